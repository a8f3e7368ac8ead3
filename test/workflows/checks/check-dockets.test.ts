import { beforeEach, describe, expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { docketState } from "../../../functions/store/dockets.ts";
import { allEntries } from "../../../functions/store/entries.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { append, eventsBetween, headOf, rollForward } from "../../../functions/store/ledger.ts";
import { NEW_ROWS_MAX } from "../../../functions/workflows/checks/change-volume-guard.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { releaseDocket } from "../../../functions/workflows/checks/release-docket.ts";
import {
  type CopiedEntry,
  courtListenerEntries,
  districtFeed,
  type FeedItem,
  type SupremeRow,
  supremeCourtPage,
} from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
const STAY: SupremeRow = {
  filedOn: "2020-03-11",
  text: "The application for stay presented to Justice Kagan and by her referred to the Court is granted.",
};
const ROWS: SupremeRow[] = [
  { filedOn: "2020-03-06", text: "Application (19A960) for a stay, submitted to Justice Kagan.", efile: "138001" },
  {
    filedOn: "2020-03-06",
    text: "Response to application (19A960) requested by Justice Kagan, due Monday, March 9, by noon.",
  },
  {
    filedOn: "2020-03-09",
    text: "Motion for leave to file amicus brief filed by Example Law Institute.",
    efile: "138005",
  },
];
const page = (rows: readonly SupremeRow[], number = "19A960"): string =>
  supremeCourtPage({ number, caption: "Wolf v. Law Lab", rows });

let w: World;
const matter = watchedMatter(watchedDocket("scotus/19A960"));
const ledger = async (): Promise<LedgerEvent[]> => eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));
const kinds = async (): Promise<string[]> => (await ledger()).map((event) => event.kind);
const check = (): ReturnType<typeof checkDockets> => checkDockets(w.ports, w.deployment, { which: "all" });
const texts = async (): Promise<string[]> => (await allEntries(w.record, "mpp")).map((entry) => entry.text).reverse();

beforeEach(() => {
  w = world({ now: "2020-03-10T15:00:00.000Z", matters: [matter] });
});

