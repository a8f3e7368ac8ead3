import { beforeEach, describe, expect, it } from "vitest";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { allEntries } from "../../../functions/store/entries.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import {
  type CopiedEntry,
  courtListenerEntries,
  districtFeed,
  type FeedItem,
  type SupremeRow,
  supremeCourtPage,
} from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type SiteAnswer, type World, world } from "../../support/world.ts";

const BEGIN = "2020-06-16T15:00:00.000Z";
const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
const FEED = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
const CASE = "3:19-cv-00807";

const BASE: SupremeRow[] = [
  { filedOn: "2020-04-10", text: "Petition for a writ of certiorari filed.", efile: "140001" },
  { filedOn: "2020-05-04", text: "Motion to extend the time to file a response is granted." },
  { filedOn: "2020-05-14", text: "Brief amicus curiae of Asociación de Abogados filed.", efile: "140004" },
  { filedOn: "2020-06-15", text: "Brief of respondents in opposition filed.", efile: "140005" },
];
const page = (rows: readonly SupremeRow[]): string =>
  supremeCourtPage({ number: "19-1212", caption: "Wolf v. Law Lab", rows });

let w: World;
let seen = 0;
/** What a check of this page, so many minutes later, adds to the ledger. */
async function look(url: string, minutes: number, answer: SiteAnswer): Promise<LedgerEvent[]> {
  w.clock.forward(minutes);
  w.sites.on(url, answer);
  await checkDockets(w.ports, w.deployment, { which: "all" });
  const events = await eventsBetween(w.record, "mpp", seen, await headOf(w.record, "mpp"));
  seen += events.length;
  return events;
}
const shown = (events: readonly LedgerEvent[]): unknown[] =>
  events.map(({ kind, quiet, after }) => [kind, quiet ?? false, after?.filedOn, after?.text]);
const sourceOf = async (place = 0) =>
  (await docketHealths(w.record, w.deployment.matters[0] ?? watchedMatter()))[0]?.sources[place];
const watch = (id: string, more: Parameters<typeof watchedDocket>[1]): void => {
  w = world({ now: BEGIN, matters: [watchedMatter(watchedDocket(id, more))] });
  seen = 0;
};

