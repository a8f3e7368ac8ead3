import { describe, expect, it } from "vitest";
import { addNumber, rangeText } from "../../functions/entries/number-ranges.ts";
import { inShort, type Line, rowsIn, seenPages } from "../support/seen-pages.ts";
import { watchedDocket } from "../support/watched.ts";

const line = (number: string | null, dateFiled: string, description: string, more: Line = {}): Line => ({
  number,
  dateFiled,
  description,
  ...more,
});
const NOTICE = line("1", "2019-06-03", "NOTICE of appeal by Kirstjen M. Nielsen.");
const BRIEF = line("2", "2019-06-04", "Submitted brief for review by Appellants.");
const ORDER = line("3", "2019-06-05", "Filed order: the motion to expedite is granted.");
const at = (hour: number, minute = 0): string =>
  `2019-07-01T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00.000Z`;

describe("a page shown again", () => {
  it("is nothing new, and tells which entry each row is", () => {
    const pages = seenPages();
    const first = pages.show([NOTICE, BRIEF]);
    expect(inShort(first)).toEqual(["entry_filed", "entry_filed"]);
    expect(first.rows.map(({ is }) => is)).toEqual([0, 1]);
    expect(first.events[0]).toMatchObject({
      matter: "mpp",
      docket: "ca9/19-15716",
      source: "court",
      url: "https://court.example/docket",
      sha256: "00",
      edition: 1,
      aliases: rowsIn([NOTICE], watchedDocket("ca9/19-15716"))[0]?.aliases(),
    });
    const again = pages.show([NOTICE, BRIEF]);
    expect(again.events).toEqual([]);
    expect(again.rows.map(({ is }) => is)).toEqual(["mpp-1", "mpp-2"]);
  });

  it("by another source is one sighting more, told quietly, and no new version", () => {
    const pages = seenPages();
    pages.show([NOTICE]);
    const { events } = pages.show([NOTICE], { source: "copy" });
    expect(events).toMatchObject([{ kind: "entry_amended", entry: "mpp-1", version: 1, before: {}, quiet: true }]);
    expect(events[0]?.after?.sources.map(({ source }) => source)).toEqual(["court", "copy"]);
    expect(pages.show([NOTICE], { source: "copy" }).events).toEqual([]);
  });

  it("with one id more is told quietly, and has every alias from then on", () => {
    const pages = seenPages();
    pages.show([NOTICE]);
    const shown = pages.show([{ ...NOTICE, entryId: "77" }]);
    expect(inShort(shown)).toEqual(["entry_amended mpp-1 quiet"]);
    expect(shown.events[0]?.version).toBe(1);
    expect(pages.aliases("mpp-1")).toContain("ca9/19-15716|seq|77");
    expect(pages.aliases("mpp-1")).toContain("ca9/19-15716|number|1@2019-06-03");
  });
});

