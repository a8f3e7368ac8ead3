import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDynamoStandIn } from "../../functions/local/dynamo-stand-in.ts";

describe("the embedded tables", () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), "tables-")), "data");
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

  it("keep what was put, and stay apart", async () => {
    const first = await startDynamoStandIn({ folder });
    await first.record.put({ pk: "a", sk: "b", n: 1 });
    await first.readers.put({ pk: "a", sk: "b", n: 2 });
    await first.close();
    const second = await startDynamoStandIn({ folder });
    expect((await second.record.get({ pk: "a", sk: "b" }))?.["n"]).toBe(1);
    expect((await second.readers.get({ pk: "a", sk: "b" }))?.["n"]).toBe(2);
    await second.close();
  });

  it("lose readers' items whose time is over, and no others", async () => {
    const tables = await startDynamoStandIn({});
    const over = (at: string): number => Date.parse(at) / 1000;
    await tables.readers.put({ pk: "LIMIT#a", sk: "1", expires: over("2020-03-01T00:00:00.000Z") });
    await tables.readers.put({ pk: "LIMIT#a", sk: "2", expires: over("2020-03-03T00:00:00.000Z") });
    await tables.readers.put({ pk: "READER#a", sk: "READER" });
    await tables.removeExpired("2020-03-02T00:00:00.000Z");
    expect(await tables.readers.get({ pk: "LIMIT#a", sk: "1" })).toBeUndefined();
    expect(await tables.readers.get({ pk: "LIMIT#a", sk: "2" })).toBeDefined();
    expect(await tables.readers.get({ pk: "READER#a", sk: "READER" })).toBeDefined();
    await tables.close();
  });

  it("finish the writes under way when they are closed, and take none after", async () => {
    const tables = await startDynamoStandIn({ folder });
    const writes = Array.from({ length: 20 }, (_, n) => tables.record.put({ pk: "a", sk: String(n) }));
    const closed = tables.close();
    const outcomes = await Promise.allSettled(writes);
    await closed;
    await expect(tables.record.get({ pk: "a", sk: "0" })).rejects.toMatchObject({ kind: "unreachable" });
    const again = await startDynamoStandIn({ folder });
    const kept = (await again.record.query({ pk: "a" })).items.map((item) => item.sk);
    for (const [n, outcome] of outcomes.entries()) {
      if (outcome.status === "fulfilled") expect(kept).toContain(String(n));
      else expect(outcome.reason).toMatchObject({ kind: "unreachable" });
    }
    await again.close();
  });
});
