import { beforeEach, describe, expect, it } from "vitest";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Pending, SendState } from "../../functions/model/reader.ts";
import type { Table } from "../../functions/ports/index.ts";
import { sendKey } from "../../functions/store/keys.ts";
import {
  claim,
  claimAgain,
  createSend,
  deleteSend,
  glanceAtSend,
  glanceAtSends,
  readSend,
  revise,
  writeRevision,
} from "../../functions/store/send-states.ts";
import { aPending, aSendState } from "../support/a-send-state.ts";
import { memoryTable } from "../support/memory-table.ts";

const SEEN = aSendState();
let readers: ReturnType<typeof memoryTable>;

beforeEach(async () => {
  readers = memoryTable();
  await createSend(readers, SEEN);
});

const unreachable = (): Promise<never> => Promise.reject(new ExpectedError("unreachable", "no answer"));

/** A table whose writes happen and whose answers are lost. */
function answerLost(): Table {
  return {
    ...readers,
    async update(key, change, onlyIf) {
      await readers.update(key, change, onlyIf);
      return unreachable();
    },
  };
}

describe("a claim", () => {
  it("is ours when nothing changed since we looked, and writes nothing but what is pending", async () => {
    expect(await claim(readers, SEEN, aPending())).toStrictEqual({ ...SEEN, pending: aPending() });
    expect(await readSend(readers, SEEN.reader)).toStrictEqual({ ...SEEN, pending: aPending() });
  });

  it.each<[string, Partial<SendState>]>([
    ["unsubscribed", { active: false }],
    ["changed a wish", { preferencesRevision: 5 }],
    ["was told something", { watermarks: { mpp: 4 } }],
    ["follows one matter more", { watermarks: { mpp: 3, other: 0 } }],
    ["is being told", { pending: aPending({ nonce: "theirs" }) }],
  ])("is not ours when the reader %s meanwhile", async (_, change) => {
    const now = aSendState(change);
    readers.load([]);
    await createSend(readers, now);
    expect(await claim(readers, SEEN, aPending())).toBeUndefined();
    expect(await readSend(readers, SEEN.reader)).toStrictEqual(now);
  });

  it("is nobody's for an erased reader, and does not make one", async () => {
    await deleteSend(readers, SEEN.reader);
    expect(await claim(readers, SEEN, aPending())).toBeUndefined();
    expect(readers.dump()).toEqual([]);
  });

  it("of a note is made once a slot; of a digest, whatever was noted", async () => {
    readers.load([]);
    await createSend(readers, { ...SEEN, notedSlot: aPending().slot });
    expect(await claim(readers, SEEN, aPending({ note: true }))).toBeUndefined();
    expect((await claim(readers, SEEN, aPending()))?.pending).toEqual(aPending());
    readers.load([]);
    await createSend(readers, { ...SEEN, notedSlot: "2019-06-21T21:00:00.000Z" });
    expect((await claim(readers, SEEN, aPending({ note: true })))?.pending?.note).toBe(true);
  });

  it("is ours when only the answer was lost: the nonce tells", async () => {
    expect((await claim(answerLost(), SEEN, aPending()))?.pending?.nonce).toBe("n1");
    // Repeated by the table's own client, our write meets itself.
    expect((await claim(readers, SEEN, aPending()))?.pending?.nonce).toBe("n1");
    expect(await claim(readers, SEEN, aPending({ nonce: "n2" }))).toBeUndefined();
  });

  it("is not taken for ours when the write never happened", async () => {
    expect(await claim({ ...readers, update: unreachable }, SEEN, aPending())).toBeUndefined();
  });

  it("looks at the newest state to see whose it is", async () => {
    const asked: unknown[] = [];
    const table: Table = {
      ...readers,
      update: unreachable,
      get(key, how) {
        asked.push([key, how]);
        return readers.get(key, how);
      },
    };
    await claim(table, SEEN, aPending());
    expect(asked).toEqual([[sendKey(SEEN.reader), { consistent: true }]]);
  });

  it("does not hide a bug", async () => {
    const broken: Table = { ...readers, update: () => Promise.reject(new TypeError("x is undefined")) };
    await expect(claim(broken, SEEN, aPending())).rejects.toThrow(TypeError);
  });
});

describe("a claim made again", () => {
  const first = aPending();
  const later = (fields: Partial<Pending> = {}): Pending =>
    aPending({ nonce: "n2", attempt: 2, claimedAt: "2019-06-27T11:10:00.001Z", ...fields });
  const seen = { ...SEEN, pending: first };

  beforeEach(async () => {
    await claim(readers, SEEN, first);
  });

  it("is ours once the lease is over", async () => {
    expect((await claimAgain(readers, seen, later()))?.pending).toStrictEqual(later());
  });

  it("is not ours before, and at the very end of the lease", async () => {
    for (const claimedAt of ["2019-06-27T11:09:59.999Z", first.lease])
      expect(await claimAgain(readers, seen, later({ claimedAt }))).toBeUndefined();
    expect((await readSend(readers, SEEN.reader))?.pending).toStrictEqual(first);
  });

  it("is made by one of two", async () => {
    expect(await claimAgain(readers, seen, later())).toBeDefined();
    expect(await claimAgain(readers, seen, later({ nonce: "n3" }))).toBeUndefined();
  });

  it.each<[string, Partial<SendState>]>([
    ["unsubscribed", { active: false, pending: first }],
    ["changed a wish", { preferencesRevision: 5, pending: first }],
    ["is told by another mail", { pending: { ...first, key: "q83vEjRWeJCrze8SNFZ4kA_other" } }],
    ["was claimed by another", { pending: { ...first, nonce: "theirs" } }],
    ["has got the mail", {}],
  ])("is not ours when the reader %s meanwhile", async (_, change) => {
    const now = aSendState(change);
    readers.load([]);
    await createSend(readers, now);
    expect(await claimAgain(readers, seen, later())).toBeUndefined();
    expect(await readSend(readers, SEEN.reader)).toStrictEqual(now);
  });
});