describe("what is filed", () => {
  it("is quiet when it is older than the watch, and late when it is more than two days older than the newest", () => {
    const pages = seenPages(watchedDocket("ca9/19-15716", { watchFrom: "2019-06-01" }));
    expect(
      inShort(
        pages.show([
          line(null, "2019-05-31", "Before the watch."),
          line(null, "2019-06-01", "On its first day."),
          line(null, "2019-06-10", "The newest."),
          line(null, "2019-06-08", "Two days older."),
          line(null, "2019-06-07", "Three days older."),
          line(null, "2019-05-30", "Older than all."),
          { description: "Without a day." },
        ]),
      ),
    ).toEqual([
      "entry_filed quiet",
      "entry_filed",
      "entry_filed",
      "entry_filed",
      "entry_filed late",
      "entry_filed quiet",
      "entry_filed",
    ]);
    expect(inShort(pages.show([line(null, "2019-06-07", "Another, late too.")], { shows: { lastHours: 24 } }))).toEqual(
      ["entry_filed late"],
    );
  });

  it("takes the day of entry where none of filing is known", () => {
    const pages = seenPages(watchedDocket("ca9/19-15716", { watchFrom: "2019-06-01" }));
    const { newestFiledOn, ...shown } = pages.show([
      { description: "Entered before.", dateEntered: "2019-05-31" },
      { description: "Entered after.", dateEntered: "2019-06-09" },
    ]);
    expect(inShort(shown)).toEqual(["entry_filed quiet", "entry_filed"]);
    expect(newestFiledOn).toBe("2019-06-09");
  });

  it("reveals the numbers that were skipped, once, in ranges", () => {
    const pages = seenPages();
    const shown = pages.show([
      line("5", "2019-06-03", "The first that is seen."),
      line("6", "2019-06-03", "The next."),
      line("8", "2019-06-04", "After one hole."),
      line("12", "2019-06-05", "After a wide one."),
      line("7", "2019-06-05", "Out of it."),
      line("A-1", "2019-06-06", "No number that counts."),
      line(null, "2019-06-06", "None at all."),
    ]);
    expect(inShort(shown)).toEqual([
      "entry_filed",
      "entry_filed",
      "entry_filed not seen 7",
      "entry_filed not seen 9-11",
      "entry_filed",
      "entry_filed",
      "entry_filed",
    ]);
    expect(shown.numbers).toEqual([
      [5, 8],
      [12, 12],
    ]);
  });

  it("is revealed by a row seen before whose number comes later", () => {
    const pages = seenPages();
    pages.show([
      line("1", "2019-06-03", "The first."),
      line(null, "2019-06-04", "Without its number.", { entryId: "9" }),
    ]);
    const shown = pages.show([
      line("1", "2019-06-03", "The first."),
      line("4", "2019-06-04", "Without its number.", { entryId: "9" }),
    ]);
    expect(inShort(shown)).toEqual(["entry_amended mpp-2 quiet not seen 2-3"]);
  });

  it("stands once where one page shows it twice under one id of the court, and twice where only the words are equal", () => {
    const twice = (more: Line): Line[] => [
      line(null, "2019-06-03", "Same.", more),
      line(null, "2019-06-04", "Same too.", more),
    ];
    for (const id of [{ entryId: "9" }, { courtListenerId: "9" }, { documents: [{ pacerDocId: "035" }] }] as Line[]) {
      const shown = seenPages().show(twice(id));
      expect([id, inShort(shown), shown.rows.map(({ is }) => is)]).toEqual([id, ["entry_filed"], [0, 0]]);
    }
    const same = line(null, "2019-06-03", "MOTION by a lawyer to appear.");
    expect(inShort(seenPages().show([same, same]))).toEqual(["entry_filed", "entry_filed"]);
    const numbered = line("7", "2019-06-03", "NOTICE.");
    expect(inShort(seenPages().show([numbered, numbered]))).toEqual(["entry_filed", "entry_filed"]);
  });
});

