import { describe, expect, it } from "vitest";
import type { Docket } from "../../functions/model/docket.ts";
import { formatOf } from "../../functions/sources/formats.ts";
import { SOURCES, sourceOf } from "../../functions/sources/index.ts";

function docket(court: string, number: string): Docket {
  const id = `${court}/${number}`;
  return {
    id,
    court,
    number,
    caption: "A v. B",
    formerly: [],
    sides: [],
    coverage: "whole",
    watchFrom: "2019-02-14",
    state: "open",
    sources: [],
  };
}

const first = docket("cand", "3:19-cv-90807");
const second = docket("cand", "4:18-cr-90001");
const appeal = docket("ca9", "19-95716");

describe("the courts' feeds", () => {
  it("are asked once for all dockets of a court, district and appellate each at its address", () => {
    expect(sourceOf("cmecf-rss")?.first([first, appeal, second], {})).toMatchObject([
      { url: "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl", dockets: [first.id, second.id] },
      {
        url: "https://ecf.ca9.uscourts.gov/n/beam/servlet/TransportRoom?servlet=RSSGenerator",
        dockets: [appeal.id],
      },
    ]);
  });
});

describe("the Supreme Court's pages", () => {
  it("are asked one a docket", () => {
    const requests = sourceOf("supreme-court")?.first([docket("scotus", "29-1001"), docket("scotus", "29A77")], {});
    expect(requests?.map(({ url }) => url)).toEqual([
      "https://www.supremecourt.gov/docket/docketfiles/html/public/29-1001.html",
      "https://www.supremecourt.gov/docket/docketfiles/html/public/29A77.html",
    ]);
  });

  it("are asked as JSON only when the operator opts in", () => {
    expect(sourceOf("supreme-court-json")?.optIn).toBe(true);
    expect(SOURCES.filter(({ optIn }) => optIn).map(({ id }) => id)).toEqual(["supreme-court-json"]);
  });
});

describe("the circuits' listings", () => {
  it("are asked once whatever the number of dockets, and not at all for none", () => {
    const source = sourceOf("ca5-opinions");
    expect(source?.first([docket("ca5", "21-90806"), docket("ca5", "23-90143")], {})).toHaveLength(1);
    expect(source?.first([], {})).toEqual([]);
    expect([source?.serves("ca5"), source?.serves("ca9")]).toEqual([true, false]);
  });
});

describe("every source", () => {
  const someDocket = (court: string): Docket => docket(court, court === "scotus" ? "29-1001" : "19-95716");
  const courts = ["scotus", "ca9", "ca5", "cand"];

  it.each(SOURCES)("$id asks https addresses on its own hosts, in a format that is its own", (source) => {
    const dockets = courts.filter((court) => source.serves(court)).map(someDocket);
    expect(dockets.length).toBeGreaterThan(0);
    for (const one of dockets) {
      for (const request of source.first([one], {})) {
        const url = new URL(request.url);
        expect(url.protocol).toBe("https:");
        expect(source.hosts(one).pages).toContain(url.hostname);
        expect(source.formats).toContain(formatOf(request.format));
        expect(request.dockets).toEqual([one.id]);
      }
    }
  });
});
