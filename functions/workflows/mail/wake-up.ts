import { addMinutes } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { lookAgainAt, lookedAgain } from "../../store/again.ts";

/** Longer than a request may take. */
const CHANGED_BY_MINUTES = 5;

/**
 * A change after which something may be owed to a reader whom no run looks at: the reader is looked at again right after
 * it, and some minutes later in any case, because who makes the change may die before it can say so.
 */
export async function withWakeUp<T>(
  { clock, readers }: Pick<Ports, "clock" | "readers">,
  reader: string,
  change: () => Promise<T>,
): Promise<T> {
  const later = await lookAgainAt(readers, { at: addMinutes(clock.now(), CHANGED_BY_MINUTES), reader, slot: null });
  const changed = await change();
  await lookAgainAt(readers, { at: clock.now(), reader, slot: null });
  await lookedAgain(readers, later);
  return changed;
}
