import { MATTERS } from "../matters/index.ts";
import type { Docket } from "../model/docket.ts";
import type { Matter } from "../model/matter.ts";
import type { Day, Instant } from "../model/time.ts";
import { FEED_COURTS } from "./courts/court-servers.ts";
import { FILINGS } from "./courts/filings.ts";

/** From this day on the replay tells what is filed. */
export const REPLAY_BEGINS: Day = "2019-02-14";

/** The litigations of the replay: every docket is watched from the first complaint on, where a replayed court shows it. */
export function replayMatters(): Matter[] {
  return MATTERS.filter((matter) => !matter.off).map((matter) => ({
    ...matter,
    dockets: matter.dockets.map(replayed),
  }));
}

function replayed(docket: Docket): Docket {
  const hasFeed = FILINGS.some((filing) => filing.docket === docket.id && filing.event !== null);
  return {
    ...docket,
    watchFrom: REPLAY_BEGINS,
    state: "not_yet_open",
    sources: docket.sources.filter(
      (source) => source !== "cmecf-rss" || (FEED_COURTS.includes(docket.court) && hasFeed),
    ),
  };
}

/**
 * The litigations as they are checked at `now`: a docket without a filing yet would answer "no such case" at every step,
 * so it is asked from its first one on.
 */
export function checkedMatters(matters: readonly Matter[], now: Instant): Matter[] {
  const open = new Set(FILINGS.filter((filing) => filing.shownFrom <= now).map((filing) => filing.docket));
  return matters.map((matter) => ({
    ...matter,
    dockets: matter.dockets.map((docket) => (open.has(docket.id) ? docket : { ...docket, state: "closed" })),
  }));
}
