import { ExpectedError } from "../../../functions/model/errors.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";

/*
 * Runs handlers against a clock of its own, one port call (a step) at a time. While any task can go on, time stands
 * still and tasks take turns; then the clock jumps to the next thing on the timeline. Everything follows from what was
 * put on it, so a run can be repeated.
 */

/**
 * What can happen to one step. before: it fails without effect. after: it has its effect, its answer is lost. twice: the
 * client repeats it. late, very late: it comes after everything else that can go on, or that happens within 30 or 90
 * seconds (half a lease is 60). frozen: its whole process stands still before it, and wakes up with all that it knew when
 * leases and the first grace are over; a mail that was being handed over is gone by then, and its answer is lost. dies
 * before, dies after: the process ends there.
 */
export const FAULTS = ["before", "after", "twice", "late", "very late", "frozen", "dies before", "dies after"] as const;
export type Fault = (typeof FAULTS)[number];

/** What a step touches. */
export type StepKind = "read" | "write" | "send" | "deliver";

export interface Step {
  readonly n: number;
  readonly kind: StepKind;
  /** "worker 1: readers.put GROUP#…" */
  readonly name: string;
  readonly task: Task;
}

/** One running handler, a process of its own. A dead one never goes on. */
export interface Task {
  readonly name: string;
  isDead: boolean;
  /** It stands still until then, whatever it waits for. */
  frozenUntilMs: number;
}

export interface Scheduler {
  now(): Instant;
  /** One port call of `task`; `run` has its effect at once. */
  step<T>(task: Task, what: { readonly kind: StepKind; readonly name: string }, run: () => Promise<T>): Promise<T>;
  /** `task` waits for itself; one that stands still waits longer, a dead one for ever. */
  sleep(task: Task, ms: number): Promise<void>;
  /** Something that happens by itself at an instant. */
  at(when: Instant, run: () => void): void;
  /** Starts a handler; `ended` hears of its end, unless it dies. */
  start(name: string, run: (task: Task) => Promise<void>, ended?: (error: unknown) => void): Task;
  /** Ends every process at once. */
  killAll(): void;
  /** Runs until nothing can go on and nothing is on the timeline. */
  run(): Promise<void>;
  readonly steps: () => number;
}

export interface SchedulerHow {
  readonly begin: Instant;
  /** The fault of a step, if any. */
  readonly faultOf: (step: Step) => Fault | undefined;
  /**
   * Who goes on next when several can: the task with the highest priority. A task gets its own when it is first seen, and
   * it may fall at any step. Without it they take turns.
   */
  readonly priorityOf?: (task: Task, step: number) => number;
  /** Called before each step, with nothing else going on. */
  readonly beforeStep?: (step: Step) => Promise<void>;
  /** More steps than any story needs. */
  readonly stepsMax?: number;
}

export const LATE_MS = { late: 30_000, "very late": 90_000, frozen: 20 * 60_000 } as const;
/** A run that does not end is a bug of the handlers or of the simulation. */
const STEPS_MAX = 200_000;

interface Waiting {
  readonly task: Task;
  readonly kind: StepKind;
  readonly name: string;
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Its fault is behind it. */
  readonly isDone?: true;
}

