import { itemOf } from "../../digest/item.ts";
import { datesAhead, datesEnded } from "../../history/dates-ahead.ts";
import { entryQuery, writeEntryQuery } from "../../history/entry-query.ts";
import { allMatching } from "../../history/find-entries.ts";
import type { MatterRecord } from "../../history/matter-records.ts";
import { openDocument } from "../../history/open-document.ts";
import type { DigestSummary } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { AS_OF, type EntryFilters, FILE_PARAMETERS } from "../../model/entry-filters.ts";
import { DEFAULT_LANGUAGE } from "../../model/languages.ts";
import { outsideText } from "../../model/outside-text.ts";
import type { Day, Instant } from "../../model/time.ts";
import { entryUrl, matterUrl } from "../../render/addresses.ts";
import { calendarFile } from "../../render/calendar.ts";
import { dateTitle, kindBefore } from "../../render/date-spans.ts";
import { atomFeed, type Feed, type FeedItem, jsonFeed } from "../../render/feeds.ts";
import { headingOf } from "../../render/pages/entry-rows.ts";
import { mailWords } from "../../render/words/en/mail.ts";
import { pageWords } from "../../render/words/en/pages.ts";
import { numberOf } from "../../store/keys.ts";
import { askedRecord } from "../asked-record.ts";
import { fileRoute } from "../file-route.ts";
import type { PageRequest } from "../page-request.ts";
import type { Route } from "../page-route.ts";
import type { Web } from "../web.ts";

const ITEMS_MAX = 50;
/** A feed has an order of its own. */
const { sort: _, ...PARAMETERS } = FILE_PARAMETERS;

/** The two formats of a feed: its address, type and writer. */
const FORMATS = [
  { name: "feed.atom", summary: "The same entries as an Atom feed", type: "application/atom+xml", write: atomFeed },
  { name: "feed.json", summary: "The same entries as a JSON Feed", type: "application/feed+json", write: jsonFeed },
] as const;

const FILES: readonly Route[] = [
  ...FORMATS.map(({ name, summary, type, write }) =>
    fileRoute({
      path: `/matters/:matter/${name}`,
      summary,
      query: PARAMETERS,
      type: `${type}; charset=utf-8`,
      file: async (web, asked) => write(await feedOf(web, asked, name)),
    }),
  ),
  fileRoute({
    path: "/matters/:matter/dates.ics",
    summary: "Dates ahead as a calendar",
    query: AS_OF,
    type: "text/calendar; charset=utf-8",
    async file(web, asked) {
      const { record, today } = await askedRecord(web, asked, asked.param("matter"));
      return calendarOf(web, record, { today, asOf: asked.asOf });
    },
  }),
];

/**
 * `/matters/<m>/feed.atom` and `feed.json`: new filings, and amended ones again, under the filters of the list: a feed of a
 * docket is `?docket=…`, of a kind `?kind=…`, of a search `?q=…`. `/matters/<m>/dates.ics`: dates ahead as a calendar.
 */
export const feeds: Route = {
  operations: FILES.flatMap((route) => route.operations ?? []),
  mount(app, web) {
    for (const route of FILES) route.mount(app, web);
  },
};

async function feedOf(web: Web, asked: PageRequest<typeof PARAMETERS>, name: string): Promise<Feed> {
  const { record, at } = await askedRecord(web, asked, asked.param("matter"));
  const { matter } = record;
  const { filters, asOf } = entryQuery(asked.query, matter);
  const items = (await allMatching(web.ports, record, { filters, asOf }))
    .filter((entry) => entry.status !== "sealed")
    .map((entry) => feedItemOf(entry, { record, at, web }))
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, ITEMS_MAX);
  const { baseUrl, operator } = web.deployment;
  const search = writeEntryQuery({ filters, asOf });
  const suffix = search === "" ? "" : `?${search}`;
  return {
    title: `${web.deployment.replay ? "Replay: " : ""}${pageWords.feeds.entries(matter.name)}${followed(filters)}${thenOf(asked.asOf)}`,
    author: operator.name,
    pageUrl: `${matterUrl(baseUrl, matter.id, "entries")}${suffix}`,
    feedUrl: `${matterUrl(baseUrl, matter.id, name)}${suffix}`,
    updated: items[0]?.updated ?? record.times.at(-1) ?? at,
    items,
  };
}

