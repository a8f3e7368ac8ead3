import { describe, expect, it } from "vitest";
import type { Table } from "../../functions/ports/index.ts";
import { takeSpacedTurn, takeTurn } from "../../functions/store/allowances.ts";
import { spendOne } from "../../functions/store/budgets.ts";
import { adoptGeneration, generationOf } from "../../functions/store/copy.ts";
import { draftingSpent, giveBack, setAside } from "../../functions/store/drafting.ts";
import { beginEpoch, epochOf } from "../../functions/store/epoch.ts";
import * as groups from "../../functions/store/groups.ts";
import * as held from "../../functions/store/held.ts";
import * as hosts from "../../functions/store/hosts.ts";
import { notifyUpTo } from "../../functions/store/notified-ledger.ts";
import { freeAddress, readerAt, takeAddress } from "../../functions/store/readers.ts";
import { dueRechecks, firstRecheck, recheckAt, rechecked } from "../../functions/store/recheck-queue.ts";
import { noteRefusal, refusalsSince } from "../../functions/store/refusals.ts";
import { finishRequest } from "../../functions/store/requests.ts";
import * as runs from "../../functions/store/runs.ts";
import { allowAgain, isSuppressed, suppress } from "../../functions/store/suppression.ts";
import * as hooks from "../../functions/store/webhooks.ts";
import { memoryTable } from "../support/memory-table.ts";
import { inPagesOf, unreachableTable } from "../support/tables-that.ts";

const NOW = "2030-01-02T15:00:00.000Z";
const LATER = "2030-01-03T15:00:00.000Z";
const GROUP = { cadence: "daily", zone: "America/New_York", hour: "07" } as const;
const BATCH = { source: "s", rows: 80, at: NOW, why: "80 new rows at once" };
const EPOCH = { id: "a", former: [], usedTo: 0 };
const RUN = { slot: "r", group: GROUP, at: NOW, heads: { mpp: 5 }, shards: [0, 3] };
const HOOK = {
  ...{ id: "w1", url: "https://example.org/hook", secret: "whsec_c2VjcmV0", matter: "mpp", cursor: 4, failures: 0 },
  ...{ nextAt: null, state: "on" as const },
};
const LIMIT = { what: "network", hours: 1, max: 2 };
const BUDGET = { perMinute: 5, perHour: 50, perDay: 125 };

describe("a table that cannot be reached", () => {
  const asked: Readonly<Record<string, (table: Table) => Promise<unknown>>> = {
    takeTurn: (table) => takeTurn(table, LIMIT, "h", NOW),
    takeSpacedTurn: (table) => takeSpacedTurn(table, LIMIT, "h", NOW),
    spendOne: (table) => spendOne(table, "example.org", { source: "s", budget: BUDGET }, NOW),
    generationOf: (table) => generationOf(table, "a"),
    setAside: (table) => setAside(table, NOW, 1, 10),
    beginEpoch: (table) => beginEpoch(table, "mpp", undefined, EPOCH),
    dropGroup: (table) => groups.dropGroup(table, { ...GROUP, shards: [], toldTo: "", notes: false }),
    markNotified: (table) => groups.markNotified(table, GROUP, "mpp=5"),
    hold: (table) => held.hold(table, "mpp", "d", BATCH),
    releaseHeld: (table) => held.releaseHeld(table, "mpp", "d", BATCH),
    takeHost: (table) => hosts.takeHost(table, "example.org", NOW, "n"),
    leaveHost: (table) => hosts.leaveHost(table, "example.org", "n"),
    forgetRefusals: (table) => hosts.forgetRefusals(table, "example.org"),
    notifyUpTo: (table) => notifyUpTo(table, "mpp", { head: 3 }),
    takeAddress: (table) => takeAddress(table, "h", "r1"),
    freeAddress: (table) => freeAddress(table, "h", "r1"),
    rechecked: (table) => rechecked(table, { at: NOW, reader: "r1", slot: null, times: 0 }),
    finishRequest: (table) => finishRequest(table, "q", NOW),
    movePlanned: (table) => runs.movePlanned(table, NOW),
    writeRun: (table) => runs.writeRun(table, RUN),
    reserveTurns: (table) => runs.reserveTurns(table, 0, 1000),
    suppress: (table) => suppress(table, { addressHash: "h", because: "bounce", at: NOW }),
    allowAgain: (table) => allowAgain(table, "h"),
    moveWebhook: (table) => hooks.moveWebhook(table, HOOK, { cursor: 5 }),
  };

  it.each(Object.entries(asked))("is never taken for an answer: %s", async (_, ask) => {
    await expect(ask(unreachableTable())).rejects.toThrow("the table does not answer");
  });
});

