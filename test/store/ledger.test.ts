import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "../../functions/model/document.ts";
import { ExpectedError, isExpected } from "../../functions/model/errors.ts";
import type { NewEvent } from "../../functions/model/event.ts";
import type { Query, Table } from "../../functions/ports/index.ts";
import { aliasesOf, allEntries, entriesByDay, entryOf } from "../../functions/store/entries.ts";
import { aliasKey, entryKey, gapKey, headKey, waitingKey } from "../../functions/store/keys.ts";
import { append, eventsBetween, headOf, rollForward } from "../../functions/store/ledger.ts";
import { ALIASES_CHUNK_MAX } from "../../functions/store/request-sizes.ts";
import { aDocument } from "../support/document-reading.ts";
import { anEntry } from "../support/filed-entries.ts";
import { memoryTable } from "../support/memory-table.ts";
import { dice } from "../support/seeded.ts";

const AT = "2019-06-26T15:00:00.000Z";

/** What an entry is made of does not matter to the ledger. */
function filed(text: string, filedOn: string): NewEvent {
  const after = anEntry({ text, filedOn, documents: [aDocument({ state: "paywalled" })] });
  return {
    matter: "mpp",
    docket: "ca9/19-15716",
    kind: "entry_filed",
    after,
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
      after: anEntry({ id: "mpp-1", text: "amended" }),
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

/** An event about entry mpp-1 whose documents are in these states. */
function amended(documents: readonly Partial<DocumentRecord>[]): NewEvent {
  const after = anEntry({ id: "mpp-1", text: "one", documents: documents.map(aDocument) });
  return { ...filed("one", "2019-06-26"), kind: "entry_amended", entry: "mpp-1", after };
}

function gap(kind: "gap_opened" | "gap_closed"): NewEvent {
  const { after, aliases, ...rest } = filed("", "2019-06-26");
  return { ...rest, kind, gap: { from: "2019-06-20T00:00:00.000Z", to: AT, source: "ca9-rss" } };
}

describe("reading the ledger", () => {
  it("asks the store for its newest word, one event for the head, and follows every page of a long range", async () => {
    const record = memoryTable();
    for (let n = 1; n <= 5; n += 1) await append(record, n, AT, filed(`${n}`, "2019-06-26"));
    const asked: Query[] = [];
    const paged: Table = {
      ...record,
      query: (query) => {
        asked.push(query);
        return record.query({ ...query, limit: query.limit ?? 2 });
      },
    };
    expect(await headOf(paged, "mpp")).toBe(5);
    expect((await eventsBetween(paged, "mpp", 1, 4)).map((event) => event.n)).toEqual([2, 3, 4]);
    expect((await eventsBetween(paged, "mpp", 0, 5)).map((event) => event.n)).toEqual([1, 2, 3, 4, 5]);
    expect(asked.filter((query) => query.consistent !== true)).toEqual([]);
    expect(asked[0]?.limit).toBe(1);
  });

  it("asks nothing for a range that is empty, and sees no other item of the matter", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    await rollForward(record, "mpp");
    const none: Table = { ...record, query: () => Promise.reject(new Error("asked")) };
    expect(await eventsBetween(none, "mpp", 1, 1)).toEqual([]);
    expect(await headOf(record, "mpp")).toBe(1);
    expect(await headOf(record, "other")).toBe(0);
  });

  it("reads its own mark consistently", async () => {
    const record = memoryTable();
    const asked: unknown[] = [];
    const watched: Table = {
      ...record,
      get(key, how) {
        asked.push(how);
        return record.get(key, how);
      },
    };
    await rollForward(watched, "mpp");
    expect(asked).toEqual([{ consistent: true }]);
    expect(record.dump()).toEqual([]); // nothing to apply: nothing is written
  });
});

describe("what an event becomes", () => {
  it("gives ids to what is filed only: other events keep theirs", async () => {
    const record = memoryTable();
    const { after, ...bare } = filed("one", "2019-06-26");
    expect(await append(record, 1, AT, bare)).toEqual({ ...bare, n: 1, at: AT });
    const event = amended([{ id: "mpp-1.0", state: "waiting" }]);
    expect(await append(record, 2, AT, event)).toEqual({ ...event, n: 2, at: AT });
  });

  it("is an entry under its number and day, with its aliases and the event that made it", async () => {
    const record = memoryTable();
    const { after } = await append(record, 1, AT, filed("one", "2019-06-26"));
    await append(record, 2, AT, gap("gap_opened"));
    await rollForward(record, "mpp");
    expect(await record.get(entryKey("mpp", 1))).toEqual({
      ...entryKey("mpp", 1),
      byDayPk: "MATTER#mpp",
      byDaySk: "2019-06-26#000000000001",
      applied: 1,
      entry: after,
      aliases: ["ca9/19-15716|text|one"],
    });
    expect(await record.get(headKey("mpp"))).toMatchObject({ appliedTo: 2 });
  });

  it("is an entry without aliases where none are known", async () => {
    const record = memoryTable();
    const { aliases, ...event } = filed("one", "2019-06-26");
    await append(record, 1, AT, event);
    await rollForward(record, "mpp");
    expect((await record.get(entryKey("mpp", 1)))?.["aliases"]).toEqual([]);
  });

  it("is every alias, however many, each pointing to the newest event's entry", async () => {
    const record = memoryTable();
    const many = Array.from({ length: 2 * ALIASES_CHUNK_MAX + 3 }, (_, at) => `ca9/19-15716|seq|${at}`);
    await append(record, 1, AT, { ...filed("one", "2019-06-26"), aliases: many });
    const slow = frozenReads(record);
    await append(record, 2, AT, { ...filed("two", "2019-06-26"), aliases: many });
    await rollForward(record, "mpp");
    await rollForward(slow, "mpp");
    const found = (await Promise.all(many.map((alias) => record.get(aliasKey("mpp", alias))))).map((item) => [
      item?.["entry"],
      item?.["applied"],
    ]);
    expect(found).toEqual(many.map(() => ["mpp-2", 2]));
  });

  it("with aliases and no version of the entry points them to the entry that it names, and without an entry nowhere", async () => {
    const record = memoryTable();
    const { after, ...bare } = { ...filed("one", "2019-06-26"), kind: "entry_amended" as const };
    await append(record, 1, AT, { ...bare, entry: "mpp-7" });
    await append(record, 2, AT, { ...bare, aliases: ["ca9/19-15716|text|two"] });
    expect(await rollForward(record, "mpp")).toBe(2);
    expect([...(await aliasesOf(record, "mpp", ["ca9/19-15716|text|one", "ca9/19-15716|text|two"]))]).toEqual([
      ["ca9/19-15716|text|one", "mpp-7"],
    ]);
  });

  it("is a gap, open until it is closed, and not opened again by a slow worker", async () => {
    const record = memoryTable();
    const key = gapKey("mpp", "ca9/19-15716", "ca9-rss", "2019-06-20T00:00:00.000Z");
    await append(record, 1, AT, gap("gap_opened"));
    const slow = frozenReads(record);
    await rollForward(record, "mpp");
    const { gap: opened } = gap("gap_opened");
    expect(await record.get(key)).toEqual({ ...key, applied: 1, open: true, gap: opened });
    await append(record, 2, AT, gap("gap_closed"));
    await rollForward(record, "mpp");
    await rollForward(slow, "mpp");
    expect(await record.get(key)).toEqual({ ...key, applied: 2, open: false, gap: opened });
  });
});

describe("documents that wait", () => {
  const key = waitingKey("mpp", "ca9/19-15716", "mpp-1.0");

  it("are listed once, until they are read or have failed", async () => {
    for (const settled of [{ sha256: "5d41", state: "read" } as const, { sha256: null, state: "failed" } as const]) {
      const record = memoryTable();
      await append(record, 1, AT, amended([{ id: "mpp-1.0", state: "waiting", sha256: null }]));
      await rollForward(record, "mpp");
      expect(await record.get(key)).toEqual({ ...key, entry: "mpp-1", document: "mpp-1.0" });
      await append(record, 2, AT, amended([{ id: "mpp-1.0", ...settled }]));
      await rollForward(record, "mpp");
      expect(await record.get(key)).toBeUndefined();
    }
  });

  it("stay listed when a later sighting says nothing of them, and are not listed when nothing is to be fetched", async () => {
    const record = memoryTable();
    await append(record, 1, AT, amended([{ id: "mpp-1.0", state: "waiting", sha256: null }]));
    await append(record, 2, AT, amended([{ id: "mpp-1.0", state: "paywalled", sha256: null }]));
    await append(record, 3, AT, amended([{ id: "mpp-1.1", state: "sealed", sha256: null }]));
    await rollForward(record, "mpp");
    const { items } = await record.query({ pk: key.pk });
    expect(items.map((item) => item.sk)).toEqual([key.sk]);
  });

  it("keep what the reader of documents noted on the item", async () => {
    const record = memoryTable();
    await record.put({ ...key, entry: "mpp-1", document: "mpp-1.0", tried: 2 });
    await append(record, 1, AT, amended([{ id: "mpp-1.0", state: "waiting", sha256: null }]));
    await rollForward(record, "mpp");
    expect((await record.get(key))?.["tried"]).toBe(2);
  });
});

describe("the mark", () => {
  it("never falls when a slow worker moves it", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    const slow = frozenReads(record);
    await append(record, 2, AT, filed("two", "2019-06-26"));
    await rollForward(record, "mpp");
    expect(await rollForward(slow, "mpp")).toBe(1);
    expect((await record.get(headKey("mpp")))?.["appliedTo"]).toBe(2);
  });

  it("moves in every roll-forward, and stays where nothing came", async () => {
    const record = memoryTable();
    for (let n = 1; n <= 3; n += 1) {
      await append(record, n, AT, filed(`${n}`, "2019-06-26"));
      expect(await rollForward(record, "mpp")).toBe(n);
      expect((await record.get(headKey("mpp")))?.["appliedTo"]).toBe(n);
    }
    const still: Table = { ...record, update: () => Promise.reject(new Error("written")) };
    expect(await rollForward(still, "mpp")).toBe(3);
  });

  it("does not hide a store that is out of reach", async () => {
    const record = memoryTable();
    await append(record, 1, AT, filed("one", "2019-06-26"));
    const gone: Table = {
      ...record,
      update: () => Promise.reject(new ExpectedError("unreachable", "the table does not answer")),
    };
    await expect(rollForward(gone, "mpp")).rejects.toMatchObject({ kind: "unreachable" });
  });
});

/** A worker that read the ledger long ago and writes only now. */
function frozenReads(record: ReturnType<typeof memoryTable>): Table {
  const then = memoryTable();
  then.load(record.dump());
  return { ...record, get: then.get, query: then.query, getMany: then.getMany };
}
