import { isFiledWithin } from "../../entries/gap-days.ts";
import type { Gap, NewEvent } from "../../model/event.ts";
import type { Source } from "../../model/source.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";

/**
 * The gap that a feed's window leaves, or null when it is covered: its oldest item is not newer than the mark
 * `recorded`, or less time has passed since that check than the source says its window holds. Judged on the whole
 * feed, never on one docket's rows; the first check opens none. (protocols, part 1, step 7)
 */
export function gapOf(input: {
  readonly source: Pick<Source, "id" | "shows">;
  readonly oldestAt: Instant | null;
  readonly recordedAt: Instant | null;
  readonly now: Instant;
}): Gap | null {
  const { source, oldestAt, recordedAt, now } = input;
  if (typeof source.shows !== "object" || !("lastHours" in source.shows) || recordedAt === null) return null;
  if (minutesBetween(recordedAt, now) < source.shows.lastHours * 60) return null;
  if (oldestAt !== null && oldestAt <= recordedAt) return null;
  return { source: source.id, from: recordedAt, to: oldestAt ?? now };
}

/** A source that shows what a feed could not closes its gaps, and says how many entries it found in them. */
export function closingEvents(input: {
  readonly about: Pick<NewEvent, "matter" | "docket" | "source" | "url" | "sha256" | "edition">;
  readonly source: Pick<Source, "id" | "shows">;
  readonly open: readonly Gap[];
  readonly now: Instant;
  readonly filed: readonly NewEvent[];
}): NewEvent[] {
  const { about, source, open, now, filed } = input;
  if (source.shows !== "whole docket" && source.shows !== "changes") return [];
  return open
    .filter((gap) => gap.source !== source.id && gap.to <= now)
    .map((gap) => ({
      ...about,
      kind: "gap_closed" as const,
      gap: { ...gap, found: filed.filter((event) => isFiledWithin(event, gap)).length },
    }));
}