describe("checking a docket", () => {
  it("wakes the reader of documents when something was filed, and not when nothing was", async () => {
    w.sites.on(PAGE, page(ROWS));
    await check();
    expect(w.woken.filter((loop) => loop === "read")).toHaveLength(1);
    w.clock.forward(61);
    await check();
    expect(w.woken.filter((loop) => loop === "read")).toHaveLength(1);
  });

  it("records each row once, in the page's order, whatever the number of checks", async () => {
    w.sites.on(PAGE, page(ROWS));
    for (let round = 0; round < 3; round += 1) {
      await check();
      w.clock.forward(61);
    }
    expect(await texts()).toEqual(ROWS.map((row) => row.text));
    expect((await ledger()).map(({ n, kind, entry }) => [n, kind, entry])).toEqual([
      [1, "entry_filed", "mpp-1"],
      [2, "entry_filed", "mpp-2"],
      [3, "entry_filed", "mpp-3"],
    ]);
  });

  it("names in every event the archived bytes, address, time and edition that show it", async () => {
    w.sites.on(PAGE, page(ROWS));
    await check();
    for (const event of await ledger()) {
      expect(w.archive.kept.has(event.sha256)).toBe(true);
      expect(event).toMatchObject({ source: "supreme-court", url: PAGE, at: "2020-03-10T15:00:00.000Z", edition: 1 });
    }
  });

  it("adds what is new and says when the docket is due again", async () => {
    w.sites.on(PAGE, page(ROWS), page([...ROWS, STAY]));
    const first = await check();
    expect(first.checked).toBe(1);
    expect(first.next).toBe("2020-03-10T16:00:00.000Z");
    w.clock.forward(30);
    expect((await checkDockets(w.ports, w.deployment)).checked).toBe(0);
    w.clock.forward(30);
    await checkDockets(w.ports, w.deployment);
    expect((await texts()).at(-1)).toBe(STAY.text);
    expect((await ledger()).at(-1)?.after).toMatchObject({ kind: "stay", weight: "ruling", filedOn: "2020-03-11" });
  });

  it("keeps two identical unnumbered rows of one day apart, always", async () => {
    const twins = [
      ...ROWS,
      { filedOn: "2020-03-10", text: "Brief amicus curiae of Example Institute filed." },
      { filedOn: "2020-03-10", text: "Brief amicus curiae of Example Institute filed." },
    ];
    w.sites.on(PAGE, page(ROWS), page(twins));
    await check();
    await check();
    await check();
    expect(await headOf(w.record, "mpp")).toBe(5);
  });

  it("amends quietly what the clerk only marks, and says what the court changed", async () => {
    const brief: SupremeRow = {
      filedOn: "2020-03-10",
      text: "Brief amicus curiae of Example Institute filed.",
      efile: "138009",
    };
    const marked = { ...brief, text: `${brief.text} (Distributed)` };
    const changed = { ...brief, text: "Brief amici curiae of Example Institute, and another party filed." };
    w.sites.on(PAGE, page([...ROWS, brief]), page([...ROWS, marked]), page([...ROWS, changed]));
    for (let round = 0; round < 3; round += 1) await check();
    const amended = (await ledger()).slice(4);
    expect(amended.map(({ kind, quiet, entry }) => [kind, quiet ?? false, entry])).toEqual([
      ["entry_amended", true, "mpp-4"],
      ["entry_amended", false, "mpp-4"],
    ]);
    expect(amended[1]?.before).toMatchObject({ text: marked.text });
    expect((await allEntries(w.record, "mpp"))[0]).toMatchObject({ text: changed.text, versions: 3 });
  });

  it("knows a reworded row by its filing: one entry, amended", async () => {
    const before: SupremeRow = { filedOn: "2020-03-09", text: "Amicus brief of Example Law Institute submitted." };
    const after: SupremeRow = { filedOn: "2020-03-09", text: "Brief amicus curiae of Example Law Institute filed." };
    w.sites.on(PAGE, page([...ROWS, before]), page([...ROWS, after]));
    await check();
    await check();
    expect((await kinds()).slice(4)).toEqual(["entry_amended"]);
  });

  it.each([["138103"], [undefined]])(
    "takes a like row with the filing id %s for another filing than the one with an id that just went",
    async (efile) => {
      const row = (filer: string, id: string | undefined): SupremeRow => ({
        filedOn: "2020-03-09",
        text: `Motion of ${filer} to extend the time filed.`,
        ...(id !== undefined && { efile: id }),
      });
      const [one, other] = [row("Elm Society", "138101"), row("Elm Society North", efile)];
      w.sites.on(PAGE, page([...ROWS, one]), page([...ROWS, other]), page([...ROWS, one, other]));
      for (let round = 0; round < 3; round += 1) await check();
      expect((await kinds()).slice(3)).toEqual(["entry_filed", "entry_filed"]);
      expect(await texts()).toEqual(expect.arrayContaining([one.text, other.text]));
    },
  );

  it("believes a withdrawal when two checks an hour apart agree, and a return at once", async () => {
    w.sites.on(PAGE, page(ROWS), page(ROWS.slice(0, 2)), page(ROWS.slice(0, 2)), page(ROWS.slice(0, 2)), page(ROWS));
    await check();
    await check();
    w.clock.forward(30);
    await check();
    expect(await kinds()).toHaveLength(3);
    w.clock.forward(31);
    await check();
    expect((await kinds()).at(-1)).toBe("entry_withdrawn");
    await check();
    expect((await kinds()).slice(3)).toEqual(["entry_withdrawn", "entry_returned"]);
    expect((await allEntries(w.record, "mpp"))[0]?.status).toBe("current");
  });

  it("records quietly what was filed before the watch began", async () => {
    w = world({
      now: "2020-03-10T15:00:00.000Z",
      matters: [watchedMatter(watchedDocket("scotus/19A960", { watchFrom: "2020-03-09" }))],
    });
    w.sites.on(PAGE, page(ROWS));
    await check();
    expect((await ledger()).map((event) => event.quiet ?? false)).toEqual([true, true, false]);
  });

  it("marks as late what is older than the newest known by more than two days", async () => {
    const late: SupremeRow = { filedOn: "2020-03-06", text: "Letter of applicants received." };
    w.sites.on(PAGE, page([...ROWS, STAY]), page([...ROWS, STAY, late]));
    w.clock.set("2020-03-11T15:00:00.000Z");
    await check();
    await check();
    expect((await ledger()).at(-1)).toMatchObject({ late: true, after: { text: late.text } });
  });
});

