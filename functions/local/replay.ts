import { addDays, dayIn, EASTERN, type Instant, instantIn } from "../model/time.ts";
import { LAST_SHOWN, nextShown } from "./courts/filings.ts";
import { earlier, isWoken, type Passing, passOnce } from "./loops.ts";
import type { ReplayClock } from "./replay-clock.ts";

export interface Replaying extends Passing {
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
  /** Called with the new time after each step. */
  readonly onStep?: (now: Instant) => void;
}

/** Passes at one moment after which something is wrong: what a loop does wakes it for ever. */
const PASSES_MAX = 100;
/** The clock still steps this long after the last filing, for the digests that tell it. */
const DAYS_AFTER_LAST = 8;
const ENDS: Instant = instantIn(EASTERN, addDays(dayIn(EASTERN, LAST_SHOWN), DAYS_AFTER_LAST), "00:00");

/**
 * Plays the litigation: the clock stands still while any loop has work, then steps to the next moment at which something
 * can happen: the courts' next filings, or what a loop waits for. Returns when the last filing is told, or at `signal`;
 * a restart goes on where it stood.
 */
export async function replay(replaying: Replaying): Promise<void> {
  const { clock, signal } = replaying;
  while (!signal.aborted) {
    const owed = await settle(replaying);
    const next = earlier(nextShown(clock.now()) ?? null, owed);
    if (signal.aborted || next === null || next > ENDS) return;
    await clock.stepTo(next);
    replaying.onStep?.(next);
  }
}

/** Runs the loops until none of them has anything to do at this moment. @returns the next moment a loop waits for */
async function settle(replaying: Replaying): Promise<Instant | null> {
  const { clock, log, wakeUps, signal } = replaying;
  for (let pass = 1; pass <= PASSES_MAX && !signal.aborted; pass += 1) {
    const next = await passOnce(replaying);
    const rests = next === null || next > clock.now();
    if (!isWoken(wakeUps) && rests) return next;
  }
  if (!signal.aborted) log.error("the replay does not come to rest", { at: clock.now() });
  return null;
}
