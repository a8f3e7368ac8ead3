import type { Entry } from "../../model/entry.ts";
import { column, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

export const laterHistorySchema: TableSchema = {
  name: "later_history",
  row: "A later ruling of the litigation on the same order. Never claimed to be complete.",
  key: ["entry", "n"],
  columns: {
    entry: column("text", "The entry whose history it is.", "mpp-34", ENTRY),
    n: column("integer", "Its place, oldest first, from 1.", 1),
    later_entry: column("text", "The later ruling.", "mpp-90", ENTRY),
    later_on: column("day", "Its day.", "2021-06-21"),
    later_court: column("text", "Its court.", "scotus"),
    act: column("text", "What it did.", "vacated"),
    object: column(
      "text",
      "To what, as printed.",
      "Judgment of the United States Court of Appeals for the Ninth Circuit",
      { none: "the text names none" },
    ),
    relation: column(
      "text",
      "on_this: it acts on the entry itself. same_dispute: on another order of the same dispute.",
      "on_this",
    ),
    from_file: column("boolean", "1: the litigation's file says so; 0: read from the texts.", 0),
  },
};

/** The later history of entries that have one. */
export function laterHistoryRows(entries: readonly Entry[]): CsvRow[] {
  return entries.flatMap(({ id, laterHistory }) =>
    laterHistory.map(({ entry, act, of, court, on, curated, dispute }, at) => ({
      entry: id,
      n: at + 1,
      later_entry: entry,
      later_on: on,
      later_court: court,
      act,
      object: of,
      relation: dispute ? "same_dispute" : "on_this",
      from_file: curated ? 1 : 0,
    })),
  );
}
