import { type EnumerateHow, eachTiming, oneFault } from "./enumerate.ts";
import type { Weakness } from "./stage.ts";
import { pair, quiet, type Story, slot, tiny } from "./stories.ts";
import { add, newTally, type Tally } from "./tally.ts";
import { TIMINGS } from "./timings.ts";

/** Where a missing protection shows first; all others show in the smallest story. */
const SHOWS: Readonly<Record<string, (how: EnumerateHow) => Promise<Tally>>> = {
  active: (how) => timed("the as-filed reader unsubscribes", how),
  gen: (how) => timed("the as-filed reader wants rulings only", how),
  notedSlot: (how) => oneFault(quiet, { ...how, from: 40 }),
  "wake-up": (how) => oneFault(pair, how),
  "absent-put": (how) => oneFault(slot, { ...how, from: 20 }),
};

/** What found a weakness, in words that repeat it; undefined when nothing did. Two workers, small stories. */
export async function foundBy(weakness: Weakness): Promise<string | undefined> {
  for (const story of [tiny, slot, quiet]) {
    const found = await foundWithoutFault(story, weakness);
    if (found !== undefined) return found;
  }
  const show = SHOWS[weakness.name] ?? ((how: EnumerateHow) => oneFault(tiny, how));
  return (await show({ workers: 2, weakness, untilBroken: true })).broken[0];
}

function timed(name: string, how: EnumerateHow): Promise<Tally> {
  const timing = TIMINGS.find((one) => one.name === name);
  if (!timing) throw new Error(`no timing: ${name}`);
  return eachTiming(tiny, { ...how, ...timing });
}

async function foundWithoutFault(story: Story, weakness: Weakness): Promise<string | undefined> {
  const tally = newTally();
  const mail = await story.tell({ seed: story.name, workers: 2, weakness });
  await add(tally, mail, { name: `${story.name} without a fault`, doubles: "none" });
  return tally.broken[0];
}
