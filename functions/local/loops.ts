import { setTimeout as wait } from "node:timers/promises";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Clock, Log, Loop, Wake, Wanted } from "../ports/index.ts";

/** One pass of a loop: it does what is due and says when the next thing is; null: nothing is known to come. */
export type Pass = () => Promise<{ readonly next: Instant | null }>;

/** The loops of the product on one machine. */
export type Loops = Readonly<Record<Loop, Pass>>;

/** Wakes that were called and not yet heard. */
export interface WakeUps extends Wake {
  /** Whether `loop` was woken since it was last asked about. */
  heard(loop: Loop): boolean;
  /** The dockets that were wanted since this was last asked. */
  wanted(): Wanted[];
  /** Resolves when any loop is woken, or after `ms`. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** Waking on one machine: a direct call. */
export function wakeUps(): WakeUps {
  const woken = new Set<Loop>();
  const wanted = new Map<string, Wanted>();
  let ring: () => void = () => {};
  return {
    async wake(loop, docket) {
      woken.add(loop);
      if (docket) wanted.set(`${docket.source} ${docket.key}`, docket);
      ring();
    },
    heard: (loop) => woken.delete(loop),
    wanted() {
      const these = [...wanted.values()];
      wanted.clear();
      return these;
    },
    async wait(ms, signal) {
      if (woken.size > 0) return;
      const rung = new Promise<void>((resolve) => {
        ring = resolve;
      });
      await Promise.race([rung, wait(ms, undefined, { signal, ref: true }).catch(() => {})]);
      ring = () => {};
    },
  };
}

/** The order in which a filing travels. */
const ORDER: readonly Loop[] = ["check", "read", "send"];
/** A loop that broke tries again after this, each time twice as long; what is owed stands in the table. */
const RETRY_MINUTES = 1;
const RETRY_MINUTES_MAX = 24 * 60;

export interface Passing {
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  readonly loops: Loops;
  readonly wakeUps: WakeUps;
  /** How often each loop broke in a row. */
  readonly broken: Map<Loop, number>;
}

/**
 * Runs each loop once, in the order in which a filing travels. A loop that breaks is logged and tried again: the others
 * go on.
 * @returns when the first of them wants to run again
 */
export async function passOnce(passing: Passing): Promise<Instant | null> {
  let next: Instant | null = null;
  for (const loop of ORDER) {
    passing.wakeUps.heard(loop);
    next = earlier(next, await passOf(passing, loop));
  }
  return next;
}

/** Whether a loop was woken after its pass. */
export function isWoken(wakeUps: WakeUps): boolean {
  return ORDER.some((loop) => wakeUps.heard(loop));
}

/** One pass of one loop; when it breaks, that is logged and a retry is due. */
export async function passOf({ clock, log, loops, broken }: Passing, loop: Loop): Promise<Instant | null> {
  try {
    const { next } = await loops[loop]();
    broken.delete(loop);
    return next;
  } catch (error) {
    const { name, message, stack } = error as Error;
    log.error("a loop broke and is tried again", { loop, error: `${name}: ${message}`, stack: stack ?? null });
    const times = broken.get(loop) ?? 0;
    broken.set(loop, times + 1);
    return addMinutes(clock.now(), Math.min(RETRY_MINUTES_MAX, RETRY_MINUTES * 2 ** times));
  }
}

/** The earlier of two instants, either of which may be missing. */
export function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
