import { describe, expect, it } from "vitest";
import { flawOf, isStatement } from "../../functions/documents/showable.ts";

const flaw = (text: string, more: { doubtful?: boolean; interrupted?: boolean } = {}) =>
  flawOf({ text, doubtful: false, interrupted: false, ...more });

describe("a sentence may be shown", () => {
  it.each([
    "We hold that the notice was late.",
    "“The notice,” the rule says, “must be filed within ten days.”",
    "IT IS HEREBY ORDERED that the motion is granted.",
    "Mr. McDonald and Ms. DePierre appealed from the order of the court.",
    "The pre- and post-trial motions were denied by the court.",
  ])("when it is whole and clean: %s", (text) => {
    expect(flaw(text)).toBeUndefined();
  });

  it.each([
    ["short", "We affirm it."],
    ["long", `We hold that ${"the notice was late and ".repeat(40)}stale.`],
    ["begins inside", "of the court below was entered in error."],
    ["ends inside", "The court entered the following order:"],
    ["ends inside", "The rule was applied in the United States ."],
    ["unbalanced", "The court said “that the notice was late."],
    ["note mark", "The clause,12 as we said, is not at issue here."],
    ["note mark", "He was an “employee”1 of the harbor at the time."],
    ["note mark", "The two officers 1The trial court found left."],
    ["litter", "The notice was late —————— as the court below found."],
    ["broken word", "The cer- tain rule was applied by the court."],
    ["broken word", "It was theCourt that applied the rule below."],
    ["heading", "II The Government argues that the notice was late."],
    ["heading", "DISCUSSION OF THE STANDARD OF REVIEW We review the order anew."],
    ["heading", "RACIAL BALANCE IS A COMPELLING INTEREST OF THE SCHOOL."],
    ["citation", "See the order of the court below at page four."],
    ["citation", "Marlowe v. Hale, H. R. Rep. No. 109–218, pt. 1."],
  ])("but not one with a flaw: %s", (why, text) => {
    expect(flaw(text)).toBe(why);
  });

  it("nor one that its file may have cut", () => {
    expect(flaw("We hold that the notice was late.", { doubtful: true })).toBe("broken word");
    expect(flaw("We hold that the notice was late.", { interrupted: true })).toBe("interrupted");
  });
});

describe("a statement", () => {
  it("has a verb outside its parentheses and quotations", () => {
    expect(isStatement("The rule of 446 U. S. 20 applies here.")).toBe(true);
    expect(isStatement("Carlson, 446 U. S., at 20 (the rule was clear).")).toBe(false);
  });
});
