import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modulesBelow, ROOT } from "../support/imports.ts";
import { dice } from "../support/seeded.ts";
import { type Mutant, mutantsIn } from "./mutants.ts";

/** A mutant and its file. */
export interface Drawn extends Mutant {
  readonly path: string;
  readonly source: string;
}

/** What everything rests on. */
export const MUTATED_FOLDERS = ["functions/workflows", "functions/store", "functions/entries", "functions/digest"];

/**
 * `count` mutants of these folders, by `seed`: of every file at least one, and more of long ones, as far as there are any.
 */
export function draw(count: number, seed: number): Drawn[] {
  const thrown = dice(seed);
  const files = MUTATED_FOLDERS.flatMap((folder) => modulesBelow(folder)).map(({ path }) => {
    const source = readFileSync(join(ROOT, path), "utf8");
    return { path, source, left: mutantsIn(source) };
  });
  const drawn: Drawn[] = [];
  for (let round = 0; drawn.length < count && files.some(({ left }) => left.length > 0); round += 1) {
    for (const { path, source, left } of files) {
      // After the first round a file's chance grows with what is left of it.
      if (left.length === 0 || drawn.length === count || (round > 0 && !thrown.chance(Math.min(1, left.length / 60))))
        continue;
      const [one] = left.splice(thrown.between(0, left.length - 1), 1);
      if (one) drawn.push({ ...one, path, source });
    }
  }
  return drawn.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
}
