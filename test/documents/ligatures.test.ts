import { describe, expect, it } from "vitest";
import { restoreLigatures } from "../../functions/documents/ligatures.ts";

const restored = (...lines: string[]) =>
  restoreLigatures({ from: "pdf", pages: [{ page: 1, lines: lines.map((text) => ({ text })) }] }).pages[0]?.lines.map(
    ({ text }) => text,
  );

describe("a ligature that the file does not name", () => {
  it.each([
    ["the Administrative O\0ce of the Courts", "the Administrative Office of the Courts"],
    ["Plainti\0s-Appellants", "Plaintiffs-Appellants"],
    ["a su\0cient and e\0ective remedy", "a sufficient and effective remedy"],
    ["The court a\0rmed the \0nal order", "The court affirmed the final order"],
    ["di\0erent kinds of con\0ict", "different kinds of conflict"],
    ["\0rst, the \0ling was late", "first, the filing was late"],
  ])("is read as printed: %s", (text, wanted) => {
    expect(restored(text)).toEqual([wanted]);
  });

  it("is taken from the file's own words where the list does not have it", () => {
    expect(restored("The Kiffin estate is large.", "The Ki\0n estate is sold.")?.[1]).toBe(
      "The Kiffin estate is sold.",
    );
  });

  it("stays a sign that no sentence is shown with where nobody knows it", () => {
    expect(restored("The Zz\0zz estate.")).toEqual(["The Zz\uFFFDzz estate."]);
  });

  it("is nothing at a word's edge: a bullet or an odd space", () => {
    expect(restored("\0 The order \0.")).toEqual([" The order ."]);
  });
});

describe("a file that lost its ligatures everywhere", () => {
  const filler = Array.from({ length: 60 }, () => "of the offer for the court before the staff of counsel");

  it("is read as printed", () => {
    const lines = [
      "The motion was fled too late and the fnal order is affrmed.",
      "A specifc confict is refected in the frst footnote.",
      "The offcial identifed a signifcant beneft.",
    ];
    expect(restored(...filler, ...lines)?.slice(-3)).toEqual([
      "The motion was filed too late and the final order is affirmed.",
      "A specific conflict is reflected in the first footnote.",
      "The official identified a significant benefit.",
    ]);
  });

  it("keeps its other words", () => {
    const line = "He favors a fee for food and a fan, and fled for four reasons after the fact.";
    expect(restored(...filler, line.replace("fled", "fed"))?.at(-1)).toBe(line.replace("fled", "fed"));
  });

  it("is told from one that has them", () => {
    const lines = [
      "Five firms filed first, and their final filing was fit.",
      "The final filing of the first officer was fit and fine.",
      "He fled, and Mr. Frst paid.",
    ];
    expect(restored(...filler, ...lines)?.at(-1)).toBe("He fled, and Mr. Frst paid.");
  });
});
