import { describe, expect, it } from "vitest";
import { renderings } from "./measure-gate.ts";
import { hasBrokenWord, hasGluedHeading, isFragment } from "./measure-readability.ts";
import { actsNamedIn, separateWritersIn, surnameOf } from "./measure-rulings.ts";
import { meanRow, notMeasured, shareRow, wrongRow } from "./row.ts";

describe("the measures of readability", () => {
  it("know a fragment", () => {
    for (const text of [
      "of the court below.",
      "The court entered the following:",
      "We affirm it.",
      "The court said “yes.",
    ])
      expect(isFragment(text), text).toBe(true);
    for (const text of ["The court said “yes” to it.", "Affirmed.", "Vacated and remanded."])
      expect(isFragment(text), text).toBe(false);
  });

  it("know a glued heading", () => {
    for (const text of [
      "II The port argues.",
      "B. Petitioner argues.",
      "* * * We affirm.",
      "STANDARD OF REVIEW APPLIES We review.",
      "PETITION FOR REVIEW DENIED IN PART We agree.",
    ])
      expect(hasGluedHeading(text), text).toBe(true);
    for (const text of [
      "A court may do so.",
      "I would affirm.",
      "IT IS HEREBY ORDERED that it is granted.",
      "PETITION DENIED IN PART AND DISMISSED IN PART.",
      "The U.S. EPA AND ICE agree.",
    ])
      expect(hasGluedHeading(text), text).toBe(false);
  });

  it("know a broken word", () => {
    const counts = new Map([
      ["jurisdiction", 9],
      ["the", 99],
    ]);
    for (const text of [
      "The juris diction of the court.",
      "The cer- tain rule.",
      "It was theCourt.",
      "The clause,12 as said.",
    ])
      expect(hasBrokenWord(text, counts), text).toBe(true);
    for (const text of ["The jurisdiction of McDonald.", "A pre- and post-trial motion."])
      expect(hasBrokenWord(text, counts), text).toBe(false);
  });
});

describe("what a reader found", () => {
  it("is told from words: acts, surnames, separate writers", () => {
    expect(actsNamedIn("affirmed in part, reversed in part, and remanded")).toEqual(
      new Set(["affirmed", "reversed", "remanded"]),
    );
    expect(surnameOf("Michael D. Hale, Jr.")).toBe("hale");
    expect(
      separateWritersIn(
        "MARLOWE, C. J., delivered the opinion of the Court. HALE, J., and DUNN, J., filed concurring opinions. QUILL, C. J., filed a dissenting opinion, in which HALE, J., joined.",
      ),
    ).toEqual(new Set(["hale", "dunn", "quill"]));
  });
});

describe("a row", () => {
  it("is reached or not, or says why nobody knows", () => {
    expect(shareRow({ what: "x", right: 97, of: 100, min: 98 })).toMatchObject({
      figure: "97.0 % (97 of 100)",
      reached: false,
    });
    expect(shareRow({ what: "x", right: 0, of: 0, min: 98 }).reached).toBeNull();
    expect(wrongRow({ what: "x", misses: ["one"], of: 9, max: 1 })).toMatchObject({ figure: "1 of 9", reached: true });
    expect(wrongRow({ what: "x", misses: ["one"], of: 9, max: 0 }).reached).toBe(false);
    expect(meanRow("x", [1, 2], 1.5)).toMatchObject({ figure: "1.5 (2)", reached: true });
    expect(notMeasured("x", "1", "no file").figure).toBe("not measured: no file");
  });
});

describe("renderings made by rule", () => {
  it("say the same in the third person, without citations, without the connective", () => {
    expect(renderings("Accordingly, we hold that the fee (of 2030) is void.")).toEqual([
      "Accordingly, the Court holds that the fee (of 2030) is void.",
      "Accordingly, we hold that the fee is void.",
      "We hold that the fee (of 2030) is void.",
    ]);
  });
});
