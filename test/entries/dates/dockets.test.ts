import { describe, expect, it } from "vitest";
import { TABLES } from "../../support/table-files.ts";
import { casesOf } from "../../support/tables.ts";

describe("a docket's dates, each with what became of it", () => {
  it.each(casesOf(TABLES.dates))("%#: $input.0", ({ got, expected }) => expect(got).toEqual(expected));
});
