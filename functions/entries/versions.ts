import { captionOn, type Docket } from "../model/docket.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Classification, Entry, Sighting } from "../model/entry.ts";
import type { ReadingDocument } from "../model/reading.ts";
import { classify } from "./classify.ts";
import type { Row } from "./identify.ts";

/** What we must know of the source to say what may become of a document. */
export interface DocumentHosts {
  /** Hosts whose files are free to fetch and to link. */
  readonly documents: readonly string[];
  /** Hosts of the court's own pages: PACER links stand there. */
  readonly pages: readonly string[];
}

/** The first version of an entry. Its id and first sight come with its place in the ledger. */
export function firstVersion(
  matter: string,
  docket: Docket,
  row: Row,
  sighting: Sighting,
  hosts: DocumentHosts,
): Entry {
  const words = classified(docket.court, row.text, row.shortText);
  const day = row.filedOn ?? row.enteredOn;
  return {
    id: "",
    matter,
    docket: docket.id,
    alsoOn: [],
    court: docket.court,
    caption: captionOn(docket, day),
    number: row.number,
    filedOn: row.filedOn,
    enteredOn: row.enteredOn,
    firstSeenAt: sighting.seenAt,
    text: row.text ?? row.shortText ?? "",
    shortText: row.shortText,
    textSource: sighting.source,
    ...words,
    laterHistory: [],
    documents: row.documents.map((document, place) => documentFrom(document, { words, hosts, place })),
    summary: null,
    versions: 1,
    status: "current",
    sources: [sighting],
  };
}

/**
 * The entry after this sighting of it. Another source's words never replace words we have, only a stub; the words of
 * the source that gave them do. Days and numbers that were missing are filled in.
 */
export function nextVersion(entry: Entry, row: Row, docket: Docket, sighting: Sighting, hosts: DocumentHosts): Entry {
  const seen = withSighting(entry, sighting);
  if (entry.docket !== docket.id) {
    return entry.alsoOn.includes(docket.id) ? seen : { ...seen, alsoOn: [...entry.alsoOn, docket.id] };
  }
  const own = entry.textSource === sighting.source;
  const stub = isStub(entry);
  const takesText = row.text !== null && row.text !== entry.text && (stub || own);
  const text = takesText && row.text !== null ? row.text : entry.text;
  const words = takesText ? classified(docket.court, text, row.shortText ?? entry.shortText) : {};
  const filedOn = own || stub ? (row.filedOn ?? entry.filedOn) : (entry.filedOn ?? row.filedOn);
  const next: Entry = {
    ...seen,
    number: own || stub ? (row.number ?? entry.number) : (entry.number ?? row.number),
    filedOn,
    enteredOn: entry.enteredOn ?? row.enteredOn,
    text,
    textSource: takesText ? sighting.source : entry.textSource,
    shortText: entry.shortText ?? row.shortText,
    caption: captionOn(docket, filedOn ?? entry.enteredOn ?? row.enteredOn),
    ...words,
    status: entry.status === "withdrawn" ? "current" : entry.status,
  };
  return { ...next, documents: documentsAfter(entry, next, row, hosts) };
}

/** Whether all we have seen of it is an event's name. */
export function isStub(entry: Pick<Entry, "text" | "shortText">): boolean {
  return entry.shortText !== null && entry.text === entry.shortText;
}

function classified(court: string, text: string | null, shortText: string | null): Classification {
  return classify({ court, text: text ?? shortText ?? "", ...(shortText === null ? {} : { shortText }) });
}

/** One sighting a source: the first one stays, as evidence of when it was seen there. */
function withSighting(entry: Entry, sighting: Sighting): Entry {
  if (entry.sources.some((one) => one.source === sighting.source)) return entry;
  return { ...entry, sources: [...entry.sources, sighting] };
}

