import { once } from "node:events";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { chance } from "./chance.ts";
import { countPairs, eachTiming, oneFault, twoFaults } from "./enumerate.ts";
import { month } from "./months.ts";
import { pair, quiet, STORIES, type Story, slot, tiny } from "./stories.ts";
import { lastLine, merge, newTally, type Tally } from "./tally.ts";
import { TIMINGS } from "./timings.ts";

/** One part of a simulation, small enough for one thread. */
export type Part =
  | { readonly is: "months"; readonly from: number; readonly seeds: number }
  | { readonly is: "timing"; readonly story: string; readonly timing: string }
  | {
      readonly is: "one fault" | "two faults";
      readonly story: string;
      readonly workers: 1 | 2;
      readonly every: number;
      readonly from: number;
    }
  | { readonly is: "some pairs"; readonly story: string; readonly seed: number; readonly count: number };

/** Stories in which each pair of faults is tried; of the others some, with two workers. */
const SMALL: readonly Story[] = [tiny, pair, slot, quiet];
const LONG = STORIES.filter((story) => !SMALL.includes(story));
const PAIRS_A_LONG_STORY = 4000;

/** A part, run on this thread. */
export async function runPart(part: Part): Promise<Tally> {
  if (part.is === "months") return months(part);
  const story = STORIES.find((one) => one.name === part.story) ?? tiny;
  if (part.is === "timing") {
    const timing = TIMINGS.find((one) => one.name === part.timing);
    return timing ? eachTiming(story, { workers: 2, ...timing }) : newTally();
  }
  if (part.is !== "some pairs") return (part.is === "one fault" ? oneFault : twoFaults)(story, part);
  const luck = chance(part.seed);
  return twoFaults(story, { workers: 2, pairs: { count: part.count, pick: luck.below } });
}

async function months({ from, seeds }: Extract<Part, { is: "months" }>): Promise<Tally> {
  const tally = newTally();
  for (let seed = from; seed < from + seeds; seed += 1) await month(tally, seed);
  return tally;
}

/** The parts of `--seeds N`, of `--faults 1` (each fault at each step, each timing) and of `--faults 2`. */
export function partsOf(how: { readonly seeds: number; readonly from: number; readonly faults?: 1 | 2 }): Part[] {
  if (how.faults === undefined) return seedParts(how);
  const threads = Array.from({ length: 8 }, (_, thread) => thread);
  const each = (is: "one fault" | "two faults", story: Story): Part[] =>
    ([1, 2] as const).flatMap((workers) =>
      threads.map((thread): Part => ({ is, story: story.name, workers, from: 1 + thread, every: threads.length })),
    );
  if (how.faults === 2) {
    return [
      ...LONG.flatMap(({ name }) =>
        threads.map((thread): Part => {
          const seed = how.from * threads.length + thread;
          return { is: "some pairs", story: name, seed, count: PAIRS_A_LONG_STORY / threads.length };
        }),
      ),
      ...SMALL.flatMap((story) => each("two faults", story)),
    ];
  }
  return STORIES.flatMap((story): Part[] => [
    ...each("one fault", story),
    ...TIMINGS.map(({ name }): Part => ({ is: "timing", story: story.name, timing: name })),
  ]);
}

const SEEDS_A_PART = 50;

function seedParts({ seeds, from }: { readonly seeds: number; readonly from: number }): Part[] {
  const parts: Part[] = [];
  for (let seed = from; seed < from + seeds; seed += SEEDS_A_PART) {
    parts.push({ is: "months", from: seed, seeds: Math.min(SEEDS_A_PART, from + seeds - seed) });
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
  for (const line of total.doubles) say(`doubled, ${line}`);
  for (const line of total.broken) say(line);
  if (how.faults === 2) for (const line of await sharesOfPairs()) say(line);
  for (const [what, times] of [...total.sometimes].sort()) say(`${what}: ${times}`);
  say(`mails: ${total.mails}, doubled and explained: ${total.explained}, most copies: ${total.copies}`);
  say(lastLine(total));
  return total.brokenRuns === 0;
}

/** Which part of all pairs of faults is tried, a line a story. */
async function sharesOfPairs(): Promise<string[]> {
  const lines: string[] = [];
  for (const story of SMALL) {
    const all = (await countPairs(story, { workers: 1 })) + (await countPairs(story, { workers: 2 }));
    lines.push(`pairs in ${story.name}: all, about ${all}`);
  }
  for (const story of LONG) {
    const all = await countPairs(story, { workers: 2 });
    const share = ((100 * PAIRS_A_LONG_STORY) / all).toPrecision(2);
    lines.push(`pairs in ${story.name}: ${PAIRS_A_LONG_STORY} of about ${all} (${share} %), chosen by --from`);
  }
  return lines;
}

async function onThread(worker: Worker, part: Part): Promise<Tally> {
  worker.postMessage(part);
  const [tally] = await once(worker, "message"); // rejects when the thread breaks
  return tally as Tally;
}

if (!isMainThread && parentPort) {
  // Errors that the simulation makes by the hundred thousand need no stack.
  Error.stackTraceLimit = 0;
  const port = parentPort;
  port.on("message", (part: Part) => void runPart(part).then((tally) => port.postMessage(tally)));
}
