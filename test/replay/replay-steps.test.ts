import { describe, expect, it } from "vitest";
import { type Loops, wakeUps } from "../../functions/local/loops.ts";
import { addMinutes, type Instant } from "../../functions/model/time.ts";
import type { ReplayClock } from "../../functions/replay/clock.ts";
import { nextShown } from "../../functions/replay/courts/filings.ts";
import { replay } from "../../functions/replay/steps.ts";
import { settableClock, world } from "../support/world.ts";

const BEGINS: Instant = "2019-02-14T05:00:00.000Z";
const FIRST: Instant = "2019-02-14T22:00:00.000Z";
const SECOND: Instant = "2019-02-19T22:00:00.000Z";

/** The times at which each loop ran, of a replay with these loops up to the second filing. */
async function stepsOf(loops: (now: () => Instant) => Partial<Loops>): Promise<{ name: string; at: Instant }[]> {
  const settable = settableClock(BEGINS);
  const clock: ReplayClock = {
    ...settable,
    pace: "steps",
    stepTo: async (to) => settable.set(to),
    runOn: async () => {},
    keep: async () => {},
  };
  const ran: { name: string; at: Instant }[] = [];
  const given = loops(clock.now);
  const noted =
    (name: keyof Loops): Loops["check"] =>
    async () => {
      ran.push({ name, at: clock.now() });
      return given[name]?.() ?? { next: null };
    };
  await replay({
    clock,
    log: world().log,
    wakeUps: wakeUps(),
    broken: new Map(),
    signal: new AbortController().signal,
    until: SECOND,
    loops: { check: noted("check"), read: noted("read"), send: noted("send") },
  });
  return ran;
}

const timesOf = (ran: { name: string; at: Instant }[], name: string): Instant[] => [
  ...new Set(ran.filter((one) => one.name === name).map((one) => one.at)),
];

describe("the steps of the replay", () => {
  it("lead from filing to filing when nothing else waits", async () => {
    expect([nextShown(BEGINS), nextShown(FIRST)]).toEqual([FIRST, SECOND]);
    expect(timesOf(await stepsOf(() => ({})), "check")).toEqual([BEGINS, FIRST, SECOND]);
  });

  it("stop at what a loop waits for in between", async () => {
    const slot = "2019-02-15T12:00:00.000Z";
    const ran = await stepsOf((now) => ({ send: async () => ({ next: now() < slot ? slot : null }) }));
    expect(timesOf(ran, "send")).toEqual([BEGINS, FIRST, slot, SECOND]);
  });

  it("close the slots that were passed over before the check brings what is new", async () => {
    const ran = await stepsOf(() => ({}));
    expect(ran.find((one) => one.at === FIRST)?.name).toBe("send");
  });

  it("wait for a check that could not be made, and read and tell only then", async () => {
    const ready = addMinutes(FIRST, 2);
    const ran = await stepsOf((now) => ({
      check: async () => ({ next: now() >= FIRST && now() < ready ? addMinutes(now(), 1) : null }),
    }));
    expect(timesOf(ran, "check")).toEqual([BEGINS, FIRST, addMinutes(FIRST, 1), ready, SECOND]);
    expect(timesOf(ran, "read")).toEqual([BEGINS, ready, SECOND]);
  });

  it("do not wait for a check that never becomes well", async () => {
    const ran = await stepsOf((now) => ({
      check: async () => ({ next: now() >= FIRST ? addMinutes(now(), 15) : null }),
    }));
    expect(timesOf(ran, "send")).toContain(SECOND);
  });

  it("come to rest although a loop always has something more", async () => {
    const ran = await stepsOf((now) => ({ read: async () => ({ next: now() }) }));
    expect(timesOf(ran, "read")).toEqual([BEGINS, FIRST, SECOND]);
  });
});
