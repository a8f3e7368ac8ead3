import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CORRECTED_READER } from "../../functions/replay/corrected-reader.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { startAndKill } from "../support/killed-replay.ts";
import { expectWholeAndTold, toldTo } from "../support/replay-promises.ts";
import { replayUntil } from "../support/replay-run.ts";

const KILLS = Number(process.env["KILLS"] ?? 25);

describe("the whole replay", () => {
  it("records every filing once and tells it once to each reader", { timeout: 600_000 }, async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), "replay-")), "data");
    const replayed = await replayUntil(folder, "2025-08-01T00:00:00.000Z");
    const filed = replayed.events.filter((event) => event.kind === "entry_filed");
    expect(filed).toHaveLength(FILINGS.length);
    expectWholeAndTold(replayed);
    const rulings = new Set(
      replayed.events
        .filter((event) => event.after?.weight === "ruling")
        .map((event) => `${event.after?.docket} ${event.after?.filedOn}`),
    );
    for (const ruling of ["scotus/19A960 2020-03-11", "scotus/19-1212 2020-10-19", "scotus/19-1212 2021-06-21"])
      expect(rulings).toContain(ruling);
    const letters = toldTo(replayed, CORRECTED_READER);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Replay: Correction: Ninth Circuit stays/),
    ]);
    expect(letters[0]?.text).toContain("Demonstration letter.");
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it("comes to the same end when it is killed again and again", { timeout: 1_800_000 }, async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), "killed-")), "data");
    const killsAfterMs = Array.from({ length: KILLS }, () => Math.round(Math.random() * 3000));
    for (const ms of killsAfterMs) await startAndKill(folder, ms);
    const replayed = await replayUntil(folder, "2025-08-01T00:00:00.000Z");
    expect(replayed.mails.length, `killed after ${killsAfterMs} ms`).toBeGreaterThan(100);
    expectWholeAndTold(replayed);
    await rm(path.dirname(folder), { recursive: true, force: true });
  });
});
