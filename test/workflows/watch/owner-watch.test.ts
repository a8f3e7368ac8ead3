import { expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import { createApp } from "../../../functions/web/create-app.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { digestTemplates } from "../../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { ownerWatch } from "../../../functions/workflows/watch/owner-watch.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";

it("writes to the owner once when a source goes silent, and shows it on every page until it is well", async () => {
  const w = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
  const watch = ownerWatch(w.ports, w.deployment);
  const app = createApp(w.ports, w.deployment, { alarms: watch.lines });
  const page = async (): Promise<string> => (await app.request("/about")).text();
  const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
  w.sites.on(url, new ExpectedError("unreachable", "no answer"));
  const live = async (minutes: number): Promise<void> => {
    for (let passed = 0; passed < minutes; passed += 5) {
      w.clock.forward(5);
      await checkDockets(w.ports, w.deployment);
      await sendDigests(w.ports, w.deployment, { templates: digestTemplates(w.ports, w.deployment) });
      await watch.look();
    }
  };
  await live(60);
  expect(w.mailer.sent).toEqual([]);
  expect(await page()).not.toContain('class="alarm"');
  await live(120);
  expect(w.mailer.sent.map((mail) => mail.to)).toEqual(["operator@example.org"]);
  expect(w.mailer.sent[0]?.text).toContain("Subject: Docketwire: 1 alarm");
  expect(watch.lines()).toEqual([expect.stringContaining("1 source cannot be read")]);
  expect(await page()).toContain('class="alarm"');
  w.sites.on(url, {
    status: 200,
    body: (await import("../../support/court-pages.ts")).supremeCourtPage({
      number: "19A960",
      caption: "A v. B",
      rows: [{ filedOn: "2020-03-06", text: "Application for a stay." }],
    }),
  });
  await live(60);
  expect(watch.lines()).toEqual([]);
  expect(w.mailer.sent).toHaveLength(1);
});
