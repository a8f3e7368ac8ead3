import type { Entry } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import type { Keyring } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";
import { type EntryQuery, holdsWords, wants, writeEntryQuery } from "./entry-query.ts";
import { type List, readCursor, writeCursor } from "./list-cursor.ts";
import type { MatterRecord } from "./matter-records.ts";
import { narrowed } from "./narrowed-entries.ts";

export interface EntryPage {
  readonly entries: readonly Entry[];
  /** The value for `?cursor=`; null on the last page. */
  readonly next: string | null;
}

/**
 * One page of a matter's entries. A cursor names the last entry shown, so entries that come in between neither repeat
 * nor hide others; it is signed and holds for the same matter, filters and order only.
 * @throws ExpectedError("invalid") for a cursor that is not ours or is another query's
 */
export function listEntries(record: MatterRecord, query: EntryQuery, keyring: Keyring): EntryPage {
  const ordered = query.sort === "oldest" ? record.entries.toReversed() : record.entries;
  const list = listOf(record.matter.id, query, keyring);
  const after = query.cursor === undefined ? undefined : placeIn(list, query.cursor);
  const from = after === undefined ? 0 : placeAfter(ordered, after, query.sort);
  const narrow = narrowed(record, query.filters);
  const entries: Entry[] = [];
  let more = false;
  for (let at = from; at < ordered.length && !more; at += 1) {
    const entry = ordered[at];
    if (!entry || narrow?.has(entry.id) === false || !passes(entry, query)) continue;
    if (entries.length === query.limit) more = true;
    else entries.push(entry);
  }
  const last = entries.at(-1);
  return {
    entries: entries.map(record.whole),
    next: more && last ? writeCursor(list, [dayOf(last) ?? "", numberOf(last.id)]) : null,
  };
}

function passes(entry: Entry, { filters }: EntryQuery): boolean {
  return wants(filters, entry) && (filters.q === undefined || holdsWords(entry, filters.q));
}

/** Where an entry stands in the order of days: day, then number. */
interface Place {
  readonly day: string;
  readonly n: number;
}

function placeAfter(ordered: readonly Entry[], place: Place, sort: EntryQuery["sort"]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = ordered[middle];
    if (entry && !isPast(entry, place, sort)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `entry` comes after `place` in the order of the list. */
function isPast(entry: Entry, place: Place, sort: EntryQuery["sort"]): boolean {
  const day = dayOf(entry) ?? "";
  const n = numberOf(entry.id);
  const isOlder = day < place.day || (day === place.day && n < place.n);
  const isSame = day === place.day && n === place.n;
  return sort === "oldest" ? !isOlder && !isSame : isOlder;
}

function listOf(matter: string, query: EntryQuery, keyring: Keyring): List {
  return { keyring, name: `list ${matter}?${writeEntryQuery({ ...query, limit: 0, cursor: "" })}` };
}

function placeIn(list: List, cursor: string): Place {
  const [day, n] = readCursor(list, cursor);
  return { day, n: Number(n) };
}
