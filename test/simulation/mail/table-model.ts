import { ExpectedError } from "../../../functions/model/errors.ts";
import type { Instant } from "../../../functions/model/time.ts";
import type { Item, Key, Table } from "../../../functions/ports/index.ts";
import { secondsAfter } from "./scheduler.ts";

/*
 * What a table in the cloud does that one in memory does not: it answers from a copy that is behind, in pages that end
 * where it likes, and not at all while it is asked too much.
 */

/** A cheap read is not further behind than this. */
const STALE_SECONDS_MAX = 60;

/** `table` whose cheap reads may be a change behind, for a minute. */
export function staleTable(table: Table, isStale: () => boolean, now: () => Instant): Table {
  const before = new Map<string, { readonly item: Item | undefined; readonly until: Instant }>();
  const name = (key: Key): string => `${key.pk} ${key.sk}`;
  const keeping = async <T>(key: Key, write: () => Promise<T>): Promise<T> => {
    const old = await table.get(key);
    const written = await write();
    before.set(name(key), { item: old, until: secondsAfter(now(), STALE_SECONDS_MAX) });
    return written;
  };
  const glance = (key: Key, item: Item | undefined): Item | undefined => {
    const old = before.get(name(key));
    return old && old.until >= now() && isStale() ? old.item : item;
  };
  return {
    ...table,
    get: async (key, how) => (how?.consistent ? table.get(key) : glance(key, await table.get(key))),
    async getMany(keys, how) {
      if (how?.consistent) return table.getMany(keys);
      const items = await Promise.all(keys.map(async (key) => glance(key, await table.get(key))));
      return items.filter((item) => item !== undefined);
    },
    put: (item, onlyIf) => keeping(item, () => table.put(item, onlyIf)),
    update: (key, change, onlyIf) => keeping(key, () => table.update(key, change, onlyIf)),
    delete: (key, onlyIf) => keeping(key, () => table.delete(key, onlyIf)),
  };
}

/** `table` whose answers to a query end after `rows()` items, as those of a real one end after 1 MB. */
export function pagedTable(table: Table, rows: () => number): Table {
  return { ...table, query: (query) => table.query({ ...query, limit: Math.min(query.limit ?? Infinity, rows()) }) };
}

/** `table` that does nothing of what it is asked while it is asked too much. */
export function throttledTable(table: Table, isThrottled: () => boolean): Table {
  const unless = <T>(run: () => Promise<T>): Promise<T> =>
    isThrottled() ? Promise.reject(new ExpectedError("unreachable", "the table is asked too much")) : run();
  return {
    get: (key, how) => unless(() => table.get(key, how)),
    getMany: (keys, how) => unless(() => table.getMany(keys, how)),
    query: (query) => unless(() => table.query(query)),
    put: (item, onlyIf) => unless(() => table.put(item, onlyIf)),
    update: (key, change, onlyIf) => unless(() => table.update(key, change, onlyIf)),
    delete: (key, onlyIf) => unless(() => table.delete(key, onlyIf)),
  };
}
