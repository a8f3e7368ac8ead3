import type { NamedOrder, Thing } from "../../model/telling.ts";
import { daysIn } from "../printed-days.ts";

/** "preliminary injunction of April 8, 2019": the kind and the day by which an order is called. */
const CALLED_BY_DAY =
  /\b(?:injunction|order|judgment|ruling|decision|vacatur|stay)s? (?:of|dated|entered(?: on)?) [^,;]{3,12}, \d{4}/gi;

/** Whether words call an order by a day or as an injunction that the order is not; an order of the entry itself never. */
export function isNamedOtherwise(words: string, { on, kind, own }: NamedOrder): boolean {
  if (own) return false;
  const called =
    kind === "preliminary_injunction" ? ["preliminary"] : kind === "permanent_injunction" ? ["permanent"] : [];
  return areApart(daysCalled(words), on === null ? [] : [on]) || areApart(injunctionsCalled(words), called);
}

/** Whether two objects name orders that are not the same: of other days, or other injunctions. */
export function areNamedApart(some: string, others: string): boolean {
  return areApart(daysCalled(some), daysCalled(others)) || areApart(injunctionsCalled(some), injunctionsCalled(others));
}

function areApart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));
}

function daysCalled(words: string): string[] {
  return (words.match(CALLED_BY_DAY) ?? []).flatMap((name) => daysIn(name));
}

function injunctionsCalled(words: string): string[] {
  return [...words.matchAll(/\b(preliminary|permanent) injunction\b/gi)].map(([, one = ""]) => one.toLowerCase());
}

/** Words that name another day or another injunction than the order mean another one: they stand as they are. */
export function asNamed(thing: Thing): Thing {
  return thing.order && isNamedOtherwise(thing.words, thing.order) ? { ...thing, order: null } : thing;
}
