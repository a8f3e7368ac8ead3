import { addMinutes, type Instant } from "../model/time.ts";
import { type Passing, passOnce } from "./loops.ts";

/** Nothing is left alone for longer than this: a wake may be lost, and what is owed stands in the table. */
const LOOK_EVERY_MS_MAX = 60_000;
/** Between two passes, whatever they say is due. */
const REST_MS_MIN = 1_000;

/** Runs the loops at life's speed until `signal` stops them; the pass under way is finished. */
export async function runLoops(passing: Passing & { readonly signal: AbortSignal }): Promise<void> {
  const { clock, wakeUps, signal } = passing;
  while (!signal.aborted) {
    const next = await passOnce(passing);
    await wakeUps.wait(restMs(next, clock.now()), signal);
  }
}

function restMs(next: Instant | null, now: Instant): number {
  const due = next ?? addMinutes(now, 60);
  return Math.min(LOOK_EVERY_MS_MAX, Math.max(REST_MS_MIN, Date.parse(due) - Date.parse(now)));
}
