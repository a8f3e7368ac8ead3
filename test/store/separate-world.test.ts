import { describe, expect, it } from "vitest";
import { apart } from "../../functions/store/separate-world.ts";
import { memoryTable } from "../support/memory-table.ts";

describe("a world apart in a table", () => {
  it("finds what it wrote, under the keys it used, and nothing of the table's own", async () => {
    const table = memoryTable();
    await table.put({ pk: "MATTER#m", sk: "HEAD", n: 1 });
    const own = apart(table, "CANARY#");
    expect(await own.get({ pk: "MATTER#m", sk: "HEAD" })).toBeUndefined();
    await own.put({ pk: "MATTER#m", sk: "HEAD", n: 7 });
    expect(await own.get({ pk: "MATTER#m", sk: "HEAD" })).toEqual({ pk: "MATTER#m", sk: "HEAD", n: 7 });
    expect(await own.getMany([{ pk: "MATTER#m", sk: "HEAD" }])).toEqual([{ pk: "MATTER#m", sk: "HEAD", n: 7 }]);
    expect((await own.query({ pk: "MATTER#m" })).items).toEqual([{ pk: "MATTER#m", sk: "HEAD", n: 7 }]);
    expect(await own.update({ pk: "MATTER#m", sk: "HEAD" }, { add: { n: 1 } })).toMatchObject({ pk: "MATTER#m", n: 8 });
    await own.delete({ pk: "MATTER#m", sk: "HEAD" });
    expect(await table.get({ pk: "MATTER#m", sk: "HEAD" })).toEqual({ pk: "MATTER#m", sk: "HEAD", n: 1 });
  });

  it("keeps the index apart too, and conditions hold inside", async () => {
    const table = memoryTable();
    const own = apart(table, "CANARY#");
    const entry = { pk: "MATTER#m", sk: "ENTRY#1", byDayPk: "MATTER#m", byDaySk: "2026-11-24#1" };
    await own.put(entry, { absent: true });
    await expect(own.put(entry, { absent: true })).rejects.toMatchObject({ kind: "conflict" });
    expect((await own.query({ index: "byDay", pk: "MATTER#m" })).items).toEqual([entry]);
    expect((await table.query({ index: "byDay", pk: "MATTER#m" })).items).toEqual([]);
  });
});