describe("which entry a row is", () => {
  it("is said by the court's ids, whatever else changed", () => {
    const pages = seenPages();
    pages.show([line("1", "2019-06-03", "NOTICE of appeal.", { entryId: "9" })]);
    const shown = pages.show([line("8", "2019-09-03", "Quite other words.", { entryId: "9" })]);
    expect(shown.events).toMatchObject([{ kind: "entry_amended", entry: "mpp-1", version: 2 }]);
    expect(shown.events[0]?.before).toMatchObject({ number: "1", filedOn: "2019-06-03", text: "NOTICE of appeal." });
  });

  it("is not said by equal words when the court's ids differ", () => {
    const pages = seenPages();
    const words = line("1", "2019-06-03", "NOTICE of appeal.");
    pages.show([{ ...words, entryId: "9" }], { shows: { lastHours: 24 } });
    const shown = pages.show([{ ...words, entryId: "10" }], { shows: { lastHours: 24 } });
    expect(inShort(shown)).toEqual(["entry_filed"]);
    // An id of another kind says nothing against it.
    const third = pages.show([{ ...words, courtListenerId: "11" }], { shows: { lastHours: 24 } });
    expect(third.events).toMatchObject([{ kind: "entry_amended" }]);
  });

  it("is said by number and day, or number and words, where there is no id", () => {
    for (const later of [
      line("1", "2019-06-03", "Quite other words."),
      line("1", "2019-12-03", "NOTICE of appeal by Kirstjen M. Nielsen."),
    ]) {
      const pages = seenPages();
      pages.show([NOTICE]);
      expect(pages.show([later]).rows.map(({ is }) => is)).toEqual(["mpp-1"]);
    }
    const pages = seenPages();
    pages.show([NOTICE]);
    expect(inShort(pages.show([line("1", "2019-12-03", "Quite other words.")]))).toEqual(["entry_filed"]);
  });

  it("is said by a bare number for a stub and its full row only, seven days apart at most", () => {
    const stub = (dateEntered: string): Line => ({ number: "5", dateEntered, shortDescription: "Notice of Appeal" });
    const cases: readonly (readonly [string, string])[] = [
      ["2019-06-10", "mpp-1"],
      ["2019-06-17", "mpp-1"],
      ["2019-06-18", "another"],
      ["2019-06-02", "another"],
    ];
    for (const [day, is] of cases) {
      const pages = seenPages();
      pages.show([stub("2019-06-10")], { shows: { lastHours: 24 } });
      const shown = pages.show([line("5", day, "NOTICE of appeal by Kirstjen M. Nielsen.")]);
      expect([day, shown.rows.map((row) => (typeof row.is === "string" ? row.is : "another"))]).toEqual([day, [is]]);
    }
    const pages = seenPages();
    pages.show([line("5", "2019-06-10", "NOTICE of appeal.")]);
    const shown = pages.show([stub("2019-06-12")], { source: "feed", shows: { lastHours: 24 } });
    expect(shown.rows.map(({ is }) => is)).toEqual(["mpp-1"]); // the stub may come second
    pages.show([stub("2019-06-28")], { source: "feed", shows: { lastHours: 24 } });
    expect(pages.entries()).toHaveLength(2);
  });

  it("never is one entry for two rows", () => {
    const pages = seenPages();
    pages.show([{ number: "5", dateEntered: "2019-06-10", shortDescription: "Notice of Appeal" }], {
      shows: { lastHours: 24 },
    });
    const shown = pages.show([
      line("5", "2019-06-10", "NOTICE of appeal by Kirstjen M. Nielsen."),
      line("5", "2019-06-11", "NOTICE of another appeal."),
    ]);
    expect(shown.rows.map(({ is }) => is)).toEqual(["mpp-1", 1]);
  });

  it("is found on a sister docket by its second id where the first is not known there", () => {
    const main = watchedDocket("scotus/19-1212");
    const sibling = watchedDocket("scotus/19A960");
    const pages = seenPages(main);
    pages.show([line(null, "2020-03-06", "Application.", { documents: [{ efileId: "138001" }] })]);
    const both = line(null, "2020-03-06", "Application.", { documents: [{ efileId: "138001", pacerDocId: "035" }] });
    const how = { docket: sibling, siblingDockets: [watchedDocket("scotus/21-954"), main], source: "other page" };
    expect(pages.show([both], how).rows.map(({ is }) => is)).toEqual(["mpp-1"]);
  });

  it("is found on a sister docket, by the court's ids, and by words where pages are repeated", () => {
    const main = watchedDocket("scotus/19-1212");
    const sibling = watchedDocket("scotus/19A960", { repeatedOn: "scotus/19-1212" });
    const other = watchedDocket("scotus/21-954");
    const filed = line(null, "2020-03-06", "Application for a stay.", { documents: [{ efileId: "138001" }] });
    const asked = line(null, "2020-03-06", "Response requested.");
    const pages = seenPages(main);
    pages.show([filed, asked]);
    const shown = pages.show([filed, asked], { docket: sibling, siblingDockets: [main], source: "other page" });
    expect(shown.rows.map(({ is }) => is)).toEqual(["mpp-1", "mpp-2"]);
    expect(shown.events).toMatchObject([
      { kind: "entry_amended", entry: "mpp-1", version: 1, after: { alsoOn: ["scotus/19A960"] } },
      { kind: "entry_amended", entry: "mpp-2", after: { alsoOn: ["scotus/19A960"] } },
    ]);
    expect(
      pages.show([filed, asked], { docket: sibling, siblingDockets: [main], source: "other page" }).events,
    ).toEqual([]);
    // A docket that is merely linked shares ids, not words.
    const linked = pages.show([filed, asked], { docket: other, siblingDockets: [main], source: "third page" });
    expect(linked.rows.map(({ is }) => is)).toEqual(["mpp-1", 1]);
  });
});

