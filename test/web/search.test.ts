import * as cheerio from "cheerio";
import { describe, expect, it } from "vitest";
import { searchDocument } from "../../functions/history/search-documents.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Summary } from "../../functions/model/summary.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

const SUMMARY: Summary = {
  of: {
    form: "brief",
    amici: { status: "not_stated", evidence: [] },
    counsel: { status: "not_stated", evidence: [] },
    supporting: { status: "not_stated", evidence: [] },
    position: { status: "not_stated", evidence: [] },
    consent: { status: "not_stated", evidence: [] },
    authorship: { status: "not_stated", evidence: [] },
    interest: [{ text: "Asylum officers took an oath.", anchor: { page: 7, start: 0, end: 29 }, part: "interest" }],
    points: [],
    keySentences: [],
    relief: [],
  },
  method: "extract",
  pages: 37,
  sha256: "0".repeat(64),
  edition: 1,
  warnings: [],
};

async function copy() {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const entries = MPP_ENTRIES.map((entry, at) => (at === 2 ? { ...entry, summary: SUMMARY } : entry));
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  const app = createDescribedApp(outside.ports, outside.deployment);
  const found = async (search: string) => {
    const response = await app.request(`/api/matters/mpp/entries?${search}`);
    const body = (await response.json()) as {
      entries: { id: string }[];
      next: string | null;
      total?: number;
      readAs?: string;
    };
    return { ...body, status: response.status, ids: body.entries?.map((entry) => entry.id) };
  };
  return { ...outside, app, found };
}

describe("searching a litigation", () => {
  it.each(["AFGE", "Local 1924", "asylum officers", "asylm officers", "19-15716 local"])(
    "finds the brief of June 26, 2019 by %s",
    async (q) => {
      const { found } = await copy();
      expect((await found(new URLSearchParams({ q }).toString())).ids?.[0]).toBe("mpp-3");
    },
  );

  it("finds under filters, in any order, page by page", async () => {
    const { found } = await copy();
    expect((await found("q=injunction&sort=oldest")).ids).toEqual(["mpp-1", "mpp-2", "mpp-5", "mpp-6"]);
    expect((await found("q=injunction&court=ca9&weight=ruling&sort=newest")).ids).toEqual(["mpp-5", "mpp-2"]);
    const first = await found("q=injunction&sort=oldest&limit=3");
    const second = await found(`q=injunction&sort=oldest&limit=3&cursor=${first.next}`);
    expect([first.total, first.ids, second.ids, second.next]).toEqual([
      4,
      ["mpp-1", "mpp-2", "mpp-5"],
      ["mpp-6"],
      null,
    ]);
    expect((await found(`q=stay&cursor=${first.next}`)).status).toBe(400);
  });

  it("shows with every hit words of its own entry, in the API and on the page", async () => {
    const { app, record } = await copy();
    const more = Array.from({ length: 12 }, (_, at) => anEntry({ text: `Notice of the clerk, number n${at}n.` }));
    for (const after of more) await appendNext(record, "2020-03-12T15:00:00.000Z", anEvent({ after }));
    for (const q of ["injunction", "notice", "filed", "amicus", "wolf"]) {
      for (const sort of ["best", "newest", "oldest"]) {
        const body = (await (await app.request(`/api/matters/mpp/entries?q=${q}&sort=${sort}`)).json()) as {
          entries: Entry[];
          passages: Record<string, { text: string }[]>;
        };
        expect(body.entries.length).toBeGreaterThan(1);
        for (const entry of body.entries) {
          const passage = (body.passages[entry.id] ?? []).map((piece) => piece.text).join("");
          expect(passage).not.toBe("");
          const own = Object.values(searchDocument(entry, MPP)).join("\n");
          for (const part of passage.split("…")) expect(own).toContain(part);
        }
        const $ = cheerio.load(await (await app.request(`/matters/mpp/entries?q=${q}&sort=${sort}`)).text());
        const shown = $(".said").toArray();
        expect(shown).toHaveLength(body.entries.length);
        for (const [at, entry] of body.entries.entries())
          expect($(shown[at]).text()).toBe((body.passages[entry.id] ?? []).map((piece) => piece.text).join(""));
      }
    }
  });

  it("marks the words on the page, and says how it read a misspelled one", async () => {
    const { app } = await copy();
    const $ = cheerio.load(await (await app.request("/matters/mpp/entries?q=asylm")).text());
    expect($("mark").text()).toBe("Asylum");
    expect($(".flag").text()).toContain("asylum");
    expect($("#q").attr("value")).toBe("asylm");
  });

  it("finds what came in since, and never what was sealed", async () => {
    const { found, record } = await copy();
    expect((await found("q=informant")).ids).toEqual([]);
    await appendNext(
      record,
      "2020-03-12T15:00:00.000Z",
      anEvent({ after: anEntry({ text: "Motion of an informant." }) }),
    );
    expect((await found("q=informant")).ids).toEqual(["mpp-7"]);
    const sealed = { ...anEntry({ text: "" }), id: "mpp-7", status: "sealed" as const };
    await appendNext(
      record,
      "2020-03-12T16:00:00.000Z",
      anEvent({ kind: "entry_sealed", entry: "mpp-7", after: sealed }),
    );
    expect((await found("q=informant")).ids).toEqual([]);
  });

  it("gives the same matches as file and feed", async () => {
    const { app } = await copy();
    const lines = (await (await app.request("/api/matters/mpp/entries.jsonl?q=local+1924")).text()).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(["mpp-3"]);
    expect(await (await app.request("/matters/mpp/feed.atom?q=local+1924")).text()).toContain("/entries/mpp-3");
  });
});
