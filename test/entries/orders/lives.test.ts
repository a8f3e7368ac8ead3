import { describe, expect, it } from "vitest";
import { livesIn } from "../../support/order-lives.ts";
import { tableAt } from "../../support/tables.ts";

describe("the lives of orders", () => {
  it.each(tableAt(new URL("lives.txt", import.meta.url)))("%#: $input.1", ({ input, expected }) => {
    expect(livesIn(input)).toEqual(expected);
  });
});
