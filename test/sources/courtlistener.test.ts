import { describe, expect, it } from "vitest";
import type { Docket } from "../../functions/model/docket.ts";
import type { DocketReading } from "../../functions/model/reading.ts";
import { courtlistener } from "../../functions/sources/courtlistener/source.ts";

const docket: Docket = {
  id: "cand/3:19-cv-90807",
  court: "cand",
  number: "3:19-cv-90807",
  caption: "Blue Heron Society v. Peña",
  formerly: [],
  sides: [],
  coverage: "volunteer",
  watchFrom: "2019-02-14",
  state: "open",
  sources: ["courtlistener"],
};
const entriesUrl = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=90001&order_by=-date_modified";

function page(modified: readonly string[], nextUrl: string | null = `${entriesUrl}&cursor=2`): DocketReading {
  const entries = modified.map((modifiedAt) => ({ number: null, modifiedAt, documents: [] }));
  return {
    kind: "docket",
    court: "cand",
    docketNumber: docket.number,
    caseName: null,
    dateFiled: null,
    parties: [],
    entries,
    nextUrl,
  };
}

describe("asking CourtListener", () => {
  it("asks for the docket's id once, by court and number", () => {
    const [request] = courtlistener.first([docket], {});
    expect(request?.url).toBe(
      "https://www.courtlistener.com/api/rest/v4/dockets/?court=cand&docket_number=3%3A19-cv-90807",
    );
    expect(request).toMatchObject({ format: "courtlistener", dockets: [docket.id], credential: "courtlistener" });
  });

  it("asks for its entries, newest change first, once the id is known from an earlier check or from the matter's file", () => {
    expect(courtlistener.first([docket], { [docket.id]: { sourceKey: "90001" } })[0]?.url).toBe(entriesUrl);
    expect(courtlistener.first([{ ...docket, courtListenerId: "90001" }], {})[0]?.url).toBe(entriesUrl);
  });

  it("goes from the found docket to its entries", () => {
    expect(courtlistener.next(page([], entriesUrl), docket, { recordedMark: "2026-01-01T00:00:00.000Z" })?.url).toBe(
      entriesUrl,
    );
  });

  it("never stops before the end while no mark is known", () => {
    expect(courtlistener.next(page(["2001-01-01T00:00:00.000Z"]), docket, {})?.url).toBe(`${entriesUrl}&cursor=2`);
    expect(
      courtlistener.next(page(["2001-01-01T00:00:00.000Z"]), docket, { observedAt: "2026-01-01T00:00:00.000Z" }),
    ).toBeDefined();
  });

  it("stops at the first page that shows something older than the recorded mark, and not at one as old", () => {
    const seen = { recordedMark: "2026-01-02T00:00:00.000Z" };
    expect(
      courtlistener.next(page(["2026-01-03T00:00:00.000Z", "2026-01-02T00:00:00.000Z"]), docket, seen),
    ).toBeDefined();
    expect(
      courtlistener.next(page(["2026-01-03T00:00:00.000Z", "2026-01-01T23:59:59.999Z"]), docket, seen),
    ).toBeUndefined();
  });

  it("stops at the last page", () => {
    expect(courtlistener.next(page(["2026-01-03T00:00:00.000Z"], null), docket, {})).toBeUndefined();
    expect(courtlistener.next({ kind: "none", reason: "x" }, docket, {})).toBeUndefined();
  });

  it("takes documents from CourtListener's own store only, and does not serve the Supreme Court", () => {
    expect(courtlistener.hosts(docket)).toEqual({
      pages: ["www.courtlistener.com"],
      documents: ["storage.courtlistener.com"],
    });
    expect(courtlistener.serves("scotus")).toBe(false);
    expect(courtlistener.budget).toEqual({ perMinute: 5, perHour: 50, perDay: 125 });
  });
});
