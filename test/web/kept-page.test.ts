import { expect, it } from "vitest";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { supremeCourtPage } from "../support/court-pages.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { world } from "../support/world.ts";

it("shows at once what is new: an entry, a page that cannot be read, an alarm, another language", async () => {
  const w = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
  const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
  const rows = [{ filedOn: "2020-03-06", text: "Application (19A960) for a stay, submitted to Justice Kagan." }];
  const shows = () => w.sites.on(url, supremeCourtPage({ number: "19A960", caption: "A v. B", rows }));
  const alarms: string[] = [];
  const app = createDescribedApp(w.ports, w.deployment, { alarms: () => alarms });
  const page = async (headers = {}): Promise<string> => (await app.request("/matters/mpp", { headers })).text();
  const check = async (): Promise<void> => {
    w.clock.forward(61);
    await checkDockets(w.ports, w.deployment, { which: "all" });
  };
  shows();
  await check();
  const first = await page();
  expect(await page()).toBe(first);
  rows.push({ filedOn: "2020-03-10", text: "Letter of Example Law Institute received." });
  shows();
  await check();
  const second = await page();
  const filed = '<time datetime="2020-03-10">';
  expect(first).not.toContain(filed);
  expect(second).toContain(filed);
  expect(await page({ "accept-language": "es" })).toContain('<html lang="es">');
  expect(await page()).toBe(second);
  alarms.push("1 source cannot be read: look");
  expect(await page()).toContain("1 source cannot be read: look");
  alarms.pop();
  expect(await page()).toBe(second);
  await check(); // nothing new, and seen later
  expect(await page()).not.toBe(second);
});
