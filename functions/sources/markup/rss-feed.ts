import { ExpectedError } from "../../model/errors.ts";
import { type Element, treeOf } from "./markup-tree.ts";
import { textOf } from "./text-of.ts";

/** One item's fields by the name of their element, text as it stands in the XML (itself often markup). */
export type RssItem = Readonly<Record<string, string | undefined>>;

export interface RssFeed {
  /** The fields of the channel itself. */
  readonly channel: RssItem;
  readonly items: readonly RssItem[];
}

/**
 * The items of an RSS feed, or undefined when the page is none. A document type and the entities that it declares are read
 * past: they stand in the text as they are.
 * @throws ExpectedError("unreadable") for a feed that is cut off
 */
export function rssFeed(text: string): RssFeed | undefined {
  if (!/<rss[\s>]/i.test(text.slice(0, 5000))) return undefined;
  // A feed cut off before its first item would read as an empty one, which says that nothing was filed.
  if (text.lastIndexOf("</rss>") <= text.lastIndexOf("<item"))
    throw new ExpectedError("unreadable", "RSS feed: it is cut off");
  const channel = treeOf(text, "xml").find("rss > channel");
  const items = channel.children("item").get();
  return { channel: fieldsOf(channel.get(0)), items: items.map(fieldsOf) };
}

/** The fields' own texts, of one name the first. A selector for each field took longer than the rest of the reading. */
function fieldsOf(element: Element | undefined): RssItem {
  const fields: Record<string, string> = Object.create(null);
  for (const field of element?.children ?? [])
    if ("attribs" in field) fields[field.name] ??= textOf(field.children, () => true);
  return fields;
}
