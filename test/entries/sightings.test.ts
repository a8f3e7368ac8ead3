import { describe, expect, it } from "vitest";
import { type Line, type Showing, seenPages } from "../support/seen-pages.ts";
import { watchedDocket } from "../support/watched.ts";

/** The table of what is seen and what it becomes, each row in whatever order the sources show it. */

const DISTRICT = watchedDocket("cand/3:19-cv-00807");
const PETITION = watchedDocket("scotus/19-1212");
const APPLICATION = watchedDocket("scotus/19A960", { repeatedOn: "scotus/19-1212" });

/** A page that some source shows. */
interface Page {
  readonly lines: readonly Line[];
  readonly how: Showing & { readonly source: string };
}
const feed = (...lines: Line[]): Page => ({ lines, how: { source: "cmecf-rss", shows: { lastHours: 24 } } });
const copy = (...lines: Line[]): Page => ({ lines, how: { source: "courtlistener", shows: "changes" } });
const report = (...lines: Line[]): Page => ({ lines, how: { source: "import", shows: "changes" } });
const court = (...lines: Line[]): Page => ({ lines, how: { source: "supreme-court" } });

function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, place) => ordersOf(all.toSpliced(place, 1)).map((rest) => [one, ...rest]));
}

/** Shows the pages in every order, all of them twice, and gives what each order came to. */
function inEveryOrder(pages: readonly Page[], docket = DISTRICT) {
  return ordersOf(pages).map((order) => {
    const seen = seenPages(docket);
    const events = [...order, ...order].flatMap(({ lines, how }) => seen.show(lines, { docket, ...how }).events);
    const told = events.filter((event) => !event.quiet);
    return {
      order: order.map(({ how }) => how.source).join(", then "),
      entries: seen.entries(),
      told: told.map(({ kind, fuller }) => (fuller ? `${kind} fuller` : kind)),
      filed: events.filter(({ kind }) => kind === "entry_filed").length,
    };
  });
}

const TEXT = "ORDER by Judge Richard Example granting 20 Motion to Shorten Time. (Entered: 04/09/2019)";
const DOCUMENT = [{ pacerDocId: "035017111111" }];
const STUB: Line = {
  number: "73",
  entryId: "401",
  publishedAt: "2019-04-09T20:10:00.000Z",
  shortDescription: "Order on Motion to Shorten Time",
  documents: DOCUMENT,
};
const COPIED: Line = {
  number: "73",
  entryId: "401",
  courtListenerId: "9001",
  dateFiled: "2019-04-08",
  description: TEXT,
  documents: DOCUMENT,
};
const PRINTED: Line = {
  number: "73",
  dateFiled: "2019-04-08",
  dateEntered: "2019-04-09",
  description: TEXT,
  documents: DOCUMENT,
};

describe("one filing under a weak and a stronger id", () => {
  it("is one entry with the full text, told once, whoever shows it first", () => {
    const orders = inEveryOrder([feed(STUB), copy(COPIED), report(PRINTED)]);
    expect(orders).toHaveLength(6);
    for (const { order, entries, told, filed } of orders) {
      expect(entries, order).toHaveLength(1);
      expect(entries[0]?.text, order).toBe(TEXT);
      expect(entries[0]?.sources.map(({ source }) => source).sort(), order).toEqual([
        "cmecf-rss",
        "courtlistener",
        "import",
      ]);
      expect(filed, order).toBe(1);
      expect(told, order).toEqual(["entry_filed"]);
    }
  });

  it("keeps the day it was filed and the day it was entered apart, whoever says which first", () => {
    for (const { order, entries } of inEveryOrder([feed(STUB), copy(COPIED), report(PRINTED)]))
      expect(entries[0], order).toMatchObject({ filedOn: "2019-04-08", enteredOn: "2019-04-09" });
    for (const { order, entries } of inEveryOrder([feed(STUB)]))
      expect(entries[0], order).toMatchObject({ filedOn: null, enteredOn: "2019-04-09" });
    for (const { order, entries } of inEveryOrder([copy(COPIED)]))
      expect(entries[0], order).toMatchObject({ filedOn: "2019-04-08", enteredOn: null });
  });

  it("without a number or a document is known by the court's id, or by its day and words", () => {
    const text = "Minute Entry for proceedings held before Judge Richard Example. Motion hearing held on 4/8/2019.";
    const stub = { entryId: "402", publishedAt: STUB.publishedAt ?? null, shortDescription: "Motion Hearing" };
    const copied = { entryId: "402", courtListenerId: "9002", dateFiled: "2019-04-08", description: text };
    const printed = { dateFiled: "2019-04-08", dateEntered: "2019-04-09", description: text };
    for (const { order, entries, told } of inEveryOrder([feed(stub), copy(copied)])) {
      expect(entries, order).toHaveLength(1);
      expect(told, order).toEqual(["entry_filed"]);
    }
    for (const { order, entries, told } of inEveryOrder([copy(copied), report(printed)])) {
      expect(entries, order).toHaveLength(1);
      expect(told, order).toEqual(["entry_filed"]);
    }
  });

  it("amends a stub with its full text once, and tells it again only as the ruling that it is", () => {
    const ruling = { ...COPIED, description: "ORDER granting 20 Motion for Preliminary Injunction." };
    for (const { order, told, entries } of inEveryOrder([feed({ ...STUB, shortDescription: "Order" }), copy(ruling)])) {
      expect(entries, order).toHaveLength(1);
      const stubFirst = order.startsWith("cmecf-rss");
      expect(told, order).toEqual(stubFirst ? ["entry_filed", "entry_amended fuller"] : ["entry_filed"]);
    }
  });

  it("with two events in a feed, under one guid, is one entry", () => {
    const twice = [STUB, { ...STUB, shortDescription: "Terminate Motions" }];
    for (const { order, entries, told } of inEveryOrder([feed(...twice), copy(COPIED)])) {
      expect(entries, order).toHaveLength(1);
      expect(told, order).toEqual(["entry_filed"]);
    }
  });
});

