import type { Query } from "../ports/index.ts";
import type { ExpressionNames } from "./dynamo-expressions.ts";

/** The last character of Unicode: no key of ours holds it, so every key that begins with a prefix stands below prefix + LAST. */
const LAST = "\u{10FFFF}";
/** The first one: `key + FIRST` is the next possible string after `key`. */
const FIRST = "\u0000";

/**
 * The KeyConditionExpression of `query`; undefined when its bounds leave no key (DynamoDB refuses such a range).
 * DynamoDB allows one condition on the sort key, so all bounds become one BETWEEN, `>=`, `<=` or begins_with.
 */
export function keyRangeOf(query: Query, names: ExpressionNames): string | undefined {
  const pk = `${names.name(query.index ? "byDayPk" : "pk")} = ${names.value(query.pk)}`;
  const lowest = highestOf([query.beginsWith, query.from, query.after === undefined ? undefined : query.after + FIRST]);
  const highest = lowestOf([query.beginsWith === undefined ? undefined : query.beginsWith + LAST, query.to]);
  if (lowest === undefined && highest === undefined) return pk;
  if (lowest !== undefined && highest !== undefined && byBytes(lowest, highest) > 0) return undefined;
  const sk = names.name(query.index ? "byDaySk" : "sk");
  if (query.beginsWith !== undefined && lowest === query.beginsWith && query.to === undefined)
    return `${pk} AND begins_with(${sk}, ${names.value(query.beginsWith)})`;
  if (highest === undefined) return `${pk} AND ${sk} >= ${names.value(lowest ?? "")}`;
  if (lowest === undefined) return `${pk} AND ${sk} <= ${names.value(highest)}`;
  return `${pk} AND ${sk} BETWEEN ${names.value(lowest)} AND ${names.value(highest)}`;
}

/** DynamoDB orders strings by their UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function highestOf(bounds: readonly (string | undefined)[]): string | undefined {
  return bounds
    .filter((bound) => bound !== undefined)
    .sort(byBytes)
    .at(-1);
}

function lowestOf(bounds: readonly (string | undefined)[]): string | undefined {
  return bounds.filter((bound) => bound !== undefined).sort(byBytes)[0];
}
