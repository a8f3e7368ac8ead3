import { ExpectedError } from "../../functions/model/errors.ts";
import type { Change, Condition, Item, Key, Query, Table, Value } from "../../functions/ports/index.ts";
import { holds } from "../simulation/mail/fast-table.ts";
import { threadNow } from "./measure.ts";

/** Calls of a table, by what they are. */
export interface Calls {
  get: number;
  getMany: number;
  query: number;
  /** Items that queries gave. */
  listed: number;
  write: number;
  /** CPU time of reading: the stand-in's, not the product's. */
  readMs: number;
}

interface Partition {
  readonly items: Map<string, Item>;
  /** Sort keys in order; undefined after a key came or went. */
  order?: string[] | undefined;
}

/**
 * A table in memory that counts its calls and answers a query in the time of what it gives, as DynamoDB does: partitions
 * keep their keys in order. What is read is copied, as a client makes it anew from an answer: else the items of 100,000
 * readers would lie cold all over the memory, and reading their attributes would look like the product's own time.
 */
export function sortedTable(): Table & { readonly calls: Calls } {
  const partitions = new Map<string, Partition>();
  const byDay = new Map<string, Partition>();
  const calls: Calls = { get: 0, getMany: 0, query: 0, listed: 0, write: 0, readMs: 0 };
  const find = (key: Key): Item | undefined => partitions.get(key.pk)?.items.get(key.sk);
  const checked = (key: Key, onlyIf: Condition | undefined): Item | undefined => {
    calls.write += 1;
    const item = find(key);
    if (onlyIf && !holds(onlyIf, item)) throw new ExpectedError("conflict", "the condition does not hold");
    return item;
  };
  const keep = (item: Item): void => {
    const before = find(item);
    if (before && before["byDaySk"] !== item["byDaySk"])
      take(byDay, String(before["byDayPk"]), String(before["byDaySk"]));
    place(partitions, item.pk, item.sk, item);
    if (item["byDayPk"] !== undefined) place(byDay, String(item["byDayPk"]), String(item["byDaySk"]), item);
  };
  return {
    calls,
    async get(key) {
      calls.get += 1;
      return find(key);
    },
    async getMany(keys) {
      calls.getMany += 1;
      const begin = threadNow();
      const items = structuredClone(keys.map(find).filter((item) => item !== undefined));
      calls.readMs += threadNow() - begin;
      return items;
    },
    async query(query) {
      calls.query += 1;
      const begin = threadNow();
      const found = structuredClone(select((query.index ? byDay : partitions).get(query.pk), query));
      calls.readMs += threadNow() - begin;
      calls.listed += found.items.length;
      return found;
    },
    async put(item, onlyIf) {
      checked(item, onlyIf);
      keep(item);
    },
    async update(key, change, onlyIf) {
      const item = changed(checked(key, onlyIf) ?? { pk: key.pk, sk: key.sk }, change);
      keep(item);
      return item;
    },
    async delete(key, onlyIf) {
      const item = checked(key, onlyIf);
      take(partitions, key.pk, key.sk);
      if (item?.["byDayPk"] !== undefined) take(byDay, String(item["byDayPk"]), String(item["byDaySk"]));
    },
  };
}

function place(partitions: Map<string, Partition>, pk: string, sk: string, item: Item): void {
  const partition = partitions.get(pk) ?? { items: new Map<string, Item>() };
  // Most keys come last: the order need not be made anew for them.
  if (!partition.items.has(sk)) {
    if (partition.order && (partition.order.at(-1) ?? "") < sk) partition.order.push(sk);
    else partition.order = undefined;
  }
  partition.items.set(sk, item);
  partitions.set(pk, partition);
}

function take(partitions: Map<string, Partition>, pk: string, sk: string): void {
  const partition = partitions.get(pk);
  if (partition?.items.delete(sk)) partition.order = undefined;
}

function changed(item: Item, change: Change): Item {
  const next: Record<string, Value> = { ...item, ...change.set };
  for (const [name, value] of Object.entries(change.add ?? {})) next[name] = Number(next[name] ?? 0) + value;
  for (const name of change.remove ?? []) delete next[name];
  return { ...next, pk: item.pk, sk: item.sk };
}

function select(partition: Partition | undefined, query: Query): { items: Item[]; next?: string } {
  if (!partition) return { items: [] };
  partition.order ??= [...partition.items.keys()].sort();
  const { order } = partition;
  const { beginsWith = "", from = "", to = "\uffff", after, start, limit = Number.POSITIVE_INFINITY } = query;
  const step = query.newestFirst ? -1 : 1;
  const low = [beginsWith, from, ...(after === undefined ? [] : [`${after}\u0000`])].sort().at(-1) ?? "";
  const high = [to, `${beginsWith}\uffff`].sort()[0] ?? to;
  let at = query.newestFirst ? placeOf(order, `${high}\u0000`) - 1 : placeOf(order, low);
  if (start !== undefined) at = query.newestFirst ? placeOf(order, start) - 1 : placeOf(order, `${start}\u0000`);
  const items: Item[] = [];
  for (let sk = order[at]; sk !== undefined && sk >= low && sk <= high && items.length < limit; sk = order[at]) {
    const item = partition.items.get(sk);
    if (item) items.push(item);
    at += step;
  }
  const last = order[at - step];
  return last !== undefined && items.length === limit ? { items, next: last } : { items };
}

/** The first place in `order` whose key is not below `key`. */
function placeOf(order: readonly string[], key: string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
