import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { type Look, openPage } from "./browser.ts";

/** What axe finds wrong on the page at `url`: one line a finding; an empty list is what we want. */
export async function violationsOf(browser: Browser, url: string, look: Look = {}): Promise<string[]> {
  const page = await openPage(browser, { ...look, javaScript: true });
  try {
    await page.goto(url);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    // A check that looked at nothing finds nothing.
    if (passes.length < 10) return [`axe made only ${passes.length} checks`];
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
    );
  } finally {
    await page.context().close();
  }
}
