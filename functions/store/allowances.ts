import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Change, Condition, Key, Table } from "../ports/index.ts";
import { expiresAt } from "./expiry.ts";
import { limitKey } from "./keys.ts";
import { stored } from "./stored.ts";

export const LimitItem = stored(
  "limit",
  z.object({ count: z.number(), expires: z.number(), until: z.exactOptional(z.string()) }),
);

/** How often something may happen in a window of hours. */
export interface RateLimit {
  /** What is counted: "stranger", "network", "all", "erase". */
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
  return isUpdated(
    readers,
    limitKey(limit.what, hash, window),
    { add: { count: 1 }, set: { expires: expiresAt(begin + 2 * windowMs) } },
    { any: [{ missing: ["count"] }, { below: { count: limit.max } }] },
  );
}

/**
 * Counts one use of `hash` under `limit`, whose window lasts until so many hours have passed without a use: no stretch of
 * that many hours holds more than `max`. @returns false when it is used up
 */
export async function takeSpacedTurn(readers: Table, limit: RateLimit, hash: string, now: Instant): Promise<boolean> {
  const key = limitKey(limit.what, hash, `${limit.hours}h`);
  const over = Date.parse(now) + limit.hours * HOUR_MS;
  const set = { until: new Date(over).toISOString(), expires: expiresAt(over) };
  const isOver: Condition = { any: [{ missing: ["until"] }, { below: { until: now } }] };
  if (await isUpdated(readers, key, { set: { ...set, count: 1 } }, isOver)) return true;
  return isUpdated(readers, key, { set, add: { count: 1 } }, { below: { count: limit.max } });
}

async function isUpdated(readers: Table, key: Key, change: Change, onlyIf: Condition): Promise<boolean> {
  try {
    await readers.update(key, change, onlyIf);
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}
