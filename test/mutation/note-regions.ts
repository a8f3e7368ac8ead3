import { appendFileSync } from "node:fs";
import { afterAll, expect } from "vitest";

/*
 * Loaded by every test file while seen-by.ts looks which regions each of them runs: what regions.ts wrote into the files
 * notes them under this global name.
 */
const noted = globalThis as { ranRegions?: Record<string, (1 | undefined)[]> };
noted.ranRegions ??= {};
const ran = noted.ranRegions;

afterAll(() => {
  const regions = Object.entries(ran).map(([path, those]) => [path, [...those.keys()].filter((one) => those[one])]);
  const { testPath } = expect.getState();
  appendFileSync(String(process.env["RAN_REGIONS"]), `${JSON.stringify({ testPath, regions })}\n`);
});
