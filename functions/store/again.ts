import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { AGAIN_PK, againKey } from "./keys.ts";

/** A reader who must be looked at again at an instant: a lease or grace ends, a rest ends. */
export interface LookAgain {
  readonly at: Instant;
  readonly reader: string;
  /** The run that left the reader behind; null for who is back from a rest; {@link NEXT_TURN}. */
  readonly slot: string | null;
}

/** The reader's own slot comes then: its run tells, and only that it is made must not be forgotten. */
export const NEXT_TURN = "next turn";

/** Sorts after every instant that is not later. */
const AFTER = "~";
const AGAIN_PER_TICK_MAX = 1000;

export async function lookAgainAt(readers: Table, again: LookAgain): Promise<void> {
  await readers.put({ ...againKey(again.at, again.reader), slot: again.slot });
}

/** What must be looked at by now, the oldest first; bounded, the rest follows in the next tick. */
export async function dueAgain(readers: Table, now: Instant): Promise<LookAgain[]> {
  const { items } = await readers.query({
    pk: AGAIN_PK,
    to: `${now}${AFTER}`,
    limit: AGAIN_PER_TICK_MAX,
    consistent: true,
  });
  return items.map((item) => lookAgainIn(item.sk, item["slot"]));
}

/** When the first of those who must be looked at again is due. */
export async function firstAgain(readers: Table): Promise<Instant | undefined> {
  const { items } = await readers.query({ pk: AGAIN_PK, limit: 1, consistent: true });
  return items[0] && lookAgainIn(items[0].sk, null).at;
}

export async function lookedAgain(readers: Table, again: LookAgain): Promise<void> {
  await readers.delete(againKey(again.at, again.reader));
}

function lookAgainIn(sk: string, slot: unknown): LookAgain {
  const hash = sk.indexOf("#");
  return { at: sk.slice(0, hash), reader: sk.slice(hash + 1), slot: typeof slot === "string" ? slot : null };
}
