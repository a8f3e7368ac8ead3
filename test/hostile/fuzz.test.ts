import { describe, it } from "vitest";
import { FUZZED, fuzz } from "./fuzzed.ts";

describe("any input at all", () => {
  it.each(FUZZED)("$name", (one) => fuzz(one, 300));
});