describe("a row reworded", () => {
  const amicus = (words: string): Line => line(null, "2019-06-05", words);
  const supreme = watchedDocket("scotus/19-1212");
  const [first, last] = [line("1", "2019-06-03", "NOTICE of appeal."), line("9", "2019-06-07", "Filed order.")];

  it("is the entry that went from the same place", () => {
    const pages = seenPages(supreme);
    pages.show([first, amicus("Amicus brief of Example Law Institute submitted."), last]);
    const shown = pages.show([first, amicus("Brief amicus curiae of Example Law Institute filed."), last]);
    expect(shown.events).toMatchObject([{ kind: "entry_amended", entry: "mpp-2", version: 2 }]);
    expect(shown.missing).toEqual({});
  });

  it("is another entry in another place, of another filer, in a feed, or once its row was missing", () => {
    const before = amicus("Amicus brief of Example Law Institute submitted.");
    const after = amicus("Brief amicus curiae of Example Law Institute filed.");
    const other = amicus("Brief amicus curiae of Another Institute filed.");
    for (const [page, how] of [
      [[after, first, last], {}],
      [[first, other, last], {}],
      [[first, after, last], { shows: { lastHours: 24 } }],
    ] as const) {
      const pages = seenPages(supreme);
      pages.show([first, before, last]);
      expect(inShort(pages.show(page, how))).toEqual(["entry_filed"]);
    }
    const pages = seenPages(supreme);
    pages.show([first, before, last]);
    pages.show([first, last], { now: at(12) });
    expect(inShort(pages.show([first, after, last], { now: at(12, 30) }))).toEqual(["entry_filed"]);
  });

  it("leaves alone what is still on the page", () => {
    const pages = seenPages(supreme);
    pages.show([first, amicus("Amicus brief of Example Law Institute submitted."), last]);
    const shown = pages.show([
      first,
      amicus("Amicus brief of Example Law Institute submitted."),
      amicus("Brief amicus curiae of Example Law Institute filed."),
      last,
    ]);
    expect(inShort(shown)).toEqual(["entry_filed"]);
    expect(shown.rows.map(({ is }) => is)).toEqual(["mpp-1", "mpp-2", 0, "mpp-3"]);
  });

  it("may be the first or the last of the page, beside a row that is new", () => {
    const before = amicus("Amicus brief of Example Law Institute submitted.");
    const after = amicus("Brief amicus curiae of Example Law Institute filed.");
    for (const [then, now, place] of [
      [[before, last], [after, last], 0],
      [[first, before], [first, after], 1],
      [[first, before, last], [first, after, line(null, "2019-06-06", "Record received."), last], 1],
    ] as const) {
      const pages = seenPages(supreme);
      pages.show(then);
      expect(pages.show(now).rows[place]?.is).toBe(`mpp-${place + 1}`);
    }
  });

  it("finds its own of two that went", () => {
    const pages = seenPages(supreme);
    const texts = [
      "Motion to extend the time to file the answering brief.",
      "Motion to extend the time to file the reply brief and excerpts.",
    ];
    pages.show([first, ...texts.map(amicus), last]);
    const shown = pages.show([
      first,
      amicus("Motion to extend the time to file the reply brief and excerpts, unopposed."),
      amicus("Motion to extend the time to file the answering brief, unopposed."),
      last,
    ]);
    expect(shown.rows.map(({ is }) => is)).toEqual(["mpp-1", "mpp-3", "mpp-2", "mpp-4"]);
  });
});

