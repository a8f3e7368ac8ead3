import { ExpectedError } from "../../model/errors.ts";
import { streamMarkup } from "./markup-stream.ts";

/** One item's fields by the name of their element, text as it stands in the XML (itself often markup). */
export type RssItem = Readonly<Record<string, string | undefined>>;

export interface RssFeed {
  /** The fields of the channel itself. */
  readonly channel: RssItem;
  readonly items: readonly RssItem[];
}

/**
 * The items of an RSS feed, or undefined when the page is none. Read as a stream: a busy court's day is a thousand
 * items. A document type and the entities that it declares are read past: they stand in the text as they are.
 * @throws ExpectedError("unreadable") for a feed that is cut off
 */
export function rssFeed(text: string): RssFeed | undefined {
  if (!/<rss[\s>]/i.test(text.slice(0, 5000))) return undefined;
  // A feed cut off before its first item would read as an empty one, which says that nothing was filed.
  if (text.lastIndexOf("</rss>") <= text.lastIndexOf("<item"))
    throw new ExpectedError("unreadable", "RSS feed: it is cut off");
  const channel: Record<string, string> = Object.create(null);
  const items: Record<string, string>[] = [];
  let into = channel;
  const open: string[] = [];
  // Only the fields themselves: rss > channel > item > title, or rss > channel > title
  const isField = (): boolean => open.length === (into === channel ? 3 : 4);
  streamMarkup(
    text,
    {
      onopentagname(name) {
        open.push(name);
        if (name === "item") {
          into = Object.create(null);
          items.push(into);
        } else if (isField()) into[name] ??= ""; // an empty field is there
      },
      ontext(data) {
        const name = open[open.length - 1];
        if (name && isField()) into[name] = (into[name] ?? "") + data;
      },
      onclosetag(name) {
        open.pop();
        if (name === "item") into = channel;
      },
    },
    "xml",
  );
  return { channel, items };
}
