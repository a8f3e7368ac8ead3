import type { Browser } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestTemplates } from "../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { openPage, startBrowser } from "../support/browser.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { type Served, served } from "../support/served.ts";
import { type World, world } from "../support/world.ts";

let browser: Browser;
let outside: World;
let site: Served;

beforeAll(async () => {
  browser = await startBrowser();
  outside = world({ matters: [MPP], now: "2020-02-20T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-02-20T14:00:00.000Z", MPP_ENTRIES.slice(0, 4));
  site = await served(outside);
});

afterAll(async () => {
  await site?.close();
  await browser?.close();
});

/** The newest mail, read as a mail program would. */
async function newestMail() {
  return PostalMime.parse(outside.mailer.sent.at(-1)?.raw ?? new Uint8Array());
}

function linkIn(text: string | undefined, path: string): string {
  const link = new RegExp(`http://127\\.0\\.0\\.1:\\d+${path}[^\\s"]+`).exec(text ?? "")?.[0];
  if (!link) throw new Error(`no link to ${path} in: ${text}`);
  return link;
}

describe("a reader without JavaScript", () => {
  it("asks, confirms, is welcomed, is told, and stops", async () => {
    const page = await openPage(browser, { width: 390, height: 844 });
    await page.goto(site.url);
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("How often").selectOption("as_filed");
    await page.getByRole("button", { name: "Send me digests" }).click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("Check your mail");

    const asked = await newestMail();
    expect(asked.subject).toContain("Please confirm");
    await page.goto(linkIn(asked.text, "/c/"));
    await page.getByRole("button", { name: "Yes, send me digests" }).click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("The digests are on");
    const welcome = await newestMail();
    expect(welcome.text).toContain("May 7, 2019");

    outside.clock.forward(60);
    await appendNext(outside.record, outside.clock.now(), anEvent({ after: MPP_ENTRIES[4] ?? anEntry() }));
    outside.clock.forward(45);
    await sendDigests(outside.ports, site.deployment, { templates: digestTemplates(outside.ports, site.deployment) });
    const digest = await newestMail();
    expect(digest.subject).toContain("Ninth Circuit affirms");
    await page.goto(linkIn(digest.text, "/entries/"));
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toContain("Ninth Circuit affirms");

    const oneClick = linkIn(
      digest.headers.find((header) => header.key === "list-unsubscribe")?.value.replace(/>/g, " "),
      "/u/",
    );
    const answer = await fetch(oneClick, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
    expect(answer.status).toBe(200);
    await page.goto(oneClick);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("The digests are on again");

    await page.goto(linkIn(digest.text, "/u/"));
    await page.getByRole("button", { name: "Stop all digests" }).click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("You will get no more digests");
    const sent = outside.mailer.sent.length;
    await appendNext(outside.record, outside.clock.now(), anEvent({ after: MPP_ENTRIES[5] ?? anEntry() }));
    outside.clock.forward(45);
    await sendDigests(outside.ports, site.deployment, { templates: digestTemplates(outside.ports, site.deployment) });
    expect(outside.mailer.sent).toHaveLength(sent);
    await page.context().close();
  });
});