describe("two filings that look alike", () => {
  const TWIN: Line = { dateFiled: "2020-04-10", description: "Brief amicus curiae of Example Institute filed." };

  it("identical, unnumbered, on one day, are two entries, always", () => {
    for (const pages of [[court(TWIN, TWIN)], [court(TWIN), court(TWIN, TWIN)]])
      for (const { order, entries } of inEveryOrder(pages, PETITION)) {
        expect(entries, order).toHaveLength(2);
      }
    const copies = [1, 2].map((n) => ({ ...TWIN, courtListenerId: String(n), entryId: String(500 + n) }));
    for (const { order, entries } of inEveryOrder([copy(...copies), report(TWIN, TWIN)]))
      expect(entries, order).toHaveLength(2);
  });

  it("with the same sentence at the petition and at the merits stage are two entries", () => {
    const consent = { dateFiled: "2020-04-10", description: "Blanket Consent filed by Petitioners, Example et al." };
    const merits = { ...consent, dateFiled: "2021-01-10" };
    for (const { order, entries } of inEveryOrder([court(consent), court(consent, merits)], PETITION)) {
      expect(entries, order).toHaveLength(2);
    }
  });
});

describe("what a clerk rewords", () => {
  const OTHER: Line = { dateFiled: "2020-04-01", description: "Petition for a writ of certiorari filed." };

  it('makes "Amicus brief of X submitted." one entry with "Brief amicus curiae of X filed.", amended', () => {
    const pages = [
      court(OTHER, { dateFiled: "2020-04-10", description: "Amicus brief of Example Institute submitted." }),
      court(OTHER, { dateFiled: "2020-04-10", description: "Brief amicus curiae of Example Institute filed." }),
    ];
    for (const { order, entries, told } of inEveryOrder(pages, PETITION)) {
      expect(entries, order).toHaveLength(2);
      expect(told.slice(0, 3), order).toEqual(["entry_filed", "entry_filed", "entry_amended"]);
    }
  });

  it.each(["(Distributed)", "VIDED."])("is one entry, amended quietly, without and with %s", (mark) => {
    const brief = "Brief amicus curiae of Example Institute filed.";
    const pages = [
      court(OTHER, { dateFiled: "2020-04-10", description: brief }),
      court(OTHER, { dateFiled: "2020-04-10", description: `${brief} ${mark}` }),
    ];
    for (const { order, entries, told } of inEveryOrder(pages, PETITION)) {
      expect(entries, order).toHaveLength(2);
      expect(told, order).toEqual(["entry_filed", "entry_filed"]);
    }
  });

  it("is one entry when its number appears or moves, and another when the number is another filing's by now", () => {
    const [without, moved] = [
      { ...COPIED, number: null },
      { ...COPIED, number: "74" },
    ];
    for (const { order, entries } of inEveryOrder([copy(without), copy(COPIED), copy(moved)]))
      expect(entries, order).toHaveLength(1);
    const reused: Line = {
      number: "73",
      entryId: "409",
      courtListenerId: "9009",
      dateFiled: "2019-04-20",
      description: "NOTICE of Appearance by Jane Roe.",
      documents: [{ pacerDocId: "035017222222" }],
    };
    for (const { order, entries } of inEveryOrder([copy(COPIED), copy(reused)]))
      expect(entries.map(({ text }) => text).sort(), order).toEqual([reused.description, TEXT].sort());
  });
});

describe("a row on two Supreme Court dockets", () => {
  it("is one entry that stands on both, told once, whichever page shows it first", () => {
    const rows: Line[] = [
      { dateFiled: "2020-03-06", description: "Application for a stay.", documents: [{ efileId: "138001" }] },
      { dateFiled: "2020-03-06", description: "Response requested, due Monday, March 9." },
    ];
    const onPetition = { lines: rows, how: { source: "one", docket: PETITION, siblingDockets: [APPLICATION] } };
    const onApplication = { lines: rows, how: { source: "other", docket: APPLICATION, siblingDockets: [PETITION] } };
    for (const { order, entries, told } of inEveryOrder([onPetition, onApplication], PETITION)) {
      expect(entries, order).toHaveLength(2);
      expect(told, order).toEqual(["entry_filed", "entry_filed"]);
      for (const entry of entries)
        expect([entry.docket, ...entry.alsoOn].sort(), order).toEqual([PETITION.id, APPLICATION.id].sort());
    }
  });
});
