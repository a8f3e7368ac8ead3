import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openReplay } from "../../functions/replay/replay-copy.ts";
import { auditReaders } from "../../functions/workflows/readers/audit-readers.ts";
import { startAndKill } from "../support/killed-replay.ts";
import { expectWholeAndTold } from "../support/replay-promises.ts";
import { replayUntil } from "../support/replay-run.ts";
import { dice } from "../support/seeded.ts";

/** KILLS=20 makes it short. */
const KILLS = Number(process.env["KILLS"] ?? 200);
const KILLS_PER_COPY = 20;
/** After a kill the copy is played on to here and audited. */
const UNTIL = "2019-09-01T00:00:00.000Z";

describe("E14 the program on one machine, killed at random moments", () => {
  it(`E14 loses nothing and tells nothing twice that was accepted, ${KILLS} times`, {
    timeout: 3_600_000,
  }, async () => {
    const moment = dice(20_190_214);
    let kills = 0;
    while (kills < KILLS) {
      const folder = path.join(await mkdtemp(path.join(tmpdir(), "killed-")), "data");
      const moments: number[] = [];
      for (let n = 0; n < KILLS_PER_COPY && kills < KILLS; n += 1, kills += 1) {
        const ms = moment.between(0, 400);
        moments.push(ms);
        expect(await startAndKill(folder, ms)).toContain(" is at http");
      }
      const replayed = await replayUntil(folder, UNTIL);
      expect(replayed.events.length, `killed after ${moments.join(", ")} ms`).toBeGreaterThan(0);
      expectWholeAndTold(replayed);
      const copy = await openReplay({
        baseUrl: "http://127.0.0.1:8080",
        version: "0",
        dataFolder: folder,
        say: () => {},
      });
      try {
        expect((await auditReaders(copy.ports, copy.deployment)).gaps).toEqual([]);
      } finally {
        await copy.close();
      }
      await rm(path.dirname(folder), { recursive: true, force: true });
    }
    expect(kills).toBe(KILLS);
  });
});
