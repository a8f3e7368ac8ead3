import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { limitKey } from "./keys.ts";

/** How often something may happen in a window of hours. */
export interface RateLimit {
  /** What is counted: "mailbox", "network", "all". */
  readonly what: string;
  readonly hours: number;
  readonly max: number;
}

const HOUR_MS = 3_600_000;

/** Counts one use of `hash` under `limit`. @returns false when the window is used up */
export async function takeTurn(readers: Table, limit: RateLimit, hash: string, now: Instant): Promise<boolean> {
  const windowMs = limit.hours * HOUR_MS;
  const begin = Math.floor(Date.parse(now) / windowMs) * windowMs;
  const window = `${limit.hours}h#${new Date(begin).toISOString()}`;
  try {
    await readers.update(
      limitKey(limit.what, hash, window),
      // DynamoDB removes items whose `expires` (in seconds) is over.
      { add: { count: 1 }, set: { expires: Math.ceil((begin + 2 * windowMs) / 1000) } },
      { any: [{ missing: ["count"] }, { below: { count: limit.max } }] },
    );
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}
