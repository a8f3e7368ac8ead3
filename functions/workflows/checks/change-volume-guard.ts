import { isFiledWithin } from "../../entries/gap-days.ts";
import type { Reconciled } from "../../entries/reconciling.ts";
import type { Gap } from "../../model/event.ts";
import type { HeldBatch } from "../../store/held.ts";

/** More new rows than this at once wait for the operator: a parser gone wrong must not mail hundreds of readers. */
export const NEW_ROWS_MAX = 60;
/** So many changed rows, and so large a share of all, wait as well. */
const CHANGED_ROWS_MIN = 10;
const CHANGED_ROWS_SHARE_MAX = 0.2;
/** A clerk redates a row or two; of several, and so large a share, the page's days are printed otherwise (day first). */
const REDATED_ROWS_MIN = 3;
const REDATED_ROWS_SHARE_MAX = 1 / 3;

/**
 * Why this batch is too much to believe unseen, if it is. Quiet rows do not count, nor do rows of `gaps`: days that
 * another source could not show are expected to come in one batch. What else the batch holds is judged as ever.
 */
export function overVolume(result: Reconciled, known: number, gaps: readonly Gap[]): string | undefined {
  const loud = result.events.filter((event) => !event.quiet);
  const filings = loud.filter((event) => event.kind === "entry_filed");
  const filed = filings.filter((event) => !gaps.some((gap) => isFiledWithin(event, gap))).length;
  const changed = loud.length - filings.length;
  if (filed > NEW_ROWS_MAX) return `${filed} new rows at once`;
  if (changed >= CHANGED_ROWS_MIN && changed > known * CHANGED_ROWS_SHARE_MAX)
    return `${changed} of ${known} rows changed at once`;
  if (result.redated >= REDATED_ROWS_MIN && result.redated > known * REDATED_ROWS_SHARE_MAX)
    return `${result.redated} of ${known} rows have another day at once`;
  return undefined;
}

/** The operator let this batch go, or one that was hardly smaller. */
export function mayPass(held: HeldBatch | undefined, rows: number): boolean {
  return held?.releasedRows !== undefined && rows <= held.releasedRows + NEW_ROWS_MAX;
}
