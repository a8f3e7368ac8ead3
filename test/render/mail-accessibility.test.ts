import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailOf } from "../support/addressed-mail.ts";
import { violationsOf } from "../support/axe.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { february2020, june2019 } from "../support/three-digests.ts";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "docketwire-mail-"));

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A mail as a file that a browser can open. Personal links stand in as marks. */
function saved(name: string, html = ""): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(
    file,
    html.replace(/\ndocketwire-mark-[\w-]+@mark\.invalid\n/g, ' href="https://docket.example.org/u/x" '),
  ); // the two links of the foot
  return pathToFileURL(file).href;
}

it.each(["light", "dark"] as const)("has no accessibility violation in %s", async (scheme) => {
  expect(await violationsOf(browser, saved("rulings", mailOf(february2020())?.html), { scheme })).toEqual([]);
});

it("has none in Spanish, on a phone", async () => {
  const url = saved("briefs", mailOf(june2019(), "es", "replay")?.html);
  expect(await violationsOf(browser, url, { width: 390, height: 800 })).toEqual([]);
});

it("is one column on a phone, without a scroll bar below it, and 16 px", async () => {
  const page = await openPage(browser, { width: 320, height: 800, javaScript: true });
  await page.goto(saved("phone", mailOf(february2020())?.html));
  const seen = await page.evaluate(
    "({ overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth, size: getComputedStyle(document.body).fontSize })",
  );
  await page.context().close();
  expect(seen).toEqual({ overflow: 0, size: "16px" });
});