describe("a page that cannot be believed", () => {
  it.each([
    ["the network fails", new ExpectedError("unreachable", "no answer"), "unreachable"],
    ["404 of a docket that was there", { status: 404, body: "gone" }, "quarantined"],
    ["a server error", { status: 500, body: "oops" }, "quarantined"],
    ["too many requests", { status: 429, body: "" }, "unreachable"],
    ["an error page with status 200", "<html><body>Service unavailable</body></html>", "quarantined"],
    ["an empty body", "", "quarantined"],
    ["another case's page", page(ROWS, "19A961"), "quarantined"],
    ["a body cut in the middle", page(ROWS).slice(0, 900), "quarantined"],
    ["a page that is a PDF", "%PDF-1.7 …", "quarantined"],
  ] as const)("changes no ledger and no mark when %s, and the next check heals", async (_name, answer, state) => {
    w.sites.on(PAGE, page(ROWS), answer as string, page([...ROWS, STAY]));
    await check();
    const before = w.record.dump().filter((item) => !/^(HOST|DOCKET)#/.test(item.pk));
    const marks = await docketState(w.record, "mpp", "scotus/19A960");
    w.clock.forward(61);
    await check();
    expect(w.record.dump().filter((item) => !/^(HOST|DOCKET)#/.test(item.pk))).toEqual(before);
    expect(await docketState(w.record, "mpp", "scotus/19A960")).toEqual(marks);
    const [health] = await docketHealths(w.record, matter);
    expect(health?.sources[0]).toMatchObject({ state, failures: 1, lastHealthyAt: "2020-03-10T15:00:00.000Z" });
    expect(health?.sources[0]?.reasons.length).toBeGreaterThan(0);
    w.clock.forward(24 * 60);
    await check();
    expect((await texts()).at(-1)).toBe(STAY.text);
    expect((await docketHealths(w.record, matter))[0]?.sources[0]).toMatchObject({ state: "healthy", failures: 0 });
  });

  it("holds a host that refuses, longer each time, and honors Retry-After", async () => {
    w.sites.on(PAGE, { status: 429, headers: { "retry-after": "7200" } }, { status: 429 }, page(ROWS));
    expect((await check()).next).toBe("2020-03-10T17:00:00.000Z");
    expect((await check()).checked).toBe(0);
    w.clock.set("2020-03-10T17:00:00.000Z");
    expect((await check()).next).toBe("2020-03-10T17:30:00.000Z");
    w.clock.set("2020-03-10T17:30:00.000Z");
    await check();
    expect(await kinds()).toHaveLength(3);
  });

  it("takes a docket that the court has not opened as healthy until its first page", async () => {
    w = world({
      now: "2020-03-10T15:00:00.000Z",
      matters: [watchedMatter(watchedDocket("scotus/19A960", { state: "not_yet_open" }))],
    });
    w.sites.on(PAGE, { status: 404, body: "" }, page(ROWS), { status: 404, body: "" });
    await check();
    expect((await docketHealths(w.record, w.deployment.matters[0] as typeof matter))[0]).toMatchObject({
      state: "not_yet_open",
      sources: [{ state: "healthy" }],
    });
    await check();
    expect(await kinds()).toHaveLength(3);
    await check();
    expect((await docketHealths(w.record, w.deployment.matters[0] as typeof matter))[0]).toMatchObject({
      state: "open",
      sources: [{ state: "quarantined" }],
    });
  });

  it("records the rows of a page with an impossible day, says so, and withdraws nothing", async () => {
    const future: SupremeRow = { filedOn: "2030-01-01", text: "Letter from the future filed." };
    w.sites.on(PAGE, page(ROWS), page([...ROWS.slice(0, 2), STAY, future]), page([...ROWS.slice(0, 2), STAY, future]));
    w.clock.set("2020-03-11T15:00:00.000Z");
    await check();
    w.clock.forward(61);
    await check();
    w.clock.forward(61);
    await check();
    expect(await kinds()).not.toContain("entry_withdrawn");
    expect(await texts()).toContain(STAY.text);
    expect((await docketHealths(w.record, matter))[0]?.sources[0]).toMatchObject({
      state: "healthy",
      reasons: ["1 row dated after 2020-03-13"],
    });
  });

  it("holds a storm of new rows for the operator, and appends it when released", async () => {
    const overVolume = Array.from(
      { length: NEW_ROWS_MAX + 1 },
      (_, n): SupremeRow => ({ filedOn: "2020-03-10", text: `Letter number ${n + 1} of applicants received.` }),
    );
    w.sites.on(PAGE, page(ROWS), page([...ROWS, ...overVolume]));
    await check();
    await check();
    expect(await kinds()).toHaveLength(3);
    expect((await docketHealths(w.record, matter))[0]?.held).toBe(true);
    w.clock.forward(10);
    await releaseDocket(w.ports, { matter: "mpp", docket: "scotus/19A960" });
    await check();
    expect(await kinds()).toHaveLength(3 + overVolume.length);
    expect((await docketHealths(w.record, matter))[0]?.held).toBe(false);
    await expect(releaseDocket(w.ports, { matter: "mpp", docket: "scotus/19A960" })).rejects.toThrow(
      "no batch is held",
    );
  });
});

describe("a docket whose size jumped", () => {
  it("is quarantined until the operator has looked, then believed", async () => {
    const many = Array.from(
      { length: 40 },
      (_, n): SupremeRow => ({ filedOn: "2020-03-10", text: `Letter number ${n + 1} received.` }),
    );
    w.sites.on(PAGE, page(ROWS.slice(0, 1)), page(ROWS.slice(0, 2)), page(ROWS), page([...ROWS, ...many]));
    for (let round = 0; round < 5; round += 1) {
      await check();
      w.clock.forward(61);
    }
    expect(await kinds()).toHaveLength(3);
    await releaseDocket(w.ports, { matter: "mpp", docket: "scotus/19A960" });
    await check();
    expect(await kinds()).toHaveLength(43);
  });
});

describe("conditional requests", () => {
  it("does not read bytes again that were recorded before, where a court sends no validators", async () => {
    let read = 0;
    const isolate = {
      ...w.ports.isolate,
      read: (...asked: Parameters<typeof w.ports.isolate.read>) => {
        read += 1;
        return w.ports.isolate.read(...asked);
      },
    };
    w.sites.on(PAGE, page(ROWS), page(ROWS), page([...ROWS, STAY]));
    const reads: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await checkDockets({ ...w.ports, isolate }, w.deployment, { which: "all" });
      reads.push(read);
      w.clock.forward(61);
    }
    expect(reads).toEqual([1, 1, 2]);
    expect(await texts()).toEqual([...ROWS, STAY].map((row) => row.text));
  });

  it("sends validators of a page that was recorded whole, and reads nothing on 304", async () => {
    w.sites.on(PAGE, { headers: { etag: '"v1"' }, body: page(ROWS) }, { status: 304 });
    await check();
    w.clock.forward(60);
    await check();
    expect(w.sites.asked.map((ask) => ask.etag)).toEqual([undefined, '"v1"']);
    expect(w.archive.kept.size).toBe(1);
    expect((await docketHealths(w.record, matter))[0]?.sources[0]).toMatchObject({
      state: "healthy",
      lastHealthyAt: "2020-03-10T16:00:00.000Z",
    });
  });

  it("asks in full after six hours and after a failure", async () => {
    w.sites.on(PAGE, { headers: { etag: '"v1"' }, body: page(ROWS) });
    await check();
    w.clock.forward(361);
    await check();
    w.sites.on(PAGE, { status: 500, body: "" }, { headers: { etag: '"v1"' }, body: page(ROWS) });
    w.clock.forward(60);
    await check();
    w.clock.forward(60);
    await check();
    expect(w.sites.asked.map((ask) => ask.etag)).toEqual([undefined, undefined, '"v1"', undefined]);
  });
});

describe("one entry, many sightings", () => {
  const FEED = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
  const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
  const docket = watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77" });
  const item: FeedItem = {
    docketNumber: "3:19-cv-00807",
    caption: "Law Lab v. Nielsen",
    caseId: "338000",
    publishedAt: "2019-04-08T20:10:00.000Z",
    event: "Order on Motion for Preliminary Injunction",
    number: "73",
    seq: "401",
    doc: "035117111111",
  };
  const older: FeedItem = {
    ...item,
    docketNumber: "3:18-cv-00001",
    publishedAt: "2019-04-08T01:00:00.000Z",
    seq: "9",
    number: "1",
    doc: "035117000001",
  };
  const copied: CopiedEntry = {
    id: 5,
    filedOn: "2019-04-08",
    modifiedAt: "2019-04-08T21:00:00.000Z",
    number: 73,
    seq: "401",
    doc: "035117111111",
    text: "ORDER by Judge Richard Example granting 20 Motion for Preliminary Injunction. (Entered: 04/08/2019)",
  };
  const feed = (...items: FeedItem[]): string => districtFeed("cand", w.clock.now(), items);

  beforeEach(() => {
    w = world({ now: "2019-04-08T20:30:00.000Z", matters: [watchedMatter(docket)] });
  });

  it("makes one entry of a feed's stub and the docket's row, in either order, and tells what an order did once", async () => {
    for (const order of ["feed first", "copy first"] as const) {
      w = world({ now: "2019-04-08T20:30:00.000Z", matters: [watchedMatter(docket)] });
      w.sites.on(FEED, feed(older));
      w.sites.on(COPY, courtListenerEntries(77, []));
      await check();
      w.clock.forward(60);
      if (order === "feed first") w.sites.on(FEED, feed(older, item));
      else w.sites.on(COPY, courtListenerEntries(77, [copied]));
      await check();
      w.clock.forward(60);
      w.sites.on(FEED, feed(older, item));
      w.sites.on(COPY, courtListenerEntries(77, [copied]));
      await check();
      await check();
      const entries = await allEntries(w.record, "mpp");
      expect(entries, order).toHaveLength(1);
      expect(entries[0], order).toMatchObject({
        text: copied.text,
        shortText: item.event,
        number: "73",
        filedOn: "2019-04-08",
        kind: "order",
        weight: "ruling",
      });
      expect(entries[0]?.sources.map(({ source }) => source).sort()).toEqual(["cmecf-rss", "courtlistener"]);
      const filed = (await ledger()).filter((event) => event.kind === "entry_filed");
      expect(filed, order).toHaveLength(1);
      // What an order did is news where only its name was told.
      const again = (await ledger()).filter((event) => event.kind === "entry_amended" && !event.quiet);
      expect(
        again.map(({ fuller, after }) => [fuller, after?.acts.map(({ act }) => act)]),
        order,
      ).toEqual(order === "feed first" ? [[true, ["granted"]]] : []);
    }
  });

  it("tells again, as the full text, what its full text makes a ruling", async () => {
    const stub = { ...item, event: "Order" };
    w.sites.on(COPY, courtListenerEntries(77, []));
    w.sites.on(FEED, feed(older, stub));
    await check();
    w.sites.on(COPY, courtListenerEntries(77, [copied]));
    await check();
    const amended = (await ledger()).find((event) => event.kind === "entry_amended");
    expect(amended).toMatchObject({ fuller: true, after: { weight: "ruling" } });
    expect(amended?.quiet).toBeUndefined();
  });

  it("makes one entry of a row that stands on two Supreme Court dockets", async () => {
    const both = watchedMatter(
      watchedDocket("scotus/19A960", { repeatedOn: "scotus/19-1212" }),
      watchedDocket("scotus/19-1212"),
    );
    w = world({ now: "2020-04-11T15:00:00.000Z", matters: [both] });
    w.sites.on(PAGE, page(ROWS));
    w.sites.on(
      PAGE.replace("19A960", "19-1212"),
      page(
        [
          ...ROWS,
          {
            filedOn: "2020-04-10",
            text: "Petition for a writ of certiorari filed. (Response due May 14, 2020)",
            efile: "140000",
          },
        ],
        "19-1212",
      ),
    );
    for (let round = 0; round < 3; round += 1) {
      await check();
      w.clock.forward(61);
    }
    const entries = await allEntries(w.record, "mpp");
    expect(entries).toHaveLength(4);
    expect(
      entries
        .filter((entry) => entry.docket === "scotus/19A960")
        .every((entry) => entry.alsoOn.includes("scotus/19-1212")),
    ).toBe(true);
    expect((await ledger()).filter((event) => !event.quiet)).toHaveLength(4);
  });

  it("keeps the same sentence at the petition and at the merits stage apart", async () => {
    const consent = { filedOn: "2020-04-10", text: "Blanket Consent filed by Petitioners, Example et al." };
    w = world({ now: "2021-01-11T15:00:00.000Z", matters: [matter] });
    w.sites.on(PAGE, page([...ROWS, consent, { ...consent, filedOn: "2021-01-10" }]));
    await check();
    expect(await headOf(w.record, "mpp")).toBe(5);
  });

  it("says which numbers were skipped, once, beside the entry that shows it", async () => {
    w.sites.on(FEED, feed(older));
    w.sites.on(
      COPY,
      courtListenerEntries(77, [copied]),
      courtListenerEntries(77, [
        { ...copied, id: 6, number: 77, seq: "410", doc: "035117111199", modifiedAt: "2019-04-09T21:00:00.000Z" },
        copied,
      ]),
    );
    await check();
    w.clock.forward(60);
    await check();
    expect((await ledger()).map((event) => event.notSeen)).toEqual([undefined, ["74-76"]]);
    expect((await docketHealths(w.record, watchedMatter(docket)))[0]?.notSeen).toEqual([[74, 76]]);
  });

  it("opens a gap when the feed's window has left the mark, and closes it from another source", async () => {
    w.sites.on(COPY, new ExpectedError("unreachable", "down"));
    w.sites.on(FEED, feed(older));
    await check();
    w.clock.forward(26 * 60);
    w.sites.on(FEED, feed({ ...older, publishedAt: "2019-04-09T22:00:00.000Z" }));
    await check();
    expect((await ledger()).map((event) => event.kind)).toEqual(["gap_opened"]);
    expect((await ledger())[0]?.gap).toEqual({
      source: "cmecf-rss",
      from: "2019-04-08T20:30:00.000Z",
      to: "2019-04-09T22:00:00.000Z",
    });
    w.clock.forward(60);
    w.sites.on(COPY, courtListenerEntries(77, [copied]));
    await check();
    w.clock.forward(60);
    await check();
    const events = await ledger();
    expect(events.map((event) => event.kind)).toEqual(["gap_opened", "entry_filed", "gap_closed"]);
    expect(events[2]?.gap).toMatchObject({ found: 1 });
  });

  it("opens no gap while the window reaches back, or within the hours that it holds", async () => {
    w.sites.on(COPY, courtListenerEntries(77, []));
    w.sites.on(FEED, feed(older));
    await check();
    w.clock.forward(26 * 60);
    w.sites.on(FEED, feed({ ...older, publishedAt: "2019-04-08T20:00:00.000Z" }));
    await check();
    w.clock.forward(23 * 60);
    w.sites.on(FEED, districtFeed("cand", w.clock.now(), []));
    await check();
    expect(await ledger()).toEqual([]);
  });

  it("reads a long listing over several checks when the budget ends, without losing a page", async () => {
    const pages = 12;
    const address = (n: number): string => (n === 0 ? COPY : `${COPY}&cursor=p${n}`);
    for (let n = 0; n < pages; n += 1) {
      const entry = {
        ...copied,
        id: 100 + n,
        number: n + 1,
        seq: String(100 + n),
        doc: `03511711${1000 + n}`,
        modifiedAt: `2019-04-07T${String(23 - n).padStart(2, "0")}:00:00.000Z`,
      };
      w.sites.on(address(n), courtListenerEntries(77, [entry], n + 1 < pages ? address(n + 1) : null));
    }
    w.sites.on(FEED, feed(older));
    const ends: boolean[] = [];
    for (let round = 0; round < 4; round += 1) {
      await checkDockets(w.ports, w.deployment);
      const healths = await docketHealths(w.record, {
        id: "mpp",
        dockets: w.deployment.matters.flatMap((one) => one.dockets),
      });
      ends.push(healths.flatMap(({ sources }) => sources).every(({ isUnfinished }) => !isUnfinished));
      w.clock.forward(1);
    }
    expect(ends).toEqual([false, false, true, true]);
    expect(await allEntries(w.record, "mpp")).toHaveLength(pages);
    expect(w.sites.asked.filter((ask) => ask.url.startsWith(COPY))).toHaveLength(pages);
  });
});

describe("writers that race or die", () => {
  it("makes the ledger of one out of two checks at once", async () => {
    w.sites.on(PAGE, page(ROWS));
    const other = { ...w.ports, ids: { random: () => "another-worker" } };
    await Promise.all([check(), checkDockets(other, w.deployment, { which: "all" })]);
    w.clock.forward(61);
    await check();
    expect((await ledger()).map(({ n, entry }) => [n, entry])).toEqual([
      [1, "mpp-1"],
      [2, "mpp-2"],
      [3, "mpp-3"],
    ]);
  });

  it("heals a writer that died at any write: nothing lost, nothing twice", async () => {
    w.sites.on(PAGE, page([...ROWS, STAY]));
    w.clock.set("2020-03-11T15:00:00.000Z");
    let writes = 0;
    const counting = dying(w, () => {
      writes += 1;
      return false;
    });
    await checkDockets(counting, w.deployment, { which: "all" });
    const whole = await ledger();
    expect(writes).toBeGreaterThan(15);
    for (let at = 1; at <= writes; at += 1) {
      for (const when of ["before", "after"] as const) {
        w = world({ now: "2020-03-11T15:00:00.000Z", matters: [matter] });
        w.sites.on(PAGE, page([...ROWS, STAY]));
        let count = 0;
        await checkDockets(
          dying(w, () => ++count === at, when),
          w.deployment,
          { which: "all" },
        ).catch(() => {});
        w.clock.forward(61);
        await check();
        w.clock.forward(61);
        await check();
        expect(
          (await ledger()).map(({ n, kind, after }) => [n, kind, after?.text]),
          `died ${when} write ${at}`,
        ).toEqual(whole.map(({ n, kind, after }) => [n, kind, after?.text]));
        expect(await rollForward(w.record, "mpp")).toBe(whole.length);
      }
    }
  });

  it("starts again at the roll-forward when another writer took the place", async () => {
    w.sites.on(PAGE, page(ROWS));
    let raced = false;
    const record = {
      ...w.record,
      put: async (...args: Parameters<typeof w.record.put>) => {
        if (!raced && args[0].sk.startsWith("EVENT#")) {
          raced = true;
          const { gap: _gap, ...foreign } = {
            matter: "mpp",
            docket: "ca9/1",
            kind: "gap_opened" as const,
            source: "x",
            url: "",
            sha256: "",
            edition: 1,
            gap: undefined,
          };
          await append(w.record, 1, w.clock.now(), foreign);
        }
        return w.record.put(...args);
      },
    };
    await checkDockets({ ...w.ports, record }, w.deployment, { which: "all" });
    expect((await ledger()).map(({ n, kind, entry }) => [n, kind, entry])).toEqual([
      [1, "gap_opened", undefined],
      [2, "entry_filed", "mpp-2"],
      [3, "entry_filed", "mpp-3"],
      [4, "entry_filed", "mpp-4"],
    ]);
  });
});

/** Ports whose record dies before or after the write that `dies` picks; every later call fails too. */
function dying(of: World, dies: () => boolean, when: "before" | "after" = "before"): World["ports"] {
  let dead = false;
  const wrap =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>, counts: "write" | "read") =>
    async (...args: A): Promise<R> => {
      if (dead) throw new Error("dead");
      const now = counts === "write" && dies();
      if (now) dead = true;
      if (now && when === "before") throw new Error("died before");
      const result = await write(...args);
      if (now) throw new Error("died after");
      return result;
    };
  const { record } = of;
  return {
    ...of.ports,
    record: {
      get: wrap(record.get, "read"),
      getMany: wrap(record.getMany, "read"),
      query: wrap(record.query, "read"),
      put: wrap(record.put, "write"),
      update: wrap(record.update, "write"),
      delete: wrap(record.delete, "write"),
    },
  };
}

describe("pages that were asked", () => {
  it("are kept for good when an event or a quarantine names them, and for 30 days otherwise", async () => {
    const withOther = page(ROWS).replace("</body>", "<!-- another server --></body>");
    const login = "<html><body><form action='/login'>Log in to continue</form></body></html>";
    w.sites.on(PAGE, page(ROWS), withOther, login, page([...ROWS, STAY]));
    for (let round = 0; round < 4; round += 1) {
      await check();
      w.clock.forward(61);
    }
    const shaOf = (body: string): Promise<string> => w.archive.put(Buffer.from(body), { contentType: "text/html" });
    w.archive.monthPasses();
    const named = new Set((await ledger()).map((event) => event.sha256));
    expect(named.size).toBe(2);
    for (const sha256 of named) expect(await w.archive.has(sha256)).toBe(true);
    expect(w.archive.kept.size).toBe(3);
    expect(w.archive.kept.has(await shaOf(login))).toBe(true);
    await shaOf(withOther);
    expect(w.archive.kept.size).toBe(4);
  });
});

describe("a turn at a host", () => {
  const dockets = ["19A960", "19A961", "19A962"].map((number) => watchedDocket(`scotus/${number}`));
  const pageOf = (number: string): string =>
    `https://www.supremecourt.gov/docket/docketfiles/html/public/${number}.html`;
  const several = (): void => {
    w = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(...dockets)] });
    for (const { number } of dockets) w.sites.on(pageOf(number), page(ROWS, number));
  };
  const due = (): ReturnType<typeof checkDockets> => checkDockets(w.ports, w.deployment);

  it("is one worker's: whoever comes meanwhile asks nothing, and each page is asked once", async () => {
    several();
    let asking = 0;
    let most = 0;
    const sites = {
      ask: async (...ask: Parameters<typeof w.ports.sites.ask>) => {
        asking += 1;
        most = Math.max(most, asking);
        await new Promise((resolve) => setTimeout(resolve, 5));
        asking -= 1;
        return w.ports.sites.ask(...ask);
      },
    };
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(Array.from({ length: 6 }, () => checkDockets({ ...w.ports, sites }, w.deployment)));
      expect(w.sites.asked).toHaveLength(3 * (round + 1));
      w.clock.forward(61);
    }
    expect(most).toBe(1);
  });

  it("asks again what was not asked when a worker breaks off", async () => {
    several();
    await due();
    w.clock.forward(61);
    const record = { ...w.record, put: async () => Promise.reject(new Error("the worker died")) };
    w.sites.on(pageOf("19A961"), page([...ROWS, STAY], "19A961"));
    await expect(checkDockets({ ...w.ports, record }, w.deployment)).rejects.toThrow("the worker died");
    w.sites.asked.length = 0;
    await due();
    expect(w.sites.asked.map((ask) => ask.url)).toEqual([pageOf("19A961"), pageOf("19A962")]);
    expect((await ledger()).at(-1)?.after?.text).toBe(STAY.text);
  });

  it("believes an ask that wrote nothing for six hours at most: then a full answer is asked for and written", async () => {
    w.sites.on(PAGE, page(ROWS));
    await due();
    const dies = { ask: () => new Promise<never>(() => {}) };
    for (let hour = 1; hour <= 8; hour += 1) {
      w.clock.set(`2020-03-10T${15 + hour}:01:00.000Z`);
      void checkDockets({ ...w.ports, sites: dies }, w.deployment);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const [health] = await docketHealths(w.record, matter);
    expect(health?.sources[0]?.lastHealthyAt).toBe("2020-03-10T20:01:00.000Z");
    expect(health?.sources[0]?.nextCheckAt).toBe("2020-03-10T21:01:00.000Z");
  });

  it("serves first who has waited longest, so that a small budget starves nobody", async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      watchedDocket(`cand/3:19-cv-00${100 + n}`, { courtListenerId: String(n), sources: ["courtlistener"] }),
    );
    w = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(...many)] });
    for (let n = 0; n < many.length; n += 1) {
      const url = `https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=${n}&order_by=-date_modified`;
      w.sites.on(url, courtListenerEntries(n, []));
    }
    for (let minute = 0; minute < 3; minute += 1) {
      expect((await due()).checked).toBe([5, 5, 2][minute]);
      w.clock.forward(1);
    }
    expect(new Set(w.sites.asked.map((ask) => ask.url)).size).toBe(12);
  });
});

