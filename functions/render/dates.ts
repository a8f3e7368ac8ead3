import { type Language, localeOf } from "../model/languages.ts";
import { type Day, dayIn, type Instant, timeIn } from "../model/time.ts";

function formatted(day: Day, language: Language, how: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${how.weekday} ${how.day} ${how.month} ${how.year}`;
  const known = printed.get(`${key} ${day}`);
  if (known !== undefined) return known;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...how, timeZone: "UTC" });
  formats.set(key, format);
  const text = format.format(new Date(`${day}T00:00:00.000Z`));
  if (printed.size >= PRINTED_MAX) printed.clear();
  printed.set(`${key} ${day}`, text);
  return text;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Days as they were printed: a page has one on every line, mostly of the same months. */
const printed = new Map<string, string>();
const PRINTED_MAX = 10_000;

/** "June 26, 2019", "26 de junio de 2019" */
export function longDay(day: Day, language: Language): string {
  return formatted(day, language, { day: "numeric", month: "long", year: "numeric" });
}

/** "Wednesday, June 26, 2019" */
export function weekday(day: Day, language: Language): string {
  return formatted(day, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** Hours as courts and clocks print them: "9:02 a.m.", "4 p.m.", of "09:02" and "16:00". */
export function clockTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === "00" ? "" : `:${time.slice(3)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** "9:02 a.m. ET" */
export function timeOfDay(at: Instant, zone: string): string {
  return `${clockTime(timeIn(zone, at))} ${zoneName(zone, at)}`;
}

/** "ET", "PT": the name that holds in summer and winter. */
export function zoneName(zone: string, at: Instant): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "shortGeneric" }).formatToParts(
    new Date(at),
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** "9:02 a.m. ET" on the day that `now` shows there, else with its day: "July 1, 2019, 9:02 a.m. ET". */
export function timeOrMoment(at: Instant, now: Instant, zone: string, language: Language): string {
  return dayIn(zone, at) === dayIn(zone, now) ? timeOfDay(at, zone) : moment(at, zone, language);
}

/** "July 1, 2019, 9:02 a.m. ET" */
export function moment(at: Instant, zone: string, language: Language): string {
  return `${longDay(dayIn(zone, at), language)}, ${timeOfDay(at, zone)}`;
}
