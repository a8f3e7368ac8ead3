import type { MatterRecord } from "../history/matter-records.ts";
import type { Day } from "../model/time.ts";
import type { ReplayStart } from "../render/pages/home-page.ts";
import { dailyWindow } from "./daily-window.ts";
import type { Web } from "./web.ts";

const BEGINS: Day = "2019-02-14";
/** Digests that show best what the product does. */
const SHOWN: readonly Day[] = ["2019-06-27", "2020-02-29", "2021-06-22"];

/** Where a visitor of the replay starts; null outside the replay. */
export async function replayStart(web: Web, record: MatterRecord): Promise<ReplayStart | null> {
  if (!web.extras.replay) return null;
  const progress = await web.extras.replay();
  const digests = SHOWN.map((day) => ({ day, window: dailyWindow(record.times, day, progress.clock) }));
  return { begins: BEGINS, digests, shown: progress.shown, facts: progress.facts };
}
