import { type Entry, KINDS, SIDES, WEIGHTS } from "../model/entry.ts";
import { type EntryFilters, SORTS, type Sort } from "../model/entry-filters.ts";
import { ExpectedError } from "../model/errors.ts";
import { dayOf } from "../model/event.ts";
import { folded } from "../model/folded.ts";
import type { Matter } from "../model/matter.ts";
import { type Day, parseDay } from "../model/time.ts";
import { readChoices, readNumber } from "./parameters.ts";

export const ENTRIES_PRESET = 50;
export const ENTRIES_MAX = 200;

/** A list of entries that is asked for. */
export interface EntryQuery {
  readonly filters: EntryFilters;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
  /** As it was sent: a day or an instant. */
  readonly asOf?: string;
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
  "asOf",
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
  const asOf = textOf(query, "asOf");
  return {
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as EntryFilters,
    sort: readChoices(query, "sort", SORTS)?.[0] ?? (filters.q === undefined ? "newest" : "best"),
    limit: readNumber(query, "limit", { least: 1, most: ENTRIES_MAX, preset: ENTRIES_PRESET }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** The query string of `query`, without its cursor: a link to the same list. */
export function writeEntryQuery(query: Pick<EntryQuery, "filters"> & Partial<EntryQuery>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query.filters)) search.set(name, [value].flat().join(","));
  if (query.sort && query.sort !== (query.filters.q === undefined ? "newest" : "best")) search.set("sort", query.sort);
  if (query.limit && query.limit !== ENTRIES_PRESET) search.set("limit", String(query.limit));
  if (query.asOf) search.set("asOf", query.asOf);
  if (query.cursor) search.set("cursor", query.cursor);
  return search.toString();
}

/** Whether `entry` passes all filters but the words, which the search index answers. What is cheap to tell is told first. */
export function wants(filters: EntryFilters, entry: Entry): boolean {
  const { court, docket, kind, weight, supporting, from, to, filer } = filters;
  if (court && !court.includes(entry.court)) return false;
  if (kind && !kind.includes(entry.kind)) return false;
  if (weight && !weight.includes(entry.weight)) return false;
  if (supporting && (entry.supporting === null || !supporting.includes(entry.supporting))) return false;
  if (docket && !docket.includes(entry.docket) && !entry.alsoOn.some((one) => docket.includes(one))) return false;
  if ((from || to) && !isWithin(dayOf(entry), from, to)) return false;
  return !filer || namesOf(entry).includes(folded(filer));
}

function isWithin(day: Day | null, from: Day | undefined, to: Day | undefined): boolean {
  return day !== null && (!from || day >= from) && (!to || day <= to);
}

const namesMade = new WeakMap<Entry, string>();

/** Filer and amici without case and accents, made once an entry. */
function namesOf(entry: Entry): string {
  const known = namesMade.get(entry);
  if (known !== undefined) return known;
  const names = folded([entry.filer ?? "", ...entry.amici].join("\n"));
  namesMade.set(entry, names);
  return names;
}

/** Whether all words of `q` stand in the entry: for lists of an earlier moment, which have no index. */
export function holdsWords(entry: Entry, q: string): boolean {
  const held = [entry.text, entry.shortText, entry.caption, entry.filer, entry.number, ...entry.amici, ...entry.judges];
  const text = folded(held.join("\n"));
  return (folded(q).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => text.includes(word)); // "local 1924"
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
