import { expect, it } from "vitest";
import { briefSummary } from "../support/brief-summary.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

it("leads from each quotation of an entry to its page of the document, where it may be opened", async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const url = "https://cdn.ca9.uscourts.gov/brief.pdf";
  const document = { id: "mpp-1.0", title: null, url, pages: 37, sha256: "a".repeat(64), reason: null };
  const brief = { kind: "amicus_brief" as const, weight: "filing" as const };
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", [
    anEntry({
      ...brief,
      documents: [{ ...document, state: "read" }],
      summary: briefSummary("The injunction should be affirmed.", 33),
    }),
    anEntry({
      ...brief,
      documents: [{ ...document, id: "mpp-2.0", state: "read" }],
      summary: briefSummary("It should be affirmed.", 0), // a text without pages
    }),
  ]);
  const app = createDescribedApp(outside.ports, outside.deployment);
  const page = async (path: string): Promise<string> => (await app.request(path)).text();
  expect(await page("/entries/mpp-1")).toContain(`<a class="page" href="${url}#page=33" rel="noreferrer">p. 33</a>`);
  expect(await page("/entries/mpp-2")).not.toContain("#page=");
});
