import { ExpectedError } from "./errors.ts";

/** A court's date, `YYYY-MM-DD`, as the court prints it. Never turned into an instant. */
export type Day = string;
/** A moment, RFC 3339 in UTC with milliseconds: `2019-06-26T22:41:00.000Z`. Only `clock.now()` makes new ones. */
export type Instant = string;

export const EASTERN = "America/New_York";

/** `day` when it is a real calendar day. @throws ExpectedError("invalid") */
export function parseDay(day: string): Day {
  if (!isDay(day))
    throw new ExpectedError("invalid", `not a calendar day (YYYY-MM-DD): ${JSON.stringify(day.slice(0, 40))}`);
  return day;
}

/** Whether `text` is a real calendar day; `2019-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false; // 2019-06-26
  const date = new Date(`${text}T00:00:00.000Z`);
  return date.getUTCDate() === Number(text.slice(8)); // of no date NaN; February 30 is March 2
}

/** The instant `minutes` later (earlier when negative). */
export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** Minutes from `from` to `to`, fractions kept. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string, at: Instant): Record<string, string> {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
}

/** The calendar day that a wall calendar in `zone` shows at `at`. */
export function dayIn(zone: string, at: Instant): Day {
  const parts = partsIn(zone, at);
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

/** The wall clock in `zone` at `at`: `HH:MM`, 24 hours. */
export function timeIn(zone: string, at: Instant): string {
  const parts = partsIn(zone, at);
  return `${parts["hour"]}:${parts["minute"]}`;
}

/**
 * The first instant at which a wall clock in `zone` shows `day` `time` (`HH:MM`) or later on that day.
 * A time that the spring change skips becomes the first valid instant after the gap; of a time that autumn
 * repeats, the first one counts.
 */
export function instantIn(zone: string, day: Day, time: string): Instant {
  const wanted = `${day}T${time}`;
  const guess = Date.parse(`${wanted}:00.000Z`);
  const wallAt = (ms: number): string => {
    const parts = partsIn(zone, new Date(ms).toISOString());
    return `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
  };
  // Offsets lie between -12 and +14 hours; a binary search would trip over the repeated hour, so try each offset near.
  const offsets = new Set<number>();
  for (const hours of [-26, -14, 0, 12, 26]) {
    const ms = guess + hours * 3_600_000;
    offsets.add(Date.parse(`${wallAt(ms)}:00.000Z`) - Math.floor(ms / 60_000) * 60_000);
  }
  const hits = [...offsets].map((offset) => guess - offset).filter((ms) => wallAt(ms) === wanted);
  if (hits.length > 0) return new Date(Math.min(...hits)).toISOString();
  // Skipped by the spring change: the first instant after the gap.
  let low = guess - Math.max(...offsets);
  let high = guess - Math.min(...offsets);
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (wallAt(middle) >= wanted) high = middle;
    else low = middle;
  }
  return new Date(high).toISOString();
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}
