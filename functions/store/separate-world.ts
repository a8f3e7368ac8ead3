import type { Change, Item, Key, Table, Value } from "../ports/index.ts";

/**
 * The same table seen as if only the items whose partition begins with `prefix` existed: a second, small world that
 * never meets the first. The canary lives in one.
 */
export function apart(table: Table, prefix: string): Table {
  const inside = (pk: string): string => `${prefix}${pk}`;
  const keyOf = (key: Key): Key => ({ pk: inside(key.pk), sk: key.sk });
  const outOf = (item: Item): Item => ({ ...renamed(item, (pk) => pk.slice(prefix.length)), sk: item.sk }) as Item;
  const into = (item: Item): Item => ({ ...renamed(item, inside), sk: item.sk }) as Item;
  return {
    async get(key, how) {
      const item = await table.get(keyOf(key), how);
      return item && outOf(item);
    },
    getMany: async (keys, how) => (await table.getMany(keys.map(keyOf), how)).map(outOf),
    async query(query) {
      const page = await table.query({ ...query, pk: inside(query.pk) });
      return { ...page, items: page.items.map(outOf) };
    },
    put: (item, onlyIf) => table.put(into(item), onlyIf),
    async update(key, change, onlyIf) {
      const moved: Change = change.set ? { ...change, set: renamed(change.set, inside) } : change;
      return outOf(await table.update(keyOf(key), moved, onlyIf));
    },
    delete: (key, onlyIf) => table.delete(keyOf(key), onlyIf),
  };
}

/** `attributes` with both partition keys, the table's and the index's, changed by `rename`. */
function renamed(attributes: Readonly<Record<string, Value>>, rename: (pk: string) => string): Record<string, Value> {
  const changed: Record<string, Value> = { ...attributes };
  for (const name of ["pk", "byDayPk"]) {
    const pk = changed[name];
    if (typeof pk === "string") changed[name] = rename(pk);
  }
  return changed;
}
