import { beforeEach, describe, expect, it } from "vitest";
import { spentNow } from "../../../functions/store/budgets.ts";
import { allEntries } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { type CopiedEntry, courtListenerEntries, supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const API = "https://www.courtlistener.com/api/rest/v4/docket-entries/";
const urlOf = (id: number): string => `${API}?docket=${id}&order_by=-date_modified`;
const DAY = 24 * 60;
const PER_PAGE = 10;

let own: World;
const copyOf = (count: number): World => {
  const dockets = Array.from({ length: count }, (_, n) =>
    watchedDocket(`cand/3:19-cv-00${800 + n}`, { courtListenerId: String(n), sources: ["courtlistener"] }),
  );
  return world({ now: "2019-06-26T15:00:00.000Z", matters: [watchedMatter(...dockets)] });
};
const entry = (n: number): CopiedEntry => ({
  id: n,
  filedOn: "2019-06-25",
  modifiedAt: `2019-06-25T${String(n % 24).padStart(2, "0")}:00:00.000Z`,
  number: n,
  seq: String(n),
  text: `Notice ${n} by Law Lab.`,
});
/** The listing in pages, newest change first, as CourtListener gives it. */
const list = (docket: number, entries: readonly CopiedEntry[]): void => {
  const sorted = [...entries].sort((a, b) => (a.modifiedAt > b.modifiedAt ? -1 : 1));
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE));
  for (let page = 0; page < pages; page += 1) {
    const body = JSON.parse(courtListenerEntries(docket, sorted.slice(page * PER_PAGE, (page + 1) * PER_PAGE)));
    const next = page + 1 < pages ? `${urlOf(docket)}&cursor=${page + 1}` : null;
    own.sites.on(page === 0 ? urlOf(docket) : `${urlOf(docket)}&cursor=${page}`, JSON.stringify({ ...body, next }));
  }
};
const check = (): ReturnType<typeof checkDockets> => checkDockets(own.ports, own.deployment);
const days = async (count: number): Promise<void> => {
  for (let hour = 0; hour < count * 24; hour += 1) {
    own.clock.forward(60);
    await check();
  }
};

describe("a sweep", () => {
  beforeEach(() => {
    own = copyOf(1);
  });

  it("finds within a week what a listing of changes has hidden, and tells it as late", async () => {
    const known = Array.from({ length: 23 }, (_, n) => entry(n + 1));
    list(0, known);
    await check();
    await check();
    const hidden = { ...entry(50), filedOn: "2019-06-20", modifiedAt: "2019-06-24T00:00:00.000Z" };
    list(0, [...known, hidden]);
    await days(6);
    expect(await headOf(own.record, "mpp")).toBe(23);
    await days(2);
    const events = await eventsBetween(own.record, "mpp", 23, await headOf(own.record, "mpp"));
    expect(events.map(({ kind, late, after }) => [kind, late, after?.text])).toEqual([
      ["entry_filed", true, "Notice 50 by Law Lab."],
    ]);
  });

  it("comes once a week, asks for every page then, and says nothing when nothing was hidden", async () => {
    list(
      0,
      Array.from({ length: 23 }, (_, n) => entry(n + 1)),
    );
    await check();
    own.sites.asked.length = 0;
    await days(22);
    const further = own.sites.asked.filter((ask) => ask.url.includes("cursor=2"));
    expect(further).toHaveLength(3);
    expect(await headOf(own.record, "mpp")).toBe(23);
    expect((await allEntries(own.record, "mpp")).every(({ versions }) => versions === 1)).toBe(true);
  });

  it("reads a whole docket's page again though its bytes are those of before, and asks in full", async () => {
    own = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
    const rows = [{ filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan." }];
    const body = supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows });
    own.sites.on("https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html", (ask) =>
      ask.etag === '"1"' ? { status: 304 } : { body, headers: { etag: '"1"' } },
    );
    let reads = 0;
    const reader = own.ports.isolate;
    const isolate = {
      ...reader,
      read: (...page: Parameters<typeof reader.read>) => {
        reads += 1;
        return reader.read(...page);
      },
    };
    own = { ...own, ports: { ...own.ports, isolate } };
    await check();
    await days(15);
    expect(reads).toBe(3);
    expect(await headOf(own.record, "mpp")).toBe(1);
  });
});

describe("a budget that many dockets share", () => {
  it("lasts all day: all are asked evenly, news and sweeps find room, and no day ends blind", async () => {
    own = copyOf(20);
    for (let n = 0; n < 20; n += 1)
      list(
        n,
        Array.from({ length: 23 }, (_, k) => ({ ...entry(k + 1), id: n * 1000 + k })),
      );
    const last = new Map<string, string>();
    let longest = 0;
    for (let tick = 0; tick < (10 * DAY) / 10; tick += 1) {
      const before = own.sites.asked.length;
      await check();
      for (const { url } of own.sites.asked.slice(before).filter((ask) => !ask.url.includes("cursor"))) {
        const seen = last.get(url);
        // The first two days read twenty whole listings.
        if (seen && tick > (2 * DAY) / 10) longest = Math.max(longest, Date.parse(own.clock.now()) - Date.parse(seen));
        last.set(url, own.clock.now());
      }
      const { day } = await spentNow(own.record, "www.courtlistener.com", "courtlistener", own.clock.now());
      expect(day).toBeLessThanOrEqual(125);
      own.clock.forward(10);
    }
    expect(last.size).toBe(20);
    // 1,440 minutes and 20 dockets over 100 regular requests are 288 minutes.
    expect(longest / 60_000).toBeLessThanOrEqual(2 * 288);
  });
});
