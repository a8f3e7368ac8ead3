import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replayClock } from "../../functions/replay/clock.ts";

const BEGINS = "2019-02-14T05:00:00.000Z";

describe("the replay's clock", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "clock-"));
    file = path.join(folder, "clock.json");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("stands still, also for who sleeps, until it steps", async () => {
    const clock = await replayClock(file, BEGINS);
    const before = performance.now();
    await clock.sleep(60_000);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(clock.now()).toBe(BEGINS);
    await clock.stepTo("2019-02-14T22:00:00.000Z");
    expect(clock.now()).toBe("2019-02-14T22:00:00.000Z");
  });

  it("never steps back", async () => {
    const clock = await replayClock(file, BEGINS);
    await clock.stepTo("2019-02-13T22:00:00.000Z");
    expect(clock.now()).toBe(BEGINS);
  });

  it("goes on where it stood", async () => {
    const clock = await replayClock(file, BEGINS);
    await clock.stepTo("2020-02-28T22:00:00.000Z");
    const next = await replayClock(file, BEGINS);
    expect([next.now(), next.pace]).toEqual(["2020-02-28T22:00:00.000Z", "steps"]);
  });

  it("runs on at life's speed, and never goes back behind what was seen", async () => {
    const clock = await replayClock(file, BEGINS);
    await clock.runOn();
    const first = clock.now();
    await clock.sleep(20);
    const second = clock.now();
    expect(Date.parse(second) - Date.parse(first)).toBeGreaterThanOrEqual(15);
    expect(Date.parse(second) - Date.parse(first)).toBeLessThan(5000);
    // Killed here: nothing was kept since it began to run.
    const next = await replayClock(file, BEGINS);
    expect(next.pace).toBe("life");
    expect(next.now() >= second).toBe(true);
    await clock.stepTo("2030-01-01T00:00:00.000Z");
    expect(clock.now() < "2019-03-01").toBe(true);
  });

  it("does not begin anew when its file is damaged", async () => {
    await writeFile(file, "{");
    await expect(replayClock(file, BEGINS)).rejects.toThrow();
  });
});
