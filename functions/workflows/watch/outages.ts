import type { Deployment } from "../../model/deployment.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { DocketHealth } from "../../model/health.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { generationOf } from "../../store/copy.ts";
import { docketHealths } from "../../store/health.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import { readSendSchedule } from "../../store/runs.ts";
import { restoredMatters } from "../mail/same-ledger.ts";
import { owedIdle } from "./owed-idle.ts";

/** A span in which a source showed us nothing, in which no mail went out, or in which readers were not told. */
export interface Outage {
  /** dark: checks fail now · gap: readers were told that entries may be missing · held: the circuit breaker waits for the operator · mail: nothing is sent · owed: right-away readers are owed something and nothing is on its way to them */
  readonly kind: "dark" | "gap" | "held" | "mail" | "owed";
  /** Docket and source, or what holds the mail. */
  readonly what: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Why, or what was found late in a gap that is closed. */
  readonly why: string;
  readonly isOver: boolean;
}

/** Every outage that the ledger, the sources' health and the send schedule know of: what goes on now first, then the newest. */
export async function outages(
  ports: Pick<Ports, "record" | "readers" | "clock">,
  deployment: Deployment,
): Promise<Outage[]> {
  const found = [...(await mailOutages(ports, deployment)), ...(await owedOutages(ports))];
  for (const { id, ...matter } of deployment.matters) {
    const events = await eventsBetween(ports.record, id, 0, await headOf(ports.record, id));
    const healths = await docketHealths(ports.record, { id, ...matter });
    found.push(...healths.flatMap(darkNow), ...gapsIn(events));
  }
  const since = (outage: Outage): string => outage.from ?? "";
  return found.sort((a, b) => Number(a.isOver) - Number(b.isOver) || since(b).localeCompare(since(a)));
}

/** Sources of a docket whose checks fail now, and a batch that waits for the operator. */
export function darkNow(health: DocketHealth): Outage[] {
  const dark = health.sources
    .filter((source) => source.failures > 0)
    .map(
      (source): Outage => ({
        kind: "dark",
        what: `${health.docket} at ${source.source}`,
        from: source.failingSince,
        to: null,
        why: `${source.failures} failed checks; ${source.reasons.join("; ") || source.state}`,
        isOver: false,
      }),
    );
  if (!health.held) return dark;
  const why = `npm run -s cli -- release docket ${health.docket}`;
  return [...dark, { kind: "held", what: health.docket, from: null, to: null, why, isOver: false }];
}

/** The gaps of a ledger, each once; a closed one says what was found in it. */
export function gapsIn(events: readonly LedgerEvent[]): Outage[] {
  const gaps = new Map<string, Outage>();
  for (const { kind, docket, gap } of events) {
    if (!gap || (kind !== "gap_opened" && kind !== "gap_closed")) continue;
    const isOver = kind === "gap_closed";
    gaps.set(`${docket} ${gap.source} ${gap.from}`, {
      kind: "gap",
      what: `${docket} at ${gap.source}`,
      from: gap.from,
      to: gap.to,
      why: isOver ? `closed, ${gap.found ?? 0} found late` : "open",
      isOver,
    });
  }
  return [...gaps.values()];
}

/** The protocol leaves nobody behind, so there is none unless it is broken. */
async function owedOutages(ports: Pick<Ports, "record" | "readers" | "clock">): Promise<Outage[]> {
  const { readers, minutes } = await owedIdle(ports);
  if (readers === 0) return [];
  const what = `owed, idle: ${readers} right-away ${readers === 1 ? "reader" : "readers"}`;
  const from = addMinutes(ports.clock.now(), -minutes);
  return [{ kind: "owed", what, from, to: null, why: `for ${minutes} minutes; 45 are promised`, isOver: false }];
}

async function mailOutages(
  ports: Pick<Ports, "record" | "readers" | "clock">,
  deployment: Deployment,
): Promise<Outage[]> {
  const { readers, clock } = ports;
  const { breaker, pace } = await readSendSchedule(readers);
  const now = clock.now();
  const release = "npm run -s cli -- release mail";
  const stopped: Outage[] = [];
  const stop = (what: string, from: Instant | null, to: Instant | null, why: string): void => {
    stopped.push({ kind: "mail", what, from, to, why, isOver: false });
  };
  if (breaker) stop(`too many ${breaker.because}`, breaker.at, null, release);
  if (pace && pace.until > now) stop("the mail service said not now", pace.since, pace.until, "goes on by itself");
  if ((await generationOf(readers, deployment.deploymentGeneration)) !== deployment.deploymentGeneration)
    stop("a restored copy", null, null, release);
  for (const matter of await restoredMatters(ports, deployment))
    stop(`the record of ${matter} was restored`, null, null, release);
  return stopped;
}
