import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { briefSummary } from "../support/brief-summary.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { atomFaults, jsonFeedFaults, readCalendar } from "../support/syndication.ts";
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

  it("carry what the document says, with pages, and no demonstration as anybody's words", async () => {
    const entries = MPP_ENTRIES.map((entry, at) => {
      if (at === 2) return { ...entry, summary: briefSummary("The injunction should be affirmed.", 33) };
      const summary = { ...briefSummary("The stay should be lifted.", 9), demonstration: true as const };
      return at === 3 ? { ...entry, summary, demonstration: true as const } : entry;
    });
    const { app } = await copy(entries);
    const feed = parseAtomFeed(await (await app.request("/matters/mpp/feed.atom?kind=amicus_brief")).text());
    const [shown, quoted] = (feed.entries ?? []).map((entry) => entry.content?.value);
    expect(quoted).toContain("Quoted from the document: “The injunction should be affirmed.” (p.\u00a033)");
    expect(shown).toContain("Demonstration text. Not the filed document. The stay should be lifted. (p.\u00a09)");
    expect(shown).not.toContain("“");
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

describe("a feed of a search", () => {
  it("holds what the search finds, is named for it, and is an address of its own", async () => {
    const { app } = await copy();
    const search = "court=ca9&kind=amicus_brief&q=local+1924";
    const atom = parseAtomFeed(await (await app.request(`/matters/mpp/feed.atom?${search}`)).text());
    expect(atom.entries?.map(({ id }) => id)).toEqual(["https://docket.example.org/entries/mpp-3"]);
    expect(atom.title?.value).toBe("New filings in the MPP litigation: ca9, amicus_brief, “local 1924”");
    expect(atom.id).toBe(`https://docket.example.org/matters/mpp/entries?${search}`);
    const json = parseJsonFeed(await (await app.request(`/matters/mpp/feed.json?${search}`)).text());
    expect([json.home_page_url, json.items?.length, json.items?.[0]?.attachments?.[0]?.mime_type]).toEqual([
      `https://docket.example.org/matters/mpp/entries?${search}`,
      1,
      "application/pdf",
    ]);
    const page = await (await app.request(`/matters/mpp/entries?${search}`)).text();
    expect(page).toContain(`/matters/mpp/feed.atom?${search.replaceAll("&", "&amp;")}`);
  });

  it.each(["", "?q=nobody+wrote+this", "?docket=ca9/19-15716&weight=ruling"])(
    "is valid Atom and JSON Feed, the same bytes until something changes: feed%s",
    async (search) => {
      const { app, clock } = await copy();
      const [atom, json] = await Promise.all(
        ["atom", "json"].map(async (kind) => (await app.request(`/matters/mpp/feed.${kind}${search}`)).text()),
      );
      expect(atomFaults(atom ?? "")).toEqual([]);
      expect(jsonFeedFaults(JSON.parse(json ?? ""))).toEqual([]);
      clock.forward(60);
      expect(await (await app.request(`/matters/mpp/feed.atom${search}`)).text()).toBe(atom);
    },
  );
});

describe("the checks of these forms", () => {
  it("find what is not valid", async () => {
    const { app } = await copy();
    const atom = await (await app.request("/matters/mpp/feed.atom")).text();
    expect(atomFaults(atom.replace(/<updated>[^<]+<\/updated>/, "<updated>today</updated>"))).toHaveLength(1);
    expect(atomFaults(atom.replaceAll("/entries/mpp-3<", "/entries/mpp-4<"))).toContain("two entries of one id");
    expect(jsonFeedFaults({ version: "1", title: "t", items: [{ id: "a" }] }).length).toBeGreaterThan(3);
    const begin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n";
    const event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20200101T000000Z\r\nDTSTART:20200101T000000Z\r\nEND:VEVENT\r\n";
    expect(readCalendar(`${begin}${event}END:VCALENDAR\r\n`)).toHaveLength(1);
    expect(() => readCalendar(`${begin}${event}${event}END:VCALENDAR\r\n`)).toThrow("two events of one UID");
    expect(() => readCalendar(`${begin}${event}`)).toThrow("not closed");
    expect(() => readCalendar(begin.replace("\r", ""))).toThrow("CRLF");
    expect(() => readCalendar(`${begin}X-NAME:${"x".repeat(80)}\r\n`)).toThrow("75 octets");
  });
});

describe("the calendar of dates ahead", () => {
  it("is valid iCalendar, in which a date keeps its id when those before it have passed", async () => {
    const text = "Argument set for Tuesday, April 21, 2020 at 09:30 A.M., in San Francisco, Courtroom 4, Floor 2.";
    const entries = [
      anEntry({ text: "Response due by March 20, 2020; reply due by March 27, 2020.", kind: "order", weight: "minor" }),
      anEntry({ text, kind: "scheduling", weight: "routine" }),
    ];
    const { app, clock } = await copy(entries);
    const before = readCalendar(await (await app.request("/matters/mpp/dates.ics")).text());
    expect(before.map((event) => event["DTSTART"])).toEqual(["20200320", "20200327", "20200421T163000Z"]);
    clock.set("2020-03-21T15:00:00.000Z");
    const after = readCalendar(await (await app.request("/matters/mpp/dates.ics")).text());
    expect(after.map((event) => event["UID"])).toEqual(before.slice(1).map((event) => event["UID"]));
    expect(after.at(-1)?.["DESCRIPTION"]).toContain("“");
  });

  it("says of a date that was moved or taken off that it is canceled, under the same id and a higher number", async () => {
    const text = "Argument set for Tuesday, April 21, 2020 at 09:30 A.M., in San Francisco, Courtroom 4, Floor 2.";
    const { app, record } = await copy([anEntry({ text, kind: "scheduling", weight: "routine" })]);
    const file = async () => readCalendar(await (await app.request("/matters/mpp/dates.ics")).text());
    const [before] = await file();
    const moved = "The argument set for April 21, 2020 is continued to May 5, 2020 at 10:00 A.M.";
    const after = anEntry({ text: moved, filedOn: "2020-03-10", kind: "order", weight: "minor" });
    await appendNext(record, "2020-03-12T15:00:00.000Z", anEvent({ after }));
    const events = await file();
    expect(events).toHaveLength(2);
    const old = events.find((event) => event["UID"] === before?.["UID"]);
    expect([before?.["STATUS"], before?.["SEQUENCE"]]).toEqual(["CONFIRMED", "0"]);
    expect([old?.["STATUS"], old?.["SEQUENCE"]]).toEqual(["CANCELLED", "1"]);
    expect(events.find((event) => event !== old)?.["DTSTART"]).toBe("20200505T170000Z");
  });

  it("holds arguments at the hour of their court, and due dates for the whole day", async () => {
    const entries = [
      anEntry({
        text: "Argument set for Tuesday, April 21, 2020 at 09:30 A.M., San Francisco.",
        kind: "scheduling",
        weight: "routine",
      }),
      anEntry({ text: "Response due by May 4, 2020.", kind: "order", weight: "minor" }),
      anEntry({ text: "Reply due by March 2, 2020.", kind: "order", weight: "minor" }),
    ];
    const { app } = await copy(entries);
    const response = await app.request("/matters/mpp/dates.ics");
    const bytes = await response.text();
    const text = bytes.replace(/\r\n[ \t]/g, "");
    // As a calendar program opens it.
    expect(convertIcsCalendar(undefined, bytes).events).toMatchObject([
      {
        summary: "Argument: Innovation Law Lab v. McAleenan, No. 19-15716 (9th Cir.)",
        start: { date: new Date("2020-04-21T16:30:00.000Z"), type: "DATE-TIME" },
      },
      { start: { date: new Date("2020-05-04T00:00:00.000Z"), type: "DATE" } },
    ]);
    expect(response.headers.get("Content-Type")).toContain("text/calendar");
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain("DTSTART:20200421T163000Z");
    expect(text).toContain("DTSTART;VALUE=DATE:20200504");
    expect(text).toContain("SUMMARY:Argument: Innovation Law Lab v. McAleenan\\, No. 19-15716 (9th Cir.)");
    expect(text).toBe((await (await app.request("/matters/mpp/dates.ics")).text()).replace(/\r\n[ \t]/g, ""));
  });
});
