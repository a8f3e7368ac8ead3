import { expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import { append, rollForward } from "../../functions/store/ledger.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { aDocument } from "../support/document-reading.ts";
import { anEntry } from "../support/filed-entries.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { world } from "../support/world.ts";

it("serves a demonstration document in the replay only, and no other document ever", async () => {
  const w = world({ matters: [watchedMatter(watchedDocket("ca9/19-15716"))] });
  const sha256 = await w.archive.put(new TextEncoder().encode("%PDF-1.7 demonstration"), {
    contentType: "application/pdf",
  });
  const file = (entry: Partial<Entry>) => anEntry({ documents: [aDocument({ state: "read", sha256 })], ...entry });
  const event = {
    matter: "mpp",
    docket: "ca9/19-15716",
    kind: "entry_filed" as const,
    source: "x",
    url: "",
    sha256,
    edition: 1,
  };
  await append(w.record, 1, w.clock.now(), { ...event, after: file({ demonstration: true }) });
  await append(w.record, 2, w.clock.now(), { ...event, after: file({}) });
  await rollForward(w.record, "mpp");
  const replay = createDescribedApp(w.ports, { ...w.deployment, replay: true });
  const shown = await replay.request("/documents/mpp-1.0");
  expect(shown.status).toBe(200);
  expect(shown.headers.get("content-type")).toBe("application/pdf");
  expect(await shown.text()).toContain("demonstration");
  for (const path of [
    "/documents/mpp-2.0",
    "/documents/mpp-1.1",
    "/documents/mpp-9.0",
    "/documents/x",
    `/documents/${sha256}`,
  ]) {
    expect((await replay.request(path)).status, path).toBe(404);
  }
  expect((await createDescribedApp(w.ports, w.deployment).request("/documents/mpp-1.0")).status).toBe(404);
});