describe("a row of the Supreme Court's page", () => {
  beforeEach(async () => {
    watch("scotus/19-1212", { watchFrom: "2020-06-15" });
    await look(PAGE, 0, page(BASE));
  });

  it.each(["2002-06-16", "2019-06-16", "2091-06-16"])(
    "that appears first dated %s is told, as printed; what follows is not late, and its right day is an amendment",
    async (filedOn) => {
      const granted = "Petition GRANTED.";
      const wrong = { filedOn, text: granted };
      expect(shown(await look(PAGE, 60, page([...BASE, wrong])))).toEqual([["entry_filed", false, filedOn, granted]]);
      const next = { filedOn: "2020-06-16", text: "Letter of respondents received.", efile: "140011" };
      const [filed, ...others] = await look(PAGE, 60, page([...BASE, wrong, next]));
      expect([filed?.after?.text, filed?.late, filed?.quiet, others]).toEqual([next.text, undefined, undefined, []]);
      const newest = (await allEntries(w.record, "mpp"))[0]?.text;
      if (filedOn > BEGIN) expect([granted, next.text]).toContain(newest);
      else expect(newest).toBe(next.text);
      const right = { ...wrong, filedOn: "2020-06-16" };
      expect(shown(await look(PAGE, 60, page([...BASE, right, next])))).toEqual([
        ["entry_amended", false, "2020-06-16", granted],
      ]);
      expect(await look(PAGE, 120, page([...BASE, right, next]))).toEqual([]);
    },
  );

  it("of one e-filing that is entered as two rows is two entries, whichever is reworded", async () => {
    const rows = (more: string): SupremeRow[] => [
      ...BASE,
      {
        filedOn: "2020-06-16",
        text: `Motion for leave to file amicus brief filed by Cedar Clinic.${more}`,
        efile: "140010",
      },
      { filedOn: "2020-06-16", text: `Motion of Cedar Clinic for divided argument filed.${more}`, efile: "140010" },
    ];
    expect(await look(PAGE, 60, page(rows("")))).toHaveLength(2);
    const marked = await look(PAGE, 60, page(rows(" (Distributed)")));
    expect(marked.map(({ kind, quiet }) => [kind, quiet])).toEqual([
      ["entry_amended", true],
      ["entry_amended", true],
    ]);
    for (const more of [" (Distributed)", "", " (Distributed)"]) {
      await look(PAGE, 61, `${page(rows(more))} `);
      const texts = (await allEntries(w.record, "mpp")).map(({ text }) => text);
      for (const { text } of rows("")) expect(texts.filter((one) => one.startsWith(text))).toHaveLength(1);
      expect(texts).toHaveLength(BASE.length + 2);
    }
  });

  it("of one e-filing stays its own entry when the other row goes, also reworded in that moment", async () => {
    const first = { filedOn: "2020-06-16", text: "Brief amicus curiae of Cedar Clinic filed.", efile: "140010" };
    const second = {
      filedOn: "2020-06-16",
      text: "Motion of Birch League for divided argument filed.",
      efile: "140010",
    };
    await look(PAGE, 60, page([...BASE, first, second]));
    const reworded = { ...second, text: `${second.text.slice(0, -1)} (Corrected).` };
    const gone = await look(PAGE, 60, page([...BASE, reworded]));
    expect(shown(gone)).toEqual([["entry_amended", false, second.filedOn, reworded.text]]);
    expect(gone[0]?.before?.text).toBe(second.text);
    expect(shown(await look(PAGE, 61, `${page([...BASE, reworded])} `))).toEqual([
      ["entry_withdrawn", false, first.filedOn, first.text],
    ]);
  });

  it("is amended when it is one of two alike, be it reworded or both set to their right day", async () => {
    const twin = { filedOn: "2020-06-16", text: "Letter of respondents received." };
    const last = { filedOn: "2020-06-16", text: "Reply of petitioners filed." };
    await look(PAGE, 60, page([...BASE, twin, twin, last]));
    const reworded = { ...twin, text: "Letter of the respondents received." };
    const amended = await look(PAGE, 60, page([...BASE, reworded, twin, last]));
    expect(shown(amended)).toEqual([["entry_amended", false, reworded.filedOn, reworded.text]]);
    expect(await look(PAGE, 61, `${page([...BASE, reworded, twin, last])} `)).toEqual([]);
    const wrong = { filedOn: "2019-06-16", text: "Motion of Birch League filed." };
    await look(PAGE, 60, page([...BASE, reworded, twin, last, wrong, wrong]));
    const right = { ...wrong, filedOn: "2020-06-16" };
    const redated = await look(PAGE, 60, page([...BASE, reworded, twin, last, right, right]));
    expect(redated.map(({ kind, after }) => [kind, after?.filedOn])).toEqual([
      ["entry_amended", right.filedOn],
      ["entry_amended", right.filedOn],
    ]);
  });

  it("is not changed by a server that damages its letters, nor by one that heals them", async () => {
    const damaged = Buffer.from(page(BASE), "utf8").toString("latin1");
    expect(await look(PAGE, 60, damaged)).toEqual([]);
    expect(await look(PAGE, 61, `${damaged} `)).toEqual([]);
    const unreadable = await look(PAGE, 61, page(BASE).replaceAll("ó", "\ufffd"));
    expect(unreadable.filter(({ quiet }) => !quiet)).toEqual([]);
    expect(await look(PAGE, 61, page(BASE))).toEqual([]);
    expect((await allEntries(w.record, "mpp")).map(({ text }) => text)).toContain(BASE[2]?.text);
    expect((await sourceOf())?.state).toBe("healthy");
  });
});

describe("an older copy of a page", () => {
  const more: SupremeRow[] = [
    ...BASE,
    { filedOn: "2020-06-16", text: "Petition GRANTED." },
    { filedOn: "2020-06-16", text: "Letter of respondents received.", efile: "140011" },
  ];

  beforeEach(async () => {
    watch("scotus/19-1212", { watchFrom: "2020-06-15" });
    await look(PAGE, 0, page(BASE));
    expect(await look(PAGE, 60, page(more))).toHaveLength(2);
  });

  it("withdraws nothing, is said, and is forgotten when the newer page is back", async () => {
    for (let hour = 0; hour < 5; hour += 1) expect(await look(PAGE, 61, page(BASE))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "quarantined", reasons: [expect.stringContaining("older copy")] });
    expect(await look(PAGE, 61, page(more))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "healthy" });
  });

  it("is believed when the court has shown nothing else for a day", async () => {
    const kinds: string[] = [];
    for (let hour = 0; hour < 28; hour += 1) kinds.push(...(await look(PAGE, 61, page(BASE))).map(({ kind }) => kind));
    expect(kinds).toEqual(["entry_withdrawn", "entry_withdrawn"]);
  });

  it("is one, too, when the worker died that recorded the newer page", async () => {
    const newest = [...more, { filedOn: "2020-06-16", text: "Reply of petitioners filed." }];
    const death = (): Promise<never> => Promise.reject(new Error("the worker died"));
    // It dies with the entry in the ledger, before it has kept what the page's rows are.
    const archive = { ...w.ports.archive, putNamed: death };
    w.clock.forward(61);
    w.sites.on(PAGE, page(newest));
    await checkDockets({ ...w.ports, archive }, w.deployment, { which: "all" }).catch(() => undefined);
    expect(shown(await look(PAGE, 61, page(more)))).toEqual([
      ["entry_filed", false, "2020-06-16", "Reply of petitioners filed."],
    ]);
    for (let hour = 0; hour < 5; hour += 1) expect(await look(PAGE, 61, page(more))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "quarantined", reasons: [expect.stringContaining("older copy")] });
    expect(await look(PAGE, 61, page(newest))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "healthy" });
  });
});

