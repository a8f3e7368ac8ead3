import { addDays, type Day, EASTERN, type Instant, instantIn } from "../model/time.ts";
import type { ReplayStart } from "../render/pages/home-page.ts";
import type { MatterRecord } from "./matter-records.ts";
import type { Web } from "./web.ts";

const BEGINS: Day = "2019-02-14";
/** Digests that show best what the product does. */
const SHOWN: readonly Day[] = ["2019-06-27", "2020-02-29", "2021-06-22"];
const SLOT = "07:00";

/** Where a visitor of the replay starts; null outside the replay. */
export async function replayStart(web: Web, record: MatterRecord): Promise<ReplayStart | null> {
  if (!web.extras.replay) return null;
  const progress = await web.extras.replay();
  const digests = SHOWN.map((day) => ({ day, window: dailyWindow(record.times, day, progress.clock) }));
  return { begins: BEGINS, digests, shown: progress.shown, facts: progress.facts };
}

/**
 * The window `<from>..<to>` of the digest that a daily reader gets at 7 a.m. Eastern of `day`: what came since the slot
 * before. `times` are those of events 1, 2, 3 … Null when the clock has not got there, or nothing came.
 */
export function dailyWindow(times: readonly Instant[], day: Day, now: Instant): string | null {
  const slot = instantIn(EASTERN, day, SLOT);
  if (now < slot) return null;
  const before = instantIn(EASTERN, addDays(day, -1), SLOT);
  const from = times.findLastIndex((at) => at <= before) + 1;
  const to = times.findLastIndex((at) => at <= slot) + 1;
  return from < to ? `${from}..${to}` : null;
}
