import { captionOn, type Docket } from "../model/docket.ts";
import type { Classification, Entry, Sighting } from "../model/entry.ts";
import { CLASSIFICATION_EDITION } from "./classification-edition.ts";
import { classify } from "./classify.ts";
import { withoutDocument } from "./redaction.ts";
import { isDamaged } from "./repaired-text.ts";
import type { Row } from "./row.ts";
import { type DocumentHosts, documentsAfter, firstDocuments } from "./seen-documents.ts";

/** The first version of an entry. Its id and first sight come with its place in the ledger. */
export function firstVersion(
  matter: string,
  docket: Docket,
  row: Row,
  sighting: Sighting,
  hosts: DocumentHosts,
): Entry {
  const words = classifiedText(docket.court, row.text, row.shortText);
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
    documents: firstDocuments(row, { words, hosts, sighting }),
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
  // A source that still shows what the court has sealed gives nothing back.
  if (entry.status === "sealed") return entry;
  const seen = withSighting(entry, sighting);
  if (entry.docket !== docket.id) {
    return entry.alsoOn.includes(docket.id) ? seen : { ...seen, alsoOn: [...entry.alsoOn, docket.id] };
  }
  const own = entry.textSource === sighting.source;
  const stub = isStub(entry);
  const isWorse = row.text !== null && isDamaged(row.text) && !isDamaged(entry.text);
  const takesText = row.text !== null && row.text !== entry.text && !isWorse && (stub || own);
  const text = takesText && row.text !== null ? row.text : entry.text;
  const words = takesText ? classifiedText(docket.court, text, row.shortText ?? entry.shortText) : {};
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
  const after = { ...next, documents: documentsAfter(entry, row, { words: next, hosts, sighting }) };
  // Of a document that the court has sealed since it was read, nothing is told any more.
  if (after.documents[0]?.state !== "sealed") return after;
  return withoutDocument(after, classifiedText(docket.court, after.text, after.shortText));
}

/** Whether all we have seen of it is an event's name. */
export function isStub(entry: Pick<Entry, "text" | "shortText">): boolean {
  return entry.shortText !== null && entry.text === entry.shortText;
}

/** What today's rules make of a docket text, and which edition of them. */
export function classifiedText(
  court: string,
  text: string | null,
  shortText: string | null,
): Classification & { readonly classificationEdition: number } {
  const words = classify({ court, text: text ?? shortText ?? "", ...(shortText === null ? {} : { shortText }) });
  return { ...words, classificationEdition: CLASSIFICATION_EDITION };
}

/** One sighting a source: the first one stays, as evidence of when it was seen there. */
function withSighting(entry: Entry, sighting: Sighting): Entry {
  if (entry.sources.some((one) => one.source === sighting.source)) return entry;
  return { ...entry, sources: [...entry.sources, sighting] };
}
