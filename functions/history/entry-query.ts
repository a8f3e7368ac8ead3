import type { Entry } from "../model/entry.ts";
import { ENTRIES_PRESET, type EntryFilters, FILTERS, type LIST_PARAMETERS, type Sort } from "../model/entry-filters.ts";
import { ExpectedError } from "../model/errors.ts";
import { dayOf } from "../model/event.ts";
import { folded, wordsIn } from "../model/folded.ts";
import type { Matter } from "../model/matter.ts";
import { hasNo, type QueryValues } from "../model/query-parameters.ts";
import type { Day } from "../model/time.ts";

/** A list of entries that is asked for. */
export interface EntryQuery {
  readonly filters: EntryFilters;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** As it was sent: a day or an instant. */
  readonly asOf?: string | undefined;
}

/** The entries of a matter that these values ask for. @throws ExpectedError("invalid") for a court or docket that it has not */
export function entryQuery(values: Partial<QueryValues<typeof LIST_PARAMETERS>>, matter: Matter): EntryQuery {
  const { sort, limit = ENTRIES_PRESET, cursor, asOf } = values;
  refuseOthers("court", values.court, [...new Set(matter.dockets.map((docket) => docket.court))]);
  refuseOthers(
    "docket",
    values.docket,
    matter.dockets.map((docket) => docket.id),
  );
  const given = Object.keys(FILTERS).flatMap((name) => {
    const value = values[name as keyof EntryFilters];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    filters: Object.fromEntries(given) as EntryFilters,
    sort: sort ?? (values.q === undefined ? "newest" : "best"),
    limit,
    cursor,
    asOf,
  };
}

function refuseOthers(name: string, given: readonly string[] | undefined, known: readonly string[]): void {
  const other = given?.find((one) => !known.includes(one));
  if (other !== undefined) throw new ExpectedError("invalid", `"${name}" ${hasNo(other, known)}`);
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
  return wordsIn(folded(q)).every((word) => text.includes(word));
}
