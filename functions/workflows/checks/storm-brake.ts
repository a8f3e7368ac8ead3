import type { Reconciled } from "../../entries/reconciling.ts";
import type { Ports } from "../../ports/index.ts";
import { type DocketState, openGaps } from "../../store/dockets.ts";
import type { Recording } from "./checking.ts";

/** More new rows than this at once wait for the operator: a parser gone wrong must not mail hundreds of readers. */
export const NEW_ROWS_MAX = 60;
/** So many changed rows, and so large a share of all, wait as well. */
const CHANGED_ROWS_MIN = 10;
const CHANGED_ROWS_SHARE_MAX = 0.2;

/** Why this batch is too much to believe unseen, if it is. Quiet rows do not count. */
export function storm(result: Reconciled, known: number): string | undefined {
  const loud = result.events.filter((event) => !event.quiet);
  const filed = loud.filter((event) => event.kind === "entry_filed").length;
  const changed = loud.length - filed;
  if (filed > NEW_ROWS_MAX) return `${filed} new rows at once`;
  if (changed >= CHANGED_ROWS_MIN && changed > known * CHANGED_ROWS_SHARE_MAX)
    return `${changed} of ${known} rows changed at once`;
  return undefined;
}

/** The operator released the batch, or a gap's backfill runs. */
export async function mayPass(
  ports: Pick<Ports, "record">,
  { matter, docket }: Recording,
  remembered: DocketState,
): Promise<boolean> {
  if (remembered.held && remembered.released && remembered.released >= remembered.held.at) return true;
  return (await openGaps(ports.record, matter, docket.id)).length > 0;
}
