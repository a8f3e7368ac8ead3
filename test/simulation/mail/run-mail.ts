import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { chance } from "./chance.ts";
import { eachTiming, oneFault, twoFaults } from "./enumerate.ts";
import { HEAVY, month, type Weather } from "./months.ts";
import { STORIES, tiny } from "./stories.ts";
import { lastLine, merge, newTally, type Tally } from "./tally.ts";
import { TIMINGS } from "./timings.ts";

/** One part of a simulation, small enough for one thread. */
export type Part =
  | { readonly is: "months"; readonly from: number; readonly seeds: number; readonly weather: Weather }
  | {
      readonly is: "one fault";
      readonly story: string;
      readonly workers: 1 | 2;
      readonly every: number;
      readonly from: number;
    }
  | { readonly is: "timing"; readonly story: string; readonly timing: string }
  | { readonly is: "two faults"; readonly from: number; readonly every: number }
  | { readonly is: "some pairs"; readonly story: string; readonly seed: number; readonly count: number };

/** Pairs tried in the longer stories, beside every pair of the smallest. */
const PAIRS_A_STORY = 4000;

/** A part, run on this thread. */
export async function runPart(part: Part): Promise<Tally> {
  if (part.is === "months") return months(part);
  if (part.is === "two faults") return twoFaults(tiny, { workers: 1, from: part.from, every: part.every });
  const story = STORIES.find((one) => one.name === part.story) ?? tiny;
  if (part.is === "one fault") return oneFault(story, part);
  if (part.is === "timing") {
    const timing = TIMINGS.find((one) => one.name === part.timing);
    return timing ? eachTiming(story, { workers: 2, ...timing }) : newTally();
  }
  const luck = chance(part.seed);
  return twoFaults(story, { workers: 2, pairs: { count: part.count, pick: luck.below } });
}

async function months({ from, seeds, weather }: Extract<Part, { is: "months" }>): Promise<Tally> {
  const tally = newTally();
  for (let seed = from; seed < from + seeds; seed += 1) await month(tally, seed, weather);
  return tally;
}

/** The parts of `--seeds N`, of `--faults 1` (each fault at each step, each timing) and of `--faults 2`. */
export function partsOf(how: { readonly seeds: number; readonly from: number; readonly faults?: 1 | 2 }): Part[] {
  if (how.faults === undefined) return seedParts(how);
  const threads = Array.from({ length: 8 }, (_, thread) => thread);
  if (how.faults === 2) {
    return [
      ...threads.map((thread): Part => ({ is: "two faults", from: 1 + thread, every: threads.length })),
      ...STORIES.filter((story) => story !== tiny).flatMap((story) =>
        threads.map(
          (seed): Part => ({ is: "some pairs", story: story.name, seed, count: PAIRS_A_STORY / threads.length }),
        ),
      ),
    ];
  }
  return STORIES.flatMap((story): Part[] => [
    ...([1, 2] as const).flatMap((workers) =>
      threads.map((thread): Part => {
        return { is: "one fault", story: story.name, workers, from: 1 + thread, every: threads.length };
      }),
    ),
    ...TIMINGS.map(({ name }): Part => ({ is: "timing", story: story.name, timing: name })),
  ]);
}

const SEEDS_A_PART = 50;

function seedParts({ seeds, from }: { readonly seeds: number; readonly from: number }): Part[] {
  const parts: Part[] = [];
  for (let seed = from; seed < from + seeds; seed += SEEDS_A_PART) {
    parts.push({ is: "months", from: seed, seeds: Math.min(SEEDS_A_PART, from + seeds - seed), weather: HEAVY });
  }
  return parts;
}

/** Runs the parts on all processors, prints what broke, figures, and the last line. @returns whether every promise was kept */
export async function runMail(how: Parameters<typeof partsOf>[0], say: (line: string) => void): Promise<boolean> {
  const parts = partsOf(how);
  const total = newTally();
  const threads = Math.min(availableParallelism(), parts.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL(import.meta.url));
      for (let part = parts.shift(); part; part = parts.shift()) merge(total, await onThread(worker, part));
      await worker.terminate();
    }),
  );
  for (const line of total.broken) say(line);
  for (const [what, times] of [...total.sometimes].sort()) say(`${what}: ${times}`);
  say(`mails: ${total.mails}, doubled and explained: ${total.explained}, most copies: ${total.copies}`);
  say(lastLine(total));
  return total.brokenRuns === 0;
}

function onThread(worker: Worker, part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(part);
  });
}

if (!isMainThread && parentPort) {
  // Errors that the simulation makes by the hundred thousand need no stack.
  Error.stackTraceLimit = 0;
  const port = parentPort;
  port.on("message", (part: Part) => void runPart(part).then((tally) => port.postMessage(tally)));
}
