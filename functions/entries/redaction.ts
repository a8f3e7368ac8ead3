import type { DocumentRecord } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";

/** What is left of a sealed entry: where it stands, its number, days, kind and hashes. None of its words, names or files. */
export function redactionOf(entry: Entry): Entry {
  const { demonstration: _demonstration, foldedBecause: _folded, votes: _votes, notDone: _notDone, ...kept } = entry;
  return {
    ...kept,
    text: "",
    shortText: null,
    detail: null,
    filer: null,
    amici: [],
    counsel: [],
    role: null,
    supporting: null,
    supportingStatus: "not_read",
    disposition: null,
    acts: [],
    judges: [],
    resolves: [],
    evidence: {},
    laterHistory: [],
    documents: entry.documents.map(sealedDocument),
    summary: null,
    status: "sealed",
  };
}

function sealedDocument({ id, sha256 }: DocumentRecord): DocumentRecord {
  return { id, title: null, url: null, pages: null, sha256, state: "sealed", reason: "the court has sealed it" };
}

/** What an entry's docket line says of those who file; a brief's cover may have filled in the rest. */
export type OwnWords = Pick<Entry, "supporting" | "supportingStatus" | "amici" | "counsel" | "evidence">;

/** The entry without anything that its main document said, once the court has sealed that: the docket line stays. */
export function withoutDocument(entry: Entry, own: OwnWords): Entry {
  const { demonstration: _demonstration, ...kept } = entry;
  const { supporting, supportingStatus, amici, counsel, evidence } = own;
  const [main, ...others] = entry.documents;
  const documents = main ? [sealedDocument(main), ...others] : [];
  return { ...kept, supporting, supportingStatus, amici, counsel, evidence, summary: null, documents };
}

/** An event of an entry whose main document is sealed. */
export function eventWithoutDocument(event: LedgerEvent, own: OwnWords): LedgerEvent {
  const { documents: _documents, ...before } = event.before ?? {};
  return {
    ...event,
    ...(event.before ? { before } : {}),
    ...(event.after ? { after: withoutDocument(event.after, own) } : {}),
    ...(event.kind === "document_read" ? { url: "" } : {}),
  };
}

/** Events of a ledger, those of entries that are sealed among them without words, also while these are only being taken away. */
export function asSealed(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const sealed = new Set(events.filter(({ kind }) => kind === "entry_sealed").map(({ entry }) => entry));
  if (sealed.size === 0) return events;
  return events.map((event) => (sealed.has(event.after?.id ?? event.entry) ? redactedEvent(event) : event));
}

/** An event of a sealed entry: number, time, kind, source and hashes stay. A file's address may tell what it is. */
export function redactedEvent(event: LedgerEvent): LedgerEvent {
  const { before: _before, correction: _correction, after, ...kept } = event;
  return {
    ...kept,
    ...(after ? { after: redactionOf(after) } : {}),
    ...(event.kind === "document_read" ? { url: "" } : {}),
  };
}
