import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { RECHECK_PK, recheckKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** A reader who must be looked at again at an instant: a lease or grace ends, a rest ends. */
export interface Recheck {
  readonly at: Instant;
  readonly reader: string;
  /** The run that left the reader behind; null for who is back from a rest; {@link NEXT_TURN}. */
  readonly slot: string | null;
}

/** One that is due, and how often it was written: what was written anew while it was looked at stays. */
export interface DueRechecks extends Recheck {
  readonly times: number;
}

/** The reader's own slot comes then: its run tells, and only that it is made must not be forgotten. */
export const AS_SOON_AS_MAY_BE = "next turn";

/** A corrections letter is owed to the reader, or may have gone out. */
export const CORRECTION = "corrections letter";

export const AgainItem = stored(
  "again",
  z.object({ slot: z.exactOptional(z.nullable(z.string())), times: z.exactOptional(z.number()) }),
);

/** Sorts after every instant that is not later. */
const AFTER = "~";
const RECHECKS_PER_TICK_MAX = 1000;

export async function recheckAt(readers: Table, again: Recheck): Promise<DueRechecks> {
  const { at, reader, slot } = again;
  const item = await readers.update(recheckKey(at, reader), { set: { slot }, add: { times: 1 } });
  return { ...again, times: Number(item["times"]) };
}

/** What must be looked at by now, the oldest first; bounded, the rest follows in the next tick. */
export async function dueRechecks(readers: Table, now: Instant): Promise<DueRechecks[]> {
  const { items } = await readers.query({
    pk: RECHECK_PK,
    to: `${now}${AFTER}`,
    limit: RECHECKS_PER_TICK_MAX,
    consistent: true,
  });
  return items.map(recheckIn);
}

/** When the first of those who must be looked at again is due. */
export async function firstRecheck(readers: Table): Promise<Instant | undefined> {
  const { items } = await readers.query({ pk: RECHECK_PK, limit: 1, consistent: true });
  return items[0] && recheckIn(items[0]).at;
}

/** Takes it off the list, unless it was written anew since it was read. */
export async function rechecked(readers: Table, { at, reader, times }: DueRechecks): Promise<void> {
  try {
    await readers.delete(recheckKey(at, reader), times === 0 ? { missing: ["times"] } : { equals: { times } });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

function recheckIn(item: Item): DueRechecks {
  const { sk, slot = null, times = 0 } = AgainItem.in(item);
  const hash = sk.indexOf("#");
  return { at: sk.slice(0, hash), reader: sk.slice(hash + 1), slot, times };
}
