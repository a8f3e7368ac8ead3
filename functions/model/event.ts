import type { Entry } from "./entry.ts";
import type { Day, Instant } from "./time.ts";

export const EVENT_KINDS = [
  "entry_filed",
  "entry_amended",
  "entry_withdrawn",
  "entry_returned",
  "entry_sealed",
  "document_read",
  "correction",
  "gap_opened",
  "gap_closed",
  "number_lost",
] as const;
/** `number_lost`: the place of an event that a restored record does not hold any more; no other event ever gets its number. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** A span in which a source could not show us new entries. `found` counts what the backfill brought. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  readonly source: string;
  readonly found?: number;
}

/**
 * One line of a matter's append-only ledger, numbered 1, 2, 3 … without a gap. An event that concerns an entry carries
 * the whole immutable version of it in `after`; the current entry is a projection.
 */
export interface LedgerEvent {
  readonly matter: string;
  readonly n: number;
  readonly at: Instant;
  readonly docket: string;
  readonly kind: EventKind;
  /** Id of the entry, `<matter>-<n>`. */
  readonly entry?: string;
  readonly gap?: Gap;
  /** 1 for the version that filed the entry. */
  readonly version?: number;
  /** The fields that changed, as they were. */
  readonly before?: Partial<Entry>;
  readonly after?: Entry;
  /** Aliases of the entry known with this event, all of them, `<docket>|<scheme>|<value>`. */
  readonly aliases?: readonly string[];
  /** Older than the newest entry known then by more than two days. */
  readonly late?: true;
  /** Baseline, or our own reading's change that contradicts nothing told: recorded, never told. */
  readonly quiet?: true;
  /** Recorded anew after the record was restored: readers may have been told of it before. */
  readonly again?: true;
  /** An amendment that brought the full text where only an event name had been seen: the court changed nothing. */
  readonly fuller?: true;
  /** For a correction: what readers had been told, and what is right. */
  readonly correction?: { readonly field: string; readonly old: string; readonly new: string };
  /** Numbers that this entry revealed as not seen, in ranges: `"40-42"`, `"45"`. */
  readonly notSeen?: readonly string[];
  /** Source id, or "import". */
  readonly source: string;
  readonly url: string;
  /** SHA-256 of the archived bytes. */
  readonly sha256: string;
  /** Edition of the format that read them. */
  readonly edition: number;
}

/** An event before it has its place in the ledger. */
export type NewEvent = Omit<LedgerEvent, "n" | "at">;

/** The day an event's entry belongs to, for lists: filed, else entered. */
export function dayOf(entry: Pick<Entry, "filedOn" | "enteredOn">): Day | null {
  return entry.filedOn ?? entry.enteredOn;
}
