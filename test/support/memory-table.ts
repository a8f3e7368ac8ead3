import { isDeepStrictEqual } from "node:util";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Change, Condition, Item, Key, Query, Table, Value } from "../../functions/ports/index.ts";

type Bag = Record<string, Value>;

/** A table in memory, for tests only; held to the same contract suite as DynamoDB. `dump()` gives every item, in key order. */
export function memoryTable(): Table & { dump(): Item[]; load(items: readonly Item[]): void } {
  const items = new Map<string, Item>();
  const idOf = (key: Key): string => `${key.pk}\u0000${key.sk}`;
  const check = (key: Key, onlyIf: Condition | undefined): Item | undefined => {
    const item = items.get(idOf(key));
    if (onlyIf && !holds(onlyIf, item))
      throw new ExpectedError("conflict", `the condition on ${key.pk} ${key.sk} does not hold`);
    return item;
  };
  return {
    async get(key) {
      return copy(items.get(idOf(key)));
    },
    async getMany(keys) {
      if (keys.length > 100) throw new Error("at most 100 keys");
      return keys.map((key) => copy(items.get(idOf(key)))).filter((item) => item !== undefined);
    },
    async query(query) {
      return select([...items.values()], query);
    },
    async put(item, onlyIf) {
      check(item, onlyIf);
      items.set(idOf(item), copy(item) as Item);
    },
    async update(key, change, onlyIf) {
      const updated = changed({ ...(check(key, onlyIf) ?? { pk: key.pk, sk: key.sk }) }, change);
      items.set(idOf(key), copy(updated) as Item);
      return copy(updated) as Item;
    },
    async delete(key, onlyIf) {
      check(key, onlyIf);
      items.delete(idOf(key));
    },
    dump: () => [...items.values()].sort((a, b) => order(idOf(a), idOf(b))).map((item) => copy(item) as Item),
    load(loaded) {
      items.clear();
      for (const item of loaded) items.set(idOf(item), copy(item) as Item);
    },
  };
}

function copy<T>(value: T): T {
  return value === undefined ? value : structuredClone(value);
}

/** DynamoDB orders strings by their UTF-8 bytes. */
function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function holds(condition: Condition, item: Item | undefined): boolean {
  if ("absent" in condition) return item === undefined;
  if ("exists" in condition) return item !== undefined;
  if ("all" in condition) return condition.all.every((one) => holds(one, item));
  if ("any" in condition) return condition.any.some((one) => holds(one, item));
  const has = (name: string): boolean => item?.[name] !== undefined;
  if ("missing" in condition) return condition.missing.every((name) => !has(name));
  if ("present" in condition) return condition.present.every(has);
  if ("equals" in condition) {
    return Object.entries(condition.equals).every(
      ([name, value]) => has(name) && isDeepStrictEqual(item?.[name], value),
    );
  }
  if ("differs" in condition) {
    return Object.entries(condition.differs).every(
      ([name, value]) => !has(name) || !isDeepStrictEqual(item?.[name], value),
    );
  }
  return Object.entries(condition.below).every(([name, value]) => {
    const own = item?.[name];
    if (typeof own === "number" && typeof value === "number") return own < value;
    return typeof own === "string" && typeof value === "string" && order(own, value) < 0;
  });
}

function changed(item: Bag & Key, change: Change): Item {
  const next: Bag = { ...item };
  for (const [name, value] of Object.entries(change.set ?? {})) next[name] = value;
  for (const [name, value] of Object.entries(change.add ?? {})) next[name] = Number(next[name] ?? 0) + value;
  for (const name of change.remove ?? []) delete next[name];
  return { ...next, pk: item.pk, sk: item.sk };
}

function select(all: readonly Item[], query: Query): { items: Item[]; next?: string } {
  const [pkName, skName] = query.index ? ["byDayPk", "byDaySk"] : ["pk", "sk"];
  const skOf = (item: Item): string => String(item[skName]);
  // Equal sort keys of the index fall back to the table's own key.
  const placeOf = (item: Item): string => `${skOf(item)}\u0000${item.pk}\u0000${item.sk}`;
  let found = all.filter(
    (item) => item[pkName] === query.pk && item[skName] !== undefined && within(skOf(item), query),
  );
  found.sort((a, b) => order(placeOf(a), placeOf(b)));
  if (query.newestFirst) found.reverse();
  if (query.start !== undefined) {
    const start = Buffer.from(query.start, "base64url").toString();
    found = found.filter((item) =>
      query.newestFirst ? order(placeOf(item), start) < 0 : order(placeOf(item), start) > 0,
    );
  }
  const limit = query.limit ?? Number.POSITIVE_INFINITY;
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = page.map((item) => copy(item));
  // Like DynamoDB, a full page has a `next` even when nothing follows.
  if (last && page.length === limit) return { items, next: Buffer.from(placeOf(last)).toString("base64url") };
  return { items };
}

function within(sk: string, query: Query): boolean {
  if (query.beginsWith !== undefined && !sk.startsWith(query.beginsWith)) return false;
  if (query.after !== undefined && order(sk, query.after) <= 0) return false;
  if (query.from !== undefined && order(sk, query.from) < 0) return false;
  return query.to === undefined || order(sk, query.to) <= 0;
}
