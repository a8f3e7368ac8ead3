import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MUTATED, type MutatedModule } from "./modules.ts";

/*
 * Stryker is installed here and nowhere else. It copies the checkout, changes one expression at a time and runs the
 * module's tests; a change that no test notices has survived.
 */
const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const REPORTS = `${ROOT}reports/mutation/`; // git ignores it
const SCORE_MIN = 85;

interface Score {
  readonly noticed: number;
  readonly survived: number;
}

/** Every mutant of the modules of these names. */
export function mutateModules(wanted: readonly string[]): void {
  const modules = MUTATED.filter(({ name }) => wanted.includes(name));
  if (modules.length < wanted.length) {
    console.error(`Modules are: ${MUTATED.map(({ name }) => name).join(", ")}`);
    process.exit(1);
  }
  if (!existsSync(`${HERE}node_modules/@stryker-mutator/core`)) run("npm", ["ci", "--ignore-scripts"], HERE);
  mkdirSync(REPORTS, { recursive: true });
  const scores = modules.map((module) => ({ name: module.name, ...scoreOf(module) }));
  console.log("| module | mutants | noticed | survived | score |\n| --- | --- | --- | --- | --- |");
  for (const { name, noticed, survived } of scores)
    console.log(
      `| ${name} | ${noticed + survived} | ${noticed} | ${survived} | ${percent({ noticed, survived }).toFixed(1)} % |`,
    );
  process.exitCode = scores.every((score) => percent(score) >= SCORE_MIN) ? 0 : 1;
}

function scoreOf({ name, files, tests }: MutatedModule): Score {
  const report = `${REPORTS}${name}.json`;
  const config = `${REPORTS}${name}.config.json`;
  const settings = {
    mutate: files,
    testRunner: "vitest",
    plugins: [`${HERE}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`],
    vitest: { related: false, configFile: "test/mutation/vitest.config.ts" },
    concurrency: 1,
    disableTypeChecks: false,
    // Stryker rewrites a tsconfig with an interface that TypeScript 7 has not: it is to find none.
    tsconfigFile: "none",
    ignorePatterns: ["cdk.out", ".docketwire*", "reports", "test/mutation/node_modules"],
    reporters: ["clear-text", "json"],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: report },
  };
  writeFileSync(config, JSON.stringify(settings));
  run(process.execPath, [`${HERE}node_modules/@stryker-mutator/core/bin/stryker.js`, "run", config], ROOT, {
    MUTATION_TESTS: tests.join(","),
  });
  return scoreIn(readFileSync(report, "utf8"));
}

/** What the report says of each mutant; a mutant that makes the tests run for ever is noticed, one that no test reaches is not. */
function scoreIn(json: string): Score {
  const { files } = JSON.parse(json) as { files: Record<string, { mutants: { status: string }[] }> };
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...those: string[]): number => states.filter((status) => those.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage") };
}

function percent({ noticed, survived }: Score): number {
  return (100 * noticed) / (noticed + survived);
}

function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
