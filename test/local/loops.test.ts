import { describe, expect, it } from "vitest";
import { isWoken, type Loops, type Passing, passOnce, wakeUps } from "../../functions/local/loops.ts";
import { addMinutes, type Instant } from "../../functions/model/time.ts";
import { settableClock, world } from "../support/world.ts";

const BEGIN: Instant = "2019-06-26T15:00:00.000Z";

function passing(loops: Loops): Passing & { clock: ReturnType<typeof settableClock> } {
  return { clock: settableClock(BEGIN), log: world().log, loops, wakeUps: wakeUps(), broken: new Map() };
}

const rest = async (): Promise<{ next: null }> => ({ next: null });

describe("a pass of the loops", () => {
  it("goes the way a filing travels, and says when the first wants to run again", async () => {
    const order: string[] = [];
    const loop = (name: string, next: Instant | null) => async () => {
      order.push(name);
      return { next };
    };
    const next = await passOnce(
      passing({
        send: loop("send", addMinutes(BEGIN, 30)),
        read: loop("read", null),
        check: loop("check", addMinutes(BEGIN, 20)),
      }),
    );
    expect(order).toEqual(["check", "read", "send"]);
    expect(next).toBe(addMinutes(BEGIN, 20));
  });

  it("says that nothing is known to come when no loop waits for anything", async () => {
    expect(await passOnce(passing({ check: rest, read: rest, send: rest }))).toBeNull();
  });

  it("goes on with the others when one breaks, and waits twice as long each time", async () => {
    let sent = 0;
    let isWell = false;
    const all = passing({
      check: async () => {
        if (!isWell) throw new Error("a bug");
        return { next: null };
      },
      read: rest,
      send: async () => {
        sent += 1;
        return { next: null };
      },
    });
    const waits: (Instant | null)[] = [];
    for (let pass = 0; pass < 12; pass += 1) waits.push(await passOnce(all));
    const minutes = waits.map((at) => (Date.parse(at!) - Date.parse(BEGIN)) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440]);
    expect(sent).toBe(12);
    isWell = true;
    expect(await passOnce(all)).toBeNull();
    isWell = false;
    expect(await passOnce(all)).toBe(addMinutes(BEGIN, 1));
  });

  it("hears a wake that comes after a loop's turn, and only that", async () => {
    const woken = wakeUps();
    const all = { ...passing({ check: rest, read: rest, send: rest }), wakeUps: woken };
    const checking = { ...all, loops: { ...all.loops, check: () => woken.wake("read").then(rest) } };
    await passOnce(checking);
    expect(isWoken(woken)).toBe(false);
    const sending = { ...all, loops: { ...all.loops, send: () => woken.wake("check").then(rest) } };
    await passOnce(sending);
    expect(isWoken(woken)).toBe(true);
    expect(isWoken(woken)).toBe(false);
  });
});

describe("waking", () => {
  it("ends a wait at once, also one that begins later", async () => {
    const woken = wakeUps();
    const { signal } = new AbortController();
    const before = performance.now();
    const waiting = woken.wait(60_000, signal);
    await woken.wake("send");
    await waiting;
    await woken.wait(60_000, signal);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(woken.heard("send")).toBe(true);
    expect(woken.heard("send")).toBe(false);
  });

  it("hands over each wanted docket once", async () => {
    const woken = wakeUps();
    const docket = { source: "courtlistener", key: "77" };
    await woken.wake("check", docket);
    await woken.wake("check", docket);
    await woken.wake("check", { ...docket, key: "78" });
    expect(woken.wanted().map(({ key }) => key)).toEqual(["77", "78"]);
    expect(woken.wanted()).toEqual([]);
  });

  it("is not needed: a wait ends by itself, and at a stop", async () => {
    const stop = new AbortController();
    await wakeUps().wait(5, stop.signal);
    const waiting = wakeUps().wait(60_000, stop.signal);
    stop.abort();
    await waiting;
  });
});
