import { isExpected } from "../../model/errors.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Answer } from "../../ports/index.ts";
import { keepSourceState, type SourceState, sourceStates } from "../../store/dockets.ts";
import { holdHost } from "../../store/hosts.ts";
import { type CheckPorts, earlier, type PageOutcome, type PageVisit, type Target } from "./checking.ts";

/** A check that failed comes again after this, or at its own interval when that is shorter. */
export const RETRY_AFTER_MINUTES = 15;

/** Why a check was not healthy. */
export interface Failure {
  readonly state: "quarantined" | "unreachable" | "not_permitted" | "failed";
  readonly reasons: readonly string[];
  readonly askedAt: Instant;
  /** When to come again; null: the usual retry. */
  readonly next: Instant | null;
  readonly quarantined?: string | undefined;
}

/** Keeps the failure for every docket of the page. */
export async function failed(ports: CheckPorts, visit: PageVisit, failure: Failure): Promise<PageOutcome> {
  let next: Instant | null = null;
  for (const target of visit.targets) next = earlier(next, await keepFailure(ports, visit, target, failure));
  return { next, stop: failure.state !== "quarantined", answered: false };
}

/** Nothing stored changes but what is known of the check itself. The validators go: the next ask is a full one. */
export async function keepFailure(
  ports: CheckPorts,
  visit: PageVisit,
  target: Target,
  failure: Failure,
): Promise<Instant> {
  const { state, matter, docket } = target;
  const retry = Math.min(visit.source.checkEveryMinutes, RETRY_AFTER_MINUTES);
  const next = failure.next ?? addMinutes(failure.askedAt, retry);
  const { etag: _etag, lastModified: _lastModified, ...kept } = state;
  await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
    ...kept,
    host: visit.host,
    state: failure.state,
    reasons: failure.reasons.slice(0, REASONS_MAX),
    failures: state.failures + 1,
    failingSince: state.failingSince ?? failure.askedAt,
    lastCheckAt: failure.askedAt,
    nextCheckAt: next,
    ...(failure.quarantined ? { quarantined: failure.quarantined } : {}),
  });
  ports.log.warn("check failed", {
    source: visit.source.id,
    docket: docket.id,
    state: failure.state,
    reason: failure.reasons[0] ?? null,
  });
  return next;
}

const REASONS_MAX = 5;

/** After the first failure of ours a docket comes again at the usual retry, after more of them later and later. */
const OURS_AGAIN_MINUTES = [15, 30, 60, 120, 240, 480] as const;

/** A docket of a page that is being worked on. */
interface Working {
  readonly visit: PageVisit;
  readonly target: Target;
  readonly askedAt: Instant;
}

/**
 * Does `work` for one docket at one source. What goes wrong in it (a bug, a page we cannot store) is that docket's alone:
 * it is said, kept as its state there, and backed off; its host's other dockets go on.
 */
export async function orBackOff(
  ports: CheckPorts,
  { visit, target, askedAt }: Working,
  work: () => Promise<Instant>,
): Promise<Instant> {
  try {
    return await work();
  } catch (error) {
    const reason = isExpected(error) ? error.message : nameOf(error);
    ports.log.error("a check could not be finished", { docket: target.docket.id, source: visit.source.id, reason });
    const state = await stateNow(ports, visit, target);
    const inARow = state.state === "failed" ? state.failures : 0;
    const minutes = OURS_AGAIN_MINUTES[Math.min(inARow, OURS_AGAIN_MINUTES.length - 1)] ?? OURS_AGAIN_MINUTES[0];
    return keepFailure(
      ports,
      visit,
      { ...target, state },
      { state: "failed", reasons: [`could not be recorded: ${reason}`], askedAt, next: addMinutes(askedAt, minutes) },
    );
  }
}

/** The state as it stands now: what was begun and broke off has left its trace in it. */
async function stateNow(
  { record }: CheckPorts,
  { source }: PageVisit,
  { matter, docket, state }: Target,
): Promise<SourceState> {
  const states = await sourceStates(record, matter, [docket.id], source.id);
  return states.get(docket.id) ?? state;
}

/** An unexpected error's own words may hold a page's: only its name is told. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown error";
}

/** The host said no: hold it, longer each time. 401 and 403 for our token are a state, not a failed page. */
export async function refused(
  ports: CheckPorts,
  visit: PageVisit,
  answer: Answer,
  askedAt: Instant,
): Promise<PageOutcome> {
  const until = await holdHost(ports.record, visit.host, askedAt, retryAfter(answer, askedAt));
  const forToken = visit.request.credential !== undefined && (answer.status === 401 || answer.status === 403);
  return failed(ports, visit, {
    state: forToken ? "not_permitted" : "unreachable",
    reasons: [`status ${answer.status}; on hold until ${until}`],
    askedAt,
    next: until,
  });
}

/** Seconds or an HTTP date. */
function retryAfter(answer: Answer, now: Instant): Instant | null {
  const header = answer.headers["retry-after"];
  if (!header) return null;
  if (/^\d{1,7}$/.test(header)) return addMinutes(now, Number(header) / 60); // 120
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : new Date(date).toISOString();
}

/** A wait this short is not worth a write. */
const WAIT_MINUTES_MIN = 5;

/** The budget is spent: no failure, and nothing changes but the time of the next check. */
export async function postpone(ports: CheckPorts, visit: PageVisit, until: Instant): Promise<Instant> {
  if (until < addMinutes(ports.clock.now(), WAIT_MINUTES_MIN)) return until;
  for (const { matter, docket, state } of visit.targets) {
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, { ...state, nextCheckAt: until });
  }
  return until;
}
