import { matchRows } from "./match-rows.ts";
import type { Reconciled, Reconciling, Work } from "./reconciling.ts";
import { recordMissing } from "./record-missing.ts";
import { recordRow } from "./record-row.ts";
import { textHash } from "./row-aliases.ts";

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
  const redated = redatedIn(work, present);
  const { kept, missing } = recordMissing(work, present);
  const { events, newestFiledOn, numbers } = work;
  return { events, rows, kept, missing, redated, newestFiledOn, numbers };
}

/**
 * How many filings have another day than before: entries whose day this page changes, and rows filed anew in the words of
 * one that went from it.
 */
function redatedIn({ input, events }: Work, present: ReadonlySet<string>): number {
  const changed = events.filter(({ before }) => before?.filedOn != null).length;
  if (input.shows !== "whole docket") return changed;
  const gone = input.known.filter(({ entry }) => !present.has(entry) && input.missing[entry] === undefined);
  const texts = new Set(gone.flatMap(({ entry }) => input.entries.get(entry)?.entry.text ?? []).map(textHash));
  const moved = events.filter(({ kind, after }) => kind === "entry_filed" && after && texts.has(textHash(after.text)));
  return changed + moved.length;
}
