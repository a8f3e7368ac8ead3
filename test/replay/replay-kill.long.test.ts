import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startAndKill } from "../support/killed-replay.ts";
import { expectWholeAndTold } from "../support/replay-promises.ts";
import { replayUntil } from "../support/replay-run.ts";

/** Budget of this file on two idle cores: 15 s. */
describe("a replay that is killed", () => {
  it("loses nothing, records nothing twice and tells nothing twice that was accepted", {
    timeout: 120_000,
  }, async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), "killed-")), "data");
    const killsAfterMs = [300, 900].map((ms) => Math.round(ms * (0.5 + Math.random())));
    for (const ms of killsAfterMs) expect(await startAndKill(folder, ms)).toContain(" is at http");
    const replayed = await replayUntil(folder, "2019-04-15T00:00:00.000Z");
    expect(replayed.mails.length, `killed after ${killsAfterMs} ms`).toBeGreaterThanOrEqual(16);
    expectWholeAndTold(replayed);
    await rm(path.dirname(folder), { recursive: true, force: true });
  });
});