export function scheduler({ begin, faultOf, beforeStep, priorityOf, stepsMax = STEPS_MAX }: SchedulerHow): Scheduler {
  let nowMs = Date.parse(begin);
  let shownMs = Number.NaN;
  let shown = begin;
  let steps = 0;
  let seq = 0;
  const queue: Waiting[] = [];
  const tasks = new Set<Task>();
  const timeline: { readonly ms: number; readonly seq: number; readonly run: () => void }[] = [];

  const push = (ms: number, run: () => void): void => {
    seq += 1;
    const entry = { ms, seq, run };
    let place = timeline.length;
    while (place > 0 && (timeline[place - 1]?.ms ?? 0) > ms) place -= 1;
    timeline.splice(place, 0, entry);
  };

  function nextOf(): Waiting | undefined {
    if (!priorityOf || queue.length < 2) return queue.shift();
    const priorities = queue.map(({ task }) => priorityOf(task, steps));
    return queue.splice(priorities.indexOf(Math.max(...priorities)), 1)[0];
  }

  async function take(waiting: Waiting): Promise<void> {
    const { task, kind } = waiting;
    if (task.isDead) return;
    if (task.frozenUntilMs > nowMs) return push(task.frozenUntilMs, () => queue.push(waiting));
    if (waiting.isDone) return finish(waiting);
    steps += 1;
    if (steps > stepsMax) throw new Error(`more than ${stepsMax} steps: ${task.name} ${waiting.name}`);
    const step = { n: steps, kind, name: `${task.name}: ${waiting.name}`, task };
    await beforeStep?.(step);
    await suffer(waiting, faultOf(step));
  }

  async function suffer(waiting: Waiting, fault: Fault | undefined): Promise<void> {
    const { task, run, reject } = waiting;
    if (fault === undefined) return finish(waiting);
    if (fault === "before") return reject(unreachable());
    if (fault === "dies before") {
      task.isDead = true;
      return;
    }
    if (fault === "frozen") return freeze(waiting);
    if (fault === "late" || fault === "very late") {
      push(nowMs + LATE_MS[fault], () => queue.push({ ...waiting, isDone: true }));
      return;
    }
    await run().catch(() => undefined);
    if (fault === "after") return reject(unreachable());
    if (fault === "dies after") task.isDead = true;
    else await finish(waiting); // twice
  }

  /** What was on its way to the mail service goes, and its answer is never read; anything else goes on after the freeze. */
  async function freeze(waiting: Waiting): Promise<void> {
    const { task, kind, run, reject } = waiting;
    task.frozenUntilMs = nowMs + LATE_MS.frozen;
    if (kind !== "send") return push(task.frozenUntilMs, () => queue.push({ ...waiting, isDone: true }));
    await run().catch(() => undefined);
    push(task.frozenUntilMs, () => {
      if (!task.isDead) reject(unreachable());
    });
  }

  async function finish({ run, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await run());
    } catch (error) {
      reject(error);
    }
  }

  const wake = (task: Task, ms: number, awake: () => void): void =>
    push(ms, () => {
      if (task.frozenUntilMs > nowMs) wake(task, task.frozenUntilMs, awake);
      else if (!task.isDead) awake();
    });

  return {
    now() {
      if (shownMs !== nowMs) {
        shownMs = nowMs;
        shown = new Date(nowMs).toISOString();
      }
      return shown;
    },
    step: (task, { kind, name }, run) =>
      new Promise((resolve, reject) => {
        queue.push({ task, kind, name, run, resolve: resolve as (value: unknown) => void, reject });
      }),
    sleep: (task, ms) => new Promise((resolve) => wake(task, nowMs + ms, resolve)),
    at: (when, run) => push(Math.max(Date.parse(when), nowMs), run),
    start(name, run, ended) {
      const task: Task = { name, isDead: false, frozenUntilMs: 0 };
      tasks.add(task);
      const over = (error: unknown): void => {
        tasks.delete(task);
        ended?.(error);
      };
      run(task).then(() => over(undefined), over);
      return task;
    },
    killAll() {
      for (const task of tasks) task.isDead = true;
      tasks.clear();
    },
    async run() {
      for (;;) {
        for (let waiting = nextOf(); waiting; waiting = nextOf()) {
          await take(waiting);
          await settled();
        }
        const next = timeline.shift();
        if (!next) return;
        nowMs = Math.max(nowMs, next.ms);
        next.run();
        await settled();
      }
    },
    steps: () => steps,
  };
}

/** Until every task waits for a step or is done: none of them waits for anything else. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function unreachable(): ExpectedError {
  return new ExpectedError("unreachable", "the simulation lost an answer");
}

/** The instant `seconds` after `at`. */
export function secondsAfter(at: Instant, seconds: number): Instant {
  return addMinutes(at, seconds / 60);
}
