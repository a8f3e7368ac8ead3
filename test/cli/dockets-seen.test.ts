import { describe, expect, it } from "vitest";
import { lookAtDockets, seenLines } from "../../functions/cli/dockets-seen.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { courtListenerEntries, supremeCourtPage } from "../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { world } from "../support/world.ts";

const pageOf = (number: string): string => `https://www.supremecourt.gov/docket/docketfiles/html/public/${number}.html`;
const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";

/** Three dockets: one well, one read in part, one that a log-in page hides. */
async function threeDockets(rounds: number) {
  const matter = watchedMatter(
    watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", sources: ["courtlistener"] }),
    watchedDocket("scotus/19-1212"),
    watchedDocket("scotus/19A960"),
  );
  const own = world({ now: "2020-03-10T15:00:00.000Z", matters: [matter] });
  const rows = [{ filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan." }];
  const supreme = (number: string, more = rows): string =>
    supremeCourtPage({ number, caption: "Wolf v. Law Lab", rows: more });
  own.sites.on(COPY, courtListenerEntries(77, []));
  own.sites.on(
    pageOf("19-1212"),
    // So many days of years ahead that the page's days may be misread.
    supreme("19-1212", [
      ...rows,
      ...["One", "Two", "Three", "Four"].map((text) => ({ filedOn: "2031-01-01", text: `${text} years ahead.` })),
    ]),
  );
  own.sites.on(pageOf("19A960"), supreme("19A960"), "<html><body><form>Log in to continue</form></body></html>");
  for (let round = 0; round < rounds; round += 1) {
    await checkDockets(own.ports, own.deployment);
    own.clock.forward(61);
  }
  const seen = await lookAtDockets(own);
  return { own, lines: seenLines(seen), troubled: seen.troubled };
}

describe("docket:health", () => {
  it("says first what could not be read, and why, with the page that was put aside", async () => {
    const { own, lines, troubled } = await threeDockets(3);
    const dockets = lines.filter((line) => /^\w+\/\S+ {2}/.test(line)).map((line) => line.split("  ")[0]);
    expect(troubled).toBe(2);
    expect(dockets).toEqual(["scotus/19-1212", "scotus/19A960", "cand/3:19-cv-00807"]);
    expect(lines[0]).toBe("MPP litigation");
    const said = lines.join("\n");
    expect(said).toContain("3 checks in a row read only part of the page");
    expect(said).toContain("4 rows dated after 2020-03-12");
    expect(said).toMatch(/supreme-court: quarantined; last healthy 2020-03-10T15:00:00.000Z; next 2020-/);
    const [, sha256 = ""] = /quarantined page: (\w{64})/.exec(said) ?? [];
    expect(Buffer.from(await own.ports.archive.get(sha256)).toString()).toContain("Log in");
    expect(said).toContain("budget of courtlistener: 0 of 5 this minute, 0 of 50 this hour, 3 of 125 today");
  });

  it("calls for somebody only when a page could not be read twice", async () => {
    expect((await threeDockets(1)).troubled).toBe(0);
    const { own } = await threeDockets(2);
    own.sites.on(pageOf("19A960"), new ExpectedError("unreachable", "no answer"));
    for (let round = 0; round < 6; round += 1) {
      await checkDockets(own.ports, own.deployment);
      own.clock.forward(20);
    }
    const seen = await lookAtDockets(own);
    expect(seen.troubled).toBe(2);
    expect(seenLines(seen).join("\n")).toContain("supreme-court: unreachable SILENT");
  });
});
