import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support/imports.ts";
import { isSuperLinear } from "./adversarial.ts";
import { ownRegexes, regexesIn } from "./own-regexes.ts";

describe("C12 regular expressions of ours", () => {
  const regexes = ownRegexes();

  it("C12 are all seen: literals in code, none in comments, strings and templates", () => {
    const source =
      'const a = /x\\/[/"]y/g; // /no/\nconst b = "/no/"; const c = `/no/${d.replace(/yes/u, "`")}/no/`; const e = 4 / 2 / 1; /* /no/ */ return /z+/.test(f);';
    expect(regexesIn(source, "x.ts").map(({ where, regex }) => `${where} ${regex}`)).toEqual([
      'x.ts:1 /x\\/[/"]y/g',
      "x.ts:2 /yes/u",
      "x.ts:2 /z+/",
    ]);
    const used = filesBelow(`${ROOT}functions`)
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => readFileSync(path, "utf8").match(/\/[dgimsuvy]*\.(?:test|exec)\(/g) ?? []);
    expect(regexes.length).toBeGreaterThan(300);
    expect(regexes.length).toBeGreaterThan(used.length);
  });

  it("C12 take twice as long for twice the text, and no longer: every one, on texts made for it", {
    timeout: 120_000,
  }, () => {
    expect(isSuperLinear(/^(?:a+)+$/)).toBe(true);
    expect(isSuperLinear(/\s+$/)).toBe(true);
    expect(isSuperLinear(/^a+$/)).toBe(false);
    const slow = regexes.filter(({ regex }) => isSuperLinear(regex)).map(({ where, regex }) => `${where} ${regex}`);
    expect(slow).toEqual([]);
  });
});
