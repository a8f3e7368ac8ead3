import type { Deployment } from "../../model/deployment.ts";
import { isExpected } from "../../model/errors.ts";
import { addMinutes, type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { type Pace, reserveTurns, writePace } from "../../store/runs.ts";

/** After a refusal we wait 1, 2, 4 … minutes, at most this long: what became due meanwhile is soon told once mails are taken again. */
const REST_MINUTES_MAX = 10;
/** The slowest pace, and by how much it grows a minute after a refusal. */
const PER_SECOND_MIN = 0.1;
const GROWTH_A_MINUTE = 1.02;
/** A refusal this long after the last one is the first of a new row. */
const ROW_ENDS_MINUTES = 120;

/** Mails on their way at a time: enough for 160 a second when the service takes 100 ms to answer. */
const LANES_MAX = 16;
/** A moment's delay (a page of readers is listed) is made up for afterwards; mail services take so short a burst. */
const CATCH_UP_MS = 50;

/** Spaces mails so that the mail service takes them, and rests when it does not. */
export interface Pacer {
  /** Until when nothing is handed over; undefined: now is fine. */
  restsUntil(): Instant | undefined;
  /** How many mails may be on their way at a time: a second's worth, so that none waits longer than that for its turn. */
  lanes(): number;
  /** Waits for the next mail's turn. */
  turn(): Promise<void>;
  /** A turn that was waited for was not needed: the next mail has it. */
  giveBack(): void;
  /** The service said "not now": half the pace, and a rest that doubles with every refusal. Mails under way beside it say the same once more: no news. */
  refused(): Promise<void>;
}

/** A pacer that goes on where the last tick left `pace`. */
export function pacer(
  ports: Pick<Ports, "clock" | "readers">,
  deployment: Pick<Deployment, "perSecond">,
  pace: Pace | undefined,
): Pacer {
  let known = pace;
  let nextMs = 0;
  let left = 0;
  let turns = Promise.resolve();
  const perSecond = (): number => perSecondNow(known, deployment.perSecond, ports.clock.now());
  const restsUntil = (): Instant | undefined => (known && known.until > ports.clock.now() ? known.until : undefined);
  const nowMs = (): number => Date.parse(ports.clock.now());
  // A second's worth at a time. Whoever cannot reserve goes on at the pace of one: what is too much, the service refuses.
  const reserve = async (): Promise<void> => {
    left = Math.max(1, Math.floor(perSecond()));
    try {
      nextMs = Math.max(nextMs, await reserveTurns(ports.readers, nowMs() - CATCH_UP_MS, (left * 1000) / perSecond()));
    } catch (error) {
      if (!isExpected(error)) throw error;
    }
  };
  // One turn after another: what a busy machine delayed must not be handed over in one burst.
  const nextTurn = async (): Promise<void> => {
    if (left === 0) await reserve();
    left -= 1;
    if (nextMs > nowMs()) await ports.clock.sleep(nextMs - nowMs());
    nextMs = Math.max(nextMs, nowMs() - CATCH_UP_MS) + 1000 / perSecond();
  };
  return {
    restsUntil,
    lanes: () => Math.ceil(Math.min(perSecond(), LANES_MAX)),
    turn() {
      turns = turns.then(nextTurn);
      return turns;
    },
    giveBack() {
      left += 1;
      nextMs -= 1000 / perSecond();
    },
    async refused() {
      if (restsUntil() !== undefined) return;
      const now = ports.clock.now();
      const inARow = known && minutesBetween(known.since, now) < ROW_ENDS_MINUTES ? known.refusals : 0;
      known = {
        until: addMinutes(now, Math.min(2 ** inARow, REST_MINUTES_MAX)),
        perSecond: Math.max(perSecond() / 2, PER_SECOND_MIN),
        since: now,
        refusals: inARow + 1,
      };
      await writePace(ports.readers, known);
    },
  };
}

function perSecondNow(pace: Pace | undefined, allowed: number, now: Instant): number {
  if (!pace) return allowed;
  return Math.min(allowed, pace.perSecond * GROWTH_A_MINUTE ** minutesBetween(pace.since, now));
}
