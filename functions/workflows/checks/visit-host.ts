import type { PageRequest, Source } from "../../model/source.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { leftToday, room, roomAgainAt } from "../../store/budgets.ts";
import { isFullyAnswered, isSettled, isSweepDue } from "../../store/dockets.ts";
import {
  type Claim,
  type DocketAsk,
  forgetRefusals,
  HOST_LEASE_MINUTES,
  type HostMemory,
  LONE_LEASE_MINUTES,
  leaveHost,
  takeHost,
} from "../../store/hosts.ts";
import { askedName } from "../../store/keys.ts";
import { checkPage } from "./check-page.ts";
import {
  type CheckPorts,
  earlier,
  LEASE_LEFT_MINUTES,
  type PageCheck,
  type PageOutcome,
  type Target,
} from "./checking.ts";
import { orBackOff, postpone } from "./keep-failure.ts";

/** Pages asked of one host in one visit: the lease is longer than they can take at one a second. */
export const PAGES_PER_VISIT_MAX = 60;

/** A page to ask of a host. */
export interface Visit {
  readonly source: Source;
  readonly request: PageRequest;
  readonly targets: readonly Target[];
}

export interface Visiting {
  readonly host: string;
  /** Pages that are due. */
  readonly due: readonly Visit[];
  readonly known: HostMemory;
}

/** How many pages were asked, and when the host is to be visited again. */
export interface Visited {
  readonly checked: number;
  readonly next: Instant | null;
}

/**
 * One visit to one host under its lease: a slow court never delays another, and two workers never ask one court at once.
 * Taking the lease says what is asked; when that is one page and nothing on it is new, it is the visit's only write.
 */
export async function visitHost(ports: CheckPorts, { host, due, known }: Visiting): Promise<Visited> {
  const takenAt = ports.clock.now();
  const fair = [...due].sort((a, b) => (dueSince(a) < dueSince(b) ? -1 : 1)).slice(0, PAGES_PER_VISIT_MAX);
  const visits = fair.slice(0, roomFor(fair, known, takenAt));
  if (visits.length === 0) return { checked: 0, next: await waitForRoom(ports, { host, due: fair, known }, takenAt) };
  const claim = claimOf(visits, known, takenAt);
  const nonce = ports.ids.random();
  const turn = await takeHost(ports.record, host, takenAt, nonce, claim);
  if (!turn.granted) return { checked: 0, next: turn.until };
  // What there was no room for is asked by the next visit.
  let next = visits.length < due.length ? addMinutes(takenAt, 1) : null;
  const maySweep = hasPlenty(visits, known, takenAt);
  let left = visits;
  let isChanged = false;
  try {
    for (const visit of visits) {
      const isClaimed = visit.targets.every((target) => claim.asked.has(nameOf(visit, target)));
      const isSweep = maySweep && visit.targets.some(({ state }) => isSweepDue(state, takenAt));
      const outcome = await checkOrBackOff(ports, { ...visit, host, isClaimed, isSweep, leaseUntil: turn.until });
      left = left.slice(1);
      isChanged ||= !outcome.isUnchanged;
      next = earlier(next, outcome.next);
      if (outcome.answered && turn.refusedBefore) await forgetRefusals(ports.record, host);
      if (outcome.stop || ports.clock.now() >= addMinutes(turn.until, -LEASE_LEFT_MINUTES)) break;
    }
  } finally {
    if (visits.length > 1 || left.length > 0 || isChanged) {
      const asked = left.flatMap((visit) => visit.targets.map((target) => nameOf(visit, target)));
      await leaveHost(ports.record, host, nonce, { claim, takenAt, asked, requests: budgeted(left).length });
    }
  }
  return { checked: visits.length - left.length, next };
}

/** A page that cannot be worked on is its own dockets' trouble: the host's others are asked all the same. */
async function checkOrBackOff(ports: CheckPorts, visit: PageCheck): Promise<PageOutcome> {
  try {
    return await checkPage(ports, visit);
  } catch (error) {
    const askedAt = ports.clock.now();
    let next: Instant | null = null;
    for (const target of visit.targets)
      next = earlier(next, await orBackOff(ports, { visit, target, askedAt }, () => Promise.reject(error)));
    return { next, stop: false, answered: false };
  }
}

/** Who has waited longest comes first, so that a spent budget starves nobody. */
function dueSince({ targets }: Visit): Instant {
  return targets.map(({ state }) => state.nextCheckAt ?? "").sort()[0] ?? "";
}

function budgeted(visits: readonly Visit[]): Visit[] {
  return visits.filter(({ source }) => source.budget !== undefined);
}

/** How many of the pages the budget has room for. A host is one source's when that source has a budget. */
function roomFor(visits: readonly Visit[], { spent }: HostMemory, now: Instant): number {
  const [source] = budgeted(visits).map((visit) => visit.source);
  return source?.budget ? room(spent, source.id, source.budget, now) : visits.length;
}

/** A sweep asks for many pages: it begins while half of the day's budget is left. */
function hasPlenty(visits: readonly Visit[], { spent }: HostMemory, now: Instant): boolean {
  const [source] = budgeted(visits).map((visit) => visit.source);
  return !source?.budget || leftToday(spent, source.id, source.budget, now) * 2 >= source.budget.perDay;
}

/** The budget is spent: the dockets say so, when that is for long. */
async function waitForRoom(ports: CheckPorts, { host, due, known }: Visiting, now: Instant): Promise<Instant | null> {
  let next: Instant | null = null;
  for (const visit of due) {
    const { id, budget } = visit.source;
    const until = (budget && roomAgainAt(known.spent, id, budget, now, 1)) ?? addMinutes(now, 1);
    next = earlier(next, await postpone(ports, { ...visit, host }, until));
  }
  return next;
}

function claimOf(visits: readonly Visit[], known: HostMemory, now: Instant): Claim {
  const [first] = budgeted(visits);
  const spend = first?.source.budget && {
    source: first.source.id,
    budget: first.source.budget,
    requests: budgeted(visits).length,
  };
  return {
    leaseMinutes: visits.length > 1 ? HOST_LEASE_MINUTES : LONE_LEASE_MINUTES,
    known,
    asked: new Map(visits.filter((visit) => needsNoResult(visit, now)).flatMap((visit) => marksOf(visit, now))),
    spend,
  };
}

/** Of a rolling window it must be exactly known when it was seen last, and of what was unwell that it is well. */
function needsNoResult({ source, targets }: Visit, now: Instant): boolean {
  const isWindow = typeof source.shows === "object" && "lastHours" in source.shows;
  return !isWindow && targets.every(({ state }) => isSettled(state) && isFullyAnswered(state, now));
}

function marksOf(visit: Visit, now: Instant): [string, DocketAsk][] {
  const next = addMinutes(now, visit.source.checkEveryMinutes);
  return visit.targets.map((target) => [nameOf(visit, target), { at: now, next }]);
}

function nameOf({ source }: Visit, { docket }: Target): string {
  return askedName(source.id, docket.id);
}
