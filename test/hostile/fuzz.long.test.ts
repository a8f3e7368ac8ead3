import { describe, it } from "vitest";
import { FUZZED, fuzz } from "./fuzzed.ts";

/** A crash becomes a fixture of the part that crashed. */
describe("any input at all, for long", () => {
  it.each(FUZZED)("$name", (one) => fuzz(one, 30_000));
});
