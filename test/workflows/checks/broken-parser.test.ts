import { describe, expect, it } from "vitest";
import type { Docket } from "../../../functions/model/docket.ts";
import { headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { lookAround } from "../../../functions/workflows/watch/keep-watch.ts";
import { courtListenerEntries, districtFeed, supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";

// A Saturday: a feed that stands still is no alarm then.
const NOW = "2020-03-14T15:00:00.000Z";
const ROWS = Array.from({ length: 30 }, (_, n) => n + 1);

interface Site {
  readonly docket: Docket;
  readonly url: string;
  readonly page: string;
}

const SITES: Readonly<Record<string, Site>> = {
  "the Supreme Court's page": {
    docket: watchedDocket("scotus/19A960"),
    url: "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html",
    page: supremeCourtPage({
      number: "19A960",
      caption: "Wolf v. Law Lab",
      rows: ROWS.map((n) => ({ filedOn: "2020-03-06", text: `Letter ${n} received.`, efile: String(138_000 + n) })),
    }),
  },
  "a court's feed": {
    docket: watchedDocket("cand/3:19-cv-00807", { sources: ["cmecf-rss"] }),
    url: "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl",
    page: districtFeed(
      "cand",
      NOW,
      ROWS.map((n) => ({
        docketNumber: "3:19-cv-00807",
        caption: "Law Lab v. Wolf",
        caseId: "338000",
        publishedAt: "2020-03-14T14:00:00.000Z",
        event: "Notice",
        seq: String(n),
        number: String(n),
        doc: `0351171${10_000 + n}`,
      })),
    ),
  },
  "CourtListener's listing": {
    docket: watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", sources: ["courtlistener"] }),
    url: "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified",
    page: courtListenerEntries(
      77,
      ROWS.map((n) => ({
        id: n,
        filedOn: "2020-03-06",
        modifiedAt: "2020-03-06T12:00:00.000Z",
        number: n,
        seq: String(n),
        text: `Notice ${n}`,
      })),
    ),
  },
};

/** What a new release of a site does to a page that our parser was made for. */
const CHANGES: readonly (readonly [string, string, (page: string) => string])[] = [
  [
    "the Supreme Court's page",
    "other names for its parts",
    (page) => page.replace('id="docketinfo"', 'id="case"').replace("InfoTitle", "x"),
  ],
  [
    "the Supreme Court's page",
    "divisions for its table",
    (page) => page.replaceAll(/<(\/?)(table|tr|td)\b/g, "<$1div"),
  ],
  ["the Supreme Court's page", "a program in the page's place", () => "<html><body><div id=app></div></body></html>"],
  ["the Supreme Court's page", "one row's day in words", (page) => page.replace(/Mar 06,? 2020/, "Last Friday")],
  ["a court's feed", "another name for its items", (page) => page.replaceAll(/<(\/?)item>/g, "<$1entry>")],
  ["a court's feed", "no links any more", (page) => page.replaceAll(/&lt;a href.*?&lt;\/a&gt;|<a href.*?<\/a>/g, "7")],
  ["a court's feed", "days in words", (page) => page.replaceAll(/<pubDate>[^<]*</g, "<pubDate>today<")],
  ["CourtListener's listing", "another name for its list", (page) => page.replace('"results"', '"items"')],
  ["CourtListener's listing", "another name for a day", (page) => page.replaceAll('"date_filed"', '"filed"')],
  ["CourtListener's listing", "a page for people", () => "<html><body><h1>CourtListener</h1></body></html>"],
];

describe("a parser that a new release of the site broke", () => {
  it.each(CHANGES)("%s, %s: is an alarm after two checks, and changes no ledger", async (name, _, change) => {
    const site = SITES[name];
    if (!site) throw new Error(`no site ${name}`);
    expect(change(site.page)).not.toBe(site.page);
    const own = world({ now: NOW, matters: [watchedMatter(site.docket)] });
    own.sites.on(site.url, site.page);
    for (let round = 0; round < 3; round += 1) {
      await checkDockets(own.ports, own.deployment);
      own.clock.forward(30);
    }
    const before = await headOf(own.record, "mpp");
    expect(before).toBe(ROWS.length);
    own.sites.on(site.url, change(site.page));
    const alarms: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      own.clock.forward(61);
      expect((await checkDockets(own.ports, own.deployment)).checked).toBe(1);
      alarms.push((await lookAround(own.ports, own.deployment)).troubledSources);
    }
    expect(alarms).toEqual([0, 1]);
    expect(await headOf(own.record, "mpp")).toBe(before);
    own.sites.on(site.url, site.page);
    own.clock.forward(61);
    await checkDockets(own.ports, own.deployment);
    expect((await lookAround(own.ports, own.deployment)).troubledSources).toBe(0);
  });
});
