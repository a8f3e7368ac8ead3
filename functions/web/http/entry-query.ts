import { type Entry, KINDS, type Kind, SIDES, type Side, WEIGHTS, type Weight } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import { dayOf } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import { type Day, parseDay } from "../../model/time.ts";
import { readChoices, readNumber } from "./query.ts";

export const ENTRIES_PRESET = 50;
export const ENTRIES_MAX = 200;

export const SORTS = ["newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** Which entries are wanted. An absent filter means: all. Within one filter any value will do, all filters must hold. */
export interface EntryFilters {
  readonly court?: readonly string[];
  readonly docket?: readonly string[];
  readonly kind?: readonly Kind[];
  readonly weight?: readonly Weight[];
  /** Part of a filer's or an amicus's name. */
  readonly filer?: string;
  readonly supporting?: readonly Side[];
  readonly from?: Day;
  readonly to?: Day;
  /** Words that all stand in the entry. */
  readonly q?: string;
}

export interface EntryQuery {
  readonly filters: EntryFilters;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
}

/** Names of the parameters, in the order of the documentation. */
export const ENTRY_PARAMETERS = [
  "court",
  "docket",
  "kind",
  "weight",
  "filer",
  "supporting",
  "from",
  "to",
  "q",
  "sort",
  "limit",
  "cursor",
] as const;

/** The entries that a query asks for. @throws ExpectedError("invalid") naming the parameter and what it may be */
export function readEntryQuery(query: ReadonlyMap<string, string>, matter: Matter): EntryQuery {
  const dockets = matter.dockets.map((docket) => docket.id);
  const courts = [...new Set(matter.dockets.map((docket) => docket.court))];
  const filters = {
    court: readChoices(query, "court", courts),
    docket: readChoices(query, "docket", dockets),
    kind: readChoices(query, "kind", KINDS),
    weight: readChoices(query, "weight", WEIGHTS),
    filer: textOf(query, "filer"),
    supporting: readChoices(query, "supporting", SIDES),
    from: readDay(query, "from"),
    to: readDay(query, "to"),
    q: textOf(query, "q"),
  };
  const cursor = textOf(query, "cursor");
  return {
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as EntryFilters,
    sort: readChoices(query, "sort", SORTS)?.[0] ?? "newest",
    limit: readNumber(query, "limit", { least: 1, most: ENTRIES_MAX, preset: ENTRIES_PRESET }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** The query string of `query`, without its cursor: a link to the same list. */
export function writeEntryQuery(query: Pick<EntryQuery, "filters"> & Partial<EntryQuery>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query.filters)) search.set(name, [value].flat().join(","));
  if (query.sort && query.sort !== "newest") search.set("sort", query.sort);
  if (query.limit && query.limit !== ENTRIES_PRESET) search.set("limit", String(query.limit));
  if (query.cursor) search.set("cursor", query.cursor);
  return search.toString();
}

/** Whether `entry` is one that is wanted. Sealed entries are found by what is left of them only. */
export function wants(filters: EntryFilters, entry: Entry): boolean {
  const day = dayOf(entry);
  const dockets = [entry.docket, ...entry.alsoOn];
  return (
    (!filters.court || filters.court.includes(entry.court)) &&
    (!filters.docket || filters.docket.some((docket) => dockets.includes(docket))) &&
    (!filters.kind || filters.kind.includes(entry.kind)) &&
    (!filters.weight || filters.weight.includes(entry.weight)) &&
    (!filters.supporting || (entry.supporting !== null && filters.supporting.includes(entry.supporting))) &&
    (!filters.from || (day !== null && day >= filters.from)) &&
    (!filters.to || (day !== null && day <= filters.to)) &&
    (!filters.filer || holdsAll([entry.filer ?? "", ...entry.amici].join("\n"), [filters.filer])) &&
    (!filters.q || holdsAll(searchable(entry), filters.q.split(/\s+/))) // "local  1924" is two words
  );
}

function searchable(entry: Entry): string {
  return [entry.text, entry.shortText, entry.caption, entry.filer, entry.number, ...entry.amici, ...entry.judges].join(
    "\n",
  );
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(fold(word)));
}

/** Without case and accents. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "") // the accent of "é", apart after NFD
    .toLowerCase();
}

function textOf(query: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = query.get(name)?.trim();
  return value ? value : undefined;
}

function readDay(query: ReadonlyMap<string, string>, name: string): Day | undefined {
  const value = textOf(query, name);
  if (value === undefined) return undefined;
  try {
    return parseDay(value);
  } catch (cause) {
    throw new ExpectedError("invalid", `"${name}" must be a day, YYYY-MM-DD`, { cause });
  }
}
