import { describe, expect, it } from "vitest";
import { classifiedAs } from "../../support/classified.ts";
import { tableAt } from "../../support/tables.ts";

/** "ca9: ORDER FILED …" → court and text. */
function lineOf([input = ""]: readonly string[]): readonly [court: string, text: string] {
  const end = input.indexOf(": ");
  return [input.slice(0, end), input.slice(end + 2)];
}

describe("a docket line is told", () => {
  it.each(tableAt(new URL("lines.txt", import.meta.url)))("whole: $input.0", ({ input, expected }) => {
    expect(classifiedAs(...lineOf(input))).toEqual(expected);
  });

  it.each(tableAt(new URL("formulas.txt", import.meta.url)))("as what its clerk's formula means: $input.0", (row) => {
    expect(classifiedAs(...lineOf(row.input))).toEqual(expect.arrayContaining([...row.expected]));
  });
});
