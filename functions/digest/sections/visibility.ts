import type { Block, DocketTrouble, SeenAndNotSeen } from "../../model/digest.ts";
import type { DocketHealth, SourceHealth } from "../../model/health.ts";
import { isStanding } from "../../model/silence.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { EntryChange } from "../entry-changes.ts";
import { docketName } from "../ruling-line.ts";
import type { Section, View } from "../view.ts";

/** A docket is stale when its last healthy check is this long ago and asking fails. */
const STALE_AFTER_MINUTES = 90;
const STALE_AFTER_FAILURES = 3;
/** Ranges of numbers not seen that a mail names; the docket's page has them all. */
const RANGES_MAX = 20;

/** What we could and could not see: gaps, numbers not seen, how the checks went. */
export const visibility: Section = {
  takes: ({ what }) => what === "gap",
  blocks: (view, own) => [...gaps(own, view), ...healthBlock(view), ...numbersNotSeen(view)],
};

function gaps(own: readonly EntryChange[], view: View): Block[] {
  return own.flatMap((entryChange): Block[] => {
    const { gap, kind } = entryChange.last;
    if (!gap) return [];
    const about = { events: entryChange.events, docket: docketName(entryChange.last.docket, view.matter) };
    const span = { from: gap.from, to: gap.to };
    if (kind === "gap_closed") return [{ kind: "gap_closed", ...about, ...span, found: gap.found ?? 0 }];
    return [{ kind: "gap", ...about, ...span }];
  });
}

/** Holes in a docket's numbers, told once: in the digest that holds the entry which revealed them. */
function numbersNotSeen(view: View): Block[] {
  const byDocket = new Map<string, string[]>();
  for (const event of view.window.events) {
    // A stub's full text is told with the stub, quietly; the hole it shows is told all the same.
    if ((event.quiet && !event.fuller) || !event.notSeen || event.notSeen.length === 0) continue;
    byDocket.set(event.docket, [...(byDocket.get(event.docket) ?? []), ...event.notSeen]);
  }
  return [...byDocket].map(([docket, numbers]) => ({
    kind: "not_seen",
    events: [],
    docket: docketName(docket, view.matter),
    numbers: numbers.length > RANGES_MAX ? [...numbers.slice(0, RANGES_MAX), "…"] : numbers,
  }));
}

function healthBlock(view: View): Block[] {
  const open = view.window.health.filter((docket) => docket.state === "open");
  if (open.length === 0) return [];
  const troubles = open.map((docket) => troubleOf(docket, view)).filter((trouble) => trouble !== undefined);
  const troubled = new Set(troubles.map((trouble) => trouble.docket.id));
  const well = open.filter((docket) => !troubled.has(docket.docket));
  const checks = well.map(lastHealthy).filter((at) => at !== null);
  const health: SeenAndNotSeen = {
    watched: open.length,
    oldestCheckAt: checks.sort()[0] ?? null,
    troubles,
    volunteer: ofCoverage(open, "volunteer").map((docket) => docketName(docket.docket, view.matter)),
    feed: ofCoverage(open, "feed").map(({ docket, since }) => ({ docket: docketName(docket, view.matter), since })),
  };
  return [{ kind: "health", events: [], health }];
}

function ofCoverage(open: readonly DocketHealth[], coverage: DocketHealth["coverage"]): DocketHealth[] {
  return open.filter((docket) => docket.coverage === coverage);
}

/** What is wrong with our view of a docket; undefined when one of its sources shows it. A feed that stands still shows nothing. */
function troubleOf(docket: DocketHealth, view: View): DocketTrouble | undefined {
  const name = docketName(docket.docket, view.matter);
  const since = lastHealthy(docket);
  if (docket.held) return { docket: name, state: "held", since };
  const asked = docket.sources.filter((source) => source.state !== "off");
  const standing = asked.filter((source) => isStanding(source, name.court, view.now));
  const seeing = asked.filter((source) => !standing.includes(source));
  if (seeing.some((source) => source.state === "healthy" || !isLong(source, view.now))) return undefined;
  const built = standing.map(({ builtAt }) => builtAt).filter((at) => at !== null);
  if (built.length > 0) return { docket: name, state: "standing", since: built.sort().at(-1) ?? null };
  if (asked.some((source) => source.state === "partial")) return { docket: name, state: "partial", since };
  const unread = asked.some((source) => source.state === "quarantined");
  return { docket: name, state: unread ? "unread" : "stale", since };
}

/** A part that could not be read is said at once; a failure only when it lasts. */
function isLong(source: SourceHealth, now: Instant): boolean {
  if (source.state === "partial" || source.lastHealthyAt === null) return true;
  return source.failures >= STALE_AFTER_FAILURES || minutesBetween(source.lastHealthyAt, now) > STALE_AFTER_MINUTES;
}

function lastHealthy(docket: DocketHealth): Instant | null {
  const times = docket.sources.map((source) => source.lastHealthyAt).filter((at) => at !== null);
  return times.sort().at(-1) ?? null;
}
