import { describe, expect, it } from "vitest";
import { isSilent, isStanding } from "../../functions/model/silence.ts";
import { docketHealths } from "../../functions/store/health.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { lookAround } from "../../functions/workflows/watch/keep-watch.ts";
import { districtFeed } from "../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { world } from "../support/world.ts";

const NOW = "2019-06-26T22:00:00.000Z"; // a Wednesday, 3 p.m. in San Francisco

describe("a silent source", () => {
  it("failed three times in a row over an hour and a half", () => {
    const since = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
    expect(isSilent({ failures: 3, failingSince: since(90) }, NOW)).toBe(true);
    expect(isSilent({ failures: 2, failingSince: since(900) }, NOW)).toBe(false);
    expect(isSilent({ failures: 9, failingSince: since(89) }, NOW)).toBe(false);
    expect(isSilent({ failures: 0, failingSince: null }, NOW)).toBe(false);
  });
});

describe("a feed that stands still", () => {
  it.each([
    ["built two hours ago, in the afternoon", "2019-06-26T20:00:00.000Z", NOW, true],
    ["built a little less than two hours ago", "2019-06-26T20:01:00.000Z", NOW, false],
    ["built yesterday, at half past nine", "2019-06-26T01:00:00.000Z", "2019-06-26T16:30:00.000Z", false],
    ["built yesterday, at ten", "2019-06-26T01:00:00.000Z", "2019-06-26T17:00:00.000Z", true],
    ["before the clerks come", "2019-06-25T01:00:00.000Z", "2019-06-26T14:59:00.000Z", false],
    ["after they went", "2019-06-25T01:00:00.000Z", "2019-06-27T01:00:00.000Z", false],
    ["on a Saturday", "2019-06-28T20:00:00.000Z", "2019-06-29T20:00:00.000Z", false],
    ["on Independence Day", "2019-07-03T20:00:00.000Z", "2019-07-04T20:00:00.000Z", false],
    ["that is no feed", null, NOW, false],
  ])("%s", (_, builtAt, now, stands) => {
    expect(isStanding({ builtAt }, "cand", now)).toBe(stands);
  });

  it("is an alarm though every check is healthy, and none any more when the feed goes on", async () => {
    const matter = watchedMatter(watchedDocket("cand/3:19-cv-00807", { sources: ["cmecf-rss"] }));
    const own = world({ now: "2019-06-26T18:00:00.000Z", matters: [matter] });
    const feed = (builtAt: string): string =>
      districtFeed("cand", builtAt, [
        {
          docketNumber: "3:19-cv-00100",
          caption: "A v. B",
          caseId: "9",
          publishedAt: "2019-06-26T17:50:00.000Z",
          event: "Notice",
          seq: "1",
        },
      ]);
    own.sites.on("https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl", () => feed(built));
    let built = own.clock.now();
    const troubled: number[] = [];
    const said: boolean[] = [];
    for (let round = 0; round < 7; round += 1) {
      if (round === 6) built = own.clock.now();
      await checkDockets(own.ports, own.deployment);
      troubled.push((await lookAround(own.ports, own.deployment)).troubledSources);
      const page = await createApp(own.ports, own.deployment).request("/health");
      said.push((await page.text()).includes("has not been built anew since June 26, 2019, 2 p.m. ET"));
      own.clock.forward(30);
    }
    expect(troubled).toEqual([0, 0, 0, 0, 1, 1, 0]);
    expect(said).toEqual(troubled.map((count) => count === 1));
    expect((await docketHealths(own.record, matter))[0]?.sources[0]?.state).toBe("healthy");
  });
});
