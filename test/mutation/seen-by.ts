import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Module, modulesBelow, ROOT } from "../support/imports.ts";
import { copyOfTheCheckout } from "./checkout.ts";
import { MUTATED_FOLDERS } from "./draw.ts";
import { noting } from "./regions.ts";
import { warmTests } from "./warm-tests.ts";

/** What one test file runs of the mutated folders. */
export interface TestFile {
  readonly path: string;
  readonly ms: number;
  /** It fails before anything was changed: it notices nothing. */
  readonly isFailing: boolean;
  /** For each file that it loads the numbers of the regions (regions.ts) that it runs; 0 is the whole file. */
  readonly ran: Readonly<Record<string, readonly number[]>>;
}

/** Tests that look at the house, or at other things than these folders, and those of long runs. */
const FAR = /\.long\.test\.ts$|^test\/(?:bench|infra|measure|supply-chain)\//;
const KEPT = join(ROOT, "node_modules/.cache/mutation.json");

/** Every test file with what it runs. What was found out once is kept while nothing that the test file imports changes. */
export async function testFiles(): Promise<TestFile[]> {
  const modules = new Map([...modulesBelow("functions"), ...modulesBelow("test")].map((one) => [one.path, one]));
  const keys = [...modules.keys()]
    .filter((path) => path.endsWith(".test.ts") && !FAR.test(path))
    .map((path) => ({ path, key: keyOf(path, modules) }));
  const kept = keptFiles();
  const missing = keys.filter(({ key }) => !kept[key]).map(({ path }) => path);
  if (missing.length > 0) {
    console.log(`Looking what ${missing.length} test files run …`);
    for (const one of await ranBy(missing)) kept[keyOf(one.path, modules)] = one;
    mkdirSync(join(KEPT, ".."), { recursive: true });
    writeFileSync(KEPT, JSON.stringify(Object.fromEntries(keys.map(({ key }) => [key, kept[key]]))));
  }
  const files = keys.map(({ key }) => kept[key]).filter((one) => one !== undefined);
  for (const { path } of files.filter(({ isFailing }) => isFailing)) console.log(`Fails by itself, left out: ${path}`);
  return files.filter(({ isFailing }) => !isFailing);
}

function keptFiles(): Record<string, TestFile> {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8"));
  } catch {
    return {};
  }
}

/** Changes with the file and everything that it imports. */
function keyOf(path: string, modules: ReadonlyMap<string, Module>): string {
  const reached = new Set([path]);
  for (const one of reached)
    for (const other of modules.get(one)?.ours ?? []) if (modules.has(other)) reached.add(other);
  const hash = createHash("sha256");
  for (const one of [...reached].sort()) hash.update(one).update(readFileSync(join(ROOT, one)));
  return hash.digest("base64url");
}

async function ranBy(paths: readonly string[]): Promise<TestFile[]> {
  const folder = copyOfTheCheckout();
  const notes = join(tmpdir(), `ran-regions-${process.pid}.jsonl`);
  for (const { path } of MUTATED_FOLDERS.flatMap((one) => modulesBelow(one)))
    writeFileSync(join(folder, path), noting(readFileSync(join(folder, path), "utf8"), path));
  process.env["RAN_REGIONS"] = notes;
  const tests = await warmTests(folder, join(folder, "test/mutation/note-regions.ts"));
  const found: TestFile[] = [];
  for (const path of paths) {
    writeFileSync(notes, "");
    const began = performance.now();
    const { isPassed } = await tests.run([path]);
    const ms = Math.round(performance.now() - began);
    const noted = readFileSync(notes, "utf8");
    found.push({ path, ms, isFailing: !isPassed, ran: noted ? Object.fromEntries(JSON.parse(noted).regions) : {} });
  }
  await tests.end();
  for (const one of [folder, notes]) rmSync(one, { recursive: true });
  return found;
}

/** The test files that run a place, the file's own first, then the quick ones. */
export function testsOf(files: readonly TestFile[], path: string, region: number): TestFile[] {
  const own = path.replace("functions/", "test/").replace(/\.ts$/, ".test.ts");
  const rank = (one: TestFile): number => (one.path === own ? 0 : one.ms / shareOf(one, path));
  return files.filter(({ ran }) => ran[path]?.includes(region)).sort((a, b) => rank(a) - rank(b));
}

/** How much of what the test file runs belongs to one file: a test that runs little else says much of it. */
function shareOf({ ran }: TestFile, path: string): number {
  const all = Object.values(ran).reduce((sum, regions) => sum + regions.length, 0);
  return (ran[path]?.length ?? 0) / all;
}