describe("a short docket whose days are printed day first", () => {
  it.each([6, 9])(
    "of %i rows is held for the operator: nothing is recorded, and all is well when the page is",
    async (count) => {
      watch("scotus/19-1212", { watchFrom: "2020-01-01" });
      const rows = Array.from({ length: count }, (_, n) => ({
        filedOn: `2020-01-0${n + 2}`,
        text: `Letter ${n} received.`,
      }));
      await look(PAGE, 0, page(rows));
      const dayFirst = page(rows).replace(/>(?:Jan) (\d\d) 2020</g, (_, day) => `>${day}/01/2020<`);
      expect(await look(PAGE, 60, dayFirst)).toEqual([]);
      expect((await docketHealths(w.record, w.deployment.matters[0] ?? watchedMatter()))[0]?.held).toBe(true);
      expect(await look(PAGE, 61, `${dayFirst} `)).toEqual([]);
      expect(await look(PAGE, 61, page(rows))).toEqual([]);
      expect((await docketHealths(w.record, w.deployment.matters[0] ?? watchedMatter()))[0]?.held).toBe(false);
    },
  );
});

describe("a court's feed", () => {
  const at = (hours: number): Instant => addMinutes(BEGIN, hours * 60);
  const own = (hours: number, n: number, more: Partial<FeedItem> = {}): FeedItem => ({
    docketNumber: CASE,
    caption: "Law Lab v. Nielsen",
    caseId: "338000",
    publishedAt: at(hours),
    event: "Notice",
    seq: String(1000 + n),
    number: String(n),
    doc: `0350${17000 + n}`,
    ...more,
  });
  const other = (hours: number): FeedItem =>
    own(hours, Math.round(hours * 10) + 5000, { docketNumber: "3:18-cv-01000", caseId: "9" });
  const others = (from: number, to: number): FeedItem[] =>
    Array.from({ length: Math.round((to - from) * 4) }, (_, n) => other(from + n / 4));
  /** The newest `count` items that there are then. */
  const feed = (hours: number, items: readonly FeedItem[], count = Number.POSITIVE_INFINITY): string =>
    districtFeed(
      "cand",
      at(hours),
      items
        .filter(({ publishedAt }) => publishedAt <= at(hours) && publishedAt > at(hours - 24))
        .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
        .slice(0, count),
    );
  const gaps = (events: readonly LedgerEvent[]): unknown[] =>
    events.flatMap(({ kind, gap }) => (gap ? [[kind, gap.from, gap.to]] : []));

  beforeEach(() => watch(`cand/${CASE}`, { sources: ["cmecf-rss"], watchFrom: "2020-06-01" }));

  it("that holds less than a day opens a gap when items younger than that are gone", async () => {
    const items = [...others(-30, 40), own(-1, 70), own(2.6, 71), own(9, 72)];
    await look(FEED, 0, feed(0, items, 24));
    expect(gaps(await look(FEED, 2 * 60, feed(2, items, 24)))).toEqual([]);
    expect(gaps(await look(FEED, 8 * 60, feed(10, items, 24)))).toEqual([["gap_opened", at(2), at(4.5)]]);
    expect(gaps(await look(FEED, 60, feed(11, items, 24)))).toEqual([]);
  });

  it("closes its own gap when the docket's numbers go on without a hole, and not before", async () => {
    await look(FEED, 0, feed(0, [own(-1, 70), other(-20)]));
    expect(gaps(await look(FEED, 60 * 60, feed(60, [own(59, 71), other(58)])))).toEqual([
      ["gap_opened", at(0), at(58)],
    ]);
    expect(gaps(await look(FEED, 60, feed(61, [own(60, 72), own(59, 71), other(58)])))).toEqual([
      ["gap_closed", at(0), at(58)],
    ]);
    expect(gaps(await look(FEED, 60 * 60, feed(121, [own(120, 75), other(118)])))).toEqual([
      ["gap_opened", at(61), at(118)],
    ]);
    expect(gaps(await look(FEED, 60, feed(122, [own(121.5, 76), own(120, 75), other(118)])))).toEqual([]);
  });

  it("that goes back to one built before withdraws and returns nothing", async () => {
    const items = [...others(-30, 10), own(-1, 70), own(1.5, 71)];
    await look(FEED, 0, feed(0, items));
    expect(await look(FEED, 120, feed(2, items))).toHaveLength(1);
    for (const minutes of [30, 61, 61]) expect(await look(FEED, minutes, feed(1.2, items))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "quarantined", reasons: [expect.stringContaining("older copy")] });
    expect(await look(FEED, 60, feed(6, items))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "healthy" });
  });

  it("that shows the case under another division's number shows the same case; another case of that number is another", async () => {
    await look(FEED, 0, feed(0, [own(-1, 70), other(-20)]));
    const moved = own(0.5, 71, { docketNumber: "4:19-cv-00807" });
    const foreign = own(0.6, 9, { docketNumber: "5:19-cv-00807", caseId: "400000" });
    const events = await look(
      FEED,
      60,
      feed(1, [moved, foreign, own(-1, 70, { docketNumber: "4:19-cv-00807" }), other(-20)]),
    );
    expect(events.map(({ kind, after }) => [kind, after?.number])).toEqual([["entry_filed", "71"]]);
    const later = await look(
      FEED,
      62,
      feed(2.1, [own(2, 72, { docketNumber: "4:19-cv-00807" }), moved, foreign, other(-20)]),
    );
    expect(later.map(({ kind, after }) => [kind, after?.number])).toEqual([["entry_filed", "72"]]);
  });
});

