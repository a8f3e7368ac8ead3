import { addDays, type Day, dayIn, EASTERN, type Instant, instantIn } from "../model/time.ts";

/** When daily digests go out, Eastern. */
const SLOT = "07:00";

/**
 * The window `<from>..<to>` of the digest that a daily reader gets at 7 a.m. Eastern of `day`: what came since the slot
 * before. `times` are those of events 1, 2, 3 … Null when the clock has not got there, or nothing came.
 */
export function dailyWindow(times: readonly Instant[], day: Day, now: Instant): string | null {
  const slot = instantIn(EASTERN, day, SLOT);
  if (now < slot) return null;
  const before = instantIn(EASTERN, addDays(day, -1), SLOT);
  const from = times.findLastIndex((at) => at <= before) + 1;
  const to = times.findLastIndex((at) => at <= slot) + 1;
  return from < to ? `${from}..${to}` : null;
}

/** The window of the last daily digest that had anything in it, and its day; undefined before there was one. */
export function lastDailyWindow(times: readonly Instant[], now: Instant): { day: Day; window: string } | undefined {
  const today = dayIn(EASTERN, now);
  const lastSlot = now < instantIn(EASTERN, today, SLOT) ? addDays(today, -1) : today;
  const at = times.findLast((time) => time <= instantIn(EASTERN, lastSlot, SLOT));
  if (at === undefined) return undefined;
  const filed = dayIn(EASTERN, at);
  const day = at <= instantIn(EASTERN, filed, SLOT) ? filed : addDays(filed, 1);
  const window = dailyWindow(times, day, now);
  return window === null ? undefined : { day, window };
}
