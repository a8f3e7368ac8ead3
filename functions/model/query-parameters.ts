import * as z from "zod/mini";
import { shown } from "./outside-text.ts";
import { described } from "./shape.ts";

/*
 * The parameters of a query. Each is one schema that reads the text that was sent: what it takes is what the API's
 * description publishes, and its message is what a caller is told.
 */

/** Longest value of a parameter. */
export const VALUE_LENGTH_MAX = 500;

/** Parameters by name. Who declares one says by that what is taken. */
export type QueryParameters = Readonly<Record<string, z.ZodMiniType>>;

/** What the parameters read; undefined for one that was not sent and has no preset. */
export type QueryValues<P extends QueryParameters> = { readonly [Name in keyof P]: z.output<P[Name]> };

/** Any words. */
export function words(about: string) {
  const schema = z.string().check(z.maxLength(VALUE_LENGTH_MAX, { error: TOO_LONG }));
  return described(z.optional(schema), about);
}

/** One of these. */
export function oneOf<const Value extends string>(values: readonly Value[], about: string) {
  return described(z.optional(among(values)), about);
}

/** Any of these, separated by commas. */
export function someOf<const Value extends string>(values: readonly Value[], about: string) {
  return described(z.optional(z.pipe(commaList(), z.array(among(values)))), about);
}

/** Any number of names that look like `pattern`, separated by commas. */
export function namesLike(pattern: RegExp, example: string, about: string) {
  const error = { error: ({ input }: { readonly input: unknown }) => `has no ${quoted(input)}; one is ${example}` };
  const name = z.string().check(z.regex(pattern, error));
  return described(z.optional(z.pipe(commaList(), z.array(name))), about, [example]);
}

/** A whole number within bounds. */
export function wholeNumber(
  { least, most, preset }: { readonly least: number; readonly most: number; readonly preset: number },
  about: string,
) {
  const error = { error: `must be a whole number from ${least} to ${most}` };
  const digits = z.string().check(z.regex(/^\d{1,15}$/, error)); // 50
  const number = z.int(error).check(z.gte(least, error), z.lte(most, error));
  return described(z._default(z.pipe(z.pipe(digits, z.transform(Number)), number), preset), about);
}

/** A court's day. */
export function aDay(about: string) {
  return described(z.optional(z.iso.date({ error: "must be a day, YYYY-MM-DD" })), about, "2020-02-28");
}

/** A day, which means its end, Eastern, or an instant. */
export function moment(about: string) {
  const error = { error: "must be a day (YYYY-MM-DD) or an instant (RFC 3339)" };
  const either = z.union([z.iso.date(), z.iso.datetime({ offset: true })], error);
  return described(z.optional(either.check(z.refine(isCovered, error))), about, "2020-02-28");
}

/** Words of a form of their own. */
export function wordsLike(pattern: RegExp, example: string, about: string) {
  const schema = z.string().check(z.regex(pattern, { error: `must look like ${example}` }));
  return described(z.optional(schema), about, example);
}

/** What a value is told that is none of those there are. */
export function hasNo(given: unknown, values: readonly string[]): string {
  return `has no ${quoted(given)}; there are: ${values.join(", ")}`;
}

const TOO_LONG = `is longer than ${VALUE_LENGTH_MAX} characters`;

function among<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, { error: ({ input }) => hasNo(input, values) });
}

function commaList() {
  return z.pipe(
    z.string(),
    z.transform((text: string) => text.split(",")),
  );
}

function quoted(input: unknown): string {
  return `"${shown(String(input))}"`;
}

/** Centuries that time zones are known of, and whose neighbors still have years of four digits. */
function isCovered(text: string): boolean {
  return text >= "1900" && text < "3000";
}
