import type { Instant } from "../../model/time.ts";

/**
 * The instant of an RFC 822 date with a US or numeric zone, or null: `Fri, 03 Feb 2023 10:58:42 MST`,
 * `Tue, 26 Aug 2025 08:40:02 -0600`.
 */
export function instantOf(print: string | null | undefined): Instant | null {
  const found = PRINT.exec((print ?? "").trim());
  if (!found) return null;
  const [, day = "", month = "", year = "", time = "", zone = ""] = found;
  const minutes = minutesAhead(zone);
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (minutes === undefined || number === 0) return null;
  const wall = Date.parse(
    `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${time.padEnd(8, ":00")}Z`,
  );
  return Number.isNaN(wall) ? null : new Date(wall - minutes * 60_000).toISOString();
}

// Fri, 03 Feb 2023 10:58:42 MST
const PRINT =
  /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ?([a-z]{1,5}|[+-]\d{2}:?\d{2})(?: \([^)]{0,40}\))?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours ahead of UTC of the zones in which federal courts sit. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, AST: -4, ADT: -3, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6 },
  ...{ PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10, HAST: -10, SST: -11, CHST: 10, GST: 10 },
};

function minutesAhead(zone: string): number | undefined {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone); // -0600
  if (!offset) return scaled(ZONES[zone.toUpperCase()]);
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === "-" ? -minutes : minutes;
}

function scaled(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : hours * 60;
}
