import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../../functions/model/time.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { NEW_ROWS_MAX } from "../../../functions/workflows/checks/change-volume-guard.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { releaseDocket } from "../../../functions/workflows/checks/release-docket.ts";
import { type CopiedEntry, courtListenerEntries, districtFeed, type FeedItem } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const BEGIN = "2020-03-10T16:00:00.000Z";
const NUMBER = "3:19-cv-00807";
const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
const FEED = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
const at = (minutes: number): Instant => addMinutes(BEGIN, minutes);

const entry = (n: number, minutes: number): CopiedEntry => ({
  id: n,
  filedOn: "2020-03-10",
  modifiedAt: at(minutes),
  number: n,
  seq: String(1000 + n),
  text: `DECLARATION ${n} in support of the motion`,
  doc: `0350${17000 + n}`,
});
const other = (minutes: number, n: number): FeedItem => ({
  docketNumber: "3:18-cv-01000",
  caption: "A v. B",
  caseId: "9",
  publishedAt: at(minutes),
  event: "Notice",
  seq: String(n),
  number: String(n),
  doc: `0350${99000 + n}`,
});
const own = (minutes: number, n: number): FeedItem => ({
  ...other(minutes, n),
  docketNumber: NUMBER,
  caseId: "338000",
  seq: String(1000 + n),
  doc: `0350${17000 + n}`,
});

let w: World;
const matterOf = (sources: readonly string[]) =>
  watchedMatter(watchedDocket(`cand/${NUMBER}`, { courtListenerId: "77", watchFrom: "2020-03-01", sources }));
const isHeld = async (): Promise<boolean | undefined> => (await docketHealths(w.record, BOTH))[0]?.held;
const BOTH = matterOf(["courtlistener", "cmecf-rss"]);
const release = (): Promise<void> => releaseDocket(w.ports, { matter: "mpp", docket: `cand/${NUMBER}` });

describe("a batch that the change-volume guard holds, of a docket that two sources show", () => {
  let now = 0;
  const overVolume = Array.from({ length: NEW_ROWS_MAX + 5 }, (_, n) => entry(n + 2, 50));
  const until = async (minutes: number): Promise<void> => {
    for (now += 5; now <= minutes; now += 5) {
      w.clock.set(at(now));
      w.sites.on(FEED, districtFeed("cand", at(now), [other(now - 5, 1), other(now - 1500, 2)]));
      await checkDockets(w.ports, w.deployment);
    }
    now = minutes;
  };

  beforeEach(async () => {
    now = -5;
    w = world({ now: BEGIN, matters: [BOTH] });
    w.sites.on(COPY, courtListenerEntries(77, [entry(1, -100)]));
    await until(0);
    w.sites.on(COPY, courtListenerEntries(77, [entry(1, -100), ...overVolume]));
    await until(80);
  });

  it("stays held whatever healthy pages the other source shows, and is recorded once it is released", async () => {
    expect([await isHeld(), await headOf(w.record, "mpp")]).toEqual([true, 1]);
    await until(5 * 60);
    expect([await isHeld(), await headOf(w.record, "mpp")]).toEqual([true, 1]);
    await release();
    await until(7 * 60);
    expect([await isHeld(), await headOf(w.record, "mpp")]).toEqual([false, 1 + overVolume.length]);
  });

  it("is not released for what comes after the operator has looked", async () => {
    await release();
    const flood = Array.from({ length: 3 * NEW_ROWS_MAX }, (_, n) => entry(n + 100, 85));
    w.sites.on(COPY, courtListenerEntries(77, [entry(1, -100), ...overVolume, ...flood]));
    await until(7 * 60);
    expect([await isHeld(), await headOf(w.record, "mpp")]).toEqual([true, 1]);
  });

  it("is held no more once its source shows the page before again", async () => {
    w.sites.on(COPY, courtListenerEntries(77, [entry(1, -100)]));
    await until(5 * 60);
    expect([await isHeld(), await headOf(w.record, "mpp")]).toEqual([false, 1]);
  });
});

describe("a batch of a feed that is held until it has left the feed", () => {
  const DAY_MINUTES = 24 * 60;
  const many = Array.from({ length: NEW_ROWS_MAX + 5 }, (_, n) => own(40, n + 2));
  const look = async (minutes: number, items: readonly FeedItem[]): Promise<void> => {
    const isShown = (one: FeedItem): boolean => one.publishedAt > at(minutes - DAY_MINUTES);
    w.clock.set(at(minutes));
    w.sites.on(FEED, districtFeed("cand", at(minutes), items.filter(isShown)));
    await checkDockets(w.ports, w.deployment, { which: "all" });
  };
  const others = Array.from({ length: 60 }, (_, hour) => other(hour * 60 + 1, hour + 10));
  const filed = async (): Promise<string[]> =>
    (await eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"))).map(({ kind }) => kind);

  beforeEach(async () => {
    w = world({ now: BEGIN, matters: [matterOf(["cmecf-rss"])] });
    await look(0, [own(-5, 1), other(-10, 1)]);
    for (let hour = 1; hour <= 51; hour += 5)
      await look(hour * 60, [own(-5, 1), ...many, ...others.filter((one) => one.publishedAt <= at(hour * 60))]);
    expect(await filed()).toEqual(["entry_filed"]);
  });

  it("is recorded from the archived pages when it is released, each row once, and leaves no gap", async () => {
    await release();
    for (let hour = 52; hour <= 54; hour += 1) await look(hour * 60, others.slice(0, hour));
    expect(await filed()).toEqual([1, ...many].map(() => "entry_filed"));
  });

  it("stays held when the feed shows nothing of it any more, and is told as a gap where looks were too far apart", async () => {
    expect(await isHeld()).toBe(true);
    await look(90 * 60, [other(90 * 60 - 5, 99)]);
    expect([await isHeld(), await filed()]).toEqual([true, ["entry_filed"]]);
    await release();
    await look(91 * 60, [other(90 * 60 - 5, 99)]);
    const kinds = await filed();
    expect(kinds.filter((kind) => kind === "gap_opened")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "entry_filed")).toHaveLength(1 + many.length);
  });
});

describe("a gap of a feed that nobody has filled", () => {
  it("lets no flood of the same feed pass the change-volume guard", async () => {
    const feedOnly = matterOf(["cmecf-rss"]);
    w = world({ now: BEGIN, matters: [feedOnly] });
    const look = async (minutes: number, items: readonly FeedItem[]): Promise<void> => {
      w.clock.set(at(minutes));
      w.sites.on(FEED, districtFeed("cand", at(minutes), items));
      await checkDockets(w.ports, w.deployment, { which: "all" });
    };
    await look(0, [own(-5, 1), other(-10, 1)]);
    await look(3600, [own(3595, 3), other(3590, 2)]); // number 2 was in the gap
    expect((await docketHealths(w.record, feedOnly))[0]?.openGaps).toHaveLength(1);
    const before = await headOf(w.record, "mpp");
    const flood = Array.from({ length: 400 }, (_, n) => own(3615, 5000 + n));
    await look(3620, [...flood, own(3595, 3), other(3590, 2)]);
    expect(await headOf(w.record, "mpp")).toBe(before);
    expect((await docketHealths(w.record, feedOnly))[0]?.held).toBe(true);
  });
});
