import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/imports.ts";
import { INPUTS } from "./inputs.ts";

/*
 * `npm run test:hostile`: every input of the threat model, those of part C with the product's own limits, and a table of
 * what was tried and what held. Ends with 1 when anything did not hold or was not tried.
 */

/** A test as vitest reports it. */
interface Told {
  readonly title: string;
  readonly status: "passed" | "failed" | string;
}

const SHORT = ["test/hostile", "test/infra/hostile-operations.test.ts", "test/supply-chain"];
const LONG = ["test/hostile/real-limits.long.test.ts", "test/hostile/regexes.long.test.ts"];

const told = [...run([], SHORT), ...run(["--config", "vitest.long.config.ts"], LONG)];
let missing = 0;
for (const name of INPUTS) {
  const tests = told.filter(({ title }) => title.split(" ")[0] === name);
  const held = tests.filter(({ status }) => status === "passed").length;
  if (tests.length === 0 || held < tests.length) missing += 1;
  console.log(
    `${name.padEnd(4)} ${String(tests.length).padStart(3)} tried ${String(held).padStart(3)} held  ${tests[0]?.title.slice(name.length + 1, 110) ?? "NOT TRIED"}`,
  );
}
const others = told.filter(({ title, status }) => status !== "passed" && !INPUTS.includes(title.split(" ")[0] ?? ""));
for (const { title } of others) console.log(`failed: ${title}`);
console.log(`${INPUTS.length - missing} of ${INPUTS.length} inputs held, in ${told.length} tests`);
process.exitCode = missing + others.length === 0 ? 0 : 1;

function run(options: readonly string[], files: readonly string[]): Told[] {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const report = join(folder, "report.json");
  const program = join(ROOT, "node_modules/vitest/vitest.mjs");
  spawnSync(process.execPath, [program, "run", ...options, "--reporter=json", `--outputFile=${report}`, ...files], {
    cwd: ROOT,
    stdio: "inherit",
  });
  const { testResults: results } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { assertionResults: Told[] }[];
  };
  rmSync(folder, { recursive: true });
  return results.flatMap(({ assertionResults }) => assertionResults);
}
