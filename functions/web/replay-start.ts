import type { LedgerEvent } from "../model/event.ts";
import { addDays, type Day, EASTERN, instantIn } from "../model/time.ts";
import type { ReplayStart } from "../render/pages/home-page.ts";
import { eventsBetween } from "../store/ledger.ts";
import type { MatterRecord } from "./matter-records.ts";
import type { Web } from "./web.ts";

const BEGINS: Day = "2019-02-14";
/** Digests that show best what the product does. */
const SHOWN: readonly Day[] = ["2019-06-27", "2020-02-29", "2021-06-22"];
const SLOT = "07:00";

/** Where a visitor of the replay starts; null outside the replay. */
export async function replayStart(web: Web, record: MatterRecord): Promise<ReplayStart | null> {
  if (!web.extras.replay) return null;
  const [progress, events] = await Promise.all([
    web.extras.replay(),
    eventsBetween(web.ports.record, record.matter.id, 0, record.head),
  ]);
  const digests = SHOWN.map((day) => ({ day, window: dailyWindow(events, day, progress.clock) }));
  return { begins: BEGINS, digests, shown: progress.shown, facts: progress.facts };
}

/**
 * The window `<from>..<to>` of the digest that a daily reader gets at 7 a.m. Eastern of `day`: what came since the slot
 * before. Null when the clock has not got there, or nothing came.
 */
export function dailyWindow(events: readonly LedgerEvent[], day: Day, now: string): string | null {
  const slot = instantIn(EASTERN, day, SLOT);
  if (now < slot) return null;
  const from = lastUpTo(events, instantIn(EASTERN, addDays(day, -1), SLOT));
  const to = lastUpTo(events, slot);
  return from < to ? `${from}..${to}` : null;
}

function lastUpTo(events: readonly LedgerEvent[], at: string): number {
  return events.findLast((event) => event.at <= at)?.n ?? 0;
}
