import { captionOn, type Docket } from "../model/docket.ts";
import type { Entry } from "../model/entry.ts";
import type { DocketHealth } from "../model/health.ts";
import type { Day } from "../model/time.ts";
import type { DocketLine } from "../render/pages/matter-page.ts";
import type { MatterRecord } from "./matter-records.ts";

/** The newest amicus briefs that stand on their dockets, neither withdrawn nor sealed: as many as are wanted. */
export function newestBriefs({ entries }: Pick<MatterRecord, "entries">, wanted: number): Entry[] {
  const briefs: Entry[] = [];
  for (const entry of entries) {
    if (briefs.length === wanted) break;
    if (entry.kind === "amicus_brief" && entry.status === "current") briefs.push(entry);
  }
  return briefs;
}

/** A docket as lists show it on `today`: the caption of that day, and no caption that came later. */
export function docketLine(docket: Docket, health: DocketHealth, record: MatterRecord, today: Day): DocketLine {
  const caption = captionOn(docket, today);
  return {
    id: docket.id,
    court: docket.court,
    number: docket.number,
    caption,
    formerly: docket.formerly.filter((earlier) => earlier.until <= today && earlier.caption !== caption),
    state: health.state,
    coverage: health.coverage,
    since: health.since,
    lastReadAt: lastReadAt(health),
    entries: countsOf(record.entries).get(docket.id) ?? 0,
  };
}

/** Entries of each docket, counted once for a list: it is the same until the ledger's head moves. */
function countsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const known = counted.get(entries);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { docket, alsoOn } of entries)
    for (const id of new Set([docket, ...alsoOn])) counts.set(id, (counts.get(id) ?? 0) + 1);
  counted.set(entries, counts);
  return counts;
}

const counted = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/** Whether an entry stands on a docket, its own or another that repeats it. */
export function isOn(entry: Pick<Entry, "docket" | "alsoOn">, docket: string): boolean {
  return entry.docket === docket || entry.alsoOn.includes(docket);
}

function lastReadAt(health: DocketHealth): string | null {
  const healthy = health.sources.map((source) => source.lastHealthyAt).filter((at) => at !== null);
  return healthy.sort().at(-1) ?? null;
}
