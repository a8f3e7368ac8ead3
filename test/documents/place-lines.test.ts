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
