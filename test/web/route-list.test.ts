import { beforeAll, expect, it } from "vitest";
import { apiPath } from "../../functions/render/addresses.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";
import { EVERY_PAGE } from "./every-page.ts";

/** Pages that are no record: of the API itself, or of one person, or of one machine (`/outbox` has `/outbox.json`). */
const WITHOUT_JSON = [/^\/api$/, /^\/try$/, /:token/, /^\/outbox/, /^\/subscribe/];
/** Files: their names say what they are. */
const FILE = /\.\w+(\{.*\})?$|^\/documents\//; // /matters/:matter/feed.atom

let app: ReturnType<typeof createDescribedApp>;
let pages: string[];

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  app = createDescribedApp(outside.ports, outside.deployment, { outbox: async () => [] });
  const paths = new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
  pages = [...paths].filter((path) => !path.startsWith("/api/") && !path.includes("*") && !FILE.test(path));
});

it("every page has its JSON under /api", () => {
  const own = new Set(app.routes.map(({ path }) => path));
  expect(pages.length).toBeGreaterThan(15);
  const without = pages.filter((path) => !own.has(apiPath(path)));
  expect(without.filter((path) => !WITHOUT_JSON.some((known) => known.test(path)))).toEqual([]);
});

it("every kind of page stands in the list that the tests walk", () => {
  const patterns = pages
    .filter((path) => !WITHOUT_JSON.some((known) => known.test(path)))
    .map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`)); // /entries/:id
  const walked = EVERY_PAGE.map((path) => path.split("?")[0] ?? "");
  expect(patterns.filter((pattern) => !walked.some((path) => pattern.test(path)))).toEqual([]);
});
