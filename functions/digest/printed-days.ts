import { type Day, isDay } from "../model/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as American courts print it: "April 8, 2019", "Apr. 8, 2019", "4/8/2019", "04/08/19". */
export const PRINTED_DAY =
  /\b(?:(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}))(?!\d)/gi;

/** The calendar days printed in `text`, each once, in their order. */
export function daysIn(text: string): Day[] {
  const days = [...text.matchAll(PRINTED_DAY)].map(dayOfMatch).filter((day) => day !== undefined);
  return [...new Set(days)];
}

/** The day that one match of {@link PRINTED_DAY} prints; undefined for one that no calendar has. */
export function dayOfMatch(match: RegExpMatchArray): Day | undefined {
  const [, name, dayOfName, yearOfName, month, dayOfSlash, yearOfSlash] = match;
  const monthNumber = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month);
  const year = yearOfName ?? (yearOfSlash?.length === 2 ? `20${yearOfSlash}` : yearOfSlash);
  const day = `${year}-${String(monthNumber).padStart(2, "0")}-${String(dayOfName ?? dayOfSlash).padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}
