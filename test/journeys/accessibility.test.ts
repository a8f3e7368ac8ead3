import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../support/axe.ts";
import { startBrowser } from "../support/browser.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { type Served, served } from "../support/served.ts";
import { world } from "../support/world.ts";

/** Every kind of page is in the long run, in both schemes. */
const MAIN_PAGES = ["/", "/matters/mpp", "/matters/mpp/amicus", "/entries/mpp-3"];

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await startBrowser();
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  const deployment = { ...outside.deployment, replay: true as const };
  site = await served({ ...outside, deployment }, { alarms: () => ["No check has run since yesterday."] });
});

afterAll(async () => {
  await site?.close();
  await browser?.close();
});

describe("the main pages", () => {
  it.each(MAIN_PAGES)("has no accessibility violation at %s", async (path) => {
    expect(await violationsOf(browser, site.url + path)).toEqual([]);
  });
});
