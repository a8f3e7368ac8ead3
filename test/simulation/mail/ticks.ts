import type { Instant } from "../../../functions/model/time.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { cheapTemplates } from "./cheap-templates.ts";
import { secondsAfter } from "./scheduler.ts";
import type { Stage } from "./stage.ts";

const RETRY_SECONDS = 300;
const SCHEDULE_MS = 5 * 60_000;

export interface Ticks {
  /** A tick by all workers at `when`, or now when that is over; none after the end of the story. */
  at(when: Instant): void;
  /** A tick of the schedule, every five minutes, that finds what must be looked at at `when`. */
  onSchedule(when: Instant): void;
  /** Errors that no handler may end with. */
  readonly bugs: readonly unknown[];
}

/** Starts the handler that sends, as its trigger does: when it said that the next thing is due, and after it failed. */
export function ticks(how: {
  readonly stage: () => Stage;
  readonly until: Instant;
  readonly workers: number;
  /** Ticks begin at whole so many milliseconds, so that workers whose clocks differ do not multiply them. */
  readonly grainMs: number;
}): Ticks {
  const bugs: unknown[] = [];
  const planned = new Set<Instant>();

  function tickAt(when: Instant): void {
    const { time } = how.stage();
    const at = roundedUp(when > time.now() ? when : time.now(), how.grainMs);
    if (at > how.until || planned.has(at)) return;
    planned.add(at);
    time.at(at, () => {
      planned.delete(at);
      for (let worker = 1; worker <= how.workers; worker += 1) startWorker(`worker ${worker}`);
    });
  }

  function startWorker(name: string): void {
    const { time, portsOf, deployment } = how.stage();
    const started = time.now();
    let isOver = false;
    time.start(
      name,
      async (task) => {
        const ports = portsOf(task);
        const { next } = await sendDigests(ports, deployment, { templates: cheapTemplates(ports) });
        if (next !== null) tickAt(next > time.now() ? next : secondsAfter(time.now(), 1));
      },
      (error) => {
        isOver = true;
        if (error === undefined) return;
        if (!isExpectedHere(error)) bugs.push(error);
        tickAt(secondsAfter(started, RETRY_SECONDS));
      },
    );
    // A worker that died says nothing; the schedule starts the next one.
    time.at(secondsAfter(started, RETRY_SECONDS), () => {
      if (!isOver) tickAt(time.now());
    });
  }

  return {
    at: tickAt,
    onSchedule(when) {
      const now = how.stage().time.now();
      tickAt(roundedUp(when > now ? when : now, SCHEDULE_MS));
    },
    bugs,
  };
}

function roundedUp(at: Instant, grainMs: number): Instant {
  return new Date(Math.ceil(Date.parse(at) / grainMs) * grainMs).toISOString();
}

/** Any port may be unreachable, and a worker may lose to others too often: the next tick goes on. */
function isExpectedHere(error: unknown): boolean {
  const { kind } = error as { kind?: string };
  return kind === "unreachable" || kind === "conflict";
}
