import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../ports/index.ts";

/** The machine's clock, in UTC. */
export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    sleep: (ms) => wait(ms),
  };
}
