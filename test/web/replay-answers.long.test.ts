import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningCopy } from "../../functions/local/running-copy.ts";
import { openReplay } from "../../functions/replay/replay-copy.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { replayUntil } from "../support/replay-run.ts";

let folder: string;
let copy: RunningCopy;
let addresses: string[];

beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "replay-answers-")), "data");
  const { events } = await replayUntil(folder, "2021-07-01T00:00:00.000Z");
  copy = await openReplay({ dataFolder: folder, baseUrl: "http://127.0.0.1:8080", version: "1", say: () => {} });
  const matter = "/api/matters/mpp";
  const lists = ["", "/entries?limit=200", "/rulings", "/amicus", "/timeline", "/dates", "/corrections", "/changes"];
  const dockets = copy.deployment.matters.flatMap((one) => one.dockets.map((docket) => docket.id.split("/")));
  addresses = [
    "/api/home",
    "/api/about",
    "/api/health",
    ...lists.map((list) => matter + list),
    `${matter}/entries?q=injunction`,
    `${matter}/events?limit=500`,
    ...events.map((event) => `${matter}/digests/${event.n - 1}..${event.n}`),
    `${matter}/digests/0..${events.length}`,
    ...new Set(events.map((event) => `/api/entries/${event.entry}`)),
    ...dockets.map(([court, number = ""]) => `/api/dockets/${court}/${encodeURIComponent(number)}`),
  ];
}, 300_000);
afterAll(async () => {
  await copy?.close();
  await rm(path.dirname(folder), { recursive: true, force: true });
});

it("every answer of the whole replay, its summaries and digests, is as the API describes it", async () => {
  const app = createDescribedApp(copy.ports, copy.deployment, copy.extras);
  expect(addresses.length).toBeGreaterThan(150);
  for (const address of addresses) expect([address, (await app.request(address)).status]).toEqual([address, 200]);
}, 300_000);
