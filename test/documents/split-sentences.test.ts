import { describe, expect, it } from "vitest";
import { endsBefore, splitSentences } from "../../functions/documents/split-sentences.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("the sentences of a legal text", () => {
  it.each([
    [
      "citations",
      "In Doe v. Roe, 410 U. S. 113, 120 (9th Cir. 1973), the Court held for Mr. Smith. The judgment is reversed.",
      2,
    ],
    ["statutes", "The claim rests on 28 U. S. C. §1331 and H. R. Rep. No. 109–218, pt. 1, at 4. We disagree.", 2],
    ["a citation behind a quotation", "It asks for “a final order.” 18 U. S. C. §3731. The order is final.", 3],
    ["companies", "Marlowe Corp. sued Hale Inc. and its officers. Hale Inc. The Court of Appeals affirmed.", 3],
    ["months and days", "It was filed on Feb. 3. The motion came on Aug. 4, 2031.", 2],
    ["ids", "See id. at 4. We have said so. Id., at 5. The rule is old.", 4],
    ["initials", "J. D. B. was thirteen. He was questioned.", 2],
    ["quotations", "He said: “No.” The officer left.", 2],
    ["ellipses", "The rule covers “any person . . . who acts.” It does not say more.", 2],
    ["questions", "May an officer do so? He may not.", 2],
    ["last words of a ruling", "The judgment is Affirmed. “independent source” rule in a case", 2],
  ])("are told apart: %s", (_, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("lose the marks of notes behind them", () => {
    expect(split("The motion was denied.2 The appeal followed. 3 We affirm.* It is so ordered.")).toEqual([
      "The motion was denied.",
      "The appeal followed.",
      "We affirm.",
      "It is so ordered.",
    ]);
  });

  it("cover the text: nothing but spaces and marks is lost", () => {
    const text = "One v. Two. Three said so. “Four.” Five";
    expect(split(text).join(" ")).toBe(text);
  });
});

describe("a line's end", () => {
  it("ends a sentence unless its last word is cut from what follows", () => {
    expect(endsBefore("the order of the court.", "The appeal followed")).toBe(true);
    expect(endsBefore("a violation of 18 U.", "S. C. §1512")).toBe(false);
    expect(endsBefore("as reported in No.", "21 of the docket")).toBe(false);
  });
});
