import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Table } from "../../functions/ports/index.ts";
import { openSchema, SCHEMA } from "../../functions/store/schema.ts";
import { onReadableData } from "../../functions/workflows/on-readable-data.ts";
import { memoryTable } from "../support/memory-table.ts";

const newer = { version: SCHEMA.version + 2, readableFrom: SCHEMA.version + 1 };

/** A table that counts its queries and answers none while `isDown`. */
function watchedTable() {
  const record = memoryTable();
  const state = { queries: 0, isDown: false };
  const table: Table = {
    ...record,
    async query(query) {
      state.queries += 1;
      if (state.isDown) throw new ExpectedError("unreachable", "down");
      return record.query(query);
    },
  };
  return { table, state };
}

describe("a function", () => {
  it("does nothing with data that a newer program has written", async () => {
    const { table } = watchedTable();
    await openSchema(table, newer);
    let runs = 0;
    const handler = onReadableData({ record: table }, () => ++runs);
    await expect(handler()).rejects.toMatchObject({ kind: "conflict" });
    await expect(handler()).rejects.toThrow("newer version");
    expect(runs).toBe(0);
  });

  it("asks once, and hands its event on", async () => {
    const { table, state } = watchedTable();
    await openSchema(table);
    const handler = onReadableData({ record: table }, (a: number, b: number) => a + b);
    expect([await handler(1, 2), await handler(3, 4)]).toEqual([3, 7]);
    expect(state.queries).toBe(1);
  });

  it("goes on while the table does not answer, and asks again", async () => {
    const { table, state } = watchedTable();
    const handler = onReadableData({ record: table }, () => "ran");
    state.isDown = true;
    expect(await handler()).toBe("ran");
    state.isDown = false;
    await openSchema(table, newer);
    await expect(handler()).rejects.toMatchObject({ kind: "conflict" });
  });
});
