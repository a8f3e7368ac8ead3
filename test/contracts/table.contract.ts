import { beforeAll, describe, expect, it } from "vitest";
import { isExpected } from "../../functions/model/errors.ts";
import type { Condition, Item, Query, Table } from "../../functions/ports/index.ts";

/**
 * What every table must do, whatever it is made of. `open` gives a table with the index `byDay`; it need not be empty:
 * each promise works in partitions of its own (`run` keeps two runs on a real table apart).
 */
export function tableContract(name: string, open: () => Promise<Table>, run = ""): void {
  describe(`a table on ${name}`, () => {
    let table: Table;
    let partitions = 0;
    beforeAll(async () => {
      table = await open();
    });
    const partition = (): string => `CONTRACT#${run}#${++partitions}`;

    describe("single items", () => {
      it("gives back what was put, nested values and all", async () => {
        const item = {
          pk: partition(),
          sk: "a",
          text: "é 漢 𝔊 \u0000 end",
          empty: "",
          zero: 0,
          fraction: -0.125,
          large: 9_007_199_254_740_991,
          yes: true,
          no: false,
          nothing: null,
          list: [1, "two", [3, { four: null }], {}, []],
          map: { inner: { deep: ["x", { y: "" }] }, "odd name #1": 1 },
        };
        await table.put(item);
        expect(await table.get({ pk: item.pk, sk: "a" }, { consistent: true })).toEqual(item);
      });

      it("gives nothing for an absent item", async () => {
        expect(await table.get({ pk: partition(), sk: "a" }, { consistent: true })).toBeUndefined();
      });

      it("gives a copy: changing it changes nothing stored", async () => {
        const key = { pk: partition(), sk: "a" };
        await table.put({ ...key, list: ["kept"] });
        const first = (await table.get(key, { consistent: true })) as Item & { list: string[] };
        first.list.push("not kept");
        expect((await table.get(key, { consistent: true }))?.["list"]).toEqual(["kept"]);
      });

      it("replaces the whole item by a put", async () => {
        const key = { pk: partition(), sk: "a" };
        await table.put({ ...key, one: 1, two: 2 });
        await table.put({ ...key, two: 3 });
        expect(await table.get(key, { consistent: true })).toEqual({ ...key, two: 3 });
      });

      it("takes a whole item as the key of a read or delete", async () => {
        const item = { pk: partition(), sk: "a", more: 1 };
        await table.put(item);
        expect(await table.get(item, { consistent: true })).toEqual(item);
        await table.delete(item);
        expect(await table.get(item, { consistent: true })).toBeUndefined();
      });

      it("deletes an absent item without complaint", async () => {
        await expect(table.delete({ pk: partition(), sk: "a" })).resolves.toBeUndefined();
      });
    });

    describe("conditions", () => {
      const stored = { number: 5, text: "m", flag: true, nothing: null };
      /** Condition → whether it holds on the item above, and on no item at all. */
      const cases: readonly (readonly [string, Condition, { onItem: boolean; onNone: boolean }])[] = [
        ["absent", { absent: true }, { onItem: false, onNone: true }],
        ["exists", { exists: true }, { onItem: true, onNone: false }],
        ["equals number", { equals: { number: 5 } }, { onItem: true, onNone: false }],
        ["equals another number", { equals: { number: 6 } }, { onItem: false, onNone: false }],
        ["equals of another type", { equals: { number: "5" } }, { onItem: false, onNone: false }],
        ["equals text and flag", { equals: { text: "m", flag: true } }, { onItem: true, onNone: false }],
        ["equals, one wrong", { equals: { text: "m", flag: false } }, { onItem: false, onNone: false }],
        ["equals an absent attribute", { equals: { other: 5 } }, { onItem: false, onNone: false }],
        ["differs", { differs: { number: 6 } }, { onItem: true, onNone: true }],
        ["differs, but is equal", { differs: { number: 5 } }, { onItem: false, onNone: true }],
        ["differs in type", { differs: { number: "5" } }, { onItem: true, onNone: true }],
        ["differs, one equal", { differs: { number: 6, text: "m" } }, { onItem: false, onNone: true }],
        ["differs from an absent attribute", { differs: { other: 1 } }, { onItem: true, onNone: true }],
        ["missing", { missing: ["other", "third"] }, { onItem: true, onNone: true }],
        ["missing, one is there", { missing: ["other", "text"] }, { onItem: false, onNone: true }],
        ["missing, a null is there", { missing: ["nothing"] }, { onItem: false, onNone: true }],
        ["present", { present: ["text", "nothing"] }, { onItem: true, onNone: false }],
        ["present, one is not", { present: ["text", "other"] }, { onItem: false, onNone: false }],
        ["below, a greater number", { below: { number: 6 } }, { onItem: true, onNone: false }],
        ["below, the same number", { below: { number: 5 } }, { onItem: false, onNone: false }],
        ["below, a greater text", { below: { text: "n" } }, { onItem: true, onNone: false }],
        ["below, text by bytes", { below: { text: "M" } }, { onItem: false, onNone: false }],
        ["below, other type", { below: { number: "9" } }, { onItem: false, onNone: false }],
        ["below, absent attribute", { below: { other: 9 } }, { onItem: false, onNone: false }],
        ["all", { all: [{ exists: true }, { below: { number: 6 } }] }, { onItem: true, onNone: false }],
        ["all, one fails", { all: [{ exists: true }, { below: { number: 5 } }] }, { onItem: false, onNone: false }],
        ["all of none", { all: [] }, { onItem: true, onNone: true }],
        ["any", { any: [{ absent: true }, { below: { number: 6 } }] }, { onItem: true, onNone: true }],
        ["any, none holds", { any: [{ absent: true }, { below: { number: 5 } }] }, { onItem: false, onNone: true }],
        ["any of none", { any: [] }, { onItem: false, onNone: false }],
        [
          "nested",
          { any: [{ all: [{ equals: { text: "x" } }, { exists: true }] }, { all: [{ equals: { text: "m" } }] }] },
          { onItem: true, onNone: false },
        ],
        ["equals nothing at all", { equals: {} }, { onItem: true, onNone: true }],
      ];

      it.each(cases)("judges on an item: %s", async (_, condition, { onItem }) => {
        for (const write of writes) {
          const key = { pk: partition(), sk: "a" };
          await table.put({ ...key, ...stored });
          expect(await succeeds(write(table, key, condition))).toBe(onItem);
          const after = await table.get(key, { consistent: true });
          if (!onItem) expect(after).toEqual({ ...key, ...stored });
          else expect(after).not.toEqual({ ...key, ...stored });
        }
      });

      it.each(cases)("judges on no item: %s", async (_, condition, { onNone }) => {
        for (const write of writes) {
          const key = { pk: partition(), sk: "a" };
          expect(await succeeds(write(table, key, condition))).toBe(onNone);
          if (!onNone) expect(await table.get(key, { consistent: true })).toBeUndefined();
        }
      });

      it("lets one of ten racers put an absent item", async () => {
        const key = { pk: partition(), sk: "a" };
        const racers = Array.from({ length: 10 }, (_, racer) =>
          succeeds(table.put({ ...key, racer }, { absent: true })),
        );
        const won = await Promise.all(racers);
        expect(won.filter(Boolean)).toHaveLength(1);
        expect((await table.get(key, { consistent: true }))?.["racer"]).toBe(won.indexOf(true));
      });
    });

    describe("updates", () => {
      it("sets, adds and removes single attributes and leaves the rest", async () => {
        const key = { pk: partition(), sk: "a" };
        await table.put({ ...key, kept: "k", count: 2, gone: 1, old: "o" });
        const change = {
          set: { old: ["new"], name: { x: null } },
          add: { count: 3, fresh: -1 },
          remove: ["gone", "absent"],
        };
        const after = { ...key, kept: "k", count: 5, fresh: -1, old: ["new"], name: { x: null } };
        expect(await table.update(key, change)).toEqual(after);
        expect(await table.get(key, { consistent: true })).toEqual(after);
      });

      it("makes an absent item, unless the condition forbids it", async () => {
        const key = { pk: partition(), sk: "a" };
        expect(await succeeds(table.update(key, { set: { x: 1 } }, { exists: true }))).toBe(false);
        expect(await table.get(key, { consistent: true })).toBeUndefined();
        expect(await table.update(key, { add: { x: 2 } })).toEqual({ ...key, x: 2 });
      });

      it("gives the item for a change that changes nothing", async () => {
        const key = { pk: partition(), sk: "a" };
        await table.put({ ...key, x: 1 });
        expect(await table.update(key, {})).toEqual({ ...key, x: 1 });
      });

      it("takes attribute names that DynamoDB reserves", async () => {
        const key = { pk: partition(), sk: "a" };
        await table.put({ ...key, name: "n", year: 1 });
        const after = await table.update(
          key,
          { set: { name: "m" }, add: { year: 1 } },
          { equals: { name: "n", year: 1 } },
        );
        expect(after).toEqual({ ...key, name: "m", year: 2 });
      });

      it("loses no addition of ten at once", async () => {
        const key = { pk: partition(), sk: "a" };
        await Promise.all(Array.from({ length: 10 }, () => table.update(key, { add: { count: 1 } })));
        expect(await table.get(key, { consistent: true })).toEqual({ ...key, count: 10 });
      });
    });

    describe("many keys", () => {
      it("gives up to 100 items and leaves out the absent ones", async () => {
        const pk = partition();
        for (let n = 0; n < 100; n += 2) await table.put({ pk, sk: String(n), n });
        const keys = Array.from({ length: 100 }, (_, n) => ({ pk, sk: String(n) }));
        const found = await table.getMany(keys, { consistent: true });
        const numbers = found.map((item) => Number(item["n"])).sort((a, b) => a - b);
        expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n * 2));
      });

      it("refuses 101 keys, and gives nothing for none", async () => {
        const pk = partition();
        const keys = Array.from({ length: 101 }, (_, n) => ({ pk, sk: String(n) }));
        await expect(table.getMany(keys)).rejects.toThrow("at most 100 keys");
        expect(await table.getMany([])).toEqual([]);
      });
    });

    describe("queries", () => {
      /** In the order of their UTF-8 bytes, which is not that of JavaScript: "\u{10000}" is four bytes from F0, "｡" three from EF. */
      const ORDERED = ["#", "-", "0", "10", "2", "A", "Z", "a", "a#", "aa", "b", "é", "ﬀ", "｡", "\u{10000}", "𝔊"];
      let pk: string;
      beforeAll(async () => {
        pk = partition();
        for (const sk of ORDERED.toReversed()) await table.put({ pk, sk });
        await table.put({ pk: `${pk}0`, sk: "a neighbor" });
      });
      const keysOf = async (query: Omit<Query, "pk">): Promise<string[]> =>
        (await table.query({ pk, consistent: true, ...query })).items.map((item) => item.sk);

      it("gives a partition in the order of its keys' bytes, and backwards", async () => {
        expect(await keysOf({})).toEqual(ORDERED);
        expect(await keysOf({ newestFirst: true })).toEqual(ORDERED.toReversed());
      });

      it.each([
        ["from", { from: "a" }, ["a", "a#", "aa", "b", "é", "ﬀ", "｡", "\u{10000}", "𝔊"]],
        ["to", { to: "2" }, ["#", "-", "0", "10", "2"]],
        ["after", { after: "a" }, ["a#", "aa", "b", "é", "ﬀ", "｡", "\u{10000}", "𝔊"]],
        ["from and to", { from: "2", to: "a" }, ["2", "A", "Z", "a"]],
        ["after and to", { after: "2", to: "a" }, ["A", "Z", "a"]],
        ["after and from", { after: "2", from: "a", to: "b" }, ["a", "a#", "aa", "b"]],
        ["a prefix", { beginsWith: "a" }, ["a", "a#", "aa"]],
        ["a prefix, after", { beginsWith: "a", after: "a" }, ["a#", "aa"]],
        ["a prefix, to", { beginsWith: "a", to: "a#" }, ["a", "a#"]],
        ["a prefix, from below it", { beginsWith: "a", from: "2" }, ["a", "a#", "aa"]],
        ["a prefix above the end", { beginsWith: "b", to: "a" }, []],
        ["bounds that cross", { from: "b", to: "a" }, []],
        ["one key after itself", { after: "b", to: "b" }, []],
        ["backwards between bounds", { from: "a", to: "b", newestFirst: true as const }, ["b", "aa", "a#", "a"]],
        ["the newest under a prefix", { beginsWith: "a", newestFirst: true as const, limit: 1 }, ["aa"]],
      ])("keeps the bounds: %s", async (_, query, keys) => {
        expect(await keysOf(query)).toEqual(keys);
      });

      it.each([1, 2, 5, 16, 17, 100])("gives every key once in pages of %i, both ways", async (limit) => {
        for (const direction of [{}, { newestFirst: true as const }]) {
          const seen: string[] = [];
          let start: string | undefined;
          do {
            const page = await table.query({
              pk,
              limit,
              consistent: true,
              ...direction,
              ...(start !== undefined && { start }),
            });
            expect(page.items.length).toBeLessThanOrEqual(limit);
            seen.push(...page.items.map((item) => item.sk));
            start = page.next;
          } while (start !== undefined);
          expect(seen).toEqual("newestFirst" in direction ? ORDERED.toReversed() : ORDERED);
        }
      });

      it("goes on after a page's last key even when that item is deleted meanwhile", async () => {
        const own = partition();
        for (const sk of ["1", "2", "3", "4"]) await table.put({ pk: own, sk });
        const first = await table.query({ pk: own, limit: 2, consistent: true });
        await table.delete({ pk: own, sk: "2" });
        const second = await table.query({ pk: own, consistent: true, start: first.next! });
        expect(second.items.map((item) => item.sk)).toEqual(["3", "4"]);
      });

      it("gives a paging token that fits into a URL", async () => {
        const { next } = await table.query({ pk, limit: 3, consistent: true });
        expect(next).toMatch(/^[\w-]+$/);
      });

      it("gives nothing for a partition that is not there", async () => {
        expect(await table.query({ pk: partition(), consistent: true })).toEqual({ items: [] });
      });
    });

    describe("the index by day", () => {
      const put = (byDayPk: string, sk: string, byDaySk: string): Promise<void> =>
        table.put({ pk: `${byDayPk} of ${sk}`, sk, byDayPk, byDaySk, sk2: sk });
      const daysOf = async (query: Query): Promise<string[]> =>
        (await table.query({ ...query, index: "byDay" })).items.map((item) => `${item["byDaySk"]} ${item["sk2"]}`);
      /** An index of a real table follows its writes within moments, not at once. */
      const settles = (check: () => Promise<void>): Promise<void> =>
        expect
          .poll(
            async () => {
              try {
                await check();
                return "as promised";
              } catch (error) {
                return error;
              }
            },
            { timeout: 5000 },
          )
          .toBe("as promised");

      it("orders by its own sort key, equal ones included, in pages too", async () => {
        const pk = partition();
        for (const [sk, day] of [
          ["c", "2020-01-02"],
          ["a", "2020-01-01"],
          ["b", "2020-01-02"],
          ["d", "2020-01-03"],
        ])
          await put(pk, sk!, day!);
        await settles(async () => {
          const all = await daysOf({ pk });
          expect(all.toSorted()).toEqual(["2020-01-01 a", "2020-01-02 b", "2020-01-02 c", "2020-01-03 d"]);
          expect(all.map((one) => one.slice(0, 10))).toEqual(["2020-01-01", "2020-01-02", "2020-01-02", "2020-01-03"]);
          expect(await daysOf({ pk, newestFirst: true })).toEqual(all.toReversed());
          const paged: string[] = [];
          let start: string | undefined;
          do {
            const page = await table.query({ pk, index: "byDay", limit: 1, ...(start !== undefined && { start }) });
            paged.push(...page.items.map((item) => `${item["byDaySk"]} ${item["sk2"]}`));
            start = page.next;
          } while (start !== undefined);
          expect(paged).toEqual(all);
          expect(await daysOf({ pk, from: "2020-01-02", to: "2020-01-02~" })).toEqual(all.slice(1, 3));
        });
      });

      it("follows a changed day, and leaves out items without one", async () => {
        const pk = partition();
        await put(pk, "a", "2020-01-01");
        await put(pk, "b", "2020-01-02");
        await table.put({ pk: `${pk} plain`, sk: "no day", byDayPk: pk });
        await table.update({ pk: `${pk} of a`, sk: "a" }, { set: { byDaySk: "2020-01-03" } });
        await settles(async () => expect(await daysOf({ pk })).toEqual(["2020-01-02 b", "2020-01-03 a"]));
        await table.delete({ pk: `${pk} of b`, sk: "b" });
        await settles(async () => expect(await daysOf({ pk })).toEqual(["2020-01-03 a"]));
      });
    });
  });
}

type Write = (table: Table, key: { pk: string; sk: string }, onlyIf: Condition) => Promise<unknown>;
const writes: readonly Write[] = [
  (table, key, onlyIf) => table.put({ ...key, written: 1 }, onlyIf),
  (table, key, onlyIf) => table.update(key, { set: { written: 1 } }, onlyIf),
  (table, key, onlyIf) => table.delete(key, onlyIf),
];

/** Whether a write went through; only a conflict counts as "no". */
async function succeeds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return false;
  }
}
