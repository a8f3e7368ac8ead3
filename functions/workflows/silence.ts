import type { SourceHealth } from "../model/health.ts";
import { type Instant, minutesBetween } from "../model/time.ts";

/** So many due checks in a row, none healthy, over at least so long: the source is silent, and somebody must look. */
export const SILENT_AFTER_FAILURES = 3;
export const SILENT_AFTER_MINUTES = 90;

/** Whether a source has gone silent (protocols, part 1, step 10). */
export function isSilent(source: Pick<SourceHealth, "failures" | "failingSince">, now: Instant): boolean {
  if (source.failures < SILENT_AFTER_FAILURES || source.failingSince === null) return false;
  return minutesBetween(source.failingSince, now) >= SILENT_AFTER_MINUTES;
}