describe("of two who write at once", () => {
  it("the first gives the copy its generation, until the operator gives it another", async () => {
    const table = memoryTable();
    expect(await Promise.all([generationOf(table, "a"), generationOf(table, "b")])).toEqual(["a", "a"]);
    await adoptGeneration(table, "c");
    expect(await generationOf(table, "d")).toBe("c");
  });

  it("the first begins the epoch, and the other goes on in it", async () => {
    const table = memoryTable();
    const next = { id: "b", former: ["a"], usedTo: 9 };
    expect(await beginEpoch(table, "mpp", undefined, EPOCH)).toEqual(EPOCH);
    expect(await beginEpoch(table, "mpp", undefined, next)).toEqual(EPOCH);
    expect(await beginEpoch(table, "mpp", EPOCH, next)).toEqual(next);
    expect(await epochOf(table, "mpp")).toEqual(next);
  });

  it("the first has the address, whoever frees it", async () => {
    const table = memoryTable();
    expect([await takeAddress(table, "h", "r1"), await takeAddress(table, "h", "r2")]).toEqual(["r1", "r1"]);
    await freeAddress(table, "h", "r2");
    expect(await readerAt(table, "h")).toBe("r1");
    await freeAddress(table, "h", "r1");
    expect(await takeAddress(table, "h", "r2")).toBe("r2");
  });

  it("the first writes the run, and the other works with its heads", async () => {
    const table = memoryTable();
    expect(await runs.writeRun(table, RUN)).toEqual({ ...RUN, done: [] });
    await runs.markShard(table, "r", 3);
    expect(await runs.writeRun(table, { ...RUN, heads: { mpp: 9 } })).toEqual({ ...RUN, done: [3] });
    await runs.forgetRun(table, "r");
    expect(await runs.readRun(table, "r")).toBeUndefined();
  });

  it("each has a time of its own at the mail service, and a clock a minute ahead stops nobody", async () => {
    const table = memoryTable();
    const times = [await runs.reserveTurns(table, 0, 1000), await runs.reserveTurns(table, 500, 1000)];
    expect(times).toEqual([0, 1000]);
    await runs.reserveTurns(table, 500_000, 1000);
    expect(await runs.reserveTurns(table, 2_000, 1000)).toBe(2_000);
  });

  it("the mark that is further stays: of plans, refusals, filings and what readers were told", async () => {
    const table = memoryTable();
    for (const at of [LATER, NOW]) {
      await runs.movePlanned(table, at);
      await runs.moveRefused(table, at);
    }
    await runs.moveFiled(table, "mpp", 7, { isRun: true });
    await runs.moveFiled(table, "mpp", 8, { isRun: false });
    await runs.moveFiled(table, "mpp", 5, { isRun: true });
    const schedule = await runs.readSendSchedule(inPagesOf(1, table));
    expect(schedule).toMatchObject({ plannedThrough: LATER, refusedThrough: LATER, filedThrough: { mpp: 8 } });
    expect(schedule.filedRuns).toEqual({ mpp: 7 });
    expect(await runs.readFiled(table)).toEqual({ mpp: 8 });
  });

  it("a receiver moves only from where it stood", async () => {
    const table = memoryTable();
    await hooks.addWebhook(table, HOOK);
    await expect(hooks.addWebhook(table, HOOK)).rejects.toThrow();
    expect(await hooks.moveWebhook(table, HOOK, { cursor: 5, failures: 1 })).toBe(true);
    expect(await hooks.moveWebhook(table, HOOK, { cursor: 9 })).toBe(false);
    expect(await hooks.webhooks(table)).toEqual([{ ...HOOK, cursor: 5, failures: 1 }]);
    await hooks.removeWebhook(table, "w1");
    await expect(hooks.removeWebhook(table, "w1")).rejects.toThrow();
  });
});