describe("a row that is missing", () => {
  it("is believed withdrawn when two checks an hour apart agree", () => {
    const pages = seenPages();
    pages.show([NOTICE, BRIEF]);
    expect(pages.show([NOTICE], { now: at(12) })).toMatchObject({ events: [], missing: { "mpp-2": at(12) } });
    const early = pages.show([NOTICE], { now: at(12, 59) });
    expect(early).toMatchObject({ events: [], missing: { "mpp-2": at(12) } });
    expect(early.kept.map(({ entry }) => entry)).toEqual(["mpp-2"]);
    const { events, missing, kept } = pages.show([NOTICE], { now: at(13) });
    expect(events).toMatchObject([
      {
        kind: "entry_withdrawn",
        entry: "mpp-2",
        version: 2,
        before: { status: "current" },
        after: { status: "withdrawn", versions: 2, text: BRIEF.description },
        aliases: pages.aliases("mpp-2"),
        source: "court",
      },
    ]);
    expect(events[0]).not.toHaveProperty("quiet");
    expect([missing, kept]).toEqual([{}, []]);
    expect(pages.show([NOTICE], { now: at(15) }).events).toEqual([]);
    expect(inShort(pages.show([NOTICE, BRIEF], { now: at(16) }))).toEqual(["entry_returned mpp-2"]);
    expect(pages.entries()[1]).toMatchObject({ status: "current", versions: 3 });
  });

  it("is withdrawn quietly when it is older than the watch", () => {
    const pages = seenPages(watchedDocket("ca9/19-15716", { watchFrom: "2019-06-04" }));
    pages.show([NOTICE, BRIEF, ORDER]);
    pages.show([ORDER], { now: at(12) });
    expect(inShort(pages.show([ORDER], { now: at(14) }))).toEqual([
      "entry_withdrawn mpp-1 quiet",
      "entry_withdrawn mpp-2",
    ]);
    expect(inShort(pages.show([NOTICE, ORDER], { now: at(15) }))).toEqual(["entry_returned mpp-1 quiet"]);
  });

  it("is kept while part of a page could not be read, with the time since when it was missing before", () => {
    const pages = seenPages();
    pages.show([NOTICE, BRIEF]);
    const partial = pages.show([NOTICE], { now: at(12), partial: true });
    expect(partial).toMatchObject({ events: [], missing: {} });
    expect(partial.kept.map(({ entry }) => entry)).toEqual(["mpp-2"]);
    pages.show([NOTICE], { now: at(13) });
    expect(pages.show([NOTICE], { now: at(15), partial: true })).toMatchObject({
      events: [],
      missing: { "mpp-2": at(13) },
    });
    expect(inShort(pages.show([NOTICE], { now: at(15) }))).toEqual(["entry_withdrawn mpp-2"]);
  });

  it("means nothing where a source shows changes, and is kept", () => {
    const pages = seenPages();
    pages.show([NOTICE, BRIEF], { shows: "changes" });
    for (const hour of [12, 14]) {
      const shown = pages.show([NOTICE], { shows: "changes", now: at(hour) });
      expect(shown).toMatchObject({ events: [], missing: {} });
      expect(shown.kept.map(({ entry }) => entry)).toEqual(["mpp-2"]);
    }
  });

  it("of a feed means something while the feed still reaches back to it", () => {
    const shows = { lastHours: 24 };
    const published = (one: Line, hour: number): Line => ({ ...one, publishedAt: at(hour) });
    const rows = [published(NOTICE, 6), published(BRIEF, 8), { ...ORDER }];
    const pages = seenPages();
    pages.show(rows, { shows });
    const missed = pages.show([], { shows, windowFrom: at(6), now: at(12) });
    expect(missed.missing).toEqual({ "mpp-2": at(12) }); // the first left the window at that very moment
    const noWindow = seenPages();
    noWindow.show(rows, { shows });
    expect(noWindow.show([], { shows, now: at(12) })).toMatchObject({ missing: {}, kept: [] });
  });

  it("of a feed is not believed gone where its own time, or the feed's window, is not known", () => {
    const shows = { lastHours: 24 };
    const cases = [
      { row: NOTICE, windowFrom: at(6) },
      { row: { ...NOTICE, publishedAt: at(8) }, windowFrom: null },
    ];
    for (const { row, windowFrom } of cases) {
      const pages = seenPages();
      pages.show([row], { shows });
      expect(pages.show([], { shows, windowFrom, now: at(12) })).toMatchObject({ missing: {}, kept: [], events: [] });
    }
  });

  it("means nothing where a source shows changes, not even within a window", () => {
    const pages = seenPages();
    pages.show([{ ...NOTICE, publishedAt: at(8) }], { shows: "changes" });
    const shown = pages.show([], { shows: "changes", windowFrom: at(6), now: at(12) });
    expect(shown.missing).toEqual({});
    expect(shown.kept).toHaveLength(1);
  });

  it("is not withdrawn when the court has sealed it, or it was withdrawn before", () => {
    for (const status of ["sealed", "withdrawn"] as const) {
      const pages = seenPages();
      pages.show([NOTICE, BRIEF]);
      pages.change("mpp-2", { status });
      pages.show([NOTICE], { now: at(12) });
      expect([status, pages.show([NOTICE], { now: at(14) }).events]).toEqual([status, []]);
    }
  });

  it("of another docket, or that nobody shows any more, is not withdrawn here", () => {
    const main = watchedDocket("scotus/19-1212");
    const sibling = watchedDocket("scotus/19A960", { repeatedOn: "scotus/19-1212" });
    const pages = seenPages(main);
    const filed = line(null, "2020-03-06", "Application for a stay.", { documents: [{ efileId: "138001" }] });
    const order = line(null, "2020-03-09", "Stay granted.");
    pages.show([filed]);
    const how = { docket: sibling, siblingDockets: [main], source: "other page" };
    pages.show([filed, order], how);
    pages.show([order], { ...how, now: at(12) });
    expect(pages.show([order], { ...how, now: at(14) }).events).toEqual([]);
    const empty = seenPages();
    empty.show([NOTICE]);
    empty.show([], { now: at(12) });
    expect(empty.show([], { now: at(14) }).events).toEqual([]); // no page says that it is gone
  });
});

