import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import type { Chance } from "./chance.ts";
import { FAULTS, type Fault, type Step, type Task } from "./scheduler.ts";
import type { StageHow } from "./stage.ts";

/** How hard a month is: chances of single steps, and how the tables and the clocks behave. */
export interface Weather {
  readonly name: string;
  readonly step: number;
  readonly send: number;
  readonly lostReceipt: number;
  readonly stale: number;
  /** What can happen to a step. */
  readonly faults: readonly Fault[];
  /** Answers to queries end after one to three items. */
  readonly isPaged?: true;
  /** Times a month in which the tables refuse every other call. */
  readonly throttled?: number;
  /** Clocks are wrong by up to so many seconds. */
  readonly skewSeconds?: number;
}

const HEAVY: Weather = { name: "heavy", step: 0.004, send: 0.08, lostReceipt: 0.06, stale: 0.2, faults: FAULTS };
const CALM: Weather = { name: "calm", step: 0, send: 0, lostReceipt: 0, stale: 0, faults: FAULTS };

/** Every kind of month. In a calm one nothing fails, so nothing may be told twice. */
export const WEATHERS: readonly Weather[] = [
  HEAVY,
  CALM,
  {
    ...HEAVY,
    name: "answers are lost",
    step: 0.02,
    send: 0.25,
    lostReceipt: 0.2,
    faults: ["after", "twice", "before"],
  },
  {
    ...HEAVY,
    name: "processes stand still or end",
    step: 0.01,
    faults: ["frozen", "dies before", "dies after", "very late"],
  },
  { ...HEAVY, name: "paged and stale", step: 0.002, stale: 0.5, isPaged: true },
  { ...HEAVY, name: "throttled, clocks wrong", step: 0.002, throttled: 6, skewSeconds: 20 },
];

/** What the months of enough seeds must have met: a suite that never gets there proves nothing. */
export const HAPPENS: readonly string[] = [
  ...WEATHERS.map(({ name }) => `weather: ${name}`),
  "claimed again",
  "a quiet-week note",
  "the mail service takes no mail now",
  "paused: bounces",
  "a reader goes dark",
  "moved",
  "moved back",
  "unsubscribed",
  "undone",
  "subscribed again",
  "preferences changed",
  "a document is read",
  "a stub becomes known",
  "a filing is sealed",
  "an upgrade in the middle",
  "the service refuses",
];

/** What a month of this weather does to steps, tables and clocks while `isWild`. */
export function weatherOf(
  weather: Weather,
  luck: Chance,
  span: { readonly begin: Instant; readonly minutes: number; readonly isWild: () => boolean },
): Pick<StageHow, "faultOf" | "isStale" | "rowsAPage" | "throttled" | "skewMs"> {
  const { isWild } = span;
  const { stale, isPaged, skewSeconds } = weather;
  return {
    faultOf: (step) => (isWild() ? faultOf(luck, step, weather) : undefined),
    ...(stale > 0 && { isStale: () => isWild() && luck.happens(stale) }),
    ...(isPaged && { rowsAPage: () => luck.between(1, 3) }),
    ...(weather.throttled !== undefined && { throttled: throttled(luck, span, weather.throttled) }),
    ...(skewSeconds !== undefined && { skewMs: skews(luck, skewSeconds) }),
  };
}

function faultOf(luck: Chance, { kind }: Step, { faults, lostReceipt, send, step }: Weather): Fault | undefined {
  if (!luck.happens(kind === "deliver" ? lostReceipt : kind === "send" ? send : step)) return undefined;
  const fault = luck.one(faults);
  return kind === "send" && fault === "twice" ? "after" : fault; // the client asks once
}

const THROTTLED_MINUTES_MAX = 90;

function throttled(
  luck: Chance,
  { begin, minutes }: { readonly begin: Instant; readonly minutes: number },
  times: number,
): NonNullable<StageHow["throttled"]> {
  return Array.from({ length: times }, () => {
    const from = addMinutes(begin, luck.below(minutes - THROTTLED_MINUTES_MAX));
    return { from, to: addMinutes(from, luck.between(2, THROTTLED_MINUTES_MAX)), isRefused: () => luck.happens(0.5) };
  });
}

function skews(luck: Chance, seconds: number): (task: Task) => number {
  const known = new Map<string, number>();
  return ({ name }) => {
    const skew = known.get(name) ?? luck.between(-seconds * 1000, seconds * 1000);
    known.set(name, skew);
    return skew;
  };
}

/** Steps between two falls of whoever is ahead: rare, so that a task runs far ahead of the others before it waits. */
const FALLS_ONE_IN = 60;

/** Priorities by chance, and now and then whoever is ahead falls behind all: few such falls find what many turns do not. */
export function priorities(luck: Chance): (task: Task, step: number) => number {
  const known = new Map<Task, number>();
  let lowest = 0;
  let fellAt = -1;
  return (task, step) => {
    const priority = known.get(task) ?? luck.between(1, 1000);
    known.set(task, priority);
    if (step !== fellAt && luck.happens(1 / FALLS_ONE_IN)) {
      fellAt = step;
      lowest -= 1;
      known.set(task, lowest);
    }
    return known.get(task) ?? priority;
  };
}
