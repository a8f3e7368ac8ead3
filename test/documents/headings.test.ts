import { describe, expect, it } from "vitest";
import { isCapitals, isCenteredHeading, isHeading, isTitle } from "../../functions/documents/headings.ts";

const AFTER_TEXT = { heading: undefined, ended: true };

describe("a heading", () => {
  it.each([
    "III",
    "B.",
    "* * *",
    "DISCUSSION",
    "Standard of Review",
    "II. The Fourth Amendment",
    "THE INJUNCTION WAS PROPER",
    "THE PETITION SHOULD BE DENIED.",
  ])("is told from text: %s", (line) => {
    expect(isHeading(line, AFTER_TEXT)).toBe(true);
  });

  it.each([
    "We affirm the order of the court.",
    "A court may not do so.",
    "I. e., the port charged what it liked",
    "the end of the opinion.",
    "PETITION FOR REVIEW DENIED.",
    "AFFIRMED IN PART; REVERSED IN PART, and REMANDED.",
  ])("is not: %s", (line) => {
    expect(isHeading(line, AFTER_TEXT)).toBe(false);
  });

  it("goes on in its next line, not in the text below it", () => {
    const above = { heading: "II. The Government Is Not Likely", ended: true };
    expect(isHeading("To Succeed on the Merits", above)).toBe(true);
    expect(isHeading("The government argues that it will succeed on the merits of", above)).toBe(false);
  });

  it("is not the last word of a sentence that has not ended", () => {
    expect(isHeading("Discussion", { heading: undefined, ended: false })).toBe(false);
  });

  it("may stand centered in a few capitalized words", () => {
    expect(isCenteredHeading("Preliminary Injunctions")).toBe(true);
    expect(isCenteredHeading("The court affirmed.")).toBe(false);
    expect(isTitle("The Government Is Not Likely To Succeed")).toBe(true);
    expect(isCapitals("THE INJUNCTION WAS PROPER")).toBe(true);
    expect(isCapitals("The injunction was proper")).toBe(false);
  });
});
