import type { Day } from "../model/time.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
export const WRITTEN = `${MONTH} \\d{1,2}, \\d{4}`;
export const NUMERIC = "\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})";
const ORDER = "(?:orders?|injunctions?|judgments?|opinions?|decisions?|rulings?|stays?|memorandum)";

/** The ways an object names an order by its day. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(${WRITTEN}|${NUMERIC}),? (?:[\\w'’-]+ ){0,4}?${ORDER}\\b`, "gi"), // April 8, 2019 order ; April 8, 2019 preliminary injunction
  new RegExp(
    `\\b${ORDER}(?:,? (?:of|dated|entered|filed|issued|made|signed|granting|on)\\b[^.;]{0,60}?)?,? (?:of |on |dated )?(${WRITTEN}|${NUMERIC})`,
    "gi",
  ), // order of April 8, 2019 ; opinion filed June 12, 2017
];

/** The days by which words name an order, a judgment or an opinion. */
export function datedOrdersIn(words: string): ReadonlySet<Day> {
  const days = FORMS.flatMap((form) => [...words.matchAll(form)].map((match) => dayWritten(match[1] ?? "")));
  return new Set(days.filter((day) => day !== null));
}

/** Every day that words print, in their order. */
export function daysWritten(words: string): readonly Day[] {
  const printed = words.match(new RegExp(`${WRITTEN}|${NUMERIC}`, "gi")) ?? [];
  return printed.map(dayWritten).filter((day) => day !== null);
}

/** "April 8, 2019", "Apr. 8, 2019", "4/8/19" as 2019-04-08. */
export function dayWritten(words: string): Day | null {
  const numeric = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(words); // 4/8/2019
  if (numeric) return dayOfParts(Number(numeric[1]), Number(numeric[2]), numeric[3] ?? "");
  const written = /^([a-z]+)\.? (\d{1,2}), (\d{4})$/i.exec(words); // Apr. 8, 2019
  const month = MONTHS.findIndex((name) => name.startsWith((written?.[1] ?? "?").toLowerCase().slice(0, 3)));
  return written && month >= 0 ? dayOfParts(month + 1, Number(written[2]), written[3] ?? "") : null;
}

function dayOfParts(month: number, day: number, year: string): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
}
