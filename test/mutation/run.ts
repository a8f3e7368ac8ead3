import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/imports.ts";
import { type Drawn, draw } from "./draw.ts";
import { EXPLAINED } from "./explained.ts";
import { MUTATED } from "./modules.ts";
import { nearestTests } from "./nearest-tests.ts";
import { mutateModules } from "./whole-modules.ts";

/*
 * npm run mutate              1,000 mutants, spread over every file of workflows, store, entries and digest
 * npm run mutate -- 2/4       a quarter of them: it ends within an hour
 * npm run mutate -- 2/4 --of 40 --seed 7   of a smaller draw, or another
 * npm run mutate -- claim     every mutant of a module of modules.ts, by Stryker
 *
 * Each mutant is one expression changed in a copy of the checkout; the tests that are nearest to its file must fail.
 */
const COUNT = 1_000;
const SEED = 1924;
const SCORE_MIN = 90;
/** Test files that a mutant is shown to, the nearest first. */
const NEAR = 8;
const TESTS_MAX = 24;
/** A mutant that makes the tests run for ever is noticed. */
const TIMEOUT_MS = 120_000;
const LANES = 2;

type State = "noticed" | "survived" | "explained";

const asked = process.argv.slice(2);
if (asked.some((one) => MUTATED.some(({ name }) => name === one))) mutateModules(asked);
else process.exitCode = (await mutate(partOf(asked))) ? 0 : 1;

interface Part {
  readonly mutants: readonly Drawn[];
  readonly name: string;
}

function partOf(args: readonly string[]): Part {
  const numberAfter = (flag: string, preset: number): number =>
    args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : preset;
  const name = args.find((one) => one.includes("/")) ?? "1/1"; // 2/4
  const [part, parts] = name.split("/").map(Number);
  const drawn = draw(numberAfter("--of", COUNT), numberAfter("--seed", SEED));
  const mutants = drawn.filter((_, place) => place % (parts ?? 1) === (part ?? 1) - 1);
  if (mutants.length > 0) return { mutants, name };
  console.error(`No such part: ${name}. Modules are: ${MUTATED.map((one) => one.name).join(", ")}`);
  process.exit(1);
}

async function mutate({ mutants, name }: Part): Promise<boolean> {
  const testsOf = nearestTests();
  const waiting = [...mutants];
  const states = new Map<Drawn, State>();
  const lane = async (): Promise<void> => {
    const folder = copyOfTheCheckout();
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const state = await stateOf(folder, mutant, testsOf(mutant.path));
      states.set(mutant, state);
      if (state !== "noticed") console.log(`${state}: ${said(mutant)}`);
    }
    rmSync(folder, { recursive: true });
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return isEnough(name, states);
}

function said({ path, line, was, is }: Drawn): string {
  const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 100);
  return `${path}:${line}  ${short(was)}  →  ${short(is)}`;
}

/** Functions, tests and configuration; packages are shared. */
function copyOfTheCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  for (const name of ["functions", "test", "infra"])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  for (const name of ["package.json", "vitest.config.ts", "tsconfig.json"])
    cpSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Shows the mutant to the nearest tests, then to others that reach its file. */
async function stateOf(folder: string, mutant: Drawn, tests: readonly string[]): Promise<State> {
  const file = join(folder, mutant.path);
  const source = readFileSync(file, "utf8");
  writeFileSync(file, source.slice(0, mutant.start) + mutant.is + source.slice(mutant.end));
  try {
    const near = tests.slice(0, NEAR);
    const others = tests.slice(NEAR, TESTS_MAX);
    if (await isNoticed(folder, near)) return "noticed";
    if (await isNoticed(folder, others)) return "noticed";
  } finally {
    writeFileSync(file, source);
  }
  return EXPLAINED.some(({ path, was, is }) => path === mutant.path && was === mutant.was && is === mutant.is)
    ? "explained"
    : "survived";
}

async function isNoticed(folder: string, tests: readonly string[]): Promise<boolean> {
  if (tests.length === 0) return false;
  const child = spawn(
    process.execPath,
    [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", ...tests, "--bail=1", "--maxWorkers=1", "--reporter=dot"],
    { cwd: folder, stdio: "ignore", detached: true },
  );
  const timer = setTimeout(() => stop(child), TIMEOUT_MS);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearTimeout(timer);
  return code !== 0;
}

/** With its workers. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

function isEnough(name: string, states: ReadonlyMap<Drawn, State>): boolean {
  const count = (state: State, folder = ""): number =>
    [...states].filter(([{ path }, one]) => one === state && path.startsWith(`functions/${folder}`)).length;
  const line = (folder: string): string => {
    const [noticed, explained, survived] = [
      count("noticed", folder),
      count("explained", folder),
      count("survived", folder),
    ];
    const all = noticed + explained + survived;
    const share = all === 0 ? 100 : (100 * noticed) / all;
    return `| ${folder || "all"} | ${all} | ${noticed} | ${explained} | ${survived} | ${share.toFixed(1)} % |`;
  };
  const rows = ["workflows", "store", "entries", "digest", ""].map(line);
  const table = [
    "| part | mutants | noticed | explained | survived | score |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ];
  mkdirSync(join(ROOT, "reports/mutation"), { recursive: true }); // git ignores it
  const survivors = [...states]
    .filter(([, state]) => state !== "noticed")
    .map(([mutant, state]) => `- ${state}: ${said(mutant)}`);
  const report = join(ROOT, "reports/mutation", `drawn-${name.replace("/", "-of-")}.md`);
  writeFileSync(report, `${[...table, "", ...survivors].join("\n")}\n`);
  console.log(table.join("\n"));
  return count("noticed") + count("explained") >= (SCORE_MIN / 100) * states.size;
}