describe("what is held for the operator", () => {
  const batches = async (table: Table) => held.heldBatch(table, "mpp", "d", "s");

  it("keeps its day, and a release of fewer rows does not let more go", async () => {
    const table = memoryTable();
    expect(await held.releaseHeld(table, "mpp", "d", BATCH)).toBe(false);
    await held.hold(table, "mpp", "d", BATCH);
    await held.hold(table, "mpp", "d", { ...BATCH, rows: 90, at: LATER, why: "90 new rows at once" });
    expect(await batches(table)).toEqual({ ...BATCH, rows: 90, why: "90 new rows at once" });
    expect(await held.releaseHeld(table, "mpp", "d", { ...BATCH, rows: 90 })).toBe(true);
    await held.hold(table, "mpp", "d", { ...BATCH, rows: 85 });
    expect(await batches(table)).toMatchObject({ rows: 90, releasedRows: 90 });
    await held.hold(table, "mpp", "d", { ...BATCH, rows: 95 });
    expect(await batches(table)).toEqual({ ...BATCH, rows: 95 });
    expect(held.heldAmong([...table.dump(), { pk: "x", sk: "y" }])).toEqual([{ ...BATCH, rows: 95 }]);
    await held.forgetHeld(table, "mpp", "d", "s");
    expect(await batches(table)).toBeUndefined();
  });
});

describe("a host", () => {
  it("that refuses is left alone for 15, 30, 60, 120, 240, 480 minutes, longer if it says so, and anew once it answers", async () => {
    const table = memoryTable();
    const minutes = async (retryAfter: string | null = null): Promise<number> =>
      (Date.parse(await hosts.holdHost(table, "example.org", NOW, retryAfter)) - Date.parse(NOW)) / 60_000;
    const held: number[] = [];
    for (let times = 0; times < 7; times += 1) held.push(await minutes());
    expect(held).toEqual([15, 30, 60, 120, 240, 480, 480]);
    expect(await minutes(LATER)).toBe(24 * 60);
    expect((await hosts.takeHost(table, "example.org", NOW, "n")).granted).toBe(false);
    await hosts.forgetRefusals(table, "example.org");
    await hosts.forgetRefusals(table, "example.org");
    expect(await minutes()).toBe(15);
  });

  it("is asked by one worker at a time; who comes meanwhile is told when to come again", async () => {
    const table = memoryTable();
    const first = await hosts.takeHost(table, "example.org", NOW, "n1");
    expect(first).toEqual({ granted: true, refusedBefore: false, until: "2030-01-02T15:05:00.000Z" });
    expect(await hosts.takeHost(table, "example.org", NOW, "n2")).toEqual({ ...first, granted: false });
    await hosts.leaveHost(table, "example.org", "n2");
    expect((await hosts.takeHost(table, "example.org", NOW, "n2")).granted).toBe(false);
    await hosts.leaveHost(table, "example.org", "n1");
    expect((await hosts.takeHost(table, "example.org", NOW, "n2")).granted).toBe(true);
    expect((await hosts.takeHost(table, "example.org", first.until, "n3")).granted).toBe(true);
  });
});

describe("who wants no mail", () => {
  it("is on the list once, and comes off it only when it was by asking", async () => {
    const table = memoryTable();
    for (const because of ["bounce", "asked"] as const) {
      expect(await suppress(table, { addressHash: because, because, at: NOW })).toBe(true);
      expect(await suppress(table, { addressHash: because, because, at: NOW })).toBe(false);
      await allowAgain(table, because);
    }
    await allowAgain(table, "nobody");
    expect([await isSuppressed(table, "bounce"), await isSuppressed(table, "asked")]).toEqual([true, false]);
  });

  it("is read back in the order in which it was said, however many there are", async () => {
    const table = memoryTable();
    const refusal = (n: number) => ({
      ...{ at: `2030-01-0${n}T15:00:00.000Z`, because: "bounce" as const, reader: `r${n}`, addressHash: null },
    });
    for (const n of [3, 1, 2, 3]) await noteRefusal(table, refusal(n));
    expect(await refusalsSince(inPagesOf(1, table), refusal(2).at)).toEqual([refusal(2), refusal(3)]);
  });
});

