import type { Deployment } from "../model/deployment.ts";
import { addMinutes, type Instant, minutesBetween } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { type Pace, writePace } from "../store/runs.ts";

/** After a refusal we wait 1, 2, 4 … minutes, at most this long: quotas are counted over 24 hours. */
const REST_MINUTES_MAX = 60;
/** The slowest pace, and by how much it grows a minute after a refusal. */
const PER_SECOND_MIN = 0.1;
const GROWTH_A_MINUTE = 1.02;
/** A refusal this long after the last one is the first of a new row. */
const ROW_ENDS_MINUTES = 120;

/** Spaces mails so that the mail service takes them, and rests when it does not. */
export interface Pacer {
  /** Until when nothing is handed over; undefined: now is fine. */
  restsUntil(): Instant | undefined;
  /** Waits for the next mail's turn. */
  turn(): Promise<void>;
  /** The service said "not now": half the pace, and a rest that doubles with every refusal. */
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
  return {
    restsUntil() {
      return known && known.until > ports.clock.now() ? known.until : undefined;
    },
    async turn() {
      const nowMs = Date.parse(ports.clock.now());
      const turnMs = Math.max(nowMs, nextMs);
      nextMs = turnMs + 1000 / perSecondNow(known, deployment.perSecond, ports.clock.now());
      if (turnMs > nowMs) await ports.clock.sleep(turnMs - nowMs);
    },
    async refused() {
      const now = ports.clock.now();
      const inARow = known && minutesBetween(known.since, now) < ROW_ENDS_MINUTES ? known.refusals : 0;
      const perSecond = perSecondNow(known, deployment.perSecond, now) / 2;
      known = {
        until: addMinutes(now, Math.min(2 ** inARow, REST_MINUTES_MAX)),
        perSecond: Math.max(perSecond, PER_SECOND_MIN),
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
