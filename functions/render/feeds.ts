import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { DEFAULT_LANGUAGE } from "../model/languages.ts";
import type { Instant } from "../model/time.ts";
import { outsideText } from "./outside-text.ts";

/** A list of entries as a feed reader follows it. */
export interface Feed {
  readonly title: string;
  /** Whose words these are. */
  readonly author: string;
  /** The page with the same list, and the feed itself. */
  readonly pageUrl: string;
  readonly feedUrl: string;
  readonly updated: Instant;
  readonly items: readonly FeedItem[];
}

/** One entry: its page is its id, for ever. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly published: Instant;
  /** Grows when the entry is amended. */
  readonly updated: Instant;
  /** Paragraphs: case line, docket text and what else is known, whole. */
  readonly paragraphs: readonly string[];
  readonly tags: readonly string[];
  /** The document, where the court links one. */
  readonly pdf: string | null;
}

/** RFC 4287. */
export function atomFeed(feed: Feed): string {
  return generateAtomFeed({
    id: feed.pageUrl,
    title: { value: feed.title },
    updated: new Date(feed.updated),
    authors: [{ name: feed.author }],
    links: [
      { rel: "self", type: "application/atom+xml", href: feed.feedUrl },
      { rel: "alternate", type: "text/html", href: feed.pageUrl },
    ],
    entries: feed.items.map((item) => ({
      id: item.url,
      title: { value: outsideText(item.title) },
      published: new Date(item.published),
      updated: new Date(item.updated),
      links: [
        { rel: "alternate", type: "text/html", href: item.url },
        ...(item.pdf ? [{ rel: "enclosure", type: "application/pdf", href: item.pdf }] : []),
      ],
      categories: item.tags.map((term) => ({ term })),
      content: { type: "text", value: textOf(item) },
    })),
  });
}

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const generated = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    authors: [{ name: feed.author }],
    language: DEFAULT_LANGUAGE,
    items: feed.items.map((item) => ({
      id: item.url,
      url: item.url,
      title: outsideText(item.title),
      content_text: textOf(item),
      date_published: new Date(item.published),
      date_modified: new Date(item.updated),
      tags: [...item.tags],
      ...(item.pdf ? { attachments: [{ url: item.pdf, mime_type: "application/pdf" }] } : {}),
    })),
  });
  // The writer leaves an empty list out; JSON Feed wants one.
  return JSON.stringify({ items: [], ...(generated as object) });
}

/** Court text is never markup: a feed carries it as plain text. */
function textOf(item: FeedItem): string {
  return item.paragraphs.map(outsideText).join("\n\n");
}
