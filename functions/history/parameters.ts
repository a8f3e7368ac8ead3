import { ExpectedError } from "../model/errors.ts";
import { addDays, type Day, EASTERN, type Instant, instantIn, isDay } from "../model/time.ts";

/** Longest value of a query parameter. */
export const QUERY_VALUE_MAX = 500;

/** The parameters of a query, each given once. @throws ExpectedError("invalid") for one given twice or too long */
export function readQuery(search: URLSearchParams): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of search) {
    if (values.has(name)) throw new ExpectedError("invalid", `"${shown(name)}" is given more than once`);
    if (value.length > QUERY_VALUE_MAX)
      throw new ExpectedError("invalid", `"${shown(name)}" is longer than ${QUERY_VALUE_MAX} characters`);
    values.set(name, value);
  }
  return values;
}

/** @throws ExpectedError("invalid") when a parameter is none of `known`: a misspelled filter must not look like an answer */
export function refuseUnknown(query: ReadonlyMap<string, string>, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name))
      throw new ExpectedError(
        "invalid",
        `"${shown(name)}" is no parameter here; there are: ${known.join(", ") || "none"}`,
      );
  }
}

/** @throws ExpectedError("invalid") when an earlier moment is asked of something that is only known as it is now */
export function refuseAsOf(query: ReadonlyMap<string, string>, known: readonly string[]): void {
  if (query.has("asOf"))
    throw new ExpectedError("invalid", `"asOf" is no parameter here; there are: ${known.join(", ") || "none"}`);
}

/** The values of a comma list, each one of `allowed`; undefined when the parameter is absent or empty. @throws ExpectedError("invalid") */
export function readChoices<T extends string>(
  query: ReadonlyMap<string, string>,
  name: string,
  allowed: readonly T[],
): readonly T[] | undefined {
  const value = query.get(name);
  if (!value) return undefined;
  return value.split(",").map((one) => {
    const choice = allowed.find((known) => known === one);
    if (choice === undefined)
      throw new ExpectedError("invalid", `"${shown(one)}" is no ${name}; there are: ${allowed.join(", ")}`);
    return choice;
  });
}

/** A whole number between `least` and `most`, `preset` when absent. @throws ExpectedError("invalid") */
export function readNumber(
  query: ReadonlyMap<string, string>,
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly preset: number },
): number {
  const value = query.get(name);
  if (value === undefined || value === "") return bounds.preset;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN; // 50
  if (!(number >= bounds.least && number <= bounds.most))
    throw new ExpectedError("invalid", `"${name}" must be a whole number from ${bounds.least} to ${bounds.most}`);
  return number;
}

/** An instant (RFC 3339), or a day, which means its end, Eastern; undefined when absent. @throws ExpectedError("invalid") */
export function readInstant(query: ReadonlyMap<string, string>, name: string): Instant | undefined {
  const value = query.get(name);
  if (!value) return undefined;
  if (isDay(value) && isCovered(value)) return instantIn(EASTERN, addDays(value, 1), "00:00");
  // 2020-03-11T18:00:00Z, 2020-03-11T18:00:00.000-04:00
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value);
  const day = value.slice(0, 10);
  const ms = isInstant && isDay(day) && isCovered(day) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms))
    throw new ExpectedError("invalid", `"${name}" must be a day (YYYY-MM-DD) or an instant (RFC 3339)`);
  return new Date(ms).toISOString();
}

/** Centuries that time zones are known of, and whose neighbors still have years of four digits. */
function isCovered(day: Day): boolean {
  return day >= "1900-01-01" && day <= "2999-12-31";
}

/** What a stranger sent, short enough and harmless to repeat. */
export function shown(text: string): string {
  // control characters and bidirectional overrides: "\n", U+202E
  return text.slice(0, 40).replace(/[\p{Cc}\p{Cf}]/gu, "");
}
