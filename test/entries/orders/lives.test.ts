import { describe, expect, it } from "vitest";
import { TABLES } from "../../support/table-files.ts";
import { casesOf } from "../../support/tables.ts";

describe("the lives of orders", () => {
  it.each(casesOf(TABLES.orders))("%#: $input.1", ({ got, expected }) => expect(got).toEqual(expected));
});
