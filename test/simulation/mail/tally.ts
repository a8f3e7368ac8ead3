import { type DoublesAllowed, isKept, judge, type Verdict } from "./judge.ts";
import type { SimulatedMail } from "./simulated-mail.ts";

/** What many runs came to. */
export interface Tally {
  runs: number;
  mails: number;
  lost: number;
  late: number;
  stuck: number;
  doubled: number;
  explained: number;
  copies: number;
  afterUnsubscribe: number;
  /** Everything that was told more than once, with its cause. */
  readonly doubles: string[];
  /** The first few runs that broke a promise, in words that repeat them. */
  readonly broken: string[];
  brokenRuns: number;
  /** How often each kind of thing happened: faults by step kind, states reached, words of the log. */
  readonly sometimes: Map<string, number>;
}

const BROKEN_SHOWN_MAX = 5;

export function newTally(): Tally {
  return {
    runs: 0,
    mails: 0,
    lost: 0,
    late: 0,
    stuck: 0,
    doubled: 0,
    explained: 0,
    copies: 0,
    afterUnsubscribe: 0,
    doubles: [],
    broken: [],
    brokenRuns: 0,
    sometimes: new Map(),
  };
}

/** Judges one run that came to rest and adds it. @returns whether it kept every promise */
export async function add(
  tally: Tally,
  mail: SimulatedMail,
  how: { readonly name: string; readonly doubles: DoublesAllowed },
): Promise<boolean> {
  const verdict = await judge(mail);
  tally.runs += 1;
  tally.mails += mail.service.accepted.length;
  tally.lost += verdict.lost;
  tally.late += verdict.late;
  tally.stuck += verdict.stuck;
  tally.doubled += verdict.doubled;
  tally.explained += verdict.explained;
  tally.doubles.push(...verdict.doubles.map((words) => `${how.name}: ${words}`));
  tally.copies = Math.max(tally.copies, verdict.copies);
  tally.afterUnsubscribe += verdict.afterUnsubscribe;
  for (const [message, times] of mail.said) happened(tally, message, times);
  for (const claim of mail.witness.claims) {
    if (claim.attempt > 1) happened(tally, "claimed again");
    if (claim.state.pending?.note) happened(tally, "a quiet-week note");
    if (claim.state.rolledOver) happened(tally, "a digest after a carry");
  }
  const kept = isKept(verdict, how.doubles);
  if (!kept) {
    tally.brokenRuns += 1;
    if (tally.broken.length < BROKEN_SHOWN_MAX) tally.broken.push(`${how.name}: ${inWords(verdict)}`);
  }
  return kept;
}

const SUMS = [
  "runs",
  "mails",
  "lost",
  "late",
  "stuck",
  "doubled",
  "explained",
  "afterUnsubscribe",
  "brokenRuns",
] as const;

/** Adds `other` to `tally`. */
export function merge(tally: Tally, other: Tally): void {
  for (const name of SUMS) {
    tally[name] += other[name];
  }
  tally.copies = Math.max(tally.copies, other.copies);
  tally.doubles.push(...other.doubles);
  tally.broken.push(...other.broken.slice(0, BROKEN_SHOWN_MAX - tally.broken.length));
  for (const [what, times] of other.sometimes) happened(tally, what, times);
}

export function happened(tally: Tally, what: string, times = 1): void {
  tally.sometimes.set(what, (tally.sometimes.get(what) ?? 0) + times);
}

function inWords({ lost, late, stuck, doubled, explained, copies, afterUnsubscribe, wrongs }: Verdict): string {
  const figures = `lost ${lost}, late ${late}, stuck ${stuck}, doubled ${doubled} (${explained} explained, ${copies} copies), after-unsubscribe ${afterUnsubscribe}`;
  return [figures, ...wrongs.slice(0, 3)].join("; ");
}

/** The line that a run of the simulation ends with. */
export function lastLine(tally: Tally): string {
  const { lost, doubled, late, stuck, afterUnsubscribe, runs } = tally;
  return `lost: ${lost} doubled: ${doubled} late: ${late} stuck: ${stuck} after-unsubscribe: ${afterUnsubscribe} runs: ${runs}`;
}
