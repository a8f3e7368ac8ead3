import { readCounts } from "../history/read-counts.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Docket } from "../model/docket.ts";
import type { DocketHealth, ReadCounts, SourceHealth, SpentBudget } from "../model/health.ts";
import { isSilent, isStanding, isTroubled } from "../model/silence.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { allEntries } from "../store/entries.ts";
import { docketHealths } from "../store/health.ts";
import { spentBudgets } from "../workflows/watch/spent-budgets.ts";

/** How well everything that a copy follows is seen. */
export interface DocketsSeen {
  readonly now: Instant;
  readonly matters: readonly MatterSeen[];
  readonly budgets: readonly SpentBudget[];
  /** Dockets with a source that somebody must look at. */
  readonly troubled: number;
}

interface MatterSeen {
  readonly id: string;
  readonly name: string;
  /** What could not be read first. */
  readonly dockets: readonly DocketSeen[];
  readonly counts: readonly ReadCounts[];
}

interface DocketSeen extends DocketHealth {
  readonly court: string;
  readonly caption: string;
  readonly urgency: 0 | 1 | 2;
}

/** Looks how well each docket is seen, and what is spent of budgets. */
export async function lookAtDockets({
  ports,
  deployment,
}: {
  readonly ports: Pick<Ports, "record" | "clock">;
  readonly deployment: Deployment;
}): Promise<DocketsSeen> {
  const now = ports.clock.now();
  const matters: MatterSeen[] = [];
  for (const matter of deployment.matters) {
    const healths = await docketHealths(ports.record, matter);
    const dockets = matter.dockets.flatMap((docket): DocketSeen[] => {
      const health = healths.find((one) => one.docket === docket.id);
      const { court, caption } = docket;
      return health ? [{ ...health, court, caption, urgency: urgencyOf(docket, health, now) }] : [];
    });
    const { id, name } = matter;
    const counts = readCounts(await allEntries(ports.record, id));
    matters.push({ id, name, dockets: dockets.sort((a, b) => b.urgency - a.urgency), counts });
  }
  const all = matters.flatMap(({ dockets }) => dockets);
  return {
    now,
    matters,
    budgets: await spentBudgets(ports.record, now),
    troubled: all.filter(({ urgency }) => urgency === 2).length,
  };
}

/** The same in words. */
export function seenLines({ now, matters, budgets }: DocketsSeen): string[] {
  return [
    ...matters.flatMap(({ name, dockets, counts }) => [
      name,
      ...dockets.flatMap((docket) => docketLines(docket, now)),
      ...counts.map(
        ({ of, read, unread, paywalled, without }) =>
          `  ${of}: ${read} read, ${unread} free but unread, ${paywalled} behind PACER, ${without} without a document`,
      ),
    ]),
    ...budgets.map(
      ({ source, minute, hour, day }) =>
        `budget of ${source}: ${minute.join(" of ")} this minute, ${hour.join(" of ")} this hour, ${day.join(" of ")} today`,
    ),
  ];
}

/** 2: somebody must look; 1: something was missed; 0: well. */
function urgencyOf({ court }: Docket, { sources, openGaps, held, state }: DocketHealth, now: Instant): 0 | 1 | 2 {
  if (state !== "closed" && sources.some((source) => isTroubled(source, court, now))) return 2;
  const isMissing = sources.some((source) => source.failures > 0 || source.partials > 0);
  return isMissing || openGaps.length > 0 || held ? 1 : 0;
}

function docketLines(docket: DocketSeen, now: Instant): string[] {
  const { docket: id, court, caption, state, coverage, since, sources, openGaps, notSeen, held } = docket;
  const missing = notSeen.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(", ");
  return [
    `${id}  ${caption}  ${state}, coverage: ${coverage}${since ? ` since ${since}` : ""}`,
    ...sources.flatMap((source) => sourceLines(source, now)),
    ...sources
      .filter((source) => isStanding(source, court, now))
      .map(({ source, builtAt }) => `  ${source}: STANDS STILL, answers well and was last built ${builtAt}`),
    ...openGaps.map((gap) => `  GAP at ${gap.source} from ${gap.from} to ${gap.to}`),
    ...(missing === "" ? [] : [`  numbers not seen: ${missing}`]),
    ...(held ? [`  HELD by the change-volume guard: look, then: npm run -s cli -- release docket ${id}`] : []),
  ];
}

function sourceLines(source: SourceHealth, now: Instant): string[] {
  const silent = isSilent(source, now) ? " SILENT" : "";
  const { failures, failingSince, isUnfinished, partials, reasons, quarantined } = source;
  return [
    `  ${source.source}: ${source.state}${silent}; last healthy ${source.lastHealthyAt ?? "never"}; next ${source.nextCheckAt ?? "when due"}`,
    ...(failures > 0 ? [`    ${failures} failed checks since ${failingSince}`] : []),
    ...(isUnfinished ? ["    a long listing is read in parts: the next checks read the rest"] : []),
    ...(partials > 0 ? [`    ${partials} checks in a row read only part of the page`] : []),
    ...reasons.map((reason) => `    ${reason}`),
    ...(quarantined ? [`    quarantined page: ${quarantined}`] : []),
  ];
}
