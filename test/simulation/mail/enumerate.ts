import { FAULTS, type Fault, type Step } from "./scheduler.ts";
import type { SimulatedMail, Weakness } from "./simulated-mail.ts";
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
export function isPossible(step: Step, fault: Fault): boolean {
  return !(step.kind === "send" && fault === "twice");
}

/** Counts the steps of a story, then tells it again with each fault at each of them. */
export async function oneFault(story: Story, how: EnumerateHow): Promise<Tally> {
  const tally = newTally();
  const steps = await stepsOf(story, how);
  for (let n = how.from ?? 1; n <= steps; n += how.every ?? 1) {
    for (const fault of FAULTS) {
      if (how.untilBroken && tally.brokenRuns > 0) return tally;
      const name = `${story.name}, ${how.workers} workers, step ${n} ${fault}`;
      await tell(tally, story, how, { name, faults: new Map([[n, fault]]), doubles: "none" });
    }
  }
  return tally;
}

/** Each pair of faults at each pair of steps; with `pairs`, so many of them, chosen by `pick`. */
export async function twoFaults(
  story: Story,
  how: EnumerateHow & { readonly pairs?: { readonly count: number; readonly pick: (below: number) => number } },
): Promise<Tally> {
  const tally = newTally();
  const steps = await stepsOf(story, how);
  for (const faults of how.pairs ? somePairs(steps, how.pairs) : allPairs(steps, how)) {
    const named = [...faults].map(([n, fault]) => `step ${n} ${fault}`).join(" and ");
    await tell(tally, story, how, {
      name: `${story.name}, ${how.workers} workers, ${named}`,
      faults,
      doubles: "explained",
    });
  }
  return tally;
}

function* allPairs(steps: number, { from = 1, every = 1 }: EnumerateHow): Generator<Map<number, Fault>> {
  for (let one = from; one <= steps; one += every) {
    // A fault makes a run longer: its second half reaches as far again.
    for (let two = one + 1; two <= steps * 1.5; two += 1) {
      for (const first of FAULTS)
        for (const second of FAULTS)
          yield new Map([
            [one, first],
            [two, second],
          ]);
    }
  }
}

function* somePairs(
  steps: number,
  { count, pick }: { readonly count: number; readonly pick: (below: number) => number },
): Generator<Map<number, Fault>> {
  for (let n = 0; n < count; n += 1) {
    const one = 1 + pick(steps);
    const two = one + 1 + pick(Math.ceil(steps / 4));
    yield new Map([
      [one, faultAt(pick)],
      [two, faultAt(pick)],
    ]);
  }
}

function faultAt(pick: (below: number) => number): Fault {
  return FAULTS[pick(FAULTS.length)] ?? "before";
}

/** Tells a story with something happening just before each of its steps: unsubscribing, a change, a receipt. */
export async function eachTiming(
  story: Story,
  how: EnumerateHow & { readonly name: string; readonly act: (mail: SimulatedMail) => Promise<void> },
): Promise<Tally> {
  const tally = newTally();
  const steps = await stepsOf(story, how);
  for (let n = how.from ?? 1; n <= steps; n += how.every ?? 1) {
    if (how.untilBroken && tally.brokenRuns > 0) return tally;
    const name = `${story.name}, ${how.workers} workers, ${how.name} before step ${n}`;
    await tell(tally, story, how, { name, faults: new Map(), doubles: "none", before: { n, act: how.act } });
  }
  return tally;
}

/** How many steps the story has before it comes to rest. */
async function stepsOf(story: Story, how: EnumerateHow): Promise<number> {
  let steps = 0;
  await story.tell({
    seed: story.name,
    workers: how.workers,
    beforeStep: async (step, mail) => {
      if (mail.time.now() < story.restsFrom) steps = step.n;
    },
  });
  return steps;
}

interface Run {
  readonly name: string;
  readonly faults: ReadonlyMap<number, Fault>;
  readonly doubles: "none" | "explained";
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
