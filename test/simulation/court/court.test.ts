import { describe, expect, it } from "vitest";
import { runCourt } from "./run-court.ts";

describe("the check against a simulated court", () => {
  it("misses, invents and doubles nothing, and tells every true gap and no other", async () => {
    const reached = new Set<string>();
    let gaps = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const run = await runCourt(seed);
      for (const state of run.reached) reached.add(state);
      gaps += run.trueGaps;
      expect({
        seed,
        missed: run.missed,
        invented: run.invented,
        doubled: run.doubled,
        told: run.toldGaps,
        false: run.falseGaps,
      }).toEqual({
        seed,
        missed: [],
        invented: [],
        doubled: [],
        told: run.trueGaps,
        false: 0,
      });
    }
    // A suite that never reaches a state proves nothing about it.
    expect(gaps).toBeGreaterThan(10);
    for (const state of [
      "entry_filed",
      "entry_amended",
      "entry_withdrawn",
      "entry_returned",
      "gap_opened",
      "gap_closed",
    ])
      expect(reached).toContain(state);
    for (const trouble of ["worker died", "held", "torn rows", "short feed"]) expect(reached).toContain(trouble);
    for (const fault of [
      "network",
      "503",
      "429",
      "soft 404",
      "maintenance",
      "empty",
      "cut",
      "stale",
      "lying 304",
      "damaged letters",
    ])
      expect(reached).toContain(`fault ${fault}`);
  }, 120_000);
});
