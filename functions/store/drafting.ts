import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { draftingKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** Millionths of a dollar. */
export const DraftingItem = stored("drafting", z.object({ spent: z.exactOptional(z.number()) }));

/** Sets aside what a draft may cost at most, in millionths of a dollar; false when the month could cost more than `cap`. */
export async function setAside(record: Table, now: Instant, cost: number, cap: number): Promise<boolean> {
  if (cost > cap) return false;
  try {
    const room = { any: [{ missing: ["spent"] }, { below: { spent: cap - cost + 1 } }] };
    await record.update(keyAt(now), { add: { spent: cost } }, room);
    return true;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return false;
  }
}

/** Gives back what was set aside at `at` and not spent. */
export async function giveBack(record: Table, at: Instant, unspent: number): Promise<void> {
  if (unspent > 0) await record.update(keyAt(at), { add: { spent: -unspent } });
}

/** What drafting cost in the month of `now`, in millionths of a dollar. */
export async function draftingSpent(record: Table, now: Instant): Promise<number> {
  const item = await record.get(keyAt(now), { consistent: true });
  return (item && DraftingItem.in(item).spent) ?? 0;
}

/** 2026-11 */
function keyAt(now: Instant) {
  return draftingKey(now.slice(0, 7));
}
