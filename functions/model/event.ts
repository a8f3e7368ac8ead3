import * as z from "zod/mini";
import { Entry } from "./entry.ts";
import { flag, type Of, partOf, texts } from "./shape.ts";
import type { Day } from "./time.ts";

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
export const Gap = z.object({
  from: z.string(),
  to: z.string(),
  source: z.string(),
  found: z.exactOptional(z.number()),
});
export type Gap = Of<typeof Gap>;

/**
 * One line of a matter's append-only ledger, numbered 1, 2, 3 … without a gap. An event that concerns an entry carries
 * the whole immutable version of it in `after`; the current entry is a projection.
 */
export const LedgerEvent = z.object({
  matter: z.string(),
  n: z.number(),
  at: z.string(),
  docket: z.string(),
  kind: z.enum(EVENT_KINDS),
  /** Id of the entry, `<matter>-<n>`. */
  entry: z.exactOptional(z.string()),
  gap: z.exactOptional(Gap),
  /** 1 for the version that filed the entry. */
  version: z.exactOptional(z.number()),
  /** The fields that changed, as they were. */
  before: z.exactOptional(partOf(Entry)),
  after: z.exactOptional(Entry),
  /** Aliases of the entry known with this event, all of them, `<docket>|<scheme>|<value>`. */
  aliases: z.exactOptional(texts),
  /** Older than the newest entry known then by more than two days. */
  late: flag,
  /** Baseline, or our own reading's change that contradicts nothing told: recorded, never told. */
  quiet: flag,
  /** Recorded anew after the record was restored: readers may have been told of it before. */
  again: flag,
  /** An amendment that brought the full text where only an event name had been seen: the court changed nothing. */
  fuller: flag,
  /** For a correction: what readers had been told, and what is right. */
  correction: z.exactOptional(z.object({ field: z.string(), old: z.string(), new: z.string() })),
  /** Numbers that this entry revealed as not seen, in ranges: `"40-42"`, `"45"`. */
  notSeen: z.exactOptional(texts),
  /** Source id, or "import". */
  source: z.string(),
  url: z.string(),
  /** SHA-256 of the archived bytes. */
  sha256: z.string(),
  /** Edition of the format that read them. */
  edition: z.number(),
});
export type LedgerEvent = Of<typeof LedgerEvent>;

/** An event before it has its place in the ledger. */
export type NewEvent = Omit<LedgerEvent, "n" | "at">;

/** The day an event's entry belongs to, for lists: filed, else entered. */
export function dayOf(entry: Pick<Entry, "filedOn" | "enteredOn">): Day | null {
  return entry.filedOn ?? entry.enteredOn;
}
