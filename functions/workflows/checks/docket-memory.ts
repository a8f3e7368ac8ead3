import { joinRanges } from "../../entries/number-ranges.ts";
import type { Reconciled } from "../../entries/reconciling.ts";
import type { Instant } from "../../model/time.ts";
import type { DocketState } from "../../store/dockets.ts";

/** The docket's state with what was read at `now`: another source may have added to it meanwhile. */
export function withRead(
  before: DocketState,
  { numbers, newestFiledOn }: Pick<Reconciled, "numbers" | "newestFiledOn">,
  now: Instant,
): DocketState {
  const newest = [before.newestFiledOn ?? "", newestFiledOn ?? ""].sort().at(-1);
  return {
    ...before,
    since: before.since ?? now,
    numbers: joinRanges(before.numbers, numbers),
    ...(newest ? { newestFiledOn: newest } : {}),
  };
}
