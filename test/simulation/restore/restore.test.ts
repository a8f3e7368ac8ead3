import { describe, expect, it } from "vitest";
import { runRestore } from "./run-restore.ts";

describe("a restore of the record, of the archive, and of a whole machine", () => {
  it("loses nothing, mails nothing before it is released, and says of every repetition that it may be one", async () => {
    const reached = new Set<string>();
    for (let seed = 1; seed <= 24; seed += 1) {
      const { kind, lost, doubled, early, reached: states } = await runRestore(seed);
      for (const state of states) reached.add(state);
      expect({ seed, kind, lost, doubled, early }).toEqual({ seed, kind, lost: [], doubled: [], early: 0 });
    }
    expect([...reached].sort()).toEqual(expect.arrayContaining(["archive", "machine, on hold", "record, on hold"]));
  }, 60_000);
});
