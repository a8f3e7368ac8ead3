import type { Condition, Item, Table } from "../../../functions/ports/index.ts";
import { RECHECK_PK } from "../../../functions/store/keys.ts";
import type { Weakness } from "./stage.ts";

/*
 * The protections of the mail protocol, each taken away without touching the product: by a table that does not look at
 * a condition, by nonces that are all alike, by receipts that are not taken. A run without any one of them must turn red.
 */

const LONG_AGO = "2000-01-01T00:00:00.000Z";

export const WEAKNESSES: readonly Weakness[] = [
  { name: "nonce", nonces: () => "all-the-same" },
  { name: "lease", readers: (table) => aged(without(table, "below", "lease")) },
  { name: "active", readers: (table) => without(table, "equals", "active") },
  { name: "gen", readers: (table) => without(table, "equals", "gen") },
  { name: "from", readers: (table) => without(table, "equals", "watermarks") },
  { name: "no pending", readers: (table) => without(table, "missing", "key") },
  { name: "notedSlot", readers: (table) => without(table, "differs", "notedSlot") },
  { name: "receipt", noReceipts: true },
  { name: "wake-up", readers: (table) => forgetful(table) },
  { name: "absent-put", readers: (table) => overwriting(table) },
];

/** `table` whose conditions say nothing of one attribute. */
function without(table: Table, word: "equals" | "differs" | "below" | "missing", name: string): Table {
  return {
    ...table,
    update: (key, change, onlyIf) => table.update(key, change, onlyIf && weaker(onlyIf, word, name)),
  };
}

function weaker(condition: Condition, word: string, name: string): Condition {
  if ("all" in condition) return { all: condition.all.map((one) => weaker(one, word, name)) };
  if ("any" in condition) return condition;
  if (!(word in condition)) return condition;
  if ("missing" in condition) return { missing: condition.missing.filter((one) => one !== name) };
  const compared = Object.entries(condition)[0]?.[1] as Record<string, string> | undefined;
  const { [name]: _, ...rest } = compared ?? {};
  return { [word]: rest } as Condition;
}

/** `table` in which every lease and every grace is over. */
function aged(table: Table): Table {
  const old = (item: Item): Item =>
    item["lease"] === undefined ? item : { ...item, lease: LONG_AGO, claimedAt: LONG_AGO };
  return {
    ...table,
    async get(key, how) {
      const item = await table.get(key, how);
      return item && old(item);
    },
    getMany: async (keys, how) => (await table.getMany(keys, how)).map(old),
  };
}

/** `table` that forgets who must be looked at again. */
function forgetful(table: Table): Table {
  return {
    ...table,
    update: async (key, change, onlyIf) =>
      key.pk === RECHECK_PK ? { ...key, times: 1 } : table.update(key, change, onlyIf),
  };
}

/** `table` whose puts do not mind what is there. */
function overwriting(table: Table): Table {
  return { ...table, put: (item) => table.put(item) };
}
