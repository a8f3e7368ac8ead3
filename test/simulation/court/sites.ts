import { hash } from "node:crypto";
import { ExpectedError } from "../../../functions/model/errors.ts";
import { addMinutes, type Instant, minutesBetween } from "../../../functions/model/time.ts";
import type { Ask } from "../../../functions/ports/index.ts";
import { courtListenerEntries, districtFeed, supremeCourtPage } from "../../support/court-pages.ts";
import type { Dice } from "../../support/seeded.ts";
import type { SiteAnswer } from "../../support/world.ts";
import type { FeedTruth } from "./feed-truth.ts";
import type { SimulatedCourt, TrueFiling } from "./simulated-court.ts";
import type { Traits } from "./traits.ts";

/** The sites that show the court. */
export type CourtView = "supreme-court" | "cmecf-rss" | "courtlistener";

export const URLS: Readonly<Record<CourtView, string>> = {
  "supreme-court": "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html",
  "cmecf-rss": "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl",
  courtlistener: "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified",
};

/** How a site may fail, each with status 200 or worse. */
const FAULTS = [
  "network",
  "503",
  "soft 404",
  "maintenance",
  "cut",
  "stale",
  "empty",
  "429",
  "lying 304",
  "damaged letters",
  "flood",
  "emptied listing",
] as const;
type Fault = (typeof FAULTS)[number];

const FLOOD_ROWS = 100;

interface Past {
  readonly at: Instant;
  readonly filings: readonly TrueFiling[];
}

/** What a site showed when it was asked last: the truth, or with which fault. */
export interface Shown {
  readonly page: string;
  readonly fault: Fault | undefined;
}

export interface Showing {
  readonly random: Dice;
  readonly court: SimulatedCourt;
  readonly traits: Traits;
  readonly feeds: readonly FeedTruth[];
  readonly reached: Set<string>;
}

