import type { DoublesAllowed } from "./judge.ts";
import { FAULTS, type Fault, type Step, type StepKind } from "./scheduler.ts";
import type { SimulatedMail } from "./simulated-mail.ts";
import type { Weakness } from "./stage.ts";
import type { Story } from "./stories.ts";
import { add, happened, newTally, type Tally } from "./tally.ts";

export interface EnumerateHow {
  readonly workers: 1 | 2;
  /** Only every so manyeth step; 1: all. */
  readonly every?: number;
  readonly from?: number;
  readonly weakness?: Weakness;
  /** Ends with the first run that breaks a promise. */
  readonly untilBroken?: true;
}

/** A mail is handed over by a client that asks once: nothing repeats it. */
export function isPossible(step: Pick<Step, "kind">, fault: Fault): boolean {
  return !(step.kind === "send" && fault === "twice");
}

/** Faults that a read cannot tell from others: it has no effect that could be lost, repeated or left behind. */
const SAME_FOR_READS: readonly Fault[] = ["after", "twice", "dies after"];

/** The faults of one kind of step that differ in what they do. */
export function faultsOf(kind: StepKind): Fault[] {
  return FAULTS.filter((fault) => isPossible({ kind }, fault) && !(kind === "read" && SAME_FOR_READS.includes(fault)));
}

/** Counts the steps of a story, then tells it again with each fault at each of them. */
export async function oneFault(story: Story, how: EnumerateHow): Promise<Tally> {
  const tally = newTally();
  const steps = (await stepsOf(story, how)).length;
  for (let n = how.from ?? 1; n <= steps; n += how.every ?? 1) {
    for (const fault of FAULTS) {
      if (how.untilBroken && tally.brokenRuns > 0) return tally;
      const name = `${story.name}, ${how.workers} workers, step ${n} ${fault}`;
      await tell(tally, story, how, { name, faults: new Map([[n, fault]]), doubles: "none" });
    }
  }
  return tally;
}

/** Each pair of faults that differ, at each pair of steps; with `pairs`, so many of them, chosen by `pick`. */
export async function twoFaults(
  story: Story,
  how: EnumerateHow & { readonly pairs?: { readonly count: number; readonly pick: (below: number) => number } },
): Promise<Tally> {
  const tally = newTally();
  const pairs = how.pairs ? somePairs(await stepsOf(story, how), how.pairs) : allPairs(story, how);
  for await (const faults of pairs) {
    const named = [...faults].map(([n, fault]) => `step ${n} ${fault}`).join(" and ");
    await tell(tally, story, how, {
      name: `${story.name}, ${how.workers} workers, ${named}`,
      faults,
      doubles: "explained once",
    });
  }
  return tally;
}

/** How many pairs a story has, were its second half not changed by the first fault. */
export async function countPairs(story: Story, how: Pick<EnumerateHow, "workers">): Promise<number> {
  const faults = (await stepsOf(story, how)).map(({ kind }) => faultsOf(kind).length);
  const all = faults.reduce((sum, count) => sum + count, 0);
  return faults.reduce((sum, count) => sum + count * (all - count), 0) / 2;
}

/** The first fault changes the run: the second is tried at each step that the run then has. */
async function* allPairs(story: Story, how: EnumerateHow): AsyncGenerator<Map<number, Fault>> {
  const { from = 1, every = 1 } = how;
  const steps = await stepsOf(story, how);
  for (const one of steps.filter(({ n }) => n >= from && (n - from) % every === 0)) {
    for (const first of faultsOf(one.kind)) {
      const after = await stepsOf(story, how, new Map([[one.n, first]]));
      for (const two of after.filter(({ n }) => n > one.n)) {
        for (const second of faultsOf(two.kind)) {
          yield new Map([
            [one.n, first],
            [two.n, second],
          ]);
        }
      }
    }
  }
}

/** Pairs of faults that are not far from each other. */
function* somePairs(
  steps: readonly Step[],
  { count, pick }: { readonly count: number; readonly pick: (below: number) => number },
): Generator<Map<number, Fault>> {
  const faultAt = (n: number): [number, Fault] => {
    const faults = faultsOf(steps[n - 1]?.kind ?? "write");
    return [n, faults[pick(faults.length)] ?? "before"];
  };
  for (let tried = 0; tried < count; tried += 1) {
    const one = 1 + pick(steps.length);
    yield new Map([faultAt(one), faultAt(one + 1 + pick(Math.ceil(steps.length / 4)))]);
  }
}

/** Tells a story with something change just before each of its steps: unsubscribing, a change, a receipt. */
export async function eachTiming(
  story: Story,
  how: EnumerateHow & { readonly name: string; readonly act: (mail: SimulatedMail) => Promise<void> },
): Promise<Tally> {
  const tally = newTally();
  const steps = (await stepsOf(story, how)).length;
  for (let n = how.from ?? 1; n <= steps; n += how.every ?? 1) {
    if (how.untilBroken && tally.brokenRuns > 0) return tally;
    const name = `${story.name}, ${how.workers} workers, ${how.name} before step ${n}`;
    await tell(tally, story, how, { name, faults: new Map(), doubles: "none", before: { n, act: how.act } });
  }
  return tally;
}

/** The steps that the story has before it comes to rest, with `faults` in it. */
async function stepsOf(story: Story, how: EnumerateHow, faults?: ReadonlyMap<number, Fault>): Promise<Step[]> {
  const steps: Step[] = [];
  await story.tell({
    seed: story.name,
    workers: how.workers,
    faultOf: (step) => faults?.get(step.n),
    beforeStep: async (step, mail) => {
      if (mail.time.now() < story.restsFrom) steps.push(step);
    },
  });
  return steps;
}

interface Run {
  readonly name: string;
  readonly faults: ReadonlyMap<number, Fault>;
  readonly doubles: DoublesAllowed;
  readonly before?: { readonly n: number; readonly act: (mail: SimulatedMail) => Promise<void> };
}

async function tell(tally: Tally, story: Story, how: EnumerateHow, run: Run): Promise<void> {
  const faultOf = (step: Step): Fault | undefined => {
    const fault = run.faults.get(step.n);
    if (!fault || !isPossible(step, fault)) return undefined;
    happened(tally, `${step.kind} ${fault}`);
    return fault;
  };
  const mail = await story.tell({
    seed: story.name,
    workers: how.workers,
    faultOf,
    ...(how.weakness && { weakness: how.weakness }),
    beforeStep: async (step, going) => {
      if (step.n === run.before?.n) await run.before.act(going);
    },
  });
  await add(tally, mail, run);
}
