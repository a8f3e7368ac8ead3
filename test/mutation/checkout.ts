import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/imports.ts";

/** A copy of the checkout to be changed: functions, tests and configuration; packages are shared. */
export function copyOfTheCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  for (const name of ["functions", "test", "infra", "docs", ".github"])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "cdk.json", "README.md", "CHANGELOG.md"])
    cpSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
