import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../support/axe.ts";
import { startBrowser } from "../support/browser.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { type Served, served } from "../support/served.ts";
import { world } from "../support/world.ts";
import { EVERY_PAGE, OTHER_PAGES } from "../web/every-page.ts";

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

describe.each(["light", "dark"] as const)("every page in the %s scheme", (scheme) => {
  it.each([...EVERY_PAGE, ...OTHER_PAGES])("has no accessibility violation at %s", async (path) => {
    expect(await violationsOf(browser, site.url + path, { scheme })).toEqual([]);
    expect(await violationsOf(browser, site.url + path, { scheme, width: 390, height: 844 })).toEqual([]);
  });
});
