import * as z from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plain, plainOrNull } from "../markup/text.ts";
import { webAddress } from "../markup/web-address.ts";
import { courtListenerEntry, courtListenerId } from "./entry.ts";

/** Where CourtListener answers; REST v4. */
export const COURTLISTENER_API = "https://www.courtlistener.com/api/rest/v4/";
/**
 * Two pages of CourtListener's REST API v4: a page of a docket's entries, newest change first, and the answer to "which
 * docket has this number", whose `nextUrl` is the first page of its entries.
 */
export const courtlistener: Format = {
  id: "courtlistener",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page).trim();
    if (!text.startsWith("{")) return none("the answer is no JSON object");
    const json = parsed(text);
    if (!("results" in json)) return none("the answer holds no results"); // {"detail": "Invalid token."}
    const listing = Listing.safeParse(json);
    if (!listing.success) throw broken("its results are no list");
    return isLookUp(page.url, listing.data) ? foundDocket(listing.data, page) : entriesPage(listing.data, page);
  },
};

const text = z.optional(z.nullable(z.string()));
const Listing = z.object({ next: text, results: z.array(z.unknown()) });
type Listing = z.infer<typeof Listing>;
const FoundDocket = z.object({
  id: courtListenerId,
  court_id: text,
  docket_number: z.string(),
  case_name: text,
  pacer_case_id: z.optional(z.nullable(courtListenerId)),
  date_filed: text,
  date_terminated: text,
  assigned_to_str: text,
  referred_to_str: text,
  cause: text,
  nature_of_suit: text,
  date_modified: text,
});

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object; // it starts with a brace, so it is an object
  } catch (cause) {
    throw new ExpectedError("unreadable", "CourtListener's answer: cut off or malformed", { cause });
  }
}

/** A saved answer has no address: its results show what was asked. */
function isLookUp(url: string, { results: [first] }: Listing): boolean {
  if (first !== undefined) return typeof first === "object" && first !== null && "docket_number" in first;
  return /\/dockets\/(?:\?|$)/.test(url); // …/api/rest/v4/dockets/?court=cand&docket_number=…
}

/** A number may have been opened twice there: the copy that lives is the one changed last. */
function foundDocket({ results }: Listing, page: Page): Reading {
  const found = results.map((one) => FoundDocket.safeParse(one));
  if (found.some(({ success }) => !success)) throw broken("a docket without id or number");
  const dockets = found.flatMap(({ data }) => (data && (data.court_id ?? page.court) === page.court ? [data] : []));
  const docket = dockets.toSorted((a, b) => (b.date_modified ?? "").localeCompare(a.date_modified ?? ""))[0];
  if (!docket) return none("no such case: CourtListener has no docket of this number");
  return {
    kind: "docket",
    court: page.court,
    docketNumber: plain(docket.docket_number),
    caseName: cleanCaseName(docket.case_name),
    pacerCaseId: docket.pacer_case_id ?? null,
    dateFiled: printedDay(docket.date_filed),
    dateTerminated: printedDay(docket.date_terminated),
    assignedTo: plainOrNull(docket.assigned_to_str),
    referredTo: plainOrNull(docket.referred_to_str),
    cause: plainOrNull(docket.cause),
    natureOfSuit: plainOrNull(docket.nature_of_suit),
    parties: [],
    entries: [],
    courtListenerId: docket.id,
    nextUrl: entriesUrl(docket.id),
  };
}

/** The first page of a docket's entries, what changed last first. */
export function entriesUrl(courtListenerId: string): string {
  return `${COURTLISTENER_API}docket-entries/?docket=${encodeURIComponent(courtListenerId)}&order_by=-date_modified`;
}

/** The page names its docket by CourtListener's id only: its number is the one that was asked for. */
function entriesPage({ next, results }: Listing, page: Page): DocketReading {
  const asked = URL.parse(page.url)?.searchParams.get("docket") ?? null;
  const entries: ReadingEntry[] = [];
  const unread: UnreadRow[] = [];
  const dockets = new Set<string>(asked ? [asked] : []);
  for (const [index, one] of results.entries()) {
    const found = courtListenerEntry(one);
    if (found?.docket) dockets.add(found.docket);
    if (found) entries.push(found.entry);
    else unread.push({ where: `result ${index + 1}`, why: "a field is missing or of another kind" });
  }
  if (dockets.size > 1) throw broken("entries of another docket");
  if (results.length > 0 && entries.length === 0) throw broken("no entry could be read");
  return {
    kind: "docket",
    court: page.court,
    docketNumber: page.docketNumber ?? `CourtListener docket ${asked ?? [...dockets][0] ?? "of unknown number"}`,
    caseName: null,
    dateFiled: null,
    parties: [],
    entries,
    courtListenerId: [...dockets][0] ?? null,
    nextUrl: nextOf(next),
    ...(unread.length > 0 && { unread }),
  };
}

function nextOf(next: string | null | undefined): string | null {
  if (!next) return null;
  const url = webAddress(next, COURTLISTENER_API);
  if (!url?.startsWith(COURTLISTENER_API)) throw broken("its next page lies elsewhere");
  return url;
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `CourtListener's answer: ${what}`);
}
