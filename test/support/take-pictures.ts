import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPage, startBrowser } from "./browser.ts";
import { ROOT } from "./imports.ts";

/*
 * The README's pictures, taken from a running replay that has told everything:
 * npm start, then: npx --no-install node test/support/take-pictures.ts http://127.0.0.1:8080
 */

const [at = "http://127.0.0.1:8080"] = process.argv.slice(2);
const folder = join(ROOT, ".github/pictures");
mkdirSync(folder, { recursive: true });

interface Outbox {
  readonly to: string;
  readonly sentAt: string;
}

const mails = (await (await fetch(`${at}/outbox.json`)).json()) as Outbox[];
const index = mails.findIndex((mail) => mail.to === "daily@example.org" && mail.sentAt.startsWith("2020-02-29"));
if (index < 0) throw new Error("the replay has not told February 28, 2020 yet");

// The outbox counts from the first mail on; its list shows the newest first.
const place = mails.length - index;
const browser = await startBrowser();
for (const [name, path, height] of [
  ["digest", `/outbox/${place}/html`, 1100],
  ["litigation", "/matters/mpp", 1100],
] as const) {
  const page = await openPage(browser, { width: name === "digest" ? 720 : 1100, height });
  await page.goto(`${at}${path}`);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
