import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./support/imports.ts";

it("names no test in SECURITY.md that is not there", () => {
  const named = [...readFileSync(join(ROOT, "SECURITY.md"), "utf8").matchAll(/`(test\/[^`]+\.ts)`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
