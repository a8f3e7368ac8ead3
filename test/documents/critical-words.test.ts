import { describe, expect, it } from "vitest";
import { criticalWords, tokensOf } from "../../functions/documents/critical-words.ts";
import { negationsIn, polarityOf, turnedWord } from "../../functions/documents/polarity.ts";

const found = (text: string) => criticalWords(text).map(({ kind, value }) => `${kind} ${value}`);

describe("the words that may not change", () => {
  it.each([
    ["The fee rose to 1,000 dollars in three years.", ["number 1000", "number 3"]],
    [
      "The Ninth Circuit reversed the District Court.",
      ["ordinal ninth", "court court of appeals", "act reverse", "court trial court"],
    ],
    [
      "Petitioners’ motion was denied; respondent must pay.",
      ["role petitioner", "act deny", "role respondent", "modal must"],
    ],
    ["The port is required to wait and is permitted to ask.", ["modal must", "modal may"]],
    ["The panel upheld the fee and overturned the fine.", ["act affirm", "act reverse"]],
    ["A fee set by Fontaine is gone.", ["name fontaine"]],
    ["Lisa Fontaine left. Nobody followed.", ["name lisa", "name fontaine"]],
    ["First, the court errs.", []],
  ])("are told by kind: %s", (text, words) => {
    expect(found(text).filter((word) => word !== "ordinal first")).toEqual(words);
  });

  it("know what they are said of", () => {
    const [word] = criticalWords("We decline petitioners’ suggestion.");
    expect(word?.around).toEqual(new Set(["decli", "sugge"]));
  });

  it("are cut from possessives, and the first of a sentence is known", () => {
    expect(tokensOf("The court’s order. It stands.").map(({ word, isFirst }) => [word, isFirst])).toEqual([
      ["the", true],
      ["court", false],
      ["order", false],
      ["it", true],
      ["stands", false],
    ]);
  });
});

describe("what a text denies", () => {
  it("is what stands close behind a negation; far behind one nobody knows", () => {
    const polarity = polarityOf("The Act does not permit a night fee; tugs pay.");
    expect(polarity.get("permi")).toBe("denied");
    expect(polarity.get("tugs")).toBe("said");
    expect(polarityOf("It did not so much as once mention the clerk").get("clerk")).toBe("either");
  });

  it("is compared word by word", () => {
    expect(turnedWord("The Act permits a fee.", "The Act does not permit a fee.")).toBe("permi");
    expect(turnedWord("The Act does not permit a fee.", "A fee is not permitted by the Act.")).toBeUndefined();
    expect(negationsIn("It cannot and will not, nor does it.")).toBe(3);
  });
});
