import { describe, expect, it } from "vitest";
import { TABLES } from "../../support/table-files.ts";
import { casesOf } from "../../support/tables.ts";

describe("each line of a litigation is told after those before it", () => {
  it.each(casesOf(TABLES.story))("$input.0", ({ got, expected }) => expect(got).toEqual(expected));
});
