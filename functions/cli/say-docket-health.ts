import { readCounts } from "../history/read-counts.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Docket } from "../model/docket.ts";
import type { DocketHealth, SourceHealth } from "../model/health.ts";
import { isSilent, isStanding, isTroubled } from "../model/silence.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { allEntries } from "../store/entries.ts";
import { docketHealths } from "../store/health.ts";
import { spentBudgets } from "../workflows/watch/spent-budgets.ts";

type Say = (line: string) => void;

/**
 * Says how well each docket is seen, what could not be read first, and what is spent of budgets.
 * @returns how many dockets have a source that somebody must look at
 */
export async function sayDocketHealth(
  say: Say,
  { ports, deployment }: { readonly ports: Pick<Ports, "record" | "clock">; readonly deployment: Deployment },
): Promise<number> {
  const now = ports.clock.now();
  let troubled = 0;
  for (const matter of deployment.matters) {
    const healths = await docketHealths(ports.record, matter);
    const seen = matter.dockets.flatMap((docket) => {
      const health = healths.find((one) => one.docket === docket.id);
      return health ? [{ docket, health, urgency: urgencyOf(docket, health, now) }] : [];
    });
    troubled += seen.filter(({ urgency }) => urgency === 2).length;
    say(matter.name);
    for (const { docket, health } of seen.sort((a, b) => b.urgency - a.urgency)) sayDocket(say, docket, health, now);
    for (const counts of readCounts(await allEntries(ports.record, matter.id)))
      say(
        `  ${counts.of}: ${counts.read} read, ${counts.unread} free but unread, ${counts.paywalled} behind PACER, ${counts.without} without a document`,
      );
  }
  for (const { source, minute, hour, day } of await spentBudgets(ports.record, now))
    say(
      `budget of ${source}: ${minute.join(" of ")} this minute, ${hour.join(" of ")} this hour, ${day.join(" of ")} today`,
    );
  return troubled;
}

/** 2: somebody must look; 1: something was missed; 0: well. */
function urgencyOf({ court }: Docket, { sources, openGaps, held, state }: DocketHealth, now: Instant): 0 | 1 | 2 {
  if (state !== "closed" && sources.some((source) => isTroubled(source, court, now))) return 2;
  const isMissing = sources.some((source) => source.failures > 0 || source.partials > 0);
  return isMissing || openGaps.length > 0 || held ? 1 : 0;
}

function sayDocket(say: Say, docket: Docket, health: DocketHealth, now: Instant): void {
  say(
    `${health.docket}  ${docket.caption}  ${health.state}, coverage: ${health.coverage}${health.since ? ` since ${health.since}` : ""}`,
  );
  for (const source of health.sources) saySource(say, source, now);
  for (const source of health.sources.filter((one) => isStanding(one, docket.court, now)))
    say(`  ${source.source}: STANDS STILL, answers well and was last built ${source.builtAt}`);
  for (const gap of health.openGaps) say(`  GAP at ${gap.source} from ${gap.from} to ${gap.to}`);
  if (health.notSeen.length > 0)
    say(
      `  numbers not seen: ${health.notSeen.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(", ")}`,
    );
  if (health.held)
    say(`  HELD by the change-volume guard: look, then: npm run -s cli -- release docket ${health.docket}`);
}

function saySource(say: Say, source: SourceHealth, now: Instant): void {
  const silent = isSilent(source, now) ? " SILENT" : "";
  say(
    `  ${source.source}: ${source.state}${silent}; last healthy ${source.lastHealthyAt ?? "never"}; next ${source.nextCheckAt ?? "when due"}`,
  );
  if (source.failures > 0) say(`    ${source.failures} failed checks since ${source.failingSince}`);
  if (source.isUnfinished) say("    a long listing is read in parts: the next checks read the rest");
  if (source.partials > 0) say(`    ${source.partials} checks in a row read only part of the page`);
  for (const reason of source.reasons) say(`    ${reason}`);
  if (source.quarantined) say(`    quarantined page: ${source.quarantined}`);
}
