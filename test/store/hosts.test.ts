import { describe, expect, it } from "vitest";
import { room, spendOne, spentNow } from "../../functions/store/budgets.ts";
import { type Claim, holdHost, hostMemories, leaveHost, NEW_HOST, takeHost } from "../../functions/store/hosts.ts";
import { memoryTable } from "../support/memory-table.ts";

const HOST = "court.example.gov";
const T = "2020-03-10T15:00:30.000Z";
const later = (minutes: number): string => new Date(Date.parse(T) + minutes * 60_000).toISOString();
const BUDGET = { perMinute: 5, perHour: 50, perDay: 125 };
const MARK = "ASKED#copy#cand/1";
const claim = (more: Partial<Claim> = {}): Claim => ({ leaseMinutes: 5, known: NEW_HOST, asked: new Map(), ...more });
const spend = (requests: number) => ({ source: "copy", budget: BUDGET, requests });
const memoryOf = async (record: ReturnType<typeof memoryTable>) =>
  (await hostMemories(record, [HOST])).get(HOST) ?? NEW_HOST;

describe("a host's lease", () => {
  it("is one worker's at a time, until it is given back or runs out", async () => {
    const record = memoryTable();
    expect(await takeHost(record, HOST, T, "a")).toEqual({ granted: true, refusedBefore: false, until: later(5) });
    expect(await takeHost(record, HOST, later(4.9), "b")).toMatchObject({ granted: false, until: later(5) });
    await leaveHost(record, HOST, "b");
    expect((await takeHost(record, HOST, later(4.9), "b")).granted).toBe(false);
    await leaveHost(record, HOST, "a");
    expect((await takeHost(record, HOST, later(4.9), "b")).granted).toBe(true);
    expect((await takeHost(record, HOST, later(9.9), "c")).granted).toBe(true);
  });

  it("is refused to all but one of twenty who want it at once", async () => {
    const record = memoryTable();
    const turns = await Promise.all(Array.from({ length: 20 }, (_, n) => takeHost(record, HOST, T, `worker ${n}`)));
    expect(turns.filter(({ granted }) => granted)).toHaveLength(1);
  });

  it("is refused while the host is on hold, and the hold grows with every refusal", async () => {
    const record = memoryTable();
    expect(await holdHost(record, HOST, T, null)).toBe(later(15));
    expect(await takeHost(record, HOST, later(14), "a")).toMatchObject({ granted: false, until: later(15) });
    expect(await holdHost(record, HOST, later(15), null)).toBe(later(45));
    expect(await holdHost(record, HOST, later(45), later(300))).toBe(later(300));
  });

  it("remembers what was asked under it, and takes back what was not", async () => {
    const record = memoryTable();
    const first = claim({ asked: new Map([[MARK, { at: T, next: later(60) }]]) });
    await takeHost(record, HOST, T, "a", first);
    expect((await memoryOf(record)).asked.get(MARK)).toEqual({ at: T, next: later(60) });
    await leaveHost(record, HOST, "a");
    const known = await memoryOf(record);
    const second = claim({ known, asked: new Map([[MARK, { at: later(60), next: later(120) }]]) });
    await takeHost(record, HOST, later(60), "b", second);
    await leaveHost(record, HOST, "b", { claim: second, takenAt: later(60), asked: [MARK], requests: 0 });
    expect((await memoryOf(record)).asked.get(MARK)).toEqual({ at: T, next: later(60) });
    const other = claim({ asked: new Map([["ASKED#copy#cand/2", { at: later(61), next: later(121) }]]) });
    await takeHost(record, HOST, later(61), "c", other);
    await leaveHost(record, HOST, "c", { claim: other, takenAt: later(61), asked: ["ASKED#copy#cand/2"], requests: 0 });
    expect([...(await memoryOf(record)).asked.keys()]).toEqual([MARK]);
  });
});

describe("a budget", () => {
  it("is spent with the lease, and refuses when there is no room, saying from when there is", async () => {
    const record = memoryTable();
    expect((await takeHost(record, HOST, T, "a", claim({ spend: spend(4) }))).granted).toBe(true);
    await leaveHost(record, HOST, "a");
    expect(await takeHost(record, HOST, T, "b", claim({ spend: spend(2) }))).toMatchObject({
      granted: false,
      until: "2020-03-10T15:01:00.000Z",
    });
    expect((await takeHost(record, HOST, T, "b", claim({ spend: spend(1) }))).granted).toBe(true);
    expect(await spentNow(record, HOST, "copy", T)).toEqual({ minute: 5, hour: 5, day: 5 });
    expect(await spendOne(record, HOST, { source: "copy", budget: BUDGET }, T)).toBe("2020-03-10T15:01:00.000Z");
    expect(await spendOne(record, HOST, { source: "copy", budget: BUDGET }, later(1))).toBeUndefined();
    expect(await spentNow(record, HOST, "copy", later(1))).toEqual({ minute: 1, hour: 6, day: 6 });
  });

  it("is never overspent, in any minute, hour or day, however many want it", async () => {
    const record = memoryTable();
    let granted = 0;
    for (let minute = 0; minute < 26 * 60; minute += 1) {
      const now = later(minute);
      const known = await memoryOf(record);
      const turn = await takeHost(record, HOST, now, `n${minute}`, claim({ known, spend: spend(2) }));
      if (!turn.granted) continue;
      granted += 1;
      await leaveHost(record, HOST, `n${minute}`);
      const used = await spentNow(record, HOST, "copy", now);
      expect(used.minute).toBeLessThanOrEqual(5);
      expect(used.hour).toBeLessThanOrEqual(50);
      expect(used.day).toBeLessThanOrEqual(125);
    }
    // From 15:00 to midnight 62 turns of two requests, 62 more from midnight on.
    expect(granted).toBe(124);
    // Windows that are over do not pile up.
    expect((await memoryOf(record)).spent.size).toBeLessThan(7);
  });

  it("gets back what was claimed and not asked", async () => {
    const record = memoryTable();
    const taken = claim({ spend: spend(5) });
    await takeHost(record, HOST, T, "a", taken);
    await leaveHost(record, HOST, "a", { claim: taken, takenAt: T, asked: [], requests: 3 });
    expect(room((await memoryOf(record)).spent, "copy", BUDGET, T)).toBe(3);
  });
});