describe("a revision", () => {
  const grow = (state: SendState) => ({
    change: { set: { gen: state.preferencesRevision + 1 } },
    onlyIf: { equals: { gen: state.preferencesRevision } },
  });

  it("is decided again on the newest state when another was faster", async () => {
    const seen: number[] = [];
    const after = await revise(
      readers,
      SEEN.reader,
      (state) => {
        seen.push(state.preferencesRevision);
        return grow(state);
      },
      { ...SEEN, preferencesRevision: 1 },
    );
    expect(seen).toEqual([1, 4]);
    expect(after?.preferencesRevision).toBe(5);
    expect((await readSend(readers, SEEN.reader))?.preferencesRevision).toBe(5);
  });

  it("is decided again when the answer was lost, so that what is done is not done twice", async () => {
    const after = await revise(answerLost(), SEEN.reader, (state) =>
      state.preferencesRevision === 4 ? grow(state) : undefined,
    );
    expect(after?.preferencesRevision).toBe(5);
  });

  it("writes nothing when there is nothing to write", async () => {
    const still: Table = { ...readers, update: () => Promise.reject(new Error("written")) };
    expect(await revise(still, SEEN.reader, () => undefined)).toStrictEqual(SEEN);
  });

  it("of nobody is nobody's", async () => {
    expect(await revise(readers, "unknown-reader", grow)).toBeUndefined();
    await deleteSend(readers, SEEN.reader);
    expect(await revise(readers, SEEN.reader, grow, SEEN)).toBeUndefined();
    expect(readers.dump()).toEqual([]);
  });

  it("is given up after six tries, with the reason", async () => {
    let tries = 0;
    const never: Table = {
      ...readers,
      update() {
        tries += 1;
        return unreachable();
      },
    };
    await expect(revise(never, SEEN.reader, grow)).rejects.toMatchObject({ kind: "unreachable" });
    expect(tries).toBe(6);
  });

  it("does not hide a bug", async () => {
    let tries = 0;
    const broken: Table = {
      ...readers,
      update() {
        tries += 1;
        return Promise.reject(new TypeError("x is undefined"));
      },
    };
    await expect(revise(broken, SEEN.reader, grow)).rejects.toThrow(TypeError);
    expect(tries).toBe(1);
  });

  it("that may be written once is, and says when the state had changed", async () => {
    expect((await writeRevision(readers, SEEN.reader, grow(SEEN))).preferencesRevision).toBe(5);
    await expect(writeRevision(readers, SEEN.reader, grow(SEEN))).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("reading send states", () => {
  it("asks for the newest word where something follows from it, and for a cheap glance where a condition guards", async () => {
    const asked: unknown[] = [];
    const table: Table = {
      ...readers,
      get(key, how) {
        asked.push(how);
        return readers.get(key, how);
      },
    };
    expect(await readSend(table, SEEN.reader)).toStrictEqual(SEEN);
    expect(await glanceAtSend(table, SEEN.reader)).toStrictEqual(SEEN);
    expect(asked).toEqual([{ consistent: true }, undefined]);
    expect([await readSend(readers, "unknown"), await glanceAtSend(readers, "unknown")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("glances at any number, a hundred a request, and leaves out who is not there", async () => {
    const ids = Array.from({ length: 230 }, (_, at) => `reader-${at}`);
    for (const reader of ids.slice(1)) await createSend(readers, aSendState({ reader }));
    let requests = 0;
    const counted: Table = {
      ...readers,
      getMany(keys) {
        requests += 1;
        return readers.getMany(keys);
      },
    };
    expect((await glanceAtSends(counted, ids, rethrow)).map(({ reader }) => reader).sort()).toEqual(
      ids.slice(1).sort(),
    );
    expect(requests).toBe(3);
    expect(await glanceAtSends(counted, [], rethrow)).toEqual([]);
  });

  it("tells of a damaged one and gives all others", async () => {
    const ids = ["reader-1", "reader-2", "reader-3"];
    for (const reader of ids) await createSend(readers, aSendState({ reader }));
    await readers.update(sendKey("reader-2"), { remove: ["wishes"] });
    const damaged: string[] = [];
    const states = await glanceAtSends(readers, ids, (reader, { message }) => damaged.push(`${reader}: ${message}`));
    expect(states.map(({ reader }) => reader).sort()).toEqual(["reader-1", "reader-3"]);
    expect(damaged).toEqual(["reader-2: the stored send READER#reader-2 SEND is damaged: wishes should be object"]);
  });

  it("makes a state once", async () => {
    await expect(createSend(readers, SEEN)).rejects.toMatchObject({ kind: "conflict" });
  });
});

function rethrow(_: string, error: Error): never {
  throw error;
}
