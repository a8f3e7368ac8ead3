import { describe, expect, it } from "vitest";
import { placeLines } from "../../functions/documents/place-lines.ts";

const run = (text: string, left: number, baseline: number, width: number, size = 12) => ({
  text,
  left,
  baseline,
  width,
  size,
});
const texts = (runs: Parameters<typeof placeLines>[0]) => placeLines(runs).map(({ text }) => text);

describe("letters at their places", () => {
  it("become words: a gap is a space, letters of one word stand closer", () => {
    expect(
      texts([run("IN", 72, 100, 12), run("THE", 88, 100, 20), run("COUR", 112, 100, 30), run("T", 142.5, 100, 8)]),
    ).toEqual(["IN THE COURT"]);
  });

  it("become rows from the top, whatever order they were drawn in", () => {
    expect(texts([run("below", 72, 116, 30), run("above", 72, 100, 30)])).toEqual(["above", "below"]);
  });

  it("lose a raised mark, and keep a raised word", () => {
    expect(texts([run("clause,", 72, 100, 40), run("12", 113, 96, 6, 7)])).toEqual(["clause,"]);
    expect(texts([run("the 4", 72, 100, 24), run("th", 97, 97, 6, 7)])).toEqual(["the 4th"]);
  });

  it("show an empty line where the step is larger than the page's usual one", () => {
    const rows = [0, 14, 28, 42, 84, 98].map((y, i) => run(`row ${i}`, 72, 100 + y, 40));
    expect(texts(rows)).toEqual(["row 0", "row 1", "row 2", "row 3", "", "row 4", "row 5"]);
  });

  it("are no columns where the left one holds the numbers of a list: each stands before its entry", () => {
    const numbers = ["I.", "II.", "A.", "b."].map((text, i) => run(text, 108, 100 + 32 * i, 10));
    const entries = [0, 1, 2, 3].flatMap((i) => [
      run(`entry ${i} begins here and`, 144, 100 + 32 * i, 200),
      run(`ends here ...... ${i + 1}`, 144, 116 + 32 * i, 200),
    ]);
    expect(texts([...numbers, ...entries])).toEqual([
      "I.   entry 0 begins here and",
      "ends here ...... 1",
      "II.   entry 1 begins here and",
      "ends here ...... 2",
      "A.   entry 2 begins here and",
      "ends here ...... 3",
      "b.   entry 3 begins here and",
      "ends here ...... 4",
    ]);
  });

  it("are no columns where the right one holds pages alone", () => {
    const rows = ["INTRODUCTION", "ARGUMENT", "I. The Act Is Clear", "CONCLUSION"].flatMap((text, i) => [
      run(text, 72, 100 + 16 * i, 120),
      run(String(i + 1), 500, 100 + 16 * i, 8),
    ]);
    expect(texts(rows)).toEqual(["INTRODUCTION   1", "ARGUMENT   2", "I. The Act Is Clear   3", "CONCLUSION   4"]);
  });

  it("lose the numbers of pleading paper, whether or not its lines stand beside those of the text", () => {
    const margin = Array.from({ length: 28 }, (_, i) =>
      run(String(i + 1), i < 9 ? 80 : 74, 76 + 24 * i, i < 9 ? 6 : 12),
    );
    const lines = Array.from({ length: 24 }, (_, i) =>
      run(`the parties shall file 3 briefs, or ${i}`, 104, 88 + 27 * i, 300, 14),
    );
    expect(texts([...margin, ...lines])).toEqual(lines.map(({ text }) => text));
  });

  it("are read by columns only where enough rows share the right one", () => {
    const pair = (i: number) => [run(`left ${i}`, 72, 100 + 14 * i, 40), run(`right ${i}`, 330, 100 + 14 * i, 40)];
    expect(texts([0, 1, 2, 3].flatMap(pair))).toEqual([
      "left 0",
      "left 1",
      "left 2",
      "left 3",
      "right 0",
      "right 1",
      "right 2",
      "right 3",
    ]);
    expect(texts([0, 1].flatMap(pair))).toEqual(["left 0   right 0", "left 1   right 1"]);
  });
});