describe("rows of one e-filing", () => {
  const of = (efile: string, dateFiled: string, description: string): Line =>
    line(null, dateFiled, description, {
      documents: [{ efileId: efile, url: `https://www.supremecourt.gov/DocketPDF/19/19A960/${efile}/a.pdf` }],
    });
  const LETTER = of("170014", "2020-03-11", "Letter of Alder Institute received.");
  const MOTION = of("170014", "2020-03-11", "Motion of Alder Institute for divided argument filed.");
  const docket = watchedDocket("scotus/19A960");
  const hosts = { documents: ["www.supremecourt.gov"], pages: [] };

  it("keep what they are when one goes and a clerk sets the other's year right", () => {
    const pages = seenPages(docket);
    pages.show([LETTER, { ...MOTION, dateFiled: "2002-03-11" }], { hosts });
    expect(inShort(pages.show([MOTION], { hosts, now: at(12) }))).toEqual(["entry_amended mpp-2"]);
    expect(inShort(pages.show([MOTION], { hosts, now: at(14) }))).toEqual(["entry_withdrawn mpp-1"]);
    expect(pages.entries().map(({ text, status }) => [text, status])).toEqual([
      [LETTER.description, "withdrawn"],
      [MOTION.description, "current"],
    ]);
  });

  it("are two filings when the one comes after the other went, and each is itself when it comes back", () => {
    for (const looks of [[12], [12, 14]]) {
      const pages = seenPages(docket);
      pages.show([NOTICE, LETTER], { hosts });
      for (const hour of looks) pages.show([NOTICE], { hosts, now: at(hour) });
      const shown = pages.show([NOTICE, MOTION], { hosts, now: at(15) });
      expect([looks, inShort(shown).filter((one) => one.includes("filed"))]).toEqual([looks, ["entry_filed"]]);
      pages.show([NOTICE, LETTER, MOTION], { hosts, now: at(16) });
      expect(pages.entries().map(({ text, status }) => [text, status])).toEqual([
        [NOTICE.description, "current"],
        [LETTER.description, "current"],
        [MOTION.description, "current"],
      ]);
    }
  });

  it("are no rewording of another e-filing's, however alike and in the same place", () => {
    const pages = seenPages(docket);
    const later = of("170020", "2020-03-11", "Motion of Alder Institute for divided argument, too, filed.");
    pages.show([LETTER, MOTION], { hosts });
    expect(inShort(pages.show([LETTER, later], { hosts, now: at(12) }))).toEqual(["entry_filed"]);
    expect(inShort(pages.show([LETTER, later], { hosts, now: at(14) }))).toEqual(["entry_withdrawn mpp-2"]);
  });
});