describe("CourtListener's listing", () => {
  const entry = (n: number, minutes: number, text = `MOTION ${n} filed`): CopiedEntry => ({
    id: n,
    filedOn: "2020-06-16",
    modifiedAt: addMinutes(BEGIN, minutes),
    number: n,
    seq: String(1000 + n),
    text,
    doc: `0350${17000 + n}`,
  });

  beforeEach(() =>
    watch(`cand/${CASE}`, { courtListenerId: "77", sources: ["courtlistener"], watchFrom: "2020-06-01" }),
  );

  it("that is empty where entries were listed is not believed", async () => {
    await look(COPY, 0, courtListenerEntries(77, [entry(1, -90), entry(2, -80)]));
    expect(await look(COPY, 1440, courtListenerEntries(77, []))).toEqual([]);
    expect(await sourceOf()).toMatchObject({ state: "quarantined", reasons: ["no rows where 2 were listed"] });
  });

  it("that is older than the one before changes nothing", async () => {
    await look(COPY, 0, courtListenerEntries(77, [entry(1, -90)]));
    const after = [entry(1, 30, "ORDER 1 amended"), entry(2, 40)];
    expect(await look(COPY, 60, courtListenerEntries(77, after))).toHaveLength(2);
    expect(await look(COPY, 60, courtListenerEntries(77, [entry(1, -90)]))).toEqual([]);
    expect(await look(COPY, 60, courtListenerEntries(77, after))).toEqual([]);
  });

  it("with one undated entry is read up to its mark, not to its end, so that others are not starved", async () => {
    const undated = JSON.parse(courtListenerEntries(77, [entry(1, -90), entry(2, -80)]));
    undated.results[1].date_filed = null;
    const second = `${COPY}&cursor=2`;
    w.sites.on(second, courtListenerEntries(77, [entry(3, -100)]));
    await look(COPY, 0, JSON.stringify({ ...undated, next: second }));
    for (let day = 0; day < 5; day += 1) await look(COPY, 1440, JSON.stringify({ ...undated, next: second }));
    expect(w.sites.asked.filter(({ url }) => url === second)).toHaveLength(1);
    expect(await sourceOf()).toMatchObject({ state: "healthy", reasons: ["1 undated row"] });
  });

  it("with a number that is the highest yet is new whatever its day; with an old one it is an old entry that was added", async () => {
    await look(COPY, 0, courtListenerEntries(77, [entry(70, -90)]));
    const wrong = { ...entry(71, 30), filedOn: "2002-06-16" };
    const added = { ...entry(12, 31), filedOn: "2019-05-01" };
    const events = await look(COPY, 60, courtListenerEntries(77, [added, wrong, entry(70, -90)]));
    expect(events.map(({ after, quiet }) => [after?.number, quiet ?? false]).sort()).toEqual([
      ["12", true],
      ["71", false],
    ]);
  });
});
