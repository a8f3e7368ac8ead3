import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { filesBelow, ROOT } from "../support/imports.ts";
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
      .flatMap((path) => readFileSync(path, "utf8").match(/\/[dgimsuvy]*\.(?:test|exec)\(/g) ?? []); // /x/i.test(
    expect(regexes.length).toBeGreaterThan(300);
    expect(regexes.length).toBeGreaterThan(used.length);
  });

  it("C12 together make a docket line of any length a matter of a second, whatever repeats in it", {
    timeout: 120_000,
  }, () => {
    const pieces = [
      ...[" ,", "a ", "by ", "motion by x, counsel for ", " (", " ;", "- ", "granted as to ", "Signed by Judge ", "[1"],
      ...["A. ", "x, ", "& ", "a-", "a/", "brief of "],
    ];
    for (const head of ["ORDER granting ", "MOTION by ", ""]) {
      for (const piece of pieces) {
        for (const court of ["ca9", "cand"]) {
          const text = `${head}${piece.repeat(200_000 / piece.length)}\u0001`;
          const before = process.cpuUsage();
          classify({ court, text });
          expect(process.cpuUsage(before).user / 1_000, `${court} ${head}${piece}`).toBeLessThan(3_000);
        }
      }
    }
  });
});