describe("a row that is reworded", () => {
  it("is known though its neighbor went to another place, its year set right", () => {
    const pages = seenPages(watchedDocket("scotus/19A960"));
    const [first, last] = [
      line(null, "2020-03-06", "Reply of Fir filed."),
      line(null, "2020-03-06", "Letter of Gum filed."),
    ];
    const letter = line(null, "2020-03-06", "Letter of Elm received.");
    const wrong = line(null, "2019-03-06", "Application of Oak.", { documents: [{ efileId: "138001" }] });
    pages.show([wrong, first, letter, last]);
    const corrected = { ...letter, description: "Letter of Elm received. (Corrected)" };
    const shown = pages.show([first, corrected, { ...wrong, dateFiled: "2020-03-06" }, last], { now: at(12) });
    expect(inShort(shown)).toEqual(["entry_amended mpp-3", "entry_amended mpp-1"]);
  });
});

describe("what changed", () => {
  const changed = (before: Line, after: Line, how: Parameters<ReturnType<typeof seenPages>["show"]>[1] = {}) => {
    const pages = seenPages(watchedDocket("ca9/19-15716", { watchFrom: "2019-06-01" }));
    pages.show([{ entryId: "9", ...before }]);
    return pages.show([{ entryId: "9", ...after }], how);
  };

  it("is told when words, number or day are others, and quiet when the clerk only marks", () => {
    const told = ["entry_amended mpp-1"];
    expect(inShort(changed(NOTICE, { ...NOTICE, description: "NOTICE of appeal by all defendants." }))).toEqual(told);
    expect(inShort(changed(NOTICE, { ...NOTICE, number: "4" }))).toEqual([`${told} not seen 2-3`]);
    expect(inShort(changed(NOTICE, { ...NOTICE, dateFiled: "2019-06-02" }))).toEqual(told);
    const quiet = ["entry_amended mpp-1 quiet"];
    expect(inShort(changed(NOTICE, { ...NOTICE, description: `${NOTICE.description} (Distributed)` }))).toEqual(quiet);
    expect(inShort(changed({ ...NOTICE, number: null }, NOTICE))).toEqual(quiet);
    expect(inShort(changed({ ...NOTICE, dateFiled: undefined } as unknown as Line, NOTICE))).toEqual(quiet);
    const old = { ...NOTICE, dateFiled: "2019-05-31" };
    expect(inShort(changed(old, { ...old, description: "Quite other words." }))).toEqual(quiet);
  });

  it("is told from the first day of the watch on, and where no day is known", () => {
    const first = { ...NOTICE, dateFiled: "2019-06-01" };
    expect(inShort(changed(first, { ...first, description: "Quite other words." }))).toEqual(["entry_amended mpp-1"]);
    const { dateFiled, ...undated } = NOTICE;
    expect(inShort(changed(undated, { ...undated, description: "Quite other words." }))).toEqual([
      "entry_amended mpp-1",
    ]);
  });

  it("is no return when a sister's page still shows what was withdrawn", () => {
    const main = watchedDocket("scotus/19-1212");
    const sibling = watchedDocket("scotus/19A960", { repeatedOn: "scotus/19-1212" });
    const pages = seenPages(main);
    const filed = line(null, "2020-03-06", "Application for a stay.", { documents: [{ efileId: "138001" }] });
    pages.show([filed]);
    pages.change("mpp-1", { status: "withdrawn" });
    const shown = pages.show([filed], { docket: sibling, siblingDockets: [main], source: "other page" });
    expect(inShort(shown)).toEqual(["entry_amended mpp-1 quiet"]);
    expect(pages.entries()[0]?.status).toBe("withdrawn");
  });

  it("says what each changed field was", () => {
    const { events } = changed(NOTICE, { ...NOTICE, description: "NOTICE of appeal by all defendants." });
    expect(events[0]).toMatchObject({ version: 2, before: { text: NOTICE.description }, after: { versions: 2 } });
    expect(Object.keys(events[0]?.before ?? {})).not.toContain("number");
  });

  it("is a correction when our own reading changed and contradicts what was told", () => {
    const how = { ownReadingChanged: true };
    const { events } = changed(NOTICE, { ...NOTICE, dateFiled: "2019-06-02" }, how);
    expect(events).toMatchObject([
      { kind: "correction", correction: { field: "filedOn", old: "2019-06-03", new: "2019-06-02" } },
    ]);
    const { events: lost } = changed({ ...NOTICE, number: "7" }, { ...NOTICE, number: "8" }, how);
    expect(lost[0]?.correction).toEqual({ field: "number", old: "7", new: "8" });
    const same = changed(NOTICE, { ...NOTICE, description: `${NOTICE.description} Sent.` }, how);
    expect(inShort(same)).toEqual(["entry_amended mpp-1 quiet"]);
    const order = changed(NOTICE, { ...ORDER, number: "1", dateFiled: "2019-06-03" }, how);
    expect(order.events[0]).toMatchObject({ kind: "correction", correction: { field: "kind" } });
    expect(order.events[0]).not.toHaveProperty("quiet");
  });

  it("is the full text of a stub: told once, and again only when it is a ruling or an amicus brief", () => {
    const stub = (shortDescription: string): Line => ({ number: "5", dateEntered: "2019-06-10", shortDescription });
    const full = (text: string): Line => line("5", "2019-06-10", text);
    const notice = changed(stub("Notice of Appeal"), full("NOTICE of appeal by Kirstjen M. Nielsen."));
    expect(inShort(notice)).toEqual(["entry_amended mpp-1 quiet fuller"]);
    const ruling = changed(stub("Notice (Other)"), full("ORDER by Judge Seeborg granting preliminary injunction."));
    expect(inShort(ruling)).toEqual(["entry_amended mpp-1 fuller"]);
    const brief = changed(stub("Notice (Other)"), full("AMICUS BRIEF filed by Example Law Institute."));
    expect(inShort(brief)).toEqual(["entry_amended mpp-1 fuller"]);
    const leave = changed(
      stub("Notice (Other)"),
      full("MOTION for leave to file amicus brief by Example Law Institute."),
    );
    expect(inShort(leave)).toEqual(["entry_amended mpp-1 fuller"]);
    const known = changed(
      stub("Order on Motion for Preliminary Injunction"),
      full("ORDER granting preliminary injunction."),
    );
    expect(inShort(known)[0]).toMatch(/fuller$/);
    // Our own reading of a stub is no mistake that anybody was told.
    const reread = changed(stub("Notice (Other)"), full("ORDER granting preliminary injunction."), {
      ownReadingChanged: true,
    });
    expect(reread.events[0]?.kind).toBe("entry_amended");
  });
});

describe("numbers seen", () => {
  it("are kept in ranges, in order and apart, whatever the order they come in", () => {
    let ranges: readonly (readonly [number, number])[] = [];
    for (const n of [5, 9, 7, 6, 1, 3, 5]) ranges = addNumber(ranges, n);
    expect(ranges).toEqual([
      [1, 1],
      [3, 3],
      [5, 7],
      [9, 9],
    ]);
    expect(addNumber(ranges, 8)).toEqual([
      [1, 1],
      [3, 3],
      [5, 9],
    ]);
    expect(addNumber(ranges, 2)[0]).toEqual([1, 3]);
    expect(ranges.map(rangeText)).toEqual(["1", "3", "5-7", "9"]);
  });
});