/** " (as we knew it on March 2, 2020, 11:59 p.m. ET)", for what is of an earlier moment. */
function thenOf(asOf: Instant | undefined): string {
  return asOf === undefined ? "" : ` ${pageWords.feeds.asOf(asOf)}`;
}

/** What a feed is narrowed to, for its name in a reader's list: ": amicus_brief, “local 1924”". */
function followed({ q, ...others }: EntryFilters): string {
  const values = [...Object.values(others).flat(), ...(q === undefined ? [] : [`“${q}”`])];
  return values.length > 0 ? `: ${outsideText(values.join(", "))}` : "";
}

interface Known {
  readonly record: MatterRecord;
  readonly at: Instant;
  readonly web: Web;
}

function feedItemOf(entry: Entry, { record, at, web }: Known): FeedItem {
  const item = itemOf(entry, record.matter, record.rulings, record.orders(at));
  const last = record.histories.get(entry.id)?.at(-1) ?? numberOf(entry.id);
  const { supporting } = item;
  return {
    url: entryUrl(web.deployment.baseUrl, entry.id),
    title: headingOf(entry, item, { words: pageWords, language: DEFAULT_LANGUAGE, deployment: web.deployment }),
    published: entry.firstSeenAt,
    updated: record.times[last - 1] ?? entry.firstSeenAt,
    paragraphs: [
      pageWords.caseLine(item.docket, item.number),
      ...(supporting
        ? [`${pageWords.entry.support}: ${pageWords.supporting(supporting.status, supporting.side, supporting.name)}`]
        : []),
      entry.text,
      ...saidIn(item.summary),
      ...(entry.status === "withdrawn" ? [pageWords.noLonger] : []),
      ...(item.document?.suppliedByOperator ? [pageWords.document.supplied] : []),
      pageWords.notLegalAdvice,
    ],
    tags: [entry.kind, entry.court],
    pdf: openDocument(entry, web.deployment),
  };
}

/** What the document says, each sentence under whose words it is, with its page. A demonstration's are nobody's words. */
function saidIn(summary: DigestSummary | null): string[] {
  const { labels, page: pageOf, demonstration } = mailWords.item;
  return (summary?.sentences ?? []).map(({ text, cut, page, words, by }) => {
    const whole = `${text}${cut ? " […]" : ""}`;
    if (summary?.demonstration) return `${demonstration} ${whole} ${pageOf(page)}`;
    return `${labels[by ?? words]} ${words === "quoted" ? `“${whole}”` : whole} ${pageOf(page)}`;
  });
}

/** Days for which a calendar that follows is told that a date is off. */
const CANCELLED_DAYS = 60;

function calendarOf(
  web: Web,
  record: MatterRecord,
  { today, asOf }: { readonly today: Day; readonly asOf: Instant | undefined },
): string {
  const { baseUrl } = web.deployment;
  const { entries, matter } = record;
  const dates = [
    ...datesAhead(entries, matter, today),
    ...datesEnded(entries, matter, today, CANCELLED_DAYS).filter(({ status }) => status !== "held" && status !== "met"),
  ];
  return calendarFile(
    `${pageWords.dates.title(matter.name)}${thenOf(asOf)}`,
    new URL(baseUrl).host,
    dates.map((date) => ({
      date,
      summary: `${dateTitle(date, DEFAULT_LANGUAGE)}${kindBefore(date, DEFAULT_LANGUAGE) === "" ? ":" : ","} ${pageWords.caseLine(date.docket, null)}`,
      url: entryUrl(baseUrl, date.endedBy ?? date.entry),
      seenAt: record.entry(date.endedBy ?? date.entry)?.firstSeenAt ?? web.ports.clock.now(),
    })),
  );
}
