import type { Deployment } from "../model/deployment.ts";
import type { PageRequest, Source } from "../model/source.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import { SOURCES } from "../sources/index.ts";
import { NEW_SOURCE_STATE, sourceStates } from "../store/dockets.ts";
import { forgetRefusals, leaveHost, takeHost } from "../store/hosts.ts";
import { checkPage } from "./check-page.ts";
import { type CheckPorts, earlier, type Target } from "./checking.ts";

/** Pages asked of one host in one visit: the lease is longer than they can take at one a second. */
export const PAGES_PER_VISIT_MAX = 60;
/** Nothing more is asked when less of the lease is left; what is due then is taken by the next tick. */
const LEASE_LEFT_MINUTES = 2;

export interface Checked {
  /** Pages asked. */
  readonly checked: number;
  /** When the next docket is due; null when none is watched. */
  readonly next: Instant | null;
}

/**
 * Asks what is due, host by host, and records what is new. `host` limits it to one host (a schedule of its own);
 * `which: "all"` asks every open docket whether due or not.
 */
export async function checkDockets(
  ports: CheckPorts,
  deployment: Deployment,
  input: { readonly host?: string; readonly which?: "due" | "all" } = {},
): Promise<Checked> {
  const now = ports.clock.now();
  let next: Instant | null = null;
  const visits = new Map<string, Visit[]>();
  for (const source of SOURCES.filter((one) => one.tells === "entries" && isOn(one, deployment))) {
    const targets = await targetsOf(ports, deployment, source);
    const due = targets.filter(({ state }) => input.which === "all" || (state.nextCheckAt ?? now) <= now);
    for (const { state } of targets)
      if (state.nextCheckAt && state.nextCheckAt > now) next = earlier(next, state.nextCheckAt);
    for (const visit of visitsOf(source, due)) {
      const host = new URL(visit.request.url).hostname;
      if (input.host === undefined || input.host === host) visits.set(host, [...(visits.get(host) ?? []), visit]);
    }
  }
  const results = await Promise.all([...visits].map(([host, pages]) => visitHost(ports, host, pages)));
  for (const result of results) next = earlier(next, result.next);
  return { checked: results.reduce((sum, result) => sum + result.checked, 0), next };
}

/** Sources that robots disallows are off until the operator opts in. */
function isOn(source: Source, deployment: Deployment): boolean {
  return !source.optIn || (deployment.optIn ?? []).includes(source.id);
}

async function targetsOf(ports: CheckPorts, deployment: Deployment, source: Source): Promise<Target[]> {
  const targets: Target[] = [];
  for (const matter of deployment.matters) {
    const dockets = matter.dockets.filter((docket) => docket.state !== "closed" && docket.sources.includes(source.id));
    const states = await sourceStates(
      ports.record,
      matter.id,
      dockets.map((docket) => docket.id),
      source.id,
    );
    for (const docket of dockets) {
      const sisters = matter.dockets.filter((other) => other.court === docket.court && other.id !== docket.id);
      targets.push({ matter: matter.id, docket, sisters, state: states.get(docket.id) ?? NEW_SOURCE_STATE });
    }
  }
  return targets;
}

interface Visit {
  readonly source: Source;
  readonly request: PageRequest;
  readonly targets: readonly Target[];
}

/** A docket of two matters is asked once and recorded in each. */
function visitsOf(source: Source, due: readonly Target[]): Visit[] {
  if (due.length === 0) return [];
  const dockets = [...new Map(due.map(({ docket }) => [docket.id, docket])).values()];
  const seen = Object.fromEntries(due.map(({ docket, state }) => [docket.id, state]));
  return source.first(dockets, seen).map((request) => ({
    source,
    request,
    targets: due.filter(({ docket }) => request.dockets.includes(docket.id)),
  }));
}

/** One visit to one host under its lease: a slow court never delays another, and two workers never ask one court at once. */
async function visitHost(ports: CheckPorts, host: string, visits: readonly Visit[]): Promise<Checked> {
  const now = ports.clock.now();
  const nonce = ports.ids.random();
  const turn = await takeHost(ports.record, host, now, nonce);
  if (!turn.granted) return { checked: 0, next: turn.until };
  let next: Instant | null = null;
  let checked = 0;
  try {
    for (const visit of visits.slice(0, PAGES_PER_VISIT_MAX)) {
      const outcome = await checkPage(ports, { ...visit, host });
      checked += 1;
      next = earlier(next, outcome.next);
      if (outcome.stop || ports.clock.now() >= addMinutes(turn.until, -LEASE_LEFT_MINUTES)) break;
      if (outcome.answered && turn.refusedBefore) await forgetRefusals(ports.record, host);
    }
  } finally {
    await leaveHost(ports.record, host, nonce);
  }
  return { checked, next };
}
