import { matchRows } from "./match-rows.ts";
import type { Reconciled, Reconciling, Work } from "./reconciling.ts";
import { recordMissing } from "./record-missing.ts";
import { recordRow } from "./record-row.ts";

/** Known entries + what a page shows → what happened. Pure. */
export function reconcile(input: Reconciling): Reconciled {
  const matches = matchRows(input);
  const work: Work = {
    input,
    events: [],
    filed: new Map(),
    newestFiledOn: input.newestFiledOn,
    numbers: [...input.numbers],
  };
  const rows = input.rows.map((seen, place) => ({ row: seen.row, is: recordRow(work, seen, matches.get(place)) }));
  const present = new Set([...matches.values()]);
  const { kept, missing } = recordMissing(work, present);
  return { events: work.events, rows, kept, missing, newestFiledOn: work.newestFiledOn, numbers: work.numbers };
}
