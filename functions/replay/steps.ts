import { earlier, isWoken, type Passing, passOf, passOnce } from "../local/loops.ts";
import { addDays, addMinutes, dayIn, EASTERN, type Instant, instantIn } from "../model/time.ts";
import type { ReplayClock } from "./clock.ts";
import { LAST_SHOWN, nextShown } from "./courts/filings.ts";

export interface Replaying extends Passing {
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
  /** The clock does not step beyond it; the end of the replay unless said. */
  readonly until?: Instant;
  /** Called with the new time after each step. */
  readonly onStep?: (now: Instant) => void;
}

/** Passes at one moment after which something is wrong: what a loop does wakes it for ever. */
const PASSES_MAX = 100;
/** The clock still steps this long after the last filing, for the digests that tell it. */
const DAYS_AFTER_LAST = 8;
/** Longer than any wait of a check whose courts are well. */
const CHECKING_MINUTES_MAX = 20;
const ENDS: Instant = instantIn(EASTERN, addDays(dayIn(EASTERN, LAST_SHOWN), DAYS_AFTER_LAST), "00:00");

/**
 * Plays the litigation: the clock stands still while any loop has work, then steps to the next moment at which something
 * can happen: the courts' next filings, or what a loop waits for. Returns when the last filing is told, or at `signal`;
 * a restart goes on where it stood.
 */
export async function replay(replaying: Replaying): Promise<void> {
  const { clock, signal, until = ENDS } = replaying;
  await finishChecks(replaying);
  while (!signal.aborted) {
    const shown = nextShown(clock.now()) ?? null;
    const next = earlier(shown, await settle(replaying));
    if (signal.aborted || next === null || next > until) return;
    await stepTo(replaying, next);
    if (next !== shown) continue;
    // A slot that the step passed over is closed with what was known then, before the check brings what is new.
    await passOf(replaying, "send");
    await finishChecks(replaying);
  }
}

async function stepTo({ clock, onStep }: Replaying, to: Instant): Promise<void> {
  await clock.stepTo(to);
  onStep?.(to);
}

/** Checks until every docket was asked, stepping over what a check must wait for (a budget's next minute, a lease). */
async function finishChecks(replaying: Replaying): Promise<void> {
  const { clock, signal } = replaying;
  const until = addMinutes(clock.now(), CHECKING_MINUTES_MAX);
  while (!signal.aborted) {
    const next = await passOf(replaying, "check");
    if (next === null || next > until) return;
    await stepTo(replaying, next);
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
