import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import { flag, type Of } from "../model/shape.ts";
import type { Item, Table } from "../ports/index.ts";
import { slotsKey } from "./keys.ts";
import { stored } from "./stored.ts";

const Release = z.object({
  /** Of which edition of our reading: each is released once. */
  edition: z.number(),
  at: z.string(),
  /** What was told since then is corrected. */
  since: z.string(),
  /** Where the walk over all readers is: everybody before has been looked at. */
  shard: z.number(),
  after: z.exactOptional(z.string()),
  /** Everybody was looked at; who rests or may have got it is looked at again. */
  walked: flag,
});
/** The operator let corrections go: one letter to everybody who was told something false. */
export type CorrectionRelease = Of<typeof Release>;

export const CorrectionsItem = stored("slots-corrections", Release);

const NAME = "CORRECTIONS";

export async function readRelease(readers: Table): Promise<CorrectionRelease | undefined> {
  const item = await readers.get(slotsKey(NAME), { consistent: true });
  return item && releaseIn(item);
}

export function releaseIn(item: Item): CorrectionRelease {
  const { pk: _pk, sk: _sk, ...release } = CorrectionsItem.in(item);
  return release;
}

/** Lets the corrections of `edition` go, once. @returns false when they went before */
export async function writeRelease(
  readers: Table,
  { edition, at, since }: Pick<CorrectionRelease, "edition" | "at" | "since">,
): Promise<boolean> {
  try {
    await readers.put(
      { ...slotsKey(NAME), edition, at, since, shard: 0 },
      { any: [{ absent: true }, { below: { edition } }] },
    );
    return true;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return false;
  }
}

/** Everybody up to `after` in `shard` has been looked at; without `after`, the shards before it. */
export async function markWalked(
  readers: Table,
  { edition }: CorrectionRelease,
  { shard, after, walked }: Pick<CorrectionRelease, "shard" | "after" | "walked">,
): Promise<void> {
  const change = {
    set: { shard, ...(after !== undefined && { after }), ...(walked && { walked }) },
    ...(after === undefined && { remove: ["after"] }),
  };
  try {
    await readers.update(slotsKey(NAME), change, { equals: { edition } });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // a later edition's walk began
  }
}
