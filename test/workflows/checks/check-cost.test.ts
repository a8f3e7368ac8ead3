import { describe, expect, it } from "vitest";
import type { Docket } from "../../../functions/model/docket.ts";
import type { Ask } from "../../../functions/ports/index.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { courtListenerEntries, districtFeed, supremeCourtPage } from "../../support/court-pages.ts";
import { meteredTable } from "../../support/metered-table.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const BEGIN = "2020-03-10T15:00:00.000Z";
/** Enough checks that everything that is remembered of a docket is there. */
const CHECKS_BEFORE = 20;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => 901 + place);

/** A court's site, and the dockets that are watched there. `round` grows while the pages still change. */
interface Site {
  readonly host: string;
  readonly minutes: number;
  readonly dockets: readonly Docket[];
  script(own: World, round: () => number): void;
}

function supremeCourt(count: number): Site {
  const row = { filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan.", efile: "138001" };
  return {
    host: "www.supremecourt.gov",
    minutes: 61,
    dockets: numbers(count).map((n) => watchedDocket(`scotus/19A${n}`)),
    script(own, round) {
      for (const n of numbers(count)) {
        own.sites.on(`https://www.supremecourt.gov/docket/docketfiles/html/public/19A${n}.html`, (ask: Ask) => {
          const rows = Array.from({ length: round() }, (_, k) => ({
            ...row,
            text: `Letter ${k}.`,
            efile: `${139000 + k}`,
          }));
          const etag = `"${round()}"`;
          const body = supremeCourtPage({ number: `19A${n}`, caption: "Wolf v. Law Lab", rows });
          return ask.etag === etag ? { status: 304 } : { body, headers: { etag } };
        });
      }
    },
  };
}

/** It sends no validators: the same bytes again are what is unchanged. */
function courtListener(count: number): Site {
  return {
    host: "www.courtlistener.com",
    minutes: 73,
    dockets: numbers(count).map((n) =>
      watchedDocket(`cand/3:19-cv-00${n}`, { courtListenerId: String(n), sources: ["courtlistener"] }),
    ),
    script(own, round) {
      for (const n of numbers(count)) {
        const url = `https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=${n}&order_by=-date_modified`;
        own.sites.on(url, () => {
          const entry = (k: number) => ({ id: n * 1000 + k, filedOn: "2020-03-06", modifiedAt: BEGIN, number: k + 1 });
          const entries = Array.from({ length: round() }, (_, k) => ({
            ...entry(k),
            seq: `${k}`,
            text: `Notice ${k}`,
          }));
          return courtListenerEntries(n, entries);
        });
      }
    },
  };
}

function courtFeed(count: number): Site {
  return {
    host: "ecf.cand.uscourts.gov",
    minutes: 21,
    dockets: numbers(count).map((n) => watchedDocket(`cand/3:19-cv-00${n}`, { sources: ["cmecf-rss"] })),
    script(own, round) {
      own.sites.on("https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl", () =>
        districtFeed(
          "cand",
          BEGIN,
          Array.from({ length: round() }, (_, k) => ({
            docketNumber: "3:19-cv-00100",
            caption: "A v. B",
            caseId: "9",
            publishedAt: BEGIN,
            event: `Notice ${k}`,
            seq: String(k),
          })),
        ),
      );
    },
  };
}

/** What a due check of the site uses when nothing there has changed. */
async function unchangedCheck(site: Site) {
  const matter = watchedMatter(...site.dockets);
  const own = world({ now: BEGIN, matters: [matter] });
  let round = 1;
  site.script(own, () => round);
  for (; round < CHECKS_BEFORE; round += 1) {
    await checkDockets(own.ports, own.deployment, { host: site.host });
    own.clock.forward(site.minutes);
  }
  for (let again = 0; again < 2; again += 1) {
    await checkDockets(own.ports, own.deployment, { host: site.host });
    own.clock.forward(site.minutes);
  }
  const before = { asked: own.sites.asked.length, lines: own.log.lines.length };
  const { table, used } = meteredTable(own.record);
  await checkDockets({ ...own.ports, record: table }, own.deployment, { host: site.host });
  const asked = own.sites.asked.slice(before.asked);
  const healths = await docketHealths(own.record, matter);
  return {
    ...used,
    asked: asked.length,
    conditional: asked.filter((ask) => ask.etag).length,
    lines: own.log.lines.length - before.lines,
    seenNow: healths.filter(({ sources }) => sources[0]?.lastHealthyAt === own.clock.now()).length,
  };
}

describe("a check that finds nothing new", () => {
  it("asks once, on condition, and costs one read and one write, alone on its host", async () => {
    const used = await unchangedCheck(supremeCourt(1));
    expect(used).toEqual({ asked: 1, conditional: 1, read: 1, write: 1, lines: 0, seenNow: 1 });
  });

  it("costs no more for a copy with a budget that sends no validators", async () => {
    const used = await unchangedCheck(courtListener(1));
    expect(used).toEqual({ asked: 1, conditional: 0, read: 1, write: 1, lines: 0, seenNow: 1 });
  });

  it("costs less than one read and one write a docket where dockets share a host", async () => {
    for (const site of [supremeCourt(5), courtListener(5)]) {
      const used = await unchangedCheck(site);
      expect(used).toMatchObject({ asked: 5, lines: 0, seenNow: 5 });
      expect(used.read / 5).toBeLessThanOrEqual(0.6);
      expect(used.write / 5).toBeLessThanOrEqual(0.4);
    }
  });

  it("asks a court's feed once for all its dockets, and writes when each was seen: a window must be known exactly", async () => {
    const used = await unchangedCheck(courtFeed(5));
    expect(used).toMatchObject({ asked: 1, lines: 0, seenNow: 5 });
    expect(used.read / 5).toBeLessThanOrEqual(1);
    // One for the turn at the host.
    expect(used.write).toBe(5 + 1);
  });
});
