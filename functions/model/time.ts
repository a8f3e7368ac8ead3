/** A court's date, `YYYY-MM-DD`, as the court prints it. Never turned into an instant. */
export type Day = string;
/** A moment, RFC 3339 in UTC with milliseconds: `2019-06-26T22:41:00.000Z`. Only `clock.now()` makes new ones. */
export type Instant = string;

export const EASTERN = "America/New_York";

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

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
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
  return format;
}

/** No clock has been changed within a quarter of an hour of UTC since 1973: one offset holds for each. */
const QUARTER_MS = 15 * 60_000;
const OFFSETS_MAX = 20_000;
const knownOffsets = new Map<string, number>();

/** How far the wall clock in `zone` is ahead of UTC. Formatting is slow, and a feed of hundreds of items asks for few quarters. */
function offsetIn(zone: string, ms: number): number {
  const quarter = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
  const key = `${zone} ${quarter}`;
  const known = knownOffsets.get(key);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(quarter)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
  if (knownOffsets.size >= OFFSETS_MAX) knownOffsets.clear();
  knownOffsets.set(key, offset);
  return offset;
}

/** `YYYY-MM-DDTHH:MM` as a wall calendar and clock in `zone` show it at `at`. */
function wallIn(zone: string, at: Instant): string {
  const ms = Date.parse(at);
  return new Date(ms + offsetIn(zone, ms)).toISOString().slice(0, 16);
}

/** The calendar day that a wall calendar in `zone` shows at `at`. */
export function dayIn(zone: string, at: Instant): Day {
  return wallIn(zone, at).slice(0, 10);
}

/** The wall clock in `zone` at `at`: `HH:MM`, 24 hours. */
export function timeIn(zone: string, at: Instant): string {
  return wallIn(zone, at).slice(11);
}

/**
 * The first instant at which a wall clock in `zone` shows `day` `time` (`HH:MM`) or later on that day.
 * A time that the spring change skips becomes the first valid instant after the gap; of a time that autumn
 * repeats, the first one counts.
 */
export function instantIn(zone: string, day: Day, time: string): Instant {
  const wanted = `${day}T${time}`;
  const guess = Date.parse(`${wanted}:00.000Z`);
  const wallAt = (ms: number): string => wallIn(zone, new Date(ms).toISOString());
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