function documentsAfter(entry: Entry, next: Classification, row: Row, hosts: DocumentHosts): DocumentRecord[] {
  const documents = [...entry.documents];
  for (const [place, seen] of row.documents.entries()) {
    const fresh = documentFrom(seen, { words: next, hosts, place });
    const at = documents.findIndex((known, k) => sameDocument(known, fresh) || (place === k && isOnlyCopy(known)));
    const known = documents[at];
    if (known) documents[at] = documentAfter(known, fresh);
    else documents.push({ ...fresh, id: `${entry.id}.${documents.length}` });
  }
  return documents;
}

function sameDocument(known: DocumentRecord, fresh: DocumentRecord): boolean {
  if (known.pacerDocId && fresh.pacerDocId) return known.pacerDocId === fresh.pacerDocId;
  return known.url !== null && known.url === fresh.url;
}

/** A copy that the operator added where no source had named a document: the first one named is the same. */
function isOnlyCopy(known: DocumentRecord): boolean {
  return known.suppliedByOperator === true && known.url === null && known.pacerDocId === undefined;
}

/** What is settled stays settled; a document that was behind PACER and has a free copy now is to be read. */
function documentAfter(known: DocumentRecord, fresh: DocumentRecord): DocumentRecord {
  const pages = known.pages ?? fresh.pages;
  const title = known.title ?? fresh.title;
  if (isOnlyCopy(known) && fresh.state !== "sealed")
    return { ...fresh, ...known, pages, title, url: fresh.state === "paywalled" ? null : fresh.url };
  const opens = known.state === "paywalled" || known.state === "unavailable";
  if (opens && fresh.state === "waiting")
    return { ...known, pages, title, url: fresh.url, state: "waiting", reason: null };
  if (fresh.state === "sealed" && known.state !== "read")
    return { ...known, pages, title, state: "sealed", reason: fresh.reason };
  return { ...known, pages, title };
}

interface Placed {
  readonly words: Pick<Classification, "kind" | "weight">;
  readonly hosts: DocumentHosts;
  /** 0 for the main document: it stands first wherever documents are listed. */
  readonly place: number;
}

function documentFrom(document: ReadingDocument, { words, hosts, place }: Placed): DocumentRecord {
  const url = onHttps(document.url);
  const host = hostOf(url);
  const free = host !== null && hosts.documents.includes(host) && !isOnPacer(url);
  const known = free || (host !== null && hosts.pages.includes(host));
  return {
    id: "",
    title: document.description ?? null,
    url: known ? url : null,
    pages: document.pageCount ?? null,
    sha256: null,
    ...stateOf(document, free && document.isAvailable !== false, place === 0 && isRead(words)),
    ...(document.pacerDocId ? { pacerDocId: document.pacerDocId } : {}),
  };
}

/** A court's own file address behind PACER: ecf.cand.uscourts.gov/doc1/035117… */
function isOnPacer(url: string | null): boolean {
  return /^https:\/\/ecf\.[^/]+\/(?:docs?1\/|.*servlet\/)/.test(url ?? ""); // https://ecf.ca9.uscourts.gov/docs1/…
}

function stateOf(document: ReadingDocument, free: boolean, wanted: boolean): Pick<DocumentRecord, "state" | "reason"> {
  if (document.isSealed) return { state: "sealed", reason: "the court has sealed it" };
  if (free && wanted) return { state: "waiting", reason: null };
  if (free) return { state: "unavailable", reason: "not read: only amicus briefs and rulings are" };
  if (document.pacerDocId) return { state: "paywalled", reason: "on PACER only" };
  return { state: "unavailable", reason: "no address that we may link to" };
}

/** Which filings' main documents are read and summarized. */
export function isRead(words: Pick<Classification, "kind" | "weight">): boolean {
  return words.weight === "ruling" || words.kind === "amicus_brief" || words.kind === "motion_for_leave_amicus";
}

/** The host of an address that may be linked to. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}

/** Court pages of 2018-2021 print http addresses of their own hosts; the same files are there on https. Nothing else is linked. */
function onHttps(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol === "http:") parsed.protocol = "https:";
  return parsed.protocol === "https:" ? parsed.href : null;
}
