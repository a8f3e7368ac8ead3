import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { PartialDocket, Reading, ReadingDocument, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import type { Instant } from "../../model/time.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { numberedTitle } from "../markup/docket-number.ts";
import { instantOf } from "../markup/instant-of.ts";
import { type Element, type Tree, treeOf } from "../markup/markup-tree.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { type RssItem, rssFeed } from "../markup/rss-feed.ts";
import { plain, plainOrNull } from "../markup/text.ts";
import { markupText, plainOf } from "../markup/text-of.ts";
import { baseOf, webAddress } from "../markup/web-address.ts";
import { documentLink } from "./documents.ts";

/** A court's feed of new entries (CM/ECF, district, bankruptcy and appellate): all its cases, one item an event. */
export const pacerRss: Format = {
  id: "pacer-rss",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page);
    const feed = rssFeed(text);
    if (!feed) return none("the page is no RSS feed");
    const base = baseOf(page.url, `https://${courtOf(page.court).site}/`);
    const unread: UnreadRow[] = [];
    const filings: Filing[] = [];
    // Of the whole feed, the items that cannot be read included: it says how far back the window reaches.
    let oldestAt: Instant | null = null;
    for (const [index, item] of feed.items.entries()) {
      const publishedAt = instantOf(item["pubDate"]);
      if (publishedAt && (oldestAt === null || publishedAt < oldestAt)) oldestAt = publishedAt;
      const filing = filingOf(item, publishedAt, base);
      if (typeof filing !== "string") addTo(filings, filing);
      else if (!NOT_PUBLIC.test(plain(item["title"] ?? ""))) unread.push({ where: `item ${index + 1}`, why: filing });
    }
    // A field renamed by the court's software makes all items unreadable at once, a broken one itself.
    if (unread.length > 0 && unread.length === feed.items.length)
      throw broken(`no item could be read: ${unread[0]?.why}`);
    if (feed.items.length === 0 && ITEMS.test(text)) throw broken("its items cannot be found");
    return {
      kind: "feed",
      court: page.court,
      builtAt: instantOf(feed.channel["lastBuildDate"]),
      oldestAt,
      dockets: filings.map(docketOf),
      ...(unread.length > 0 && { unread }),
    };
  },
};

const ITEMS = /DktRpt\.pl\?\d|[?;&]caseNum=/; // the link of an item: DktRpt.pl?408124, &caseNum=19-8054

// 5:18-~gr-00001: registers that are no cases (grand jury) carry a tilde and are never ours
const NOT_PUBLIC = /^\d{1,2}:\d{2}-~/;

interface Filing {
  readonly docketNumber: string;
  readonly caseName: string | null;
  readonly pacerCaseId: string | null;
  readonly publishedAt: Instant;
  readonly guid: string;
  readonly number: string | null;
  readonly entryId: string | null;
  readonly document: ReadingDocument | null;
  /** One filing with several events is several items. */
  readonly events: string[];
}

/** What an item tells, or in words why it cannot be read. */
function filingOf(item: RssItem, publishedAt: Instant | null, base: string): Filing | string {
  // Some courts escape a title twice and put it into CDATA: <![CDATA[O&amp;#039;Brien v. Vale]]>
  const title = numberedTitle(plain(markupText(markupText(item["title"] ?? ""))));
  if (!title) return "its title names no docket number";
  if (!publishedAt) return "it has no date that can be read";
  if (item["description"] === undefined) return "it does not say what happened";
  const guid = (item["guid"] ?? "").trim();
  const { event, link } = bodyOf(item["description"]);
  const href = link?.attribs["href"] ?? "";
  const number = plainOf(link);
  const document = documentLink({ href, onclick: "", text: number, at: 0 }, base);
  const url = webAddress(href, base);
  return {
    docketNumber: title.docketNumber,
    caseName: cleanCaseName(title.caseName),
    pacerCaseId: DOCKET_LINK.exec(item["link"] ?? "")?.[1] ?? DOCKET_LINK.exec(guid)?.[1] ?? null,
    publishedAt,
    guid,
    number: /^\d+$/.test(number) ? number : null, // "73"; appeals courts that number nothing print "Document", others "doc"
    entryId: document?.entryId ?? DOCKET_LINK.exec(guid)?.[2] ?? PART.exec(guid)?.[1] ?? null,
    document: url ? { attachmentNumber: null, pacerDocId: document?.pacerDocId ?? null, url } : null,
    events: event === null ? [] : [event],
  };
}

// DktRpt.pl?408124, and in a guid the entry after it: DktRpt.pl?223879&5, DktRpt.pl?711557-19
const DOCKET_LINK = /\/DktRpt\.pl\?(\d+)(?:[&-](\d+))?/;
const PART = /[?&]partId=(\d+)/; // appellate: &partId=6940522

/** An item's body is markup: the event in brackets, then the link to its document. */
function bodyOf(markup: string): { event: string | null; link: Element | undefined } {
  const body = /[<&]/.test(markup) ? treeOf(markup) : undefined; // "[Order] A v. B" is no markup
  const text = body ? plainOf(body) : plain(markup);
  const groups = bracketed(text);
  // Bankruptcy courts put case type and trustee before the event, others the case's name after it.
  const isBankruptcy = /^(?:Type|Office|Chapter|Trustee): /.test(text); // "Type: bk Office: 1 Chapter: 7 Trustee: … [Objection]"
  const event = isBankruptcy ? groups.at(-1) : groups[0];
  return { event: plainOrNull(event ?? text.replace(/ ?\([^()]{0,40}\)$/, "")), link: body && linkIn(body) }; // "… (73)"
}

/** The first link, which mostly stands beside the event: `find` on every item would take as long as all of the parsing. */
function linkIn(body: Tree): Element | undefined {
  const [beside] = body.children().children("a");
  return beside ?? body.find("a").get(0);
}

/** What stands in the outermost square brackets: "[Motion [Sealed]] X v. [Y]" gives "Motion [Sealed]" and "Y". */
function bracketed(text: string): string[] {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "[" && depth++ === 0) start = index + 1;
    if (text[index] === "]" && depth > 0 && --depth === 0) groups.push(text.slice(start, index));
  }
  if (depth > 0 && text.includes("]", start)) groups.push(text.slice(start, text.lastIndexOf("]"))); // "[Notice [1]"
  return groups;
}

/** Adds the item, to the filing just before it when it is another event of the same. */
function addTo(filings: Filing[], filing: Filing): void {
  const last = filings.at(-1);
  const isSame =
    last?.guid === filing.guid &&
    last.docketNumber === filing.docketNumber &&
    last.publishedAt === filing.publishedAt &&
    last.number === filing.number;
  if (isSame) last.events.push(...filing.events);
  else filings.push(filing);
}

function docketOf(filing: Filing): PartialDocket {
  const entry: ReadingEntry = {
    number: filing.number,
    publishedAt: filing.publishedAt,
    shortDescription: filing.events.toSorted().join(" AND ") || null,
    entryId: filing.entryId,
    documents: filing.document ? [filing.document] : [],
  };
  const { docketNumber, caseName, pacerCaseId } = filing;
  return { docketNumber, caseName, pacerCaseId, entries: [entry] };
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `court's feed: ${what}`);
}
