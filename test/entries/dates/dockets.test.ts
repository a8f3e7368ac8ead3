import { describe, expect, it } from "vitest";
import { datesIn } from "../../support/dated.ts";
import { tableAt } from "../../support/tables.ts";

describe("a docket's dates, each with what became of it", () => {
  it.each(tableAt(new URL("dockets.txt", import.meta.url)))("$input.0", ({ input, expected }) => {
    expect(datesIn(input)).toEqual(expected);
  });
});
