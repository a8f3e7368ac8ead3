import type { Entry } from "../model/entry.ts";
import { ExpectedError } from "../model/errors.ts";
import { dayOf } from "../model/event.ts";
import type { Keyring } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";
import { type EntryQuery, holdsWords, wants, writeEntryQuery } from "./entry-query.ts";
import type { MatterRecord } from "./matter-records.ts";

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
  const after = query.cursor === undefined ? undefined : readCursor(record.matter.id, query, keyring);
  const from = after === undefined ? 0 : placeAfter(ordered, after, query.sort);
  const entries: Entry[] = [];
  let more = false;
  for (let at = from; at < ordered.length && !more; at += 1) {
    const entry = ordered[at];
    if (!entry || !passes(entry, query)) continue;
    if (entries.length === query.limit) more = true;
    else entries.push(entry);
  }
  const last = entries.at(-1);
  return {
    entries: entries.map(record.whole),
    next: more && last ? writeCursor(record.matter.id, query, last, keyring) : null,
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

function writeCursor(matter: string, query: EntryQuery, last: Entry, keyring: Keyring): string {
  return keyring.sign("cursor", [listId(matter, query, keyring), dayOf(last) ?? "", numberOf(last.id)].join("|"));
}

function readCursor(matter: string, query: EntryQuery, keyring: Keyring): Place {
  const subject = keyring.check("cursor", query.cursor ?? "");
  const [list, day, n] = subject?.split("|") ?? [];
  if (day === undefined || n === undefined) throw new ExpectedError("invalid", `"cursor" is not one that we gave`);
  if (list !== listId(matter, query, keyring))
    throw new ExpectedError("invalid", `"cursor" belongs to another list; keep the other parameters as they were`);
  return { day, n: Number(n) };
}

/** Names a matter with filters and order, whatever the page's size. */
function listId(matter: string, query: EntryQuery, keyring: Keyring): string {
  return keyring.hash(`list ${matter}?${writeEntryQuery({ ...query, limit: 0, cursor: "" })}`).slice(0, 16);
}
