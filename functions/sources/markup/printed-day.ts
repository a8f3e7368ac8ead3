import { type Day, isDay } from "../../model/time.ts";

/**
 * The calendar day that a court printed, or null when `print` is none: `01/11/2008`, `1/5/08`, `Apr 01 2022`,
 * `April 1, 2022`, `Fri, 03 Feb 2023`, `3 February 2023`, `2022-04-01` (with or without a time after it). Never shifted between zones.
 */
export function printedDay(print: string | null | undefined): Day | null {
  const text = (print ?? "").trim();
  return isoDay(text) ?? slashDay(text) ?? monthFirst(text) ?? dayFirst(text);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function isoDay(text: string): Day | null {
  const found = /^(\d{4})[-/](\d{2})[-/](\d{2})(?=$|[T ])/.exec(text); // 2022-04-01T00:00:00, 2024/02/29
  return found ? realDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function slashDay(text: string): Day | null {
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=$|[ ,T])/.exec(text); // 01/11/2008, 1-5-08
  return found ? realDay(fullYear(found[3]), Number(found[1]), Number(found[2])) : null;
}

function monthFirst(text: string): Day | null {
  // Apr 01 2022, April 1, 2022, Sept. 3 2019, Monday, April 1, 2022
  const found = /^(?:[A-Za-z]{3,9}, ?)?([A-Za-z]{3,9})\.? {0,3}(\d{1,2})(?:st|nd|rd|th)?,? {0,3}(\d{4})(?=$|[ ,])/.exec(
    text,
  );
  return found ? realDay(Number(found[3]), monthOf(found[1]), Number(found[2])) : null;
}

function dayFirst(text: string): Day | null {
  // Fri, 03 Feb 2023 10:58:42 MST; 3 February 2023
  const found = /^(?:[A-Za-z]{3,9}, ?)?(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?=$|[ ,])/.exec(text);
  return found ? realDay(Number(found[3]), monthOf(found[2]), Number(found[1])) : null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year; // no electronic docket is older than 1970
}

function realDay(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
