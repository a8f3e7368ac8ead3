/** waiting: to be fetched. read: summarized. scan: no text. paywalled: free nowhere. unavailable: no file. failed: could not be read, with the reason. */
export const DOCUMENT_STATES = ["waiting", "read", "scan", "sealed", "paywalled", "unavailable", "failed"] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A file attached to an entry. `id` is `<entry>.<k>`, k = 0 for the main document. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string | null;
  /** Absolute https address on a document host of its source; null when the source names none. */
  readonly url: string | null;
  readonly pages: number | null;
  readonly sha256: string | null;
  readonly state: DocumentState;
  readonly reason: string | null;
  readonly suppliedByOperator?: true;
  /** Where a source gives its words and no file: the archived page that holds them. */
  readonly textFrom?: { readonly source: string; readonly sha256: string };
  /** PACER's id of the document, fourth digit 0; for the link to PACER. */
  readonly pacerDocId?: string;
}
