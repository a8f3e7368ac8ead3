import { describe, expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import { isExpected } from "../../functions/model/errors.ts";
import type { NewEvent } from "../../functions/model/event.ts";
import type { Table } from "../../functions/ports/index.ts";
import { aliasesOf, allEntries, entriesByDay, entryOf } from "../../functions/store/entries.ts";
import { append, eventsBetween, headOf, rollForward } from "../../functions/store/ledger.ts";
import { memoryTable } from "../support/memory-table.ts";
import { dice } from "../support/seeded.ts";

const AT = "2019-06-26T15:00:00.000Z";

/** What an entry is made of does not matter to the ledger. */
function filed(text: string, filedOn: string): NewEvent {
  const after = {
    matter: "mpp",
    docket: "ca9/19-15716",
    text,
    filedOn,
    enteredOn: null,
    documents: [{ id: "", state: "paywalled" }],
    versions: 1,
  };
  return {
    matter: "mpp",
    docket: "ca9/19-15716",
    kind: "entry_filed",
    after: after as unknown as Entry,
    aliases: [`ca9/19-15716|text|${text}`],
    source: "courtlistener",
    url: "https://www.courtlistener.com/",
    sha256: "00",
    edition: 1,
  };
}

describe("the ledger", () => {
  it("numbers events from 1 without a gap and gives an entry the number that filed it", async () => {
    const record = memoryTable();
    expect(await headOf(record, "mpp")).toBe(0);
    await append(record, 1, AT, filed("one", "2019-06-26"));
    const second = await append(record, 2, AT, filed("two", "2019-06-25"));
    expect(second).toMatchObject({
      n: 2,
      entry: "mpp-2",
      version: 1,
      after: { id: "mpp-2", firstSeenAt: AT, documents: [{ id: "mpp-2.0" }] },
    });
    expect(await headOf(record, "mpp")).toBe(2);
    expect((await eventsBetween(record, "mpp", 1, 2)).map((event) => event.n)).toEqual([2]);
    expect(await eventsBetween(record, "mpp", 2, 2)).toEqual([]);
  });

  it("refuses a place that is taken", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    await expect(append(record, 1, AT, filed("other", "2019-06-26"))).rejects.toMatchObject({ kind: "conflict" });
    expect((await eventsBetween(record, "mpp", 0, 9))[0]?.after?.text).toBe("one");
  });

  it("shows entries, days and aliases once they are rolled forward, however often that is done", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    await append(record, 2, AT, filed("two", "2019-06-25"));
    expect(await allEntries(record, "mpp")).toEqual([]);
    expect(await rollForward(record, "mpp")).toBe(2);
    const once = record.dump();
    expect(await rollForward(record, "mpp")).toBe(2);
    expect(record.dump()).toEqual(once);
    expect((await allEntries(record, "mpp")).map((entry) => entry.text)).toEqual(["one", "two"]);
    expect((await entryOf(record, "mpp", "mpp-2"))?.text).toBe("two");
    expect((await aliasesOf(record, "mpp", ["ca9/19-15716|text|two", "unknown"])).get("ca9/19-15716|text|two")).toBe(
      "mpp-2",
    );
    const day = await entriesByDay(record, "mpp", { from: "2019-06-25", to: "2019-06-25", limit: 10 });
    expect(day.entries.map((entry) => entry.id)).toEqual(["mpp-2"]);
  });

  it("keeps a newer version when a slow worker rolls an older event forward", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    const slow = frozenReads(record);
    await append(record, 2, AT, {
      ...filed("amended", "2019-06-26"),
      kind: "entry_amended",
      entry: "mpp-1",
      after: { ...filed("amended", "2019-06-26").after, id: "mpp-1" } as Entry,
    });
    await rollForward(record, "mpp");
    await rollForward(slow, "mpp");
    expect((await entryOf(record, "mpp", "mpp-1"))?.text).toBe("amended");
    expect(await rollForward(record, "mpp")).toBe(2);
  });

  it("gives one total order to any number of writers at once", async () => {
    const record = memoryTable();
    const random = dice(7);
    const write = async (writer: number): Promise<void> => {
      for (let wrote = 0; wrote < 10; ) {
        const n = await rollForward(record, "mpp");
        for (let rest = random.between(0, 3); rest > 0; rest -= 1) await null;
        try {
          await append(record, n + 1, AT, filed(`${writer}/${wrote}`, "2019-06-26"));
          wrote += 1;
        } catch (error) {
          if (!isExpected(error, "conflict")) throw error;
        }
      }
    };
    await Promise.all([1, 2, 3, 4].map(write));
    await rollForward(record, "mpp");
    const events = await eventsBetween(record, "mpp", 0, 1000);
    expect(events.map((event) => event.n)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
    expect(new Set(events.map((event) => event.after?.text)).size).toBe(40);
    expect(await allEntries(record, "mpp")).toHaveLength(40);
  });
});

/** A worker that read the ledger long ago and writes only now. */
function frozenReads(record: ReturnType<typeof memoryTable>): Table {
  const then = memoryTable();
  then.load(record.dump());
  return { ...record, get: then.get, query: then.query, getMany: then.getMany };
}
