import { eachTiming, oneFault } from "./enumerate.ts";
import type { Weakness } from "./simulated-mail.ts";
import { quiet, type Story, slot, tiny } from "./stories.ts";
import { add, newTally } from "./tally.ts";
import { TIMINGS } from "./timings.ts";

/** What found a weakness, in words that repeat it; undefined when nothing did. Two workers, small stories. */
export async function foundBy(weakness: Weakness): Promise<string | undefined> {
  const how = { workers: 2, weakness, untilBroken: true } as const;
  for (const story of [tiny, slot, quiet]) {
    const found = await foundWithoutFault(story, weakness);
    if (found !== undefined) return found;
  }
  const timings = TIMINGS.filter(({ name }) => name.includes("as-filed"));
  const enumerations = [
    () => oneFault(tiny, how),
    ...timings.map((timing) => () => eachTiming(tiny, { ...how, ...timing })),
    () => oneFault(slot, how),
    () => oneFault(quiet, how),
  ];
  for (const enumerate of enumerations) {
    const { broken } = await enumerate();
    if (broken[0] !== undefined) return broken[0];
  }
  return undefined;
}

async function foundWithoutFault(story: Story, weakness: Weakness): Promise<string | undefined> {
  const tally = newTally();
  const mail = await story.tell({ seed: story.name, workers: 2, weakness });
  await add(tally, mail, { name: `${story.name} without a fault`, doubles: "none" });
  return tally.broken[0];
}
