import type { Deployment } from "../../model/deployment.ts";
import { isExpected } from "../../model/errors.ts";
import type { SourceHealth } from "../../model/health.ts";
import { isTroubled } from "../../model/silence.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { SOURCES } from "../../sources/index.ts";
import { generationOf } from "../../store/copy.ts";
import { docketHealths } from "../../store/health.ts";
import { recentCounts } from "../../store/mail-counts.ts";
import { readSendSchedule } from "../../store/runs.ts";
import { breakerFor } from "../mail/circuit-breaker.ts";
import { owedIdle } from "./owed-idle.ts";

/** What the alarms are made of; zero is well. */
export interface WatchFigures {
  /** How long the most overdue check is overdue. */
  readonly checksLateMinutes: number;
  /** Sources of dockets that went silent, or stand still, or whose page could not be read, or not all of it, twice. */
  readonly troubledSources: number;
  /** Open gaps and batches held by the change-volume guard: each waits for the operator. */
  readonly openWork: number;
  /** How long the loop that sends, its oldest unfinished slot, or a right-away reader who is owed something and idle, is late. */
  readonly digestsLateMinutes: number;
  /** 1 while no mail goes out: the circuit breaker is on, or this is a restored copy. */
  readonly mailStands: number;
  /** Messages that no function could handle. */
  readonly deadLetters: number;
}

/** What never happened counts as this late. */
const NEVER_MINUTES = 24 * 60;

/**
 * Looks at everything that readers were promised, from what is stored, and logs it in one line: the alarms read that line,
 * so a watch that does not run is an alarm too.
 */
export async function keepWatch(
  ports: Pick<Ports, "clock" | "record" | "readers" | "sites" | "log">,
  deployment: Deployment,
  { deadLetters }: { readonly deadLetters: () => Promise<number> },
): Promise<WatchFigures> {
  const figures: WatchFigures = { ...(await lookAround(ports, deployment)), deadLetters: await deadLetters() };
  ports.log.info("watch", { ...figures });
  await askOwnPage(ports, deployment);
  return figures;
}

/** What is stored says how well the promises are kept. */
export async function lookAround(
  ports: Pick<Ports, "clock" | "record" | "readers">,
  deployment: Deployment,
): Promise<Omit<WatchFigures, "deadLetters">> {
  return { ...(await lookAtSources(ports, deployment)), ...(await lookAtMail(ports, deployment)) };
}

async function lookAtSources(
  { record, clock }: Pick<Ports, "record" | "clock">,
  deployment: Deployment,
): Promise<Pick<WatchFigures, "checksLateMinutes" | "troubledSources" | "openWork">> {
  const now = clock.now();
  const healths = (await Promise.all(deployment.matters.map((matter) => docketHealths(record, matter)))).flat();
  const asked = new Set(
    SOURCES.filter((one) => one.tells === "entries" && (!one.optIn || deployment.optIn?.includes(one.id))).map(
      (one) => one.id,
    ),
  );
  const sources = healths
    .filter((health) => health.state !== "closed")
    .flatMap(({ docket, sources: all }) => all.map((source) => ({ source, court: docket.split("/")[0] ?? "" })))
    .filter(({ source }) => asked.has(source.source));
  return {
    checksLateMinutes: Math.max(0, ...sources.map(({ source }) => lateBy(source, now))),
    troubledSources: sources.filter(({ source, court }) => isTroubled(source, court, now)).length,
    openWork: healths.reduce((sum, health) => sum + health.openGaps.length + (health.held ? 1 : 0), 0),
  };
}

function lateBy({ nextCheckAt }: SourceHealth, now: Instant): number {
  return nextCheckAt === null ? NEVER_MINUTES : Math.max(0, Math.floor(minutesBetween(nextCheckAt, now)));
}

async function lookAtMail(
  ports: Pick<Ports, "record" | "readers" | "clock">,
  deployment: Deployment,
): Promise<Pick<WatchFigures, "digestsLateMinutes" | "mailStands">> {
  const { readers, clock } = ports;
  const now = clock.now();
  const schedule = await readSendSchedule(readers);
  const marks = [schedule.plannedThrough, ...schedule.open.map((slot) => slot.at)];
  const late = marks.map((mark) => (mark === undefined ? NEVER_MINUTES : minutesBetween(mark, now)));
  const isHeld = (await generationOf(readers, deployment.deploymentGeneration)) !== deployment.deploymentGeneration;
  const idle = await owedIdle(ports);
  const isBroken = schedule.breaker !== undefined || breakerFor(await recentCounts(readers, now)) !== undefined;
  return {
    digestsLateMinutes: Math.max(0, idle.minutes, Math.floor(Math.max(...late))),
    mailStands: isHeld || isBroken ? 1 : 0,
  };
}

/** One visit to our own page: the gateway's count of failures has a number even while nobody reads. */
async function askOwnPage({ sites, log }: Pick<Ports, "sites" | "log">, { baseUrl }: Deployment): Promise<void> {
  try {
    const { status } = await sites.ask({ url: `${baseUrl}/health`, hosts: [new URL(baseUrl).hostname] });
    if (status !== 200) log.error("our own page does not answer", { status });
  } catch (error) {
    if (!isExpected(error, "unreachable", "invalid")) throw error;
    log.error("our own page does not answer", { reason: error.message });
  }
}
