import { describe, expect, it } from "vitest";
import { isFoundInPieces } from "./found-in-pieces.ts";

const squeeze = (text: string) => text.replace(/[\s-]+/g, "");
const SENTENCE = "The harbor board did not give the pilots notice of the toll before it raised the toll.";

describe("a sentence in pieces", () => {
  it("is found around a page's notes, foot and head", () => {
    const raw =
      "So it is. The harbor board did not give the pi-\nlots notice of the toll2\n\n__________\n1 The toll is old.\n\fMARLOW v. BOARD\nOpinion of the Court\nbefore it raised the toll. We affirm.";
    expect(isFoundInPieces(SENTENCE, raw, squeeze)).toBe(true);
  });

  it("is found between the numbers of pleading paper", () => {
    const raw =
      "  1\n     The harbor board did not give the\n  2\n  3  pilots notice of the toll\n  4\n     before it raised the toll.\n";
    expect(isFoundInPieces(SENTENCE, raw, squeeze)).toBe(true);
  });

  it("is found where underlining printed words again, below or beside the line", () => {
    const below = "The harbor board did not give the pilots notice\nnotice\nof the toll before it raised the toll.";
    const beside =
      "DUNN, Judge. The harbor board did not give          DUNN, Judge.\nthe pilots notice of the toll before it raised the toll.";
    expect(isFoundInPieces(SENTENCE, below, squeeze)).toBe(true);
    expect(isFoundInPieces(SENTENCE, beside, squeeze)).toBe(true);
  });

  it("is not found when a word of it was changed, added or left out", () => {
    const raw =
      "The harbor board did not give the pilots notice\nof the toll before\n\fMARLOW v. BOARD\nit raised the toll.";
    expect(isFoundInPieces(SENTENCE, raw, squeeze)).toBe(true);
    for (const changed of [
      SENTENCE.replace(" not", ""),
      SENTENCE.replace("pilots", "owners"),
      SENTENCE.replace("raised", "had raised"),
      SENTENCE.replace("notice of the toll before", "notice before"),
    ])
      expect(isFoundInPieces(changed, raw, squeeze), changed).toBe(false);
  });

  it("is not found when a whole line in the middle of a page was left out", () => {
    const raw = "The harbor board did\nnot\ngive the pilots notice of the toll before it raised the toll.";
    expect(isFoundInPieces(SENTENCE.replace(" not", ""), raw, squeeze)).toBe(false);
  });

  it("is not found over more than two page's ends, nor with pieces out of order", () => {
    const pages = ["The harbor board did not", "give the pilots notice", "of the toll before", "it raised the toll."];
    const three = ["The harbor board did not give the pilots notice", ...pages.slice(2)];
    expect(isFoundInPieces(SENTENCE, three.join("\n\fMARLOW v. BOARD\n"), squeeze)).toBe(true);
    expect(isFoundInPieces(SENTENCE, pages.join("\n\fMARLOW v. BOARD\n"), squeeze)).toBe(false);
    expect(isFoundInPieces(SENTENCE, [...pages].reverse().join("\n\fMARLOW v. BOARD\n"), squeeze)).toBe(false);
  });
});
