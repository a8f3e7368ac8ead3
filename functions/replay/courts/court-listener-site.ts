import { dockets } from "../../matters/mpp/dockets.ts";
import { captionOn } from "../../model/docket.ts";
import { addMinutes, dayIn, EASTERN, type Instant } from "../../model/time.ts";
import { demonstrationOf, pdfOf } from "../demonstrations/index.ts";
import { type CourtAnswer, type CourtRequest, NOT_THERE } from "./court-site.ts";
import { type Filing, shownAt } from "./filings.ts";

const API = "https://www.courtlistener.com/api/rest/v4";
const PAGE_SIZE = 20;
/** CourtListener has an entry some minutes after the court. */
const LISTED_AFTER_MINUTES = 5;
const FIRST_DOCKET_ID = 6_200_000;

/** CourtListener's REST interface, as far as dockets and their entries go. It serves district and appeals courts to those who show a token. */
export function courtListenerSite(request: CourtRequest, now: Instant): CourtAnswer {
  if (!/^Token \S+$/.test(request.authorization ?? ""))
    return json(401, { detail: "Authentication credentials were not provided." });
  if (request.path === "/api/rest/v4/dockets/") return json(200, docketsFor(request.query, now));
  if (request.path === "/api/rest/v4/docket-entries/") return entriesFor(request.query, now);
  return json(404, { detail: "Not found." });
}

function json(status: number, body: unknown): CourtAnswer {
  return { status, type: "application/json", body: JSON.stringify(body) };
}

function docketsFor(query: URLSearchParams, now: Instant): unknown {
  const results = dockets
    .filter((one) => one.court !== "scotus")
    .filter((one) => matches(query.get("court"), one.court) && matches(query.get("docket_number"), one.number))
    .filter((one) => matches(query.get("id"), String(listenerIdOf(one.id))))
    .flatMap((one) => docketIn(one.id, now));
  return { count: results.length, next: null, previous: null, results };
}

/** A parameter that was not given matches everything. */
function matches(wanted: string | null, value: string): boolean {
  return wanted === null || wanted === value;
}

/** CourtListener's id of a docket, the same in every run. */
function listenerIdOf(docket: string): number {
  return FIRST_DOCKET_ID + dockets.findIndex((one) => one.id === docket);
}

function docketIn(id: string, now: Instant): unknown[] {
  const docket = dockets.find((one) => one.id === id);
  const filings = shownAt(now).filter((filing) => filing.docket === id);
  const [first] = filings;
  const last = filings.at(-1);
  if (!docket || !first || !last) return [];
  return [
    {
      resource_uri: `${API}/dockets/${listenerIdOf(id)}/`,
      id: listenerIdOf(id),
      court: `${API}/courts/${docket.court}/`,
      court_id: docket.court,
      docket_number: docket.number,
      case_name: captionOn(docket, dayIn(EASTERN, now)),
      date_filed: first.day,
      date_terminated: null,
      date_created: listedAt(first),
      date_modified: listedAt(last),
      pacer_case_id: null,
      assigned_to_str: docket.judge ?? "",
      referred_to_str: "",
    },
  ];
}

function listedAt(filing: Filing): Instant {
  return addMinutes(filing.enteredAt, LISTED_AFTER_MINUTES);
}

function entriesFor(query: URLSearchParams, now: Instant): CourtAnswer {
  const docket = dockets.find((one) => String(listenerIdOf(one.id)) === query.get("docket"));
  if (!docket) return json(404, { detail: "Not found." });
  const since = query.get("date_modified__gt");
  const filings = shownAt(now).filter((filing) => filing.docket === docket.id && (!since || listedAt(filing) > since));
  // Newest change first, unless the order asked for is another.
  const ordered = query.get("order_by")?.startsWith("-") === false ? filings : filings.toReversed();
  const start = Number(query.get("cursor") ?? 0);
  const page = ordered.slice(start, start + PAGE_SIZE);
  const next = new URLSearchParams(query);
  next.set("cursor", String(start + PAGE_SIZE));
  return json(200, {
    count: `${API}/docket-entries/?count=on`,
    next: ordered.length > start + PAGE_SIZE ? `${API}/docket-entries/?${next}` : null,
    previous: null,
    results: page.map((filing) => entryOf(filing, listenerIdOf(docket.id))),
  });
}

function entryOf(filing: Filing, docket: number): unknown {
  return {
    resource_uri: `${API}/docket-entries/${filing.listenerId}/`,
    id: filing.listenerId,
    docket: `${API}/dockets/${docket}/`,
    date_created: listedAt(filing),
    date_modified: listedAt(filing),
    date_filed: filing.day,
    time_filed: null,
    entry_number: filing.number === null ? null : Number(filing.number),
    recap_sequence_number: `${filing.day}.${filing.seq.padStart(3, "0")}`,
    pacer_sequence_number: filing.event === null ? null : Number(filing.seq),
    description: filing.line,
    short_description: "",
    recap_documents: filing.docId === null && !demonstrationOf(filing) ? [] : [documentOf(filing, docket)],
  };
}

function documentOf(filing: Filing, docket: number): unknown {
  const demonstration = demonstrationOf(filing);
  return {
    resource_uri: `${API}/recap-documents/${filing.listenerId}/`,
    id: filing.listenerId,
    date_created: listedAt(filing),
    date_modified: listedAt(filing),
    document_type: 1,
    document_number: filing.number ?? "",
    attachment_number: null,
    pacer_doc_id: filing.docId ?? "",
    description: "",
    is_available: demonstration !== undefined,
    is_sealed: false,
    is_free_on_pacer: false,
    page_count: demonstration?.pages.length ?? null,
    file_size: null,
    sha1: "",
    filepath_local: demonstration ? storedAt(filing, docket) : null,
    plain_text: "",
  };
}

/** "recap/gov.uscourts.ca9.6200001/gov.uscourts.ca9.6200001.39.0.pdf" */
function storedAt(filing: Filing, docket: number): string {
  const folder = `gov.uscourts.${filing.court}.${docket}`;
  return `recap/${folder}/${folder}.${filing.number ?? filing.seq}.0.pdf`;
}

/** CourtListener's store of free copies: here, the demonstration documents. */
export async function courtListenerStore(request: CourtRequest, now: Instant): Promise<CourtAnswer> {
  const filing = shownAt(now).find((one) => request.path === `/${storedAt(one, listenerIdOf(one.docket))}`);
  const demonstration = filing && demonstrationOf(filing);
  return demonstration ? { status: 200, type: "application/pdf", body: await pdfOf(demonstration) } : NOT_THERE;
}
