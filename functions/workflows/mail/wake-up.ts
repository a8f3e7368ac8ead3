import { addMinutes } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { recheckAt } from "../../store/recheck-queue.ts";

/** Longer than a request may take, and than a cheap read may be behind. */
const CHANGED_BY_MINUTES = 5;

/**
 * A change after which something may be owed to a reader whom no run looks at, or looks at as the reader was before. The
 * reader is looked at again right after it; and some minutes later in any case, written first, because who makes the change
 * may die before it can say so.
 */
export async function withWakeUp<T>(
  { clock, readers }: Pick<Ports, "clock" | "readers">,
  reader: string,
  change: () => Promise<T>,
): Promise<T> {
  await recheckAt(readers, { at: addMinutes(clock.now(), CHANGED_BY_MINUTES), reader, slot: null });
  const changed = await change();
  await recheckAt(readers, { at: clock.now(), reader, slot: null });
  return changed;
}
