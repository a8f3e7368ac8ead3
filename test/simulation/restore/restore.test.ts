import { describe, expect, it } from "vitest";
import { runRestore } from "./run-restore.ts";

describe("a restore of the record, of the archive, of a whole machine, and of the readers", () => {
  it("loses nothing, mails nothing before it is released and nobody who refused, leaves nobody waiting, and says of every repetition that it may be one", async () => {
    const reached = new Set<string>();
    for (let seed = 1; seed <= 16; seed += 1) {
      const { kind, reached: states, ...run } = await runRestore(seed);
      for (const state of states) reached.add(state);
      const well = { lost: [], doubled: [], late: [], stuck: [], afterUnsubscribe: [], early: 0 };
      expect({ seed, kind, ...run }).toEqual({ seed, kind, ...well });
    }
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        "archive",
        "machine, on hold",
        "readers, on hold",
        "record, on hold",
        "refused since the backup",
        "unsubscribed",
      ]),
    );
  }, 60_000);
});
