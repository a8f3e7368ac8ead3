import { describe, expect, it } from "vitest";
import type { Ask } from "../../functions/ports/index.ts";
import { checkDockets } from "../../functions/workflows/check-dockets.ts";
import { supremeCourtPage } from "../support/court-pages.ts";
import { meteredTable } from "../support/metered-table.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { world } from "../support/world.ts";

const ROW = { filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan.", efile: "138001" };
/** Two weeks of hourly checks, so that everything that is remembered of a docket is there. */
const CHECKS_BEFORE = 20;

/** What a check of so many dockets of one host uses when none of their pages changed. */
async function unchangedCheck(count: number) {
  const numbers = Array.from({ length: count }, (_, place) => `19A${901 + place}`);
  const matter = watchedMatter(...numbers.map((number) => watchedDocket(`scotus/${number}`)));
  const own = world({ now: "2020-03-10T15:00:00.000Z", matters: [matter] });
  let rows = [ROW];
  for (const number of numbers) {
    const url = `https://www.supremecourt.gov/docket/docketfiles/html/public/${number}.html`;
    own.sites.on(url, (ask: Ask) => {
      const body = supremeCourtPage({ number, caption: "Wolf v. Law Lab", rows });
      const etag = `"${rows.length}"`;
      return ask.etag === etag ? { status: 304 } : { body, headers: { etag } };
    });
  }
  for (let round = 0; round < CHECKS_BEFORE; round += 1) {
    rows = [...rows, { ...ROW, text: `Letter ${round} of the applicant received.`, efile: String(139_000 + round) }];
    await checkDockets(own.ports, own.deployment, { which: "all" });
    own.clock.forward(61);
  }
  await checkDockets(own.ports, own.deployment, { which: "all" });
  own.clock.forward(61);
  const before = { asked: own.sites.asked.length, lines: own.log.lines.length };
  const { table, used } = meteredTable(own.record);
  await checkDockets({ ...own.ports, record: table }, own.deployment, { which: "all" });
  const asked = own.sites.asked.slice(before.asked);
  return {
    ...used,
    asked: asked.length,
    conditional: asked.filter((ask) => ask.etag).length,
    lines: own.log.lines.length - before.lines,
  };
}

describe("a check that finds nothing new", () => {
  it("asks once, on condition, and costs one read and one write a docket", async () => {
    const [one, five] = [await unchangedCheck(1), await unchangedCheck(5)];
    expect(five).toMatchObject({ asked: 5, conditional: 5, lines: 0 });
    expect((five.read - one.read) / 4).toBeLessThanOrEqual(1);
    expect((five.write - one.write) / 4).toBeLessThanOrEqual(1);
    // Taking a host and leaving it are two writes a visit, whatever the number of dockets.
    expect(one).toMatchObject({ asked: 1, conditional: 1, write: 3 });
    expect(one.read).toBeLessThanOrEqual(1);
  });
});
