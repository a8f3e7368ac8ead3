import { courtOf } from "./courts.ts";
import type { SourceHealth } from "./health.ts";
import { dayIn, type Instant, instantIn, minutesBetween } from "./time.ts";
import { isWorkingDay } from "./working-days.ts";

/** So many due checks in a row, none healthy, over at least so long: the source is silent, and somebody must look. */
export const SILENT_AFTER_FAILURES = 3;
export const SILENT_AFTER_MINUTES = 90;

/** A clerk's office enters something every two hours of its day, and a feed is built anew. */
export const STANDING_AFTER_MINUTES = 120;
const OPENS = "08:00";
const CLOSES = "18:00";

/** A page that could not be read, or not all of it, in so many checks in a row: the court changed it, or we broke. */
const UNREAD_MIN = 2;

/** Whether somebody must look at a source: it is silent, stands still, or its page could not be read twice. */
export function isTroubled(source: SourceHealth, court: string, now: Instant): boolean {
  return (
    isSilent(source, now) ||
    isStanding(source, court, now) ||
    source.partials >= UNREAD_MIN ||
    (source.state === "quarantined" && source.failures >= UNREAD_MIN)
  );
}

/** Whether a source has gone silent (protocols, part 1, step 10). */
export function isSilent(source: Pick<SourceHealth, "failures" | "failingSince">, now: Instant): boolean {
  if (source.failures < SILENT_AFTER_FAILURES || source.failingSince === null) return false;
  return minutesBetween(source.failingSince, now) >= SILENT_AFTER_MINUTES;
}

/**
 * Whether a court's feed answers well and stands still: between 8 and 18 o'clock of the court's working day it was not
 * built for two hours. The night before does not count.
 */
export function isStanding(source: Pick<SourceHealth, "builtAt">, court: string, now: Instant): boolean {
  const { builtAt } = source;
  const { zone } = courtOf(court);
  const today = dayIn(zone, now);
  const opened = instantIn(zone, today, OPENS);
  if (!builtAt || !isWorkingDay(today) || now < opened || now >= instantIn(zone, today, CLOSES)) return false;
  return minutesBetween(builtAt > opened ? builtAt : opened, now) >= STANDING_AFTER_MINUTES;
}
