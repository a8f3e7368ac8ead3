import * as z from "zod/mini";
import type { ReadingDocument, ReadingEntry } from "../../model/reading.ts";
import { withFourthZero } from "../cmecf/documents.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plainOrNull } from "../markup/text.ts";
import { webAddress } from "../markup/web-address.ts";

/** Where CourtListener keeps its free copies of documents. */
const COURTLISTENER_FILES = "https://storage.courtlistener.com/";

/** An id: 90001, "90001" or, for what another object belongs to, ".../dockets/90001/". */
export const courtListenerId = z.pipe(
  z.union([z.int(), z.string()]),
  z.transform((value) => String(value).replace(/\/$/, "").replace(/^.*\//, "")), // https://…/dockets/90001/
);

const text = z.optional(z.nullable(z.string()));
// What tells one entry from another must be there, if only as null: a renamed field is not an empty one.
const Entry = z.object({
  id: courtListenerId,
  docket: z.optional(z.nullable(courtListenerId)),
  date_filed: z.nullable(z.string()),
  entry_number: z.nullable(z.union([z.int(), z.string()])),
  pacer_sequence_number: z.optional(z.nullable(courtListenerId)),
  description: z.nullable(z.string()),
  short_description: text,
  date_modified: z.string(),
  recap_documents: z.array(z.unknown()),
});
const RecapDocument = z.object({
  attachment_number: z.optional(z.nullable(z.int())),
  pacer_doc_id: text,
  description: text,
  is_available: z.nullable(z.boolean()),
  is_sealed: z.optional(z.nullable(z.boolean())),
  page_count: z.optional(z.nullable(z.int())),
  file_size: z.optional(z.nullable(z.int())),
  sha1: text,
  filepath_local: text,
  plain_text: text,
});

/** An entry as the API gives it, and CourtListener's id of its docket; undefined when a field is missing or of another kind. */
export function courtListenerEntry(one: unknown): { entry: ReadingEntry; docket: string | null } | undefined {
  const { data } = Entry.safeParse(one);
  const entry = data && entryOf(data);
  return entry && { entry, docket: data.docket ?? null };
}

function entryOf(entry: z.infer<typeof Entry>): ReadingEntry | undefined {
  const modified = Date.parse(entry.date_modified); // 2019-06-26T15:41:07.123456-07:00
  const documents = entry.recap_documents.map((one) => RecapDocument.safeParse(one));
  if (Number.isNaN(modified) || documents.some(({ success }) => !success)) return undefined;
  const attached = documents.flatMap(({ data }) => (data ? [documentOf(data)] : []));
  attached.sort((a, b) => (a.attachmentNumber ?? 0) - (b.attachmentNumber ?? 0));
  const description = docketText(entry.description ?? "") || null;
  return {
    number: numberOf(entry.entry_number),
    dateFiled: printedDay(entry.date_filed),
    description,
    // An entry known from a feed only has no text of its own: its document carries the event's name.
    ...(description === null && {
      shortDescription: plainOrNull(entry.short_description) ?? attached[0]?.description ?? null,
    }),
    entryId: entry.pacer_sequence_number ?? null,
    courtListenerId: entry.id,
    modifiedAt: new Date(modified).toISOString(),
    documents: attached,
  };
}

/** Appeals courts that number nothing: CourtListener fills in a document's id of nine digits and more. */
function numberOf(number: string | number | null | undefined): string | null {
  const digits = String(number ?? "");
  return /^\d{1,8}$/.test(digits) ? digits : null; // 39
}

/** A sealed document keeps its place and nothing else: it is never fetched, read or linked to. */
function documentOf(document: z.infer<typeof RecapDocument>): ReadingDocument {
  const docId = document.pacer_doc_id ?? "";
  const about = {
    attachmentNumber: document.attachment_number ?? null,
    pacerDocId: /^\d{4,}$/.test(docId) ? withFourthZero(docId) : null, // 035117123456
    description: plainOrNull(document.description),
    isSealed: document.is_sealed ?? null,
  };
  if (document.is_sealed) return { ...about, url: null, isAvailable: false };
  return {
    ...about,
    url: document.is_available ? fileUrl(document.filepath_local) : null,
    isAvailable: document.is_available ?? null,
    pageCount: document.page_count ?? null,
    fileSizeBytes: document.file_size ?? null,
    sha1: plainOrNull(document.sha1),
    plainText: document.plain_text || null,
  };
}

function fileUrl(path: string | null | undefined): string | null {
  const url = webAddress(path, COURTLISTENER_FILES); // recap/gov.uscourts.cand.340918/gov.uscourts.cand.340918.73.0.pdf
  return url?.startsWith(COURTLISTENER_FILES) ? url : null;
}
