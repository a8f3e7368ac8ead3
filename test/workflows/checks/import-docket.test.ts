import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import type { DocketReading } from "../../../functions/model/reading.ts";
import { pacerDistrict } from "../../../functions/sources/cmecf/district.ts";
import { docketState, openGaps } from "../../../functions/store/dockets.ts";
import { allEntries } from "../../../functions/store/entries.ts";
import { append, eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { type Import, importDocket, previewImport } from "../../../functions/workflows/checks/import-docket.ts";
import { watchedDocket } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const bytes = new Uint8Array(
  readFileSync(new URL("../../sources/imports/pacer-district.civil.cand.html", import.meta.url)),
);
const reading = pacerDistrict.read({ url: "file:///x", bytes, court: "cand" }) as DocketReading;
const docket = watchedDocket("cand/3:19-cv-90807", { watchFrom: "2019-03-01" });
const page: Import = {
  matter: "mpp",
  docket,
  siblingDockets: [],
  reading,
  bytes,
  contentType: "text/html",
  edition: 1,
};

let w: World;
const ledger = async (): Promise<LedgerEvent[]> => eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));

beforeEach(() => {
  w = world({ now: "2020-03-03T15:00:00.000Z" });
});

describe("importing a saved docket", () => {
  it("adds every row once, quietly, in the order of the filings", async () => {
    await importDocket(w.ports, page);
    const events = await ledger();
    expect(events.map((event) => [event.kind, event.after?.filedOn, event.quiet])).toEqual([
      ["entry_filed", "2019-02-14", true],
      ["entry_filed", "2019-02-20", true],
      ["entry_filed", "2019-03-22", true],
      ["entry_filed", "2019-04-08", true],
    ]);
    expect((await allEntries(w.record, "mpp")).map((entry) => entry.number)).toContain("73");
    expect(await docketState(w.record, "mpp", docket.id)).toMatchObject({ newestFiledOn: "2019-04-08" });
  });

  it("names the archived bytes, the court's address and the format's edition, never a path of this machine", async () => {
    await importDocket(w.ports, page);
    const [first] = await ledger();
    expect(first).toMatchObject({
      source: "import",
      edition: 1,
      url: "https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?990807",
    });
    expect(await w.archive.get(first?.sha256 ?? "")).toEqual(bytes);
  });

  it("adds nothing the second time", async () => {
    await importDocket(w.ports, page);
    const again = await importDocket(w.ports, page);
    expect(again).toMatchObject({ events: [], rows: 4 });
    expect(await ledger()).toHaveLength(4);
  });

  it("withdraws nothing that the page does not show", async () => {
    await importDocket(w.ports, page);
    const part = { ...page, reading: { ...reading, entries: reading.entries.slice(0, 1) } };
    expect((await importDocket(w.ports, part)).events).toEqual([]);
    expect((await allEntries(w.record, "mpp")).every((entry) => entry.status === "current")).toBe(true);
  });

  it("never marks PACER's documents as free to read", async () => {
    await importDocket(w.ports, page);
    const documents = (await allEntries(w.record, "mpp")).flatMap((entry) => entry.documents);
    expect(documents.length).toBeGreaterThan(3);
    expect(new Set(documents.map((document) => document.state))).toEqual(new Set(["paywalled"]));
  });
});

describe("previewing an import", () => {
  it("says what it would add and writes nothing", async () => {
    const preview = await previewImport(w.ports, page);
    expect(preview.events.map((event) => event.kind)).toEqual(Array.from({ length: 4 }, () => "entry_filed"));
    expect(await headOf(w.record, "mpp")).toBe(0);
    expect((await allEntries(w.record, "mpp")).length).toBe(0);
  });
});

describe("an import that spans an open gap", () => {
  const gap = { source: "cmecf-rss", from: "2019-03-20T10:00:00.000Z", to: "2019-03-25T10:00:00.000Z" };
  const opened = {
    matter: "mpp",
    docket: docket.id,
    kind: "gap_opened",
    gap,
    source: "cmecf-rss",
    url: "https://x",
    sha256: "0",
    edition: 1,
  } as const;

  it("tells what was filed in it and closes it", async () => {
    await append(w.record, 1, w.clock.now(), opened);
    await importDocket(w.ports, page);
    const told = (await ledger()).filter((event) => !event.quiet && event.kind !== "gap_opened");
    expect(told.map((event) => [event.kind, event.after?.filedOn, event.gap?.found])).toEqual([
      ["entry_filed", "2019-03-22", undefined],
      ["gap_closed", undefined, 1],
    ]);
    expect(await openGaps(w.record, "mpp", docket.id)).toEqual([]);
  });

  it("leaves it open when the page ends before it does", async () => {
    await append(w.record, 1, w.clock.now(), opened);
    await importDocket(w.ports, { ...page, reading: { ...reading, entries: reading.entries.slice(0, 3) } });
    expect(await openGaps(w.record, "mpp", docket.id)).toHaveLength(1);
  });
});
