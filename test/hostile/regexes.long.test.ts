import { describe, expect, it } from "vitest";
import { isSlow } from "./adversarial.ts";
import { ownRegexes } from "./own-regexes.ts";

const LIMIT_MS = 250;

describe("C12 regular expressions of ours, each for itself", () => {
  const regexes = ownRegexes();

  it("C12 take less than a quarter of a second for 8,000 characters made for them: every one", {
    timeout: 120_000,
  }, () => {
    expect(isSlow(/^(?:a+)+$/, LIMIT_MS)).toBe(true);
    expect(isSlow(/^(?:[\w-]+[ -]+){0,9}orders?$/, LIMIT_MS)).toBe(true); // "- - - - -": as one of ours once was
    expect(isSlow(/^a+$/, LIMIT_MS)).toBe(false);
    const slow = regexes.filter(({ regex }) => isSlow(regex, LIMIT_MS)).map(({ where, regex }) => `${where} ${regex}`);
    expect(slow).toEqual([]);
  });
});
