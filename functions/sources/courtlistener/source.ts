import type { Docket } from "../../model/docket.ts";
import type { Reading } from "../../model/reading.ts";
import type { Observed, PageRequest, Source } from "../../model/source.ts";
import { BUDGETS } from "./budgets.ts";
import { COURTLISTENER_API, courtlistener as courtlistenerFormat, entriesUrl } from "./format.ts";

/*
 * www.courtlistener.com/api/rest/v4/                              JSON, with a token; 5 a minute, 50 an hour, 125 a day
 * ├── dockets/?court=cand&docket_number=3:19-cv-00807             asked once: CourtListener's id of the docket
 * └── docket-entries/?docket=<id>&order_by=-date_modified         entries with their documents, newest CHANGE first
 *     └── next: the page after it, until what it shows is older than what we recorded
 * storage.courtlistener.com/<filepath_local>                      free copies of documents
 *
 * Volunteers fill it: an entry may be missing, and absence means nothing. The Supreme Court is not served.
 */
/** CourtListener's copies of district and appeals dockets. */
export const courtlistener: Source = {
  id: "courtlistener",
  name: "CourtListener's copy of the docket",
  formats: [courtlistenerFormat],
  shows: "changes",
  tells: "entries",
  checkEveryMinutes: 60,
  budget: BUDGETS.courtlistener.budget,
  coverage: "volunteer",
  serves: (court) => court !== "scotus",
  hosts: () => ({ pages: [BUDGETS.courtlistener.host], documents: ["storage.courtlistener.com"] }),
  first: (dockets, seen) => dockets.map((docket) => requestOf(docket, firstUrl(docket, seen[docket.id]))),
  next(reading, docket, seen) {
    if (reading.kind !== "docket" || !reading.nextUrl || isBeforeMark(reading.entries, seen.recordedMark))
      return undefined;
    return requestOf(docket, reading.nextUrl);
  },
};

function firstUrl(docket: Docket, seen: Observed | undefined): string {
  const known = seen?.sourceKey ?? docket.courtListenerId;
  if (known) return entriesUrl(known);
  const query = new URLSearchParams({ court: docket.court, docket_number: docket.number });
  return `${COURTLISTENER_API}dockets/?${query}`;
}

function requestOf(docket: Docket, url: string): PageRequest {
  const { id: format } = courtlistenerFormat;
  return { url, format, dockets: [docket.id], accept: "application/json", credential: "courtlistener" };
}

/** Whether the page reaches back past what is recorded. Without a mark it never does: everything must be read once. */
function isBeforeMark(entries: Extract<Reading, { kind: "docket" }>["entries"], mark: string | undefined): boolean {
  return mark !== undefined && entries.some(({ modifiedAt }) => !!modifiedAt && modifiedAt < mark);
}