/** The sites, with what each showed. A docket row that a page lacked is noted: twice an hour apart, it is gone. */
export function courtSites({ random, court, traits, feeds, reached }: Showing) {
  const past: Past[] = [];
  const last = new Map<CourtView, Shown>();
  /** Whole pages that were shown before. */
  const pages = new Set<string>();
  const lacked = new Map<number, Instant[]>();
  /** The page that was shown last, faults aside, and whether it was the first time. */
  let current = "";
  let isFirst = false;

  function noteAbsences(page: string, filings: readonly TrueFiling[], now: Instant): void {
    const isOld = pages.has(page) && page !== current;
    isFirst = !pages.has(page);
    pages.add(page);
    current = page;
    if (isOld) return;
    const ids = new Set(filings.map(({ id }) => id));
    for (const { id } of court.filings) if (!ids.has(id)) lacked.set(id, [...(lacked.get(id) ?? []), now]);
  }

  function pageOf(view: CourtView, now: Instant, filings: readonly TrueFiling[], asOf = now): string {
    if (view === "cmecf-rss") return districtFeed("cand", asOf, court.feedItems(asOf, filings));
    return view === "supreme-court" ? supremePage(filings) : copyPage(filings, asOf);
  }

  /** A page as it is to be believed. */
  function shown(view: CourtView, page: string, filings: readonly TrueFiling[], now: Instant, asOf = now): string {
    if (view === "cmecf-rss") for (const feed of feeds) feed.healthy(asOf, page, now);
    if (view === "supreme-court") noteAbsences(page, filings, now);
    return page;
  }

  function olderThan(now: Instant): Past | undefined {
    const reach = random.between(20, 8 * 60);
    const old = past.findLast((one) => minutesBetween(one.at, now) > 0 && minutesBetween(one.at, now) <= reach);
    const sealed = new Set(court.filings.filter((one) => one.sealed).map(({ id }) => id));
    return old && { ...old, filings: old.filings.filter(({ id }) => !sealed.has(id)) };
  }

  function isBusy(now: Instant, filings: readonly TrueFiling[]): boolean {
    return court.feedItems(now, filings).some(({ publishedAt }) => minutesBetween(publishedAt, now) < 60);
  }

  /** The true feed, and in it a hundred entries that nobody made. */
  function flooded(now: Instant, filings: readonly TrueFiling[]): string {
    const items = Array.from({ length: FLOOD_ROWS }, (_, n) => ({
      docketNumber: "3:19-cv-00807",
      caption: "Law Lab v. Nielsen",
      caseId: "338000",
      publishedAt: addMinutes(now, -1),
      event: `Order ${n} that nobody entered`,
      seq: `9${now.slice(5, 16).replace(/\D/g, "")}${n}`,
    }));
    return districtFeed("cand", now, [...court.feedItems(now, filings), ...items]);
  }

  function answer(view: CourtView, ask: Ask, now: Instant): SiteAnswer {
    const filings = court.snapshot();
    const page = pageOf(view, now, filings);
    const mayFail = random.chance(0.25) && last.get(view)?.fault !== "flood";
    const fault = mayFail ? random.pick(FAULTS) : undefined;
    const faulty = fault && answerOf(fault, { view, ask, now, page, filings });
    if (fault && faulty !== undefined) {
      reached.add(`fault ${fault}`);
      last.set(view, { page: typeof faulty === "string" ? faulty : page, fault });
      return faulty;
    }
    const well = withValidator(view, ask, shown(view, page, filings, now));
    last.set(view, { page, fault: undefined });
    return well;
  }

  interface Failing {
    readonly view: CourtView;
    readonly ask: Ask;
    readonly now: Instant;
    readonly page: string;
    readonly filings: readonly TrueFiling[];
  }

  /** What the site answers with this fault; undefined where it cannot have it. */
  function answerOf(fault: Fault, { view, ask, now, page, filings }: Failing): SiteAnswer | undefined {
    switch (fault) {
      case "network":
        return new ExpectedError("unreachable", "no answer");
      case "503":
        return { status: 503, body: "try later" };
      case "429":
        return { status: 429, body: "" };
      case "soft 404":
        return "<html><head><title>Not found</title></head><body><h1>Page not found</h1></body></html>";
      case "maintenance":
        return "<html><body><p>The system is down for scheduled maintenance.</p></body></html>";
      case "empty":
        return "";
      case "cut":
        return page.slice(0, Math.floor(page.length * (0.2 + 0.7 * random.next())));
      case "damaged letters":
        // UTF-8 read as Latin-1 and sent on: other bytes, so no older copy of the page as it is.
        if (view !== "supreme-court") return undefined;
        return withValidator(view, ask, shown(view, Buffer.from(page, "utf8").toString("latin1"), filings, now));
      case "lying 304":
        return ask.etag ? { status: 304 } : undefined;
      case "flood":
        // An empty feed says nothing of what it would show: after that nobody can tell a flood from what has left it.
        return view === "cmecf-rss" && traits.floods && isBusy(now, filings) ? flooded(now, filings) : undefined;
      case "emptied listing":
        return view === "courtlistener" ? courtListenerEntries(77, []) : undefined;
      case "stale": {
        // A cache, or a second server: what the court showed some hours ago.
        const old = olderThan(now);
        if (!old) return undefined;
        const asOf = view === "supreme-court" ? now : old.at;
        const older = pageOf(view, now, old.filings, asOf);
        return withValidator(view, ask, shown(view, older, old.filings, now, asOf));
      }
    }
  }

  return {
    last,
    lacked,
    answer,
    /** The site is well again. */
    truth(view: CourtView, now: Instant): string {
      const filings = court.snapshot();
      const page = pageOf(view, now, filings);
      const well = shown(view, page, filings, now);
      last.set(view, { page, fault: undefined });
      return well;
    },
    /** What a cache may show later. */
    remember: (at: Instant) => past.push({ at, filings: court.snapshot() }),
    /** Nobody knows any more which pages were recorded. */
    forgetPages: () => pages.clear(),
    /** Whoever saw the last page died before writing anything: that it was ever shown nobody can know. */
    forgetLast: () => isFirst && pages.delete(current),
  };
}

export type CourtSites = ReturnType<typeof courtSites>;

function supremePage(filings: readonly TrueFiling[]): string {
  const rows = filings.map((one) => ({
    filedOn: one.filedOn ?? "",
    text: one.text,
    ...(one.doc ? { efile: one.doc } : {}),
  }));
  return supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows });
}

function copyPage(filings: readonly TrueFiling[], now: Instant): string {
  const copied = filings.filter((one) => one.bench === "main" && one.copiedAt <= now);
  return courtListenerEntries(
    77,
    copied.map((one) => ({
      id: one.id,
      filedOn: one.filedOn,
      modifiedAt: one.modifiedAt > one.copiedAt ? one.modifiedAt : one.copiedAt,
      number: one.number,
      seq: one.seq,
      text: one.text,
      ...(one.doc ? { doc: one.doc } : {}),
    })),
  );
}

/** The Supreme Court's site sends validators; courts' feeds and CourtListener send none. */
function withValidator(view: CourtView, ask: Ask, body: string): SiteAnswer {
  if (view !== "supreme-court") return body;
  const etag = `"${hash("sha256", body, "hex").slice(0, 16)}"`;
  return ask.etag === etag ? { status: 304 } : { body, headers: { etag } };
}
