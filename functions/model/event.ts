import * as z from "zod/mini";
import { Entry } from "./entry.ts";
import { described, flag, instant, type Of, partOf, texts } from "./shape.ts";
import { addDays, type Day, dayIn, EASTERN, type Instant } from "./time.ts";

export const EVENT_KINDS = [
  "entry_filed",
  "entry_amended",
  "entry_withdrawn",
  "entry_returned",
  "entry_sealed",
  "document_read",
  "correction",
  "reread",
  "gap_opened",
  "gap_closed",
  "number_lost",
] as const;
/** `reread`: our own reading of the same words changed; always quiet. `number_lost`: the place of an event that a restored record does not hold any more; no other event ever gets its number. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** A span in which a source could not show us new entries. `found` counts what the backfill brought. */
export const Gap = z.object({
  from: instant,
  to: instant,
  source: z.string(),
  /** The docket's highest entry number that was seen before: where its numbers go on, nothing numbered is in the gap. */
  numberBefore: z.exactOptional(z.number()),
  found: z.exactOptional(z.number()),
});
export type Gap = Of<typeof Gap>;

/** One field of an entry, as it was and as it is. */
export const Correction = z.object({ field: z.string(), old: z.string(), new: z.string() });

/**
 * One line of a matter's append-only ledger, numbered 1, 2, 3 … without a gap. An event that concerns an entry carries
 * the whole immutable version of it in `after`; the current entry is a projection.
 */
export const LedgerEvent = z.object({
  matter: z.string(),
  n: z.number(),
  at: instant,
  docket: z.string(),
  kind: z.enum(EVENT_KINDS),
  /** Id of the entry, `<matter>-<n>`. */
  entry: z.exactOptional(z.string()),
  gap: z.exactOptional(Gap),
  /** 1 for the version that filed the entry. */
  version: z.exactOptional(z.number()),
  /** The fields that changed, as they were. */
  before: described(z.exactOptional(partOf(Entry)), "The fields that changed, as they were"),
  after: z.exactOptional(Entry),
  /** Aliases of the entry known with this event, all of them, `<docket>|<scheme>|<value>`. */
  aliases: z.exactOptional(texts),
  /** Older than the newest entry known then by more than two days. */
  late: flag,
  /** Baseline, or our own reading's change that contradicts nothing told: recorded, never told. */
  quiet: described(z.exactOptional(z.literal(true)), "Recorded, and told to nobody"),
  /** Recorded anew after the record was restored: readers may have been told of it before. */
  again: flag,
  /** An amendment that brought the full text where only an event name had been seen: the court changed nothing. */
  fuller: flag,
  /** For a correction: what readers had been told, and what is right. */
  correction: z.exactOptional(Correction),
  /** Numbers that this entry revealed as not seen, in ranges: `"40-42"`, `"45"`. */
  notSeen: described(z.exactOptional(z.array(z.string())), "Numbers that were passed over: 40-42, 45"),
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

/** A court may date a row ahead (a notice for tomorrow); more is a misread year or day. */
export const DAYS_AHEAD_MAX = 2;

/** Whether no court can have dated a row so by `seenAt`. */
export function isImpossible(day: Day, seenAt: Instant): boolean {
  // In the East it is never two days earlier than in Greenwich: of most days that is all there is to ask.
  return day > seenAt.slice(0, 10) && day > addDays(dayIn(EASTERN, seenAt), DAYS_AHEAD_MAX);
}

/**
 * The day an entry belongs to, for lists: filed, else entered. A day that was not yet when it was first seen (a clerk's
 * 2091) is shown as printed, and orders nothing: then it is the day of that sight.
 */
export function dayOf(entry: Pick<Entry, "filedOn" | "enteredOn"> & Partial<Pick<Entry, "firstSeenAt">>): Day | null {
  const { firstSeenAt } = entry;
  const days = [entry.filedOn, entry.enteredOn].filter((day) => day !== null);
  if (!firstSeenAt) return days[0] ?? null;
  const possible = days.find((day) => !isImpossible(day, firstSeenAt));
  return possible ?? (days.length > 0 ? dayIn(EASTERN, firstSeenAt) : null);
}
