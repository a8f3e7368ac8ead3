import type { Entry } from "../model/entry.ts";
import type { Day } from "../model/time.ts";
import type { Item, Key, Table } from "../ports/index.ts";
import { aliasKey, entryKey, matterPk, numberOf } from "./keys.ts";
import { AliasItem, EntryItem } from "./ledger-items.ts";
import { unpacked } from "./packed-item.ts";
import { KEYS_PER_READ_MAX } from "./request-sizes.ts";

/** An entry with what only reconciling needs. */
export interface StoredEntry {
  readonly entry: Entry;
  /** `<docket>|<scheme>|<value>` */
  readonly aliases: readonly string[];
  /** The event that was applied last. */
  readonly applied: number;
}

/** The entry of this id as it stands in the projection. */
export async function entryOf(record: Table, matter: string, id: string): Promise<Entry | undefined> {
  const item = await record.get(entryKey(matter, numberOf(id)));
  return item ? storedIn(item).entry : undefined;
}

/** The entries of these ids, in the order of `ids`; absent ones are left out. Read consistently. */
export async function entriesOf(record: Table, matter: string, ids: readonly string[]): Promise<StoredEntry[]> {
  const found = new Map<string, StoredEntry>();
  const keys = ids.map((id) => entryKey(matter, numberOf(id)));
  for (const item of await readSideBySide(record, keys)) {
    const stored = storedIn(item);
    found.set(stored.entry.id, stored);
  }
  return ids.map((id) => found.get(id)).filter((stored) => stored !== undefined);
}

/** Which entry each alias points to, read consistently. */
export async function aliasesOf(
  record: Table,
  matter: string,
  aliases: readonly string[],
): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  const distinct = [...new Set(aliases)];
  const byPk = new Map(distinct.map((alias) => [aliasKey(matter, alias).pk, alias]));
  for (const item of await readSideBySide(
    record,
    distinct.map((alias) => aliasKey(matter, alias)),
  )) {
    const alias = byPk.get(item.pk);
    if (alias !== undefined) entries.set(alias, AliasItem.in(item).entry);
  }
  return entries;
}

/** Reads that wait for each other's answers no longer than a docket of sixteen thousand rows may take. */
const READS_AT_ONCE = 10;

/** The items of these keys, whatever their number, read consistently. */
async function readSideBySide(record: Table, keys: readonly Key[]): Promise<Item[]> {
  const items: Item[] = [];
  const step = KEYS_PER_READ_MAX * READS_AT_ONCE;
  for (let from = 0; from < keys.length; from += step) {
    const starts = Array.from({ length: READS_AT_ONCE }, (_, n) => from + n * KEYS_PER_READ_MAX);
    const parts = starts.map((start) => keys.slice(start, start + KEYS_PER_READ_MAX)).filter((part) => part.length > 0);
    const read = await Promise.all(parts.map((part) => record.getMany(part, { consistent: true })));
    for (const some of read) items.push(...some);
  }
  return items;
}

export interface EntryList {
  readonly entries: readonly Entry[];
  /** Where the next page starts; undefined on the last. */
  readonly next?: string;
}

/** Entries of a matter by filing day (filed, else entered), newest first unless `oldestFirst`. */
export async function entriesByDay(
  record: Table,
  matter: string,
  how: {
    readonly from?: Day;
    readonly to?: Day;
    readonly limit: number;
    readonly start?: string;
    readonly oldestFirst?: true;
  },
): Promise<EntryList> {
  const page = await record.query({
    index: "byDay",
    pk: matterPk(matter),
    from: how.from ?? "0000-00-00",
    to: `${how.to ?? "9999-99-99"}#~`,
    limit: how.limit,
    ...(how.oldestFirst ? {} : { newestFirst: true as const }),
    ...(how.start === undefined ? {} : { start: how.start }),
  });
  const entries = page.items.map((item) => storedIn(item).entry);
  return page.next === undefined ? { entries } : { entries, next: page.next };
}

/** Every entry of a matter, by filing day, newest first. Bounded by the matter's size: for pages kept by head and for exports. */
export async function allEntries(record: Table, matter: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let start: string | undefined;
  do {
    const page = await entriesByDay(record, matter, { limit: 1000, ...(start === undefined ? {} : { start }) });
    entries.push(...page.entries);
    start = page.next;
  } while (start !== undefined);
  return entries;
}

/** The entry in a stored item. @throws ExpectedError("unreadable") */
export function storedIn(item: Item): StoredEntry {
  const { entry, aliases = [], applied = 0 } = EntryItem.in(unpacked(item, "entry"));
  return { entry, aliases, applied };
}
