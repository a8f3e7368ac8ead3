import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/imports.ts";
import { type Drawn, draw } from "./draw.ts";
import { EXPLAINED } from "./explained.ts";
import { type Lane, startLane } from "./lanes.ts";
import { MUTATED } from "./modules.ts";
import { regionAt, regionsIn } from "./regions.ts";
import { type TestFile, testFiles, testsOf } from "./seen-by.ts";
import { mutateModules } from "./whole-modules.ts";

/*
 * npm run mutate              1,000 mutants, spread over every file of workflows, store, entries and digest
 * npm run mutate -- 2/4       a quarter of them: it ends within an hour
 * npm run mutate -- 2/4 --of 40 --seed 7   of a smaller draw, or another
 * npm run mutate -- claim     every mutant of a module of modules.ts, by Stryker
 *
 * Each mutant is one expression changed in a copy of the checkout; a test that runs the expression must fail.
 */
const COUNT = 1_000;
const SEED = 1924;
const SCORE_MIN = 90;
/** Test files that a mutant is shown to at once. */
const FIRST = 4;
/** How long the tests that a mutant is shown to take together. */
const SHOWN_MS = 20_000;
/** A mutant that makes the tests run for ever is noticed. */
const TIMEOUT_MS = 60_000;

type State = "noticed" | "survived" | "explained";

const asked = process.argv.slice(2);
if (asked.some((one) => MUTATED.some(({ name }) => name === one))) mutateModules(asked);
else process.exitCode = (await mutate(partOf(asked))) ? 0 : 1;

interface Part {
  readonly mutants: readonly Drawn[];
  readonly name: string;
  /** Mutants at a time. */
  readonly lanes: number;
}

function partOf(args: readonly string[]): Part {
  const numberAfter = (flag: string, preset: number): number =>
    args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : preset;
  const name = args.find((one) => one.includes("/")) ?? "1/1"; // 2/4
  const [part, parts] = name.split("/").map(Number);
  const drawn = draw(numberAfter("--of", COUNT), numberAfter("--seed", SEED));
  const mutants = drawn.filter((_, place) => place % (parts ?? 1) === (part ?? 1) - 1);
  if (mutants.length > 0) return { mutants, name, lanes: numberAfter("--lanes", 2) };
  console.error(`No such part: ${name}. Modules are: ${MUTATED.map((one) => one.name).join(", ")}`);
  process.exit(1);
}

async function mutate({ mutants, name, lanes }: Part): Promise<boolean> {
  const files = await testFiles();
  const waiting = [...mutants];
  const states = new Map<Drawn, State>();
  const lane = async (): Promise<void> => {
    const shows = startLane();
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const state = await stateOf(mutant, files, shows);
      states.set(mutant, state);
      if (state !== "noticed") console.log(`${state}: ${said(mutant)}`);
    }
    await shows.end();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return isEnough(name, states);
}

function said({ path, line, was, is }: Drawn): string {
  const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 100);
  return `${path}:${line}  ${short(was)}  →  ${short(is)}`;
}

/** Shows the mutant to the tests that run its place: a few that say most of its file, then the others while time is left. */
async function stateOf(mutant: Drawn, files: readonly TestFile[], lane: Lane): Promise<State> {
  const { path, source, start, end, is } = mutant;
  const mutated = source.slice(0, start) + is + source.slice(end);
  const shown = withinTime(testsOf(files, path, regionAt(regionsIn(source), start)));
  for (const some of [shown.slice(0, FIRST), shown.slice(FIRST)]) {
    if (some.length === 0) continue;
    const job = { path, source, mutated, tests: some.map((one) => one.path) };
    if ((await lane.show(job, TIMEOUT_MS + 4 * sum(some))) !== null) return "noticed";
  }
  return EXPLAINED.some(({ path, was, is }) => path === mutant.path && was === mutant.was && is === mutant.is)
    ? "explained"
    : "survived";
}

function withinTime(files: readonly TestFile[]): TestFile[] {
  const last = files.findIndex((_, place) => sum(files.slice(0, place + 1)) > SHOWN_MS);
  return files.slice(0, last === -1 ? files.length : Math.max(last, FIRST));
}

function sum(files: readonly TestFile[]): number {
  return files.reduce((all, { ms }) => all + ms, 0);
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
