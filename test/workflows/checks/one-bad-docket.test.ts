import { beforeEach, describe, expect, it } from "vitest";
import { docketHealths } from "../../../functions/store/health.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { type SupremeRow, supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const NUMBERS = ["19-1212", "19A960", "21A21"];
const BAD = "19-1212";
const matter = watchedMatter(...NUMBERS.map((number) => watchedDocket(`scotus/${number}`)));
const rows = (number: string, count: number): SupremeRow[] =>
  Array.from({ length: count }, (_, n) => ({ filedOn: "2020-03-10", text: `Letter ${n} of ${number} received.` }));

let w: World;
const show = (count: number): void => {
  for (const number of NUMBERS) {
    const page = supremeCourtPage({ number, caption: "Wolf v. Law Lab", rows: rows(number, count) });
    w.sites.on(`https://www.supremecourt.gov/docket/docketfiles/html/public/${number}.html`, page);
  }
};
const texts = async (): Promise<string[]> =>
  (await eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"))).map((event) => event.after?.text ?? "");
const stateOf = async (number: string) =>
  (await docketHealths(w.record, matter)).find(({ docket }) => docket === `scotus/${number}`)?.sources[0];

beforeEach(async () => {
  w = world({ now: "2020-03-10T16:00:00.000Z", matters: [matter] });
  show(2);
  await checkDockets(w.ports, w.deployment);
});

describe("a docket that we cannot work on", () => {
  it("never keeps its host's other dockets from being recorded, is said to fail, and comes later and later", async () => {
    const record = {
      ...w.record,
      put: async (...[item, onlyIf]: Parameters<typeof w.record.put>) => {
        if (JSON.stringify(item).includes(`of ${BAD} received`)) throw new TypeError("Item size has exceeded");
        return w.record.put(item, onlyIf);
      },
    };
    const waits: number[] = [];
    for (let round = 3; round <= 6; round += 1) {
      w.clock.forward(24 * 60);
      show(round);
      await checkDockets({ ...w.ports, record }, w.deployment);
      const state = await stateOf(BAD);
      expect(state).toMatchObject({
        state: "failed",
        failures: round - 2,
        reasons: ["could not be recorded: TypeError"],
      });
      waits.push((Date.parse(state?.nextCheckAt ?? "") - Date.parse(w.clock.now())) / 60_000);
      const seen = await texts();
      for (const number of NUMBERS.filter((one) => one !== BAD))
        expect(seen).toEqual(expect.arrayContaining(rows(number, round).map(({ text }) => text)));
    }
    expect(waits).toEqual([15, 30, 60, 120]);
    expect(w.log.lines.filter(({ level }) => level === "error")).toHaveLength(4);
    // What was wrong is mended.
    w.clock.forward(24 * 60);
    await checkDockets(w.ports, w.deployment);
    expect(await stateOf(BAD)).toMatchObject({ state: "healthy", failures: 0 });
    expect((await texts()).sort()).toEqual(NUMBERS.flatMap((number) => rows(number, 6).map(({ text }) => text)).sort());
  });

  it("makes what a power cut left torn of its known rows anew, and files nothing twice", async () => {
    for (const torn of ["", '[{"fingerpr']) {
      await w.archive.putNamed(`rows/mpp/scotus/${BAD}/supreme-court`, Buffer.from(torn));
      w.clock.forward(24 * 60);
      show(3);
      await checkDockets(w.ports, w.deployment);
      expect((await texts()).sort()).toEqual(
        NUMBERS.flatMap((number) => rows(number, 3).map(({ text }) => text)).sort(),
      );
      expect(await stateOf(BAD)).toMatchObject({ state: "healthy" });
    }
  });
});
