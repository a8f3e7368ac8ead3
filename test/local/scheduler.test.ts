import { describe, expect, it } from "vitest";
import { systemClock } from "../../functions/adapters/system-clock.ts";
import { wakeUps } from "../../functions/local/loops.ts";
import { runLoops } from "../../functions/local/scheduler.ts";
import { world } from "../support/world.ts";

describe("the loops at life's speed", () => {
  it("run again when woken, finish the pass under way, and stop", async () => {
    const stop = new AbortController();
    const woken = wakeUps();
    const done: string[] = [];
    const running = runLoops({
      clock: systemClock(),
      log: world().log,
      wakeUps: woken,
      broken: new Map(),
      signal: stop.signal,
      loops: {
        check: async () => {
          done.push("check");
          if (done.filter((name) => name === "check").length === 2) stop.abort();
          return { next: null };
        },
        read: async () => ({ next: null }),
        send: async () => {
          done.push("send");
          if (!stop.signal.aborted) setTimeout(() => void woken.wake("check"), 5);
          return { next: null };
        },
      },
    });
    await running;
    expect(done).toEqual(["check", "send", "check", "send"]);
  });
});
