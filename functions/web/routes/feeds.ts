import type { Context } from "hono";
import { itemOf } from "../../digest/item.ts";
import { datesAhead, datesEnded } from "../../history/dates-ahead.ts";
import { ENTRY_PARAMETERS, readEntryQuery, writeEntryQuery } from "../../history/entry-query.ts";
import { allMatching } from "../../history/find-entries.ts";
import type { MatterRecord } from "../../history/matter-records.ts";
import { openDocument } from "../../history/open-document.ts";
import { readQuery, refuseUnknown } from "../../history/parameters.ts";
import type { DigestSummary } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { EntryFilters } from "../../model/entry-filters.ts";
import { outsideText } from "../../model/outside-text.ts";
import type { Day } from "../../model/time.ts";
import { entryUrl, matterUrl } from "../../render/addresses.ts";
import { calendarFile } from "../../render/calendar.ts";
import { dateTitle, kindBefore } from "../../render/date-spans.ts";
import { atomFeed, type Feed, type FeedItem, jsonFeed } from "../../render/feeds.ts";
import { headingOf } from "../../render/pages/entry-rows.ts";
import { mailWords } from "../../render/words/en/mail.ts";
import { pageWords } from "../../render/words/en/pages.ts";
import { numberOf } from "../../store/keys.ts";
import { fileAsked } from "../asked-record.ts";
import type { Route } from "../page-route.ts";
import type { Web } from "../web.ts";

const ITEMS_MAX = 50;
const FILTERS = ENTRY_PARAMETERS.filter((name) => !["limit", "cursor", "sort", "asOf"].includes(name));

/**
 * `/matters/<m>/feed.atom` and `feed.json`: new filings, and amended ones again, under the filters of the list: a feed of a
 * docket is `?docket=…`, of a kind `?kind=…`, of a search `?q=…`. `/matters/<m>/dates.ics`: dates ahead as a calendar.
 */
export const feeds: Route = {
  mount(app, web) {
    app.get("/matters/:matter/feed.atom", async (context) =>
      file(context, atomFeed(await feedOf(context, web, "feed.atom")), "application/atom+xml; charset=utf-8"),
    );
    app.get("/matters/:matter/feed.json", async (context) =>
      file(context, jsonFeed(await feedOf(context, web, "feed.json")), "application/feed+json; charset=utf-8"),
    );
    app.get("/matters/:matter/dates.ics", async (context) => {
      const { record, today } = await fileAsked(context, web, ["asOf"]);
      return file(context, calendarOf(web, record, today), "text/calendar; charset=utf-8");
    });
  },
};

function file(context: Context, body: string, type: string): Response {
  return context.body(body, 200, {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    "Access-Control-Allow-Origin": "*",
  });
}

async function feedOf(context: Context, web: Web, name: string): Promise<Feed> {
  const query = readQuery(new URL(context.req.url).searchParams);
  refuseUnknown(query, FILTERS);
  const record = await web.records.of(context.req.param("matter") ?? "");
  const { matter } = record;
  const { filters } = readEntryQuery(query, matter);
  const items = (await allMatching(web.ports, record, { filters }))
    .filter((entry) => entry.status !== "sealed")
    .map((entry) => feedItemOf(entry, record, web))
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, ITEMS_MAX);
  const { baseUrl, operator } = web.deployment;
  const search = writeEntryQuery({ filters });
  const suffix = search === "" ? "" : `?${search}`;
  return {
    title: `${web.deployment.replay ? "Replay: " : ""}${pageWords.feeds.entries(matter.name)}${followed(filters)}`,
    author: operator.name,
    pageUrl: `${matterUrl(baseUrl, matter.id, "entries")}${suffix}`,
    feedUrl: `${matterUrl(baseUrl, matter.id, name)}${suffix}`,
    updated: items[0]?.updated ?? record.times.at(-1) ?? web.ports.clock.now(),
    items,
  };
}

/** What a feed is narrowed to, for its name in a reader's list: ": amicus_brief, “local 1924”". */
function followed({ q, ...others }: EntryFilters): string {
  const values = [...Object.values(others).flat(), ...(q === undefined ? [] : [`“${q}”`])];
  return values.length > 0 ? `: ${outsideText(values.join(", "))}` : "";
}

function feedItemOf(entry: Entry, record: MatterRecord, web: Web): FeedItem {
  const item = itemOf(entry, record.matter, record.rulings, record.orders(web.ports.clock.now()));
  const last = record.histories.get(entry.id)?.at(-1) ?? numberOf(entry.id);
  const { supporting } = item;
  return {
    url: entryUrl(web.deployment.baseUrl, entry.id),
    title: headingOf(entry, item, { words: pageWords, language: "en", deployment: web.deployment }),
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

function calendarOf(web: Web, record: MatterRecord, today: Day): string {
  const { baseUrl } = web.deployment;
  const { entries, matter } = record;
  const dates = [
    ...datesAhead(entries, matter, today),
    ...datesEnded(entries, matter, today, CANCELLED_DAYS).filter(({ status }) => status !== "held" && status !== "met"),
  ];
  return calendarFile(
    pageWords.dates.title(matter.name),
    new URL(baseUrl).host,
    dates.map((date) => ({
      date,
      summary: `${dateTitle(date, "en")}${kindBefore(date, "en") === "" ? ":" : ","} ${pageWords.caseLine(date.docket, null)}`,
      url: entryUrl(baseUrl, date.endedBy ?? date.entry),
      seenAt: record.entry(date.endedBy ?? date.entry)?.firstSeenAt ?? web.ports.clock.now(),
    })),
  );
}
