import { readFileSync } from "node:fs";
import { parseAtomFeed } from "feedsmith";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../support/axe.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { type Served, served } from "../support/served.ts";
import { world } from "../support/world.ts";

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

async function headingOf(page: Page): Promise<string | null> {
  return page.getByRole("heading", { level: 1 }).textContent();
}

describe("a visitor without JavaScript", () => {
  it("finds the brief of June 26, 2019 by search, from the timeline and from the amicus record, and takes it away", async () => {
    const page = await openPage(browser);
    /** In lists by the short name, above the entry by the whole one. */
    const brief = /Local 1924 files? (?:an )?amicus brief/;
    await page.goto(site.url);
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByLabel("Words").fill("AFGE");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: brief }).click();
    expect(await headingOf(page)).toMatch(brief);

    await page.getByRole("link", { name: "Timeline" }).click();
    await page.getByRole("list").getByRole("link", { name: brief }).click();
    expect(await headingOf(page)).toMatch(brief);

    await page.getByRole("link", { name: "Amicus briefs" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "The record as CSV, a row a brief" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain(
      "American Federation of Government Employees Local 1924",
    );
    await page
      .getByRole("link", { name: "American Federation of Government Employees Local 1924", exact: true })
      .click();
    expect(await headingOf(page)).toMatch(brief);

    await page.getByRole("link", { name: "Search" }).click();
    const feed = await page.getByRole("link", { name: "Feed (Atom)" }).getAttribute("href");
    const read = parseAtomFeed(await (await fetch(new URL(feed ?? "", site.url))).text());
    expect(read.entries?.map((entry) => entry.title?.value)).toContainEqual(expect.stringMatching(brief));
    await page.context().close();
  });
});

describe("a printed page", () => {
  it("is the record without what is only for a screen, black on white, with the addresses of its sources", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}/entries/mpp-3`);
    expect(await page.locator(".main-nav").isVisible()).toBe(true);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator(".main-nav").isVisible()).toBe(false);
    expect(await page.locator(".buttons").first().isVisible()).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    const colors = await page.evaluate(
      "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]",
    );
    expect(colors).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await page.context().close();
  });
});

describe("a visitor of the API's page", () => {
  it("calls an address from a form, and sees the plain answer at its own address", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}/api`);
    const form = page.locator("details", { hasText: "/api/matters/mpp/entries" }).first();
    await form.locator("summary").click();
    await form.getByLabel(/^filer /).fill("local 1924");
    await form.getByRole("button").click();
    await page.waitForURL(`${site.url}/api/matters/mpp/entries?filer=local+1924`);
    expect(await page.textContent("body")).toContain('"id":"mpp-3"');
    await page.context().close();
  });
});

/** Every kind of page is in the long run, in both schemes and at both widths. */
describe("the main pages", () => {
  it.each(["/", "/matters/mpp", "/matters/mpp/amicus", "/entries/mpp-3"])(
    "have no accessibility violation: %s",
    async (path) => {
      expect(await violationsOf(browser, site.url + path)).toEqual([]);
    },
  );
});
