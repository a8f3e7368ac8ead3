import { describe, expect, it } from "vitest";
import { factOf } from "../../../functions/replay/courts/fact-of.ts";
import { FILINGS } from "../../../functions/replay/courts/filings.ts";

const NONE = { alsoOn: [], enteredOn: null } as const;

describe("the source of a replayed entry", () => {
  it("is found for every filing, by docket, day and line, and by the feed's event", () => {
    for (const { docket, day, line, event, fact } of FILINGS) {
      const expected = { url: fact.sourceUrl, secondary: fact.source === "secondary" };
      expect(factOf({ ...NONE, docket, filedOn: day, text: line }), line).toEqual(expected);
      if (event) expect(factOf({ alsoOn: [], docket, filedOn: null, enteredOn: day, text: event })).toBeDefined();
    }
  });

  it("says which are news, advocacy and aggregator pages", () => {
    const secondary = FILINGS.filter(
      (filing) => factOf({ ...NONE, docket: filing.docket, filedOn: filing.day, text: filing.line })?.secondary,
    );
    expect(secondary.length).toBeGreaterThan(20);
    expect(secondary.length).toBeLessThan(FILINGS.length);
  });

  it("is found on the docket that repeats the row", () => {
    const [first] = FILINGS.filter((filing) => filing.docket === "scotus/19A960");
    expect(
      factOf({
        docket: "scotus/19-1212",
        alsoOn: ["scotus/19A960"],
        filedOn: first!.day,
        enteredOn: null,
        text: first!.line,
      }),
    ).toBeDefined();
  });

  it("is nothing for a line, a day or a docket that no fact has", () => {
    const [filing] = FILINGS;
    const { docket, day: filedOn, line: text } = filing!;
    for (const other of [{ text: "Petition GRANTED." }, { filedOn: "2019-02-15" }, { docket: "ca9/19-15716" }])
      expect(factOf({ ...NONE, docket, filedOn, text, ...other })).toBeUndefined();
  });
});
