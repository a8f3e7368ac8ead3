import type { QuotableSentence } from "./drafting.ts";
import type { Kind } from "./entry.ts";
import type { Summary } from "./summary.ts";
import type { Day } from "./time.ts";

/** A document to read, with what its entry says of it. Plain data: it crosses the worker's wall. */
export interface DocumentJob {
  readonly bytes: Uint8Array;
  /** "application/pdf", or "text/plain" for a source's own text, pages apart by form feeds. */
  readonly contentType: string;
  readonly kind: Kind;
  readonly court: string;
  readonly docketNumber: string;
  readonly entryNumber: string | null;
  readonly filedOn: Day | null;
  readonly sha256: string;
  /** Whether a draft is to rest on the document's sentences. */
  readonly wantsSentences?: true;
}

/**
 * What reading it came to.
 * - read: `summary`, or null with the reason why there is none that we can vouch for
 * - scan: no text layer
 */
export interface DocumentOutcome {
  readonly state: "read" | "scan";
  /** 0: not known. */
  readonly pages: number;
  readonly summary: Summary | null;
  readonly reason: string | null;
  /** When they were wanted and there is a summary. */
  readonly sentences?: readonly QuotableSentence[];
}
