import * as z from "zod/mini";
import { flag, type Of, textOrNull } from "./shape.ts";

/** waiting: to be fetched. read: summarized. scan: no text. paywalled: free nowhere. unavailable: no file. failed: could not be read, with the reason. */
export const DOCUMENT_STATES = ["waiting", "read", "scan", "sealed", "paywalled", "unavailable", "failed"] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A file attached to an entry. `id` is `<entry>.<k>`, k = 0 for the main document. */
export const DocumentRecord = z.object({
  id: z.string(),
  title: textOrNull,
  /** Absolute https address on a document host of its source; null when the source names none. */
  url: textOrNull,
  pages: z.nullable(z.number()),
  sha256: textOrNull,
  state: z.enum(DOCUMENT_STATES),
  reason: textOrNull,
  suppliedByOperator: flag,
  /** Where a source gives its words and no file: the archived page that holds them. */
  textFrom: z.exactOptional(z.object({ source: z.string(), sha256: z.string() })),
  /** PACER's id of the document, fourth digit 0; for the link to PACER. */
  pacerDocId: z.exactOptional(z.string()),
});
export type DocumentRecord = Of<typeof DocumentRecord>;
