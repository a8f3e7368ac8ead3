import { ExpectedError } from "../../../functions/model/errors.ts";
import type { Change, Condition, Item, Key, Query, Table, Value } from "../../../functions/ports/index.ts";

/**
 * A table in memory for runs by the hundred thousand: partitions are small maps, items are shared and never copied (the
 * product never changes what it read). Without the index, which sending does not ask. Held to the contract of tables.
 */
export function fastTable(): Table & { items(): Item[] } {
  const partitions = new Map<string, Map<string, Item>>();
  const find = (key: Key): Item | undefined => partitions.get(key.pk)?.get(key.sk);
  const check = (key: Key, onlyIf: Condition | undefined): Item | undefined => {
    const item = find(key);
    if (onlyIf && !holds(onlyIf, item)) throw new ExpectedError("conflict", "the condition does not hold");
    return item;
  };
  const keep = (item: Item): void => {
    const partition = partitions.get(item.pk) ?? new Map<string, Item>();
    partitions.set(item.pk, partition.set(item.sk, item));
  };
  return {
    get: async (key) => find(key),
    getMany: async (keys) => keys.map(find).filter((item) => item !== undefined),
    query: async (query) => page([...(partitions.get(query.pk)?.values() ?? [])], query),
    async put(item, onlyIf) {
      check(item, onlyIf);
      keep(item);
    },
    async update(key, change, onlyIf) {
      const item = changed(check(key, onlyIf) ?? { pk: key.pk, sk: key.sk }, change);
      keep(item);
      return item;
    },
    async delete(key, onlyIf) {
      check(key, onlyIf);
      partitions.get(key.pk)?.delete(key.sk);
    },
    items: () => [...partitions.values()].flatMap((partition) => [...partition.values()]),
  };
}

/** Whether `condition` holds for `item`. Sort keys and compared strings here are ASCII, so plain comparison orders them. */
export function holds(condition: Condition, item: Item | undefined): boolean {
  if ("all" in condition) return condition.all.every((one) => holds(one, item));
  if ("any" in condition) return condition.any.some((one) => holds(one, item));
  if ("absent" in condition) return item === undefined;
  if ("exists" in condition) return item !== undefined;
  if ("missing" in condition) return condition.missing.every((name) => item?.[name] === undefined);
  if ("present" in condition) return condition.present.every((name) => item?.[name] !== undefined);
  if ("equals" in condition) return Object.entries(condition.equals).every(([name, value]) => item?.[name] === value);
  if ("differs" in condition) return Object.entries(condition.differs).every(([name, value]) => item?.[name] !== value);
  return Object.entries(condition.below).every(([name, value]) => {
    const own = item?.[name];
    return typeof own === typeof value && own !== undefined && own !== null && own < value;
  });
}

function changed(item: Item, change: Change): Item {
  const next: Record<string, Value> = { ...item, ...change.set };
  for (const [name, value] of Object.entries(change.add ?? {})) next[name] = Number(next[name] ?? 0) + value;
  for (const name of change.remove ?? []) delete next[name];
  return { ...next, pk: item.pk, sk: item.sk };
}

function page(items: Item[], query: Query): { items: Item[]; next?: string } {
  const { beginsWith = "", from = "", to, after, start } = query;
  const within = items.filter(
    ({ sk }) =>
      sk.startsWith(beginsWith) && sk >= from && (to === undefined || sk <= to) && (after === undefined || sk > after),
  );
  within.sort((a, b) => (a.sk < b.sk ? -1 : 1));
  if (query.newestFirst) within.reverse();
  const rest = start === undefined ? within : within.slice(within.findIndex((item) => item.sk === start) + 1);
  if (query.limit === undefined || rest.length < query.limit) return { items: rest };
  const found = rest.slice(0, query.limit);
  const last = found.at(-1);
  return last ? { items: found, next: last.sk } : { items: found };
}
