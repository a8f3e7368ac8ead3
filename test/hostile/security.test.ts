import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support/imports.ts";
import { INPUTS } from "./inputs.ts";

/** Every name of a test that begins with a letter and a number: it("A1 …"), name: "C1", A1: ["a script" … */
function triedInputs(): Set<string> {
  const folders = ["test/hostile", "test/infra", "test/supply-chain"];
  const sources = folders
    .flatMap((folder) => filesBelow(`${ROOT}${folder}`))
    .filter((path) => path.endsWith(".ts") && !path.endsWith("security.test.ts"));
  const text = sources.map((path) => readFileSync(path, "utf8")).join("\n");
  const names = text.matchAll(/(?:it(?:\.each\([^)]*\))?\(\s*[`"]|name: "|^\s+\[?"?)([A-F]\d{1,2})(?=[ "]|: \[)/gm);
  return new Set([...names].map(([, name = ""]) => name));
}

const security = readFileSync(`${ROOT}SECURITY.md`, "utf8");

describe("SECURITY.md", () => {
  it("has a test behind each of the threat model's inputs, and says how many they are", () => {
    expect(security).toContain(`the ${INPUTS.length} inputs of the threat model`);
    const tried = triedInputs();
    expect(INPUTS.filter((name) => !tried.has(name))).toEqual([]);
    expect([...tried].filter((name) => !INPUTS.includes(name))).toEqual([]);
  });

  it("names tests that exist, for every line, and every input once at least", () => {
    const rows = [...security.matchAll(/^\| (\d+\.\d[\d., ]*) \| [^|]+ \| ([^|]+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(35);
    const named = rows.flatMap(([, , tests = ""]) => tests.trim().split(" "));
    expect(named.filter((name) => !INPUTS.includes(name))).toEqual([]);
    expect(INPUTS.filter((name) => !named.includes(name))).toEqual([]);
  });

  it("says how to report and what is promised", () => {
    for (const heading of ["## How to report", "## What is promised", "## Checks"]) expect(security).toContain(heading);
  });
});