describe("lists that grow", () => {
  it("are read page by page: groups, their members, everybody", async () => {
    const table = memoryTable();
    const pages = inPagesOf(1, table);
    for (const hour of ["07", "08"]) {
      for (const reader of ["r1", "r2", "r3"])
        await groups.joinGroup(table, { ...GROUP, hour }, reader, { stamp: `${reader}s`, note: hour === "08" });
    }
    for (const reader of ["r1", "r2", "r3"]) await groups.enlist(table, reader);
    const inUse = await groups.groupsInUse(pages);
    expect(inUse.map(({ hour, notes, joins, toldTo }) => [hour, notes, joins, toldTo])).toEqual([
      ["07", false, 3, ""],
      ["08", true, 3, ""],
    ]);
    const ids: string[] = [];
    for (const shard of inUse[0]?.shards ?? []) {
      let start: string | undefined;
      do {
        const page = await groups.membersOf(pages, GROUP, shard, start);
        ids.push(...page.ids);
        start = page.next;
      } while (start !== undefined);
    }
    expect(ids.sort()).toEqual(["r1", "r2", "r3"]);
    const all: string[] = [];
    for await (const some of groups.everyone(pages)) all.push(...some);
    expect(all.sort()).toEqual(["r1", "r2", "r3"]);
  });

  it("forget a group only when nobody joined since, and a listing only as it was seen", async () => {
    const table = memoryTable();
    const join = (stamp: string) => groups.joinGroup(table, GROUP, "r1", { stamp, note: false });
    await join("a");
    const [seen] = await groups.groupsInUse(table);
    await join("b");
    await groups.dropGroup(table, seen!);
    await groups.markNotified(table, GROUP, "mpp=5");
    await groups.markNotified(table, { ...GROUP, hour: "09" }, "mpp=5");
    expect((await groups.groupsInUse(table)).map(({ toldTo }) => toldTo)).toEqual(["mpp=5"]);
    await expect(groups.leaveGroup(table, GROUP, "r1", "a")).rejects.toThrow();
    expect(await groups.stampIn(table, GROUP, "r1")).toBe("b");
    await groups.leaveGroup(table, GROUP, "r1", "b");
    await groups.dropGroup(table, (await groups.groupsInUse(table))[0]!);
    expect(await groups.groupsInUse(table)).toEqual([]);
  });

  it("look again at a reader once a written note, unless it was written anew since", async () => {
    const table = memoryTable();
    const note = { at: NOW, reader: "r1", slot: null };
    const first = await recheckAt(table, note);
    await recheckAt(table, note);
    await rechecked(table, first);
    expect(await firstRecheck(table)).toBe(NOW);
    for (const due of await dueRechecks(table, LATER)) await rechecked(table, due);
    expect(await firstRecheck(table)).toBeUndefined();
  });
});

describe("what may be spent", () => {
  it("on drafts is a month's cap, to the last millionth, and what was not spent comes back", async () => {
    const table = memoryTable();
    expect(await setAside(table, NOW, 11, 10)).toBe(false);
    expect([await setAside(table, NOW, 6, 10), await setAside(table, NOW, 4, 10)]).toEqual([true, true]);
    expect(await setAside(table, NOW, 1, 10)).toBe(false);
    await giveBack(table, NOW, 0);
    await giveBack(table, NOW, 3);
    expect(await draftingSpent(table, NOW)).toBe(7);
    expect(await draftingSpent(table, "2030-02-02T15:00:00.000Z")).toBe(0);
  });

  it("on a source's pages is its budget of a minute; then it is told when there is room again", async () => {
    const table = memoryTable();
    const spend = (at: string) => spendOne(table, "example.org", { source: "s", budget: BUDGET }, at);
    for (let times = 0; times < 5; times += 1) expect(await spend(NOW)).toBeUndefined();
    expect(await spend(NOW)).toBe("2030-01-02T15:01:00.000Z");
    expect(await spend("2030-01-02T15:01:00.000Z")).toBeUndefined();
  });

  it("by one who asks is the limit of a window", async () => {
    const table = memoryTable();
    const turn = (hash: string, at: string) => takeTurn(table, LIMIT, hash, at);
    expect([await turn("a", NOW), await turn("a", NOW), await turn("a", NOW)]).toEqual([true, true, false]);
    expect([await turn("b", NOW), await turn("a", LATER)]).toEqual([true, true]);
  });
});
