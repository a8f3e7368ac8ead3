import { isFiledWithin } from "../../entries/gap-days.ts";
import type { NumberRange } from "../../entries/number-ranges.ts";
import type { Gap, NewEvent } from "../../model/event.ts";
import type { Source } from "../../model/source.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";

/** What a feed shows now, and what was known of it. */
export interface FeedWindow {
  readonly source: Pick<Source, "id" | "shows">;
  /** Oldest item of the whole feed. */
  readonly oldestAt: Instant | null;
  /** The last check all of whose events are in the ledger. */
  readonly recordedAt: Instant | null;
  /** Newest item of the whole feed at that check. */
  readonly newestAt: Instant | null;
  /** The highest entry number of the docket that was seen before. */
  readonly numberBefore: number | null;
  readonly now: Instant;
}

/**
 * The gap that a feed's window leaves, or null when it is covered. Judged on the whole feed, never on one docket's rows; the
 * first check opens none. A window as long as the source says covers the time since the last check, or its oldest item
 * is not newer than that. A feed that holds less than it says (so many items, a shorter window) shows it: what was its
 * newest item then is gone although it is younger than the window. (protocols, part 1, step 7)
 */
export function gapOf({ source, oldestAt, recordedAt, newestAt, numberBefore, now }: FeedWindow): Gap | null {
  if (typeof source.shows !== "object" || !("lastHours" in source.shows) || recordedAt === null) return null;
  const reach = source.shows.lastHours * 60;
  const isTooLate = minutesBetween(recordedAt, now) >= reach && (oldestAt === null || oldestAt > recordedAt);
  const isShort =
    newestAt !== null && oldestAt !== null && minutesBetween(newestAt, now) < reach && oldestAt > newestAt;
  if (!isTooLate && !isShort) return null;
  const span = { source: source.id, from: recordedAt, to: oldestAt ?? now };
  return numberBefore === null ? span : { ...span, numberBefore };
}

/**
 * A source that shows what a feed could not closes its gaps, and says how many entries it found in them. A feed alone closes
 * its own when the docket's numbers go on without a hole: then nothing with a number was entered in the gap.
 */
export function closingEvents(input: {
  readonly about: Pick<NewEvent, "matter" | "docket" | "source" | "url" | "sha256" | "edition">;
  readonly source: Pick<Source, "id" | "shows">;
  readonly open: readonly Gap[];
  readonly now: Instant;
  readonly filed: readonly NewEvent[];
  readonly numbers: readonly NumberRange[];
}): NewEvent[] {
  const { about, source, open, now, filed, numbers } = input;
  const isWhole = source.shows === "whole docket" || source.shows === "changes";
  return open
    .filter((gap) => gap.to <= now && (gap.source === source.id ? goesOn(gap, numbers) : isWhole))
    .map((gap) => ({
      ...about,
      kind: "gap_closed" as const,
      gap: { ...gap, found: filed.filter((event) => isFiledWithin(event, gap)).length },
    }));
}

function goesOn({ numberBefore }: Gap, numbers: readonly NumberRange[]): boolean {
  if (numberBefore === undefined) return false;
  return numbers.some(([from, to]) => from <= numberBefore && to > numberBefore);
}
