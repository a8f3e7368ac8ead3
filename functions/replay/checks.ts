import type { Pass } from "../local/loops.ts";
import type { Deployment } from "../model/deployment.ts";
import type { SourceHealth } from "../model/health.ts";
import type { Matter } from "../model/matter.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { docketHealths } from "../store/health.ts";
import { checkDockets } from "../workflows/checks/check-dockets.ts";
import type { CheckPorts } from "../workflows/checks/checking.ts";
import { lastShown } from "./courts/filings.ts";
import { checkedMatters } from "./matters.ts";

/**
 * The replay's loop of checks: when the courts' pages have changed every open docket is asked once, whether due or not;
 * a check that could not be made (a spent budget, a lease that a killed process left) is what the clock waits for.
 */
export function replayChecks(ports: CheckPorts, deployment: Deployment): Pass {
  let asked: Instant | undefined;
  return async () => {
    const now = ports.clock.now();
    const shown = lastShown(now);
    if (shown === undefined) return { next: null };
    const matters = checkedMatters(deployment.matters, now);
    const which = asked === shown ? ("due" as const) : ("all" as const);
    const { next } = await checkDockets(ports, { ...deployment, matters }, { which });
    asked = shown;
    return { next: (await isUnfinished(ports.record, matters, shown)) ? next : null };
  };
}

/** Whether an open docket was not asked healthily since the pages changed, or not to the end. */
async function isUnfinished(record: Table, matters: readonly Matter[], shown: Instant): Promise<boolean> {
  for (const { id, dockets } of matters) {
    const open = dockets.filter((docket) => docket.state !== "closed");
    const sources = (await docketHealths(record, { id, dockets: open })).flatMap((health) => health.sources);
    const isLeft = (one: SourceHealth): boolean =>
      one.state !== "healthy" || one.isUnfinished || (one.lastCheckAt ?? "") < shown;
    if (sources.some(isLeft)) return true;
  }
  return false;
}
