import type { LedgerEvent } from "./event.ts";

/** An event as everybody may have it: without what only reconciling needs. */
export function publicEvent({ aliases: _aliases, ...event }: LedgerEvent): Omit<LedgerEvent, "aliases"> {
  return event;
}
