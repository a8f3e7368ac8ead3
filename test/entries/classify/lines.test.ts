import { describe, expect, it } from "vitest";
import { TABLES } from "../../support/table-files.ts";
import { casesOf } from "../../support/tables.ts";

describe("a docket line is told", () => {
  it.each(casesOf(TABLES.lines))("whole: $input.0", ({ got, expected }) => expect(got).toEqual(expected));

  it.each(casesOf(TABLES.formulas))("as what its clerk's formula means: $input.0", ({ got, expected }) =>
    expect(got).toEqual(expected),
  );
});
