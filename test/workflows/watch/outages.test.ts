import { expect, it } from "vitest";
import { lineOf } from "../../../functions/cli/commands/outages.ts";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { openBreaker, writePace } from "../../../functions/store/runs.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { gapsIn, outages } from "../../../functions/workflows/watch/outages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";

it("lists the sources that are dark now and what holds the mail, and nothing else", async () => {
  const w = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
  expect(await outages(w.ports, w.deployment)).toEqual([]);
  w.sites.on(
    "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html",
    new ExpectedError("unreachable", "no answer"),
  );
  await checkDockets(w.ports, w.deployment);
  await openBreaker(w.ports.readers, { because: "bounces", at: "2020-03-10T14:00:00.000Z" });
  const pace = { perSecond: 1, refusals: 1, since: "2020-03-10T14:30:00.000Z" };
  await writePace(w.ports.readers, { ...pace, until: "2020-03-10T14:59:00.000Z" }); // over by now
  const found = await outages(w.ports, w.deployment);
  expect(found).toMatchObject([
    { kind: "dark", what: "scotus/19A960 at supreme-court", from: "2020-03-10T15:00:00.000Z", to: null, isOver: false },
    { kind: "mail", what: "too many bounces", from: "2020-03-10T14:00:00.000Z", why: "npm run -s cli -- release mail" },
  ]);
  expect(found[0]?.why).toContain("1 failed checks; ");
  await writePace(w.ports.readers, { ...pace, until: "2020-03-10T15:10:00.000Z" });
  expect(
    (await outages(w.ports, { ...w.deployment, deploymentGeneration: "another" })).map(({ what }) => what),
  ).toEqual(["scotus/19A960 at supreme-court", "the mail service said not now", "too many bounces", "a restored copy"]);
});

it("tells each gap of the ledger once, and what was found in it when it is closed", () => {
  const gap = { source: "cmecf-rss", from: "2020-03-01T10:00:00.000Z", to: "2020-03-02T20:00:00.000Z" };
  const event = (kind: LedgerEvent["kind"], docket: string, found?: number) =>
    ({ kind, docket, gap: { ...gap, ...(found !== undefined && { found }) } }) as LedgerEvent;
  const found = gapsIn([
    event("gap_opened", "cand/3:19-cv-00807"),
    event("gap_opened", "cand/3:20-cv-00001"),
    event("gap_closed", "cand/3:19-cv-00807", 2),
  ]);
  expect(found.map(lineOf)).toEqual([
    "over   gap   cand/3:19-cv-00807 at cmecf-rss  from 2020-03-01T10:00:00.000Z to 2020-03-02T20:00:00.000Z  closed, 2 found late",
    "NOW    gap   cand/3:20-cv-00001 at cmecf-rss  from 2020-03-01T10:00:00.000Z to 2020-03-02T20:00:00.000Z  open",
  ]);
});
