import type { Deployment } from "../../model/deployment.ts";
import type { Source } from "../../model/source.ts";
import type { Instant } from "../../model/time.ts";
import type { Wanted } from "../../ports/index.ts";
import { SOURCES } from "../../sources/index.ts";
import { NEW_SOURCE_STATE, sourceStates, withAsk } from "../../store/dockets.ts";
import { type HostMemory, hostMemories, NEW_HOST } from "../../store/hosts.ts";
import { askedName } from "../../store/keys.ts";
import { type CheckPorts, earlier, type Target } from "./checking.ts";
import { pacedSource } from "./paced-source.ts";
import { type Visit, visitHost } from "./visit-host.ts";

export interface Checked {
  /** Pages asked. */
  readonly checked: number;
  /** When the next docket is due; null when none is watched. */
  readonly next: Instant | null;
}

/** What is to be asked; nothing said: whatever is due. */
export interface Checking {
  /** Only what this host shows: it has a schedule of its own. */
  readonly host?: string;
  /** "all": every open docket, whether due or not. */
  readonly which?: "due" | "all";
  /** Only this docket, at this source, whether due or not. */
  readonly wanted?: Wanted;
}

/** Asks what is due, host by host, and records what is new. */
export async function checkDockets(ports: CheckPorts, deployment: Deployment, input: Checking = {}): Promise<Checked> {
  const now = ports.clock.now();
  const written = (await watched(ports, deployment, input)).filter((one) => isWanted(one, input.wanted));
  const asksAnyway = input.which === "all" || input.wanted !== undefined;
  const isDue = ({ state }: Target): boolean => asksAnyway || (state.nextCheckAt ?? now) <= now;
  const memories = await hostMemories(ports.record, written.filter(({ target }) => isDue(target)).flatMap(hostsOf));
  let next: Instant | null = null;
  const due = new Map<Source, Target[]>();
  for (const one of written) {
    const target = asLastAsked(one, memories);
    if (isDue(target)) due.set(one.source, [...(due.get(one.source) ?? []), target]);
    else next = earlier(next, target.state.nextCheckAt ?? null);
  }
  const visits = Map.groupBy(
    [...due].flatMap(([source, targets]) => visitsOf(source, targets)),
    ({ request }) => new URL(request.url).hostname,
  );
  const results = await Promise.all(
    [...visits].map(([host, ofHost]) => visitHost(ports, { host, due: ofHost, known: memories.get(host) ?? NEW_HOST })),
  );
  for (const result of results) next = earlier(next, result.next);
  return { checked: results.reduce((sum, result) => sum + result.checked, 0), next };
}

/** A docket at a source that is on. */
interface Watched {
  readonly source: Source;
  readonly target: Target;
}

/** What is watched, at one host or everywhere, with what is written of it. */
async function watched(ports: CheckPorts, deployment: Deployment, { host, wanted }: Checking): Promise<Watched[]> {
  const found: Watched[] = [];
  const sources = SOURCES.filter((one) => one.tells === "entries" && isOn(one, deployment));
  const asked = sources.filter(({ id }) => wanted === undefined || id === wanted.source);
  for (const source of asked.map((one) => pacedSource(one, deployment))) {
    for (const matter of deployment.matters) {
      const dockets = matter.dockets.filter(
        (docket) =>
          docket.state !== "closed" &&
          docket.sources.includes(source.id) &&
          (host === undefined || source.hosts(docket).pages.includes(host)),
      );
      const ids = dockets.map((docket) => docket.id);
      const states = await sourceStates(ports.record, matter.id, ids, source.id);
      for (const docket of dockets) {
        const siblingDockets = matter.dockets.filter((other) => other.court === docket.court && other.id !== docket.id);
        const state = states.get(docket.id) ?? NEW_SOURCE_STATE;
        found.push({ source, target: { matter: matter.id, docket, siblingDockets, state } });
      }
    }
  }
  return found;
}

function isWanted({ target: { docket, state } }: Watched, wanted: Wanted | undefined): boolean {
  return wanted === undefined || (state.sourceKey ?? docket.courtListenerId) === wanted.key;
}

/** Sources that robots disallows are off until the operator opts in. */
function isOn(source: Source, deployment: Deployment): boolean {
  return !source.optIn || (deployment.optIn ?? []).includes(source.id);
}

function hostsOf({ source, target }: Watched): readonly string[] {
  return source.hosts(target.docket).pages;
}

/** The target as its host remembers the last ask of it. */
function asLastAsked(one: Watched, memories: ReadonlyMap<string, HostMemory>): Target {
  const name = askedName(one.source.id, one.target.docket.id);
  const asked = hostsOf(one).map((host) => memories.get(host)?.asked.get(name));
  return { ...one.target, state: asked.reduce(withAsk, one.target.state) };
}

/** A docket of two matters is asked once and recorded in each. */
function visitsOf(source: Source, due: readonly Target[]): Visit[] {
  const dockets = [...new Map(due.map(({ docket }) => [docket.id, docket])).values()];
  const seen = Object.fromEntries(due.map(({ docket, state }) => [docket.id, state]));
  return source.first(dockets, seen).map((request) => ({
    source,
    request,
    targets: due.filter(({ docket }) => request.dockets.includes(docket.id)),
  }));
}
