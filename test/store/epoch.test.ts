import { describe, expect, it } from "vitest";
import { beginEpoch, epochOf, isOfEpoch, mayBeTold } from "../../functions/store/epoch.ts";
import { memoryTable } from "../support/memory-table.ts";

const FIRST = { id: "a", former: [], usedTo: 0 };
const RESTORED = { id: "b", former: ["a"], usedTo: 12 };

describe("the epoch of a ledger", () => {
  it("owns what names it; what names none is older than epochs are, and of the first one", () => {
    expect([isOfEpoch("a", FIRST), isOfEpoch("b", FIRST), isOfEpoch(undefined, FIRST)]).toEqual([true, false, true]);
    expect([isOfEpoch("b", RESTORED), isOfEpoch("a", RESTORED), isOfEpoch(undefined, RESTORED)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("after a restore: what comes after any number below the highest that was used may have been told before", () => {
    expect([0, 11, 12, 13].map((n) => mayBeTold(RESTORED, n))).toEqual([true, true, false, false]);
    expect([mayBeTold({ ...FIRST, usedTo: 12 }, 0), mayBeTold(undefined, 0)]).toEqual([false, false]);
  });

  it("is begun once over the one before: who is later goes on in the epoch of who was first", async () => {
    const record = memoryTable();
    expect(await epochOf(record, "mpp")).toBeUndefined();
    expect(await beginEpoch(record, "mpp", undefined, FIRST)).toEqual(FIRST);
    expect(await beginEpoch(record, "mpp", undefined, { ...FIRST, id: "c" })).toEqual(FIRST);
    expect(await beginEpoch(record, "mpp", FIRST, RESTORED)).toEqual(RESTORED);
    expect(await beginEpoch(record, "mpp", FIRST, { ...RESTORED, id: "c" })).toEqual(RESTORED);
    expect(await epochOf(record, "mpp")).toEqual(RESTORED);
  });
});
