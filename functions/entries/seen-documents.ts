import type { DocumentRecord } from "../model/document.ts";
import type { Classification, Entry, Sighting } from "../model/entry.ts";
import { isAmicusKind } from "../model/kinds.ts";
import type { ReadingDocument } from "../model/reading.ts";
import type { Row } from "./row.ts";

/** What we must know of the source to say what may become of a document. */
export interface DocumentHosts {
  /** Hosts whose files are free to fetch and to link. */
  readonly documents: readonly string[];
  /** Hosts of the court's own pages: PACER links stand there. */
  readonly pages: readonly string[];
}

/** The row's entry and page. */
export interface SeenAt {
  readonly words: Pick<Classification, "kind" | "weight">;
  readonly hosts: DocumentHosts;
  readonly sighting: Pick<Sighting, "source" | "sha256">;
}

/** The documents of a row seen for the first time; their ids come with its place in the ledger. */
export function firstDocuments(row: Row, at: SeenAt): DocumentRecord[] {
  return row.documents.map((document, place) => documentFrom(document, { ...at, place }));
}

/** The documents of an entry after another sighting of it. */
export function documentsAfter(entry: Pick<Entry, "id" | "documents">, row: Row, seenAt: SeenAt): DocumentRecord[] {
  const documents = [...entry.documents];
  for (const [place, seen] of row.documents.entries()) {
    const fresh = documentFrom(seen, { ...seenAt, place });
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

/** What is settled stays settled; a document that was behind PACER and has a free copy, or its words, is to be read. */
function documentAfter(known: DocumentRecord, fresh: DocumentRecord): DocumentRecord {
  // A seal comes before everything that was settled: what was read of it is not shown any more.
  if (fresh.state === "sealed")
    return { ...known, title: null, url: null, pages: null, state: "sealed", reason: fresh.reason };
  const pages = known.pages ?? fresh.pages;
  const title = known.title ?? fresh.title;
  const free = fresh.state === "waiting" ? fresh.url : null;
  if (isOnlyCopy(known)) return { ...fresh, ...known, pages, title, url: free };
  // Words that said nothing once are not read again with every page that repeats them.
  const isNews = free !== null || (fresh.textFrom !== undefined && known.textFrom === undefined);
  if ((known.state === "paywalled" || known.state === "unavailable") && fresh.state === "waiting" && isNews)
    return { ...known, pages, title, url: fresh.url, state: "waiting", reason: null, ...textOf(fresh) };
  // What was read without a file is linked once there is one.
  return { ...known, pages, title, url: known.url ?? (known.state === "read" ? free : null) };
}

function textOf({ textFrom }: DocumentRecord): Pick<DocumentRecord, "textFrom"> {
  return textFrom === undefined ? {} : { textFrom };
}

interface Placed extends SeenAt {
  /** 0 for the main document: it stands first wherever documents are listed. */
  readonly place: number;
}

function documentFrom(document: ReadingDocument, { words, hosts, sighting, place }: Placed): DocumentRecord {
  const url = onHttps(document.url);
  const host = hostOf(url);
  const linkable = host !== null && hosts.documents.includes(host) && !isOnPacer(url);
  const known = linkable || (host !== null && hosts.pages.includes(host));
  const wanted = place === 0 && isRead(words);
  const has = { file: linkable && document.isAvailable !== false, words: !document.isSealed && !!document.plainText };
  const { source, sha256 } = sighting;
  return {
    id: "",
    title: document.description ?? null,
    url: known ? url : null,
    pages: document.pageCount ?? null,
    sha256: null,
    ...stateOf(document, has, wanted),
    ...(document.pacerDocId ? { pacerDocId: document.pacerDocId } : {}),
    ...(wanted && has.words && !has.file ? { textFrom: { source, sha256 } } : {}),
  };
}

/** A court's own file address behind PACER: ecf.cand.uscourts.gov/doc1/035117… */
function isOnPacer(url: string | null): boolean {
  return /^https:\/\/ecf\.[^/]+\/(?:docs?1\/|.*servlet\/)/.test(url ?? ""); // https://ecf.ca9.uscourts.gov/docs1/…
}

/** A source may give a document's words and no file: they are read, too. */
function stateOf(
  document: ReadingDocument,
  has: { readonly file: boolean; readonly words: boolean },
  wanted: boolean,
): Pick<DocumentRecord, "state" | "reason"> {
  if (document.isSealed) return { state: "sealed", reason: "the court has sealed it" };
  if (wanted && (has.file || has.words)) return { state: "waiting", reason: null };
  if (has.file) return { state: "unavailable", reason: "not read: only amicus briefs and rulings are" };
  if (document.pacerDocId) return { state: "paywalled", reason: "on PACER only" };
  return { state: "unavailable", reason: "no address that we may link to" };
}

/** Which filings' main documents are read and summarized. */
function isRead(words: Pick<Classification, "kind" | "weight">): boolean {
  return words.weight === "ruling" || isAmicusKind(words.kind);
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
