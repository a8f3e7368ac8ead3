import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { warmTests } from "./warm-tests.ts";

/** A file with one expression changed, and the test files to show it to. */
export interface Job {
  readonly path: string;
  readonly mutated: string;
  readonly source: string;
  readonly tests: readonly string[];
}

/*
 * node lane.ts FOLDER: warm tests of a copy of the checkout. Each job is answered with the test that failed, or null. A
 * mutant may run for ever: whoever sent the job ends this process then.
 */
const folder = String(process.argv[2]);
const tests = await warmTests(folder);

process.on("message", (job: Job) => void answer(job));
process.once("disconnect", () => void tests.end().finally(() => process.exit()));
process.send?.("ready");

async function answer({ path, mutated, source, tests: paths }: Job): Promise<void> {
  write(path, mutated);
  const { isPassed, failed } = await tests.run(paths);
  write(path, source);
  process.send?.(isPassed ? null : (failed ?? "a test"));
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
  tests.changed(path);
}
