import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

async function copy(entries = MPP_ENTRIES) {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  return { ...outside, app: createDescribedApp(outside.ports, outside.deployment) };
}

describe("feeds", () => {
  it("carry the whole docket text under stable ids, with the PDF as enclosure", async () => {
    const { app } = await copy();
    const response = await app.request("/matters/mpp/feed.atom?kind=amicus_brief");
    expect(response.headers.get("Content-Type")).toContain("application/atom+xml");
    const feed = parseAtomFeed(await response.text());
    expect(feed.entries?.map((entry) => entry.id)).toEqual([
      "https://docket.example.org/entries/mpp-4",
      "https://docket.example.org/entries/mpp-3",
    ]);
    const brief = feed.entries?.[1];
    expect(brief?.content?.value).toContain("Submitted by American Federation of Government Employees Local 1924");
    expect(brief?.links?.find((link) => link.rel === "enclosure")?.href).toContain("brief.pdf");
    expect(feed.links?.find((link) => link.rel === "self")?.href).toBe(
      "https://docket.example.org/matters/mpp/feed.atom?kind=amicus_brief",
    );
  });

  it("say the same as Atom and as JSON Feed", async () => {
    const { app } = await copy();
    const atom = parseAtomFeed(await (await app.request("/matters/mpp/feed.atom")).text());
    const json = parseJsonFeed(await (await app.request("/matters/mpp/feed.json")).text());
    expect(json.items?.map((item) => [item.id, item.title, item.content_text])).toEqual(
      atom.entries?.map((entry) => [entry.id, entry.title?.value, entry.content?.value]),
    );
    expect(json.items).toHaveLength(6);
  });

  it("bring an amended entry again, on top", async () => {
    const { app, record } = await copy();
    const seen = "2020-03-12T14:00:00.000Z";
    const amended = { ...anEntry(MPP_ENTRIES[0]), id: "mpp-1", firstSeenAt: seen, text: "AMENDED ORDER", versions: 2 };
    await appendNext(
      record,
      "2020-03-13T10:00:00.000Z",
      anEvent({ kind: "entry_amended", entry: "mpp-1", version: 2, after: amended, before: { text: "ORDER" } }),
    );
    const [first] = parseAtomFeed(await (await app.request("/matters/mpp/feed.atom")).text()).entries ?? [];
    expect(first?.id).toBe("https://docket.example.org/entries/mpp-1");
    expect(first?.updated).toBe("2020-03-13T10:00:00.000Z");
    expect(first?.published).toBe(seen);
  });

  it("stay well-formed whatever a court's page holds", async () => {
    const evil = [
      "]]> <script>alert(1)</script>",
      "lone \ud800 surrogate, NUL \u0000, \ufffe and \u000b",
      "</content></entry>&lt;b&gt;&amp;",
      "\u202eDENIED",
    ].map((text) => anEntry({ text, kind: "other", weight: "filing" }));
    const { app } = await copy(evil);
    const text = await (await app.request("/matters/mpp/feed.atom")).text();
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]/);
    const feed = parseAtomFeed(text);
    expect(feed.entries).toHaveLength(4);
    expect(feed.entries?.map((entry) => entry.content?.value).join("\n")).toContain("]]> <script>alert(1)</script>");
  });
});

describe("the calendar of dates ahead", () => {
  it("holds arguments at the hour of their court, and due dates for the whole day", async () => {
    const entries = [
      anEntry({
        text: "Argument set for Tuesday, April 21, 2020 at 09:30 A.M., San Francisco.",
        kind: "scheduling",
        weight: "routine",
      }),
      anEntry({ text: "Response due by May 4, 2020.", kind: "order", weight: "minor" }),
      anEntry({ text: "Response due by March 2, 2020.", kind: "order", weight: "minor" }),
    ];
    const { app } = await copy(entries);
    const response = await app.request("/matters/mpp/dates.ics");
    const text = (await response.text()).replace(/\r\n[ \t]/g, "");
    expect(response.headers.get("Content-Type")).toContain("text/calendar");
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain("DTSTART:20200421T163000Z");
    expect(text).toContain("DTSTART;VALUE=DATE:20200504");
    expect(text).toContain("SUMMARY:Argument: Innovation Law Lab v. McAleenan\\, No. 19-15716 (9th Cir.)");
    expect(text).toBe((await (await app.request("/matters/mpp/dates.ics")).text()).replace(/\r\n[ \t]/g, ""));
  });
});
