import { describe, expect, it } from "vitest";
import { adoptGeneration } from "../../../functions/store/copy.ts";
import { keepSourceState, NEW_SOURCE_STATE } from "../../../functions/store/dockets.ts";
import { movePlanned, openBreaker } from "../../../functions/store/runs.ts";
import { keepWatch } from "../../../functions/workflows/watch/keep-watch.ts";
import { MPP } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const NOW = "2019-06-26T15:00:00.000Z";
const [docket] = MPP.dockets.filter(({ state }) => state !== "closed");

/** A copy in which every source was just checked and the mail loop just ran. */
async function watched() {
  if (!docket) throw new Error("no open docket");
  const matter = { ...MPP, dockets: [{ ...docket, sources: ["courtlistener"] }] };
  const own = world({ now: NOW, matters: [matter] });
  own.sites.on("https://docket.example.org/health", "well");
  const source = (fields: object) =>
    keepSourceState(own.record, "mpp", docket.id, "courtlistener", {
      ...NEW_SOURCE_STATE,
      state: "healthy",
      lastHealthyAt: NOW,
      nextCheckAt: "2019-06-26T15:30:00.000Z",
      ...fields,
    });
  await source({});
  await movePlanned(own.readers, NOW);
  const watch = (deadLetters = 0) => keepWatch(own.ports, own.deployment, { deadLetters: async () => deadLetters });
  return { ...own, source, watch };
}

describe("the watch", () => {
  it("gives zeros when every promise is kept, in one line", async () => {
    const { watch, log } = await watched();
    const figures = await watch();
    expect(Object.values(figures)).toEqual(Object.values(figures).map(() => 0));
    expect(log.lines).toEqual([{ level: "info", message: "watch", fields: figures }]);
  });

  it("counts a check that is overdue, and one that never was", async () => {
    const { watch, source } = await watched();
    await source({ nextCheckAt: "2019-06-26T13:00:00.000Z" });
    expect((await watch()).checksLateMinutes).toBe(120);
    const { watch: fresh } = { watch: () => keepWatchOfNothing() };
    expect((await fresh()).checksLateMinutes).toBe(24 * 60);
  });

  it("counts silent sources and pages quarantined twice", async () => {
    const { watch, source } = await watched();
    await source({ state: "unreachable", failures: 3, failingSince: "2019-06-26T13:00:00.000Z" });
    expect((await watch()).troubledSources).toBe(1);
    await source({ state: "quarantined", failures: 1, failingSince: NOW });
    expect((await watch()).troubledSources).toBe(0);
    await source({ state: "quarantined", failures: 2, failingSince: NOW });
    expect((await watch()).troubledSources).toBe(1);
  });

  it("sees that the mail loop is late, that the brake is on, that this is a restored copy", async () => {
    const { watch, clock, readers } = await watched();
    clock.set("2019-06-26T15:40:00.000Z");
    expect(await watch()).toMatchObject({ digestsLateMinutes: 40, mailStands: 0 });
    await openBreaker(readers, { because: "bounces", at: NOW });
    expect((await watch()).mailStands).toBe(1);
    const other = await watched();
    await adoptGeneration(other.readers, "another copy");
    expect((await other.watch()).mailStands).toBe(1);
  });

  it("counts dead letters, and says when our own page does not answer", async () => {
    const { watch, sites, log } = await watched();
    expect((await watch(3)).deadLetters).toBe(3);
    sites.on("https://docket.example.org/health", { status: 500 });
    await watch();
    expect(log.lines.at(-1)).toMatchObject({ level: "error", message: "our own page does not answer" });
  });
});

async function keepWatchOfNothing() {
  const { ports, deployment, sites } = world({ now: NOW, matters: [MPP] });
  sites.on("https://docket.example.org/health", "well");
  return keepWatch(ports, deployment, { deadLetters: async () => 0 });
}