describe("a worker that died after its events and before its marks", () => {
  /** Checks with a table that fails at its nth write, counted from the first event on. */
  const dieAfterEvents = async (writes: number): Promise<void> => {
    let left = Number.POSITIVE_INFINITY;
    const record: typeof w.record = {
      ...w.record,
      put: async (item, onlyIf) => {
        if (item.sk.startsWith("EVENT#")) left = Math.min(left, writes);
        left -= 1;
        if (left < 0) throw new Error("the worker died");
        return w.record.put(item, onlyIf);
      },
    };
    await expect(checkDockets({ ...w.ports, record }, w.deployment, { which: "all" })).rejects.toThrow("died");
  };

  it("does not take the page before for unchanged when the court goes back to it", async () => {
    const tagged = (rows: readonly SupremeRow[]) => (ask: { readonly etag?: string }) =>
      ask.etag === `"${rows.length}"` ? { status: 304 } : { body: page(rows), headers: { etag: `"${rows.length}"` } };
    w.sites.on(PAGE, tagged(ROWS));
    await check();
    w.clock.forward(61);
    w.sites.on(PAGE, tagged([...ROWS, STAY]));
    await dieAfterEvents(1);
    w.sites.on(PAGE, tagged(ROWS));
    // It is an older copy now, and believed like any other when nothing else was shown for a day.
    for (let round = 0; round < 26; round += 1) {
      w.clock.forward(61);
      await check();
      if (round === 3) expect((await kinds()).slice(3)).toEqual(["entry_filed"]);
    }
    expect((await kinds()).slice(3)).toEqual(["entry_filed", "entry_withdrawn"]);
  });

  it("leaves no entry that no row is: one whose words changed meanwhile is missed like any other", async () => {
    w.sites.on(PAGE, page(ROWS));
    await check();
    w.clock.forward(61);
    const before = { filedOn: "2020-03-10", text: "Letter of applicants received." };
    w.sites.on(PAGE, page([...ROWS, before]));
    await dieAfterEvents(1);
    w.sites.on(PAGE, page([...ROWS, { ...before, text: "Reply of applicants in support of the application filed." }]));
    for (let round = 0; round < 3; round += 1) {
      w.clock.forward(61);
      await check();
    }
    const current = (await allEntries(w.record, "mpp")).filter(({ status }) => status === "current");
    expect(current).toHaveLength(4);
    expect((await kinds()).filter((kind) => kind === "entry_withdrawn")).toHaveLength(1);
  });

  it("sees the return of what it had withdrawn", async () => {
    w.sites.on(PAGE, page(ROWS), page(ROWS.slice(0, 2)));
    await check();
    await check();
    w.clock.forward(61);
    await dieAfterEvents(1);
    expect((await kinds()).at(-1)).toBe("entry_withdrawn");
    w.sites.on(PAGE, page(ROWS));
    w.clock.forward(61);
    await check();
    expect((await kinds()).at(-1)).toBe("entry_returned");
  });
});
