import { describe, expect, it } from "vitest";
import { runCourt } from "./run-court.ts";

describe("the check against a simulated court", () => {
  it("misses, invents and doubles nothing, tells every true gap and no other, believes true pages, and keeps no sealed word", async () => {
    const reached = new Set<string>();
    let gaps = 0;
    for (let seed = 1; seed <= 36; seed += 1) {
      const { reached: states, trueGaps, ...run } = await runCourt(seed);
      for (const state of states) reached.add(state);
      gaps += trueGaps;
      const well = { missed: [], invented: [], doubled: [], misjudged: [], unsealed: [], falseGaps: 0 };
      expect({ seed, ...run }).toEqual({ seed, ...well, toldGaps: trueGaps });
    }
    // A suite that never reaches a state proves nothing about it.
    expect(gaps).toBeGreaterThan(10);
    const events = ["filed", "amended", "withdrawn", "returned", "sealed"].map((what) => `entry_${what}`);
    const faults = ["network", "503", "429", "soft 404", "maintenance", "empty", "cut", "stale", "lying 304"];
    const lies = ["damaged letters", "flood", "emptied listing"];
    const troubles = ["worker died", "held", "released in the middle", "torn rows", "short feed"];
    const turns = ["other division", "transferred", "sealed", "upgraded"];
    const all = [...events, "gap_opened", "gap_closed", ...troubles, ...turns];
    expect([...reached]).toEqual(
      expect.arrayContaining([...all, ...[...faults, ...lies].map((one) => `fault ${one}`)]),
    );
  }, 120_000);
});
