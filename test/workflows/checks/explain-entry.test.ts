import { beforeEach, describe, expect, it } from "vitest";
import { suggestDockets } from "../../../functions/history/suggest-dockets.ts";
import { isSilent } from "../../../functions/model/silence.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { explainEntry } from "../../../functions/workflows/checks/explain-entry.ts";
import { type SupremeRow, supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
const ROW: SupremeRow = {
  filedOn: "2020-03-10",
  text: "Brief amicus curiae of Example Institute filed.",
  efile: "138009",
};
const page = (row: SupremeRow): string =>
  supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows: [row] });
const matter = watchedMatter(watchedDocket("scotus/19A960"));

describe("where an entry comes from", () => {
  let w: World;
  beforeEach(async () => {
    w = world({ now: "2020-03-10T15:00:00.000Z", matters: [matter] });
    w.sites.on(PAGE, page(ROW), page({ ...ROW, text: "Brief amici curiae of Example Institute, et al. filed." }));
    await checkDockets(w.ports, w.deployment, { which: "all" });
    w.clock.forward(61);
    await checkDockets(w.ports, w.deployment, { which: "all" });
  });

  it("names every version's page, time and hash, and reads the archived bytes to the same entry", async () => {
    const explained = await explainEntry(w.ports, w.deployment, { entry: "mpp-1" });
    expect(explained.map(({ event, reread }) => [event.kind, event.at, event.url, reread])).toEqual([
      ["entry_filed", "2020-03-10T15:00:00.000Z", PAGE, "same"],
      ["entry_amended", "2020-03-10T16:01:00.000Z", PAGE, "same"],
    ]);
  });

  it("says when our reading changed, and when the bytes are gone", async () => {
    const [first, second] = await explainEntry(w.ports, w.deployment, { entry: "mpp-1" });
    await w.archive.delete(first?.event.sha256 ?? "");
    const other = {
      ...w.ports,
      isolate: { ...w.ports.isolate, read: async () => ({ kind: "none" as const, reason: "changed" }) },
    };
    const explained = await explainEntry(other, w.deployment, { entry: "mpp-1" });
    expect(explained.map(({ reread }) => reread)).toEqual(["gone", "differs"]);
    expect(second?.event.before).toMatchObject({ text: ROW.text });
  });

  it("says what there is not", async () => {
    await expect(explainEntry(w.ports, w.deployment, { entry: "mpp-99" })).rejects.toMatchObject({ kind: "missing" });
    await expect(explainEntry(w.ports, w.deployment, { entry: "other-1" })).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("a family that grows itself", () => {
  it("proposes what a docket's page names and we do not follow", async () => {
    const w = world({ now: "2020-03-10T15:00:00.000Z", matters: [matter] });
    const linked = page(ROW).replace(
      "</table>\n<div",
      "<tr><td>Linked with:</td><td>19A961, 19-1212</td></tr><tr><td>Lower Ct:</td><td>United States Court of Appeals for the Ninth Circuit</td></tr><tr><td>Case Numbers:</td><td>(19-15716)</td></tr></table>\n<div",
    );
    w.sites.on(PAGE, linked);
    await checkDockets(w.ports, w.deployment, { which: "all" });
    expect(await suggestDockets(w.ports, matter)).toEqual([
      { from: "scotus/19A960", why: "linked with", court: "scotus", number: "19A961" },
      { from: "scotus/19A960", why: "linked with", court: "scotus", number: "19-1212" },
      { from: "scotus/19A960", why: "the case below", court: "ca9", number: "19-15716" },
    ]);
    const followed = watchedMatter(
      watchedDocket("scotus/19A960"),
      watchedDocket("scotus/19-1212"),
      watchedDocket("ca9/19-15716"),
    );
    expect((await suggestDockets(w.ports, followed)).map(({ number }) => number)).toEqual(["19A961"]);
  });
});

describe("silence", () => {
  it("is three failed checks in a row over at least ninety minutes", () => {
    const now = "2020-03-10T16:30:00.000Z";
    expect(isSilent({ failures: 3, failingSince: "2020-03-10T15:00:00.000Z" }, now)).toBe(true);
    expect(isSilent({ failures: 2, failingSince: "2020-03-10T10:00:00.000Z" }, now)).toBe(false);
    expect(isSilent({ failures: 9, failingSince: "2020-03-10T15:01:00.000Z" }, now)).toBe(false);
    expect(isSilent({ failures: 0, failingSince: null }, now)).toBe(false);
  });
});
