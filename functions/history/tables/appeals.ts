import type { OrderView } from "../../model/order.ts";
import { column, DOCKET, ENTRY, type TableSchema } from "../../model/table.ts";
import { type Day, daysBetween } from "../../model/time.ts";
import type { CsvRow } from "../../ports/index.ts";

export const appealsSchema: TableSchema = {
  name: "appeals",
  row: "An appeal from an order, or a petition on it.",
  key: ["order_id", "docket"],
  columns: {
    order_id: column("text", "The order that is reviewed.", "cand-3-19-cv-00807-2019-04-08-preliminary-injunction", {
      refers: "orders.order_id",
    }),
    docket: column("text", "The docket of the court that reviews it.", "scotus/19-1212", DOCKET),
    entry: column(
      "text",
      "The entry that shows it first: its docketing, else the first act of the court.",
      "mpp-65",
      ENTRY,
    ),
    on_day: column("day", "The day of that entry.", "2020-04-10"),
    granted_by: column("text", "The entry that granted a petition.", "mpp-72", {
      ...ENTRY,
      none: "none was seen, or none was needed",
    }),
    granted_on: column("day", "Its day.", "2020-10-19", { none: "no grant was seen" }),
    decided_by: column("text", "The entry that decided, refused or dismissed it.", "mpp-90", {
      ...ENTRY,
      none: "no end was seen",
    }),
    decided_on: column("day", "Its day.", "2021-06-21", { none: "no end was seen" }),
    days: column("integer", "Days from the first entry to the decision.", 437, { none: "no end was seen" }),
  },
};

/** Every appeal and petition. `dayOf`: the day of an entry. */
export function appealRows(orders: readonly OrderView[], dayOf: (entry: string) => Day | null): CsvRow[] {
  return orders.flatMap(({ id, appeals }) =>
    appeals.map(({ entry, docket, on, granted, over }) => {
      const decidedOn = over === null ? null : dayOf(over);
      return {
        order_id: id,
        docket,
        entry,
        on_day: on,
        granted_by: granted,
        granted_on: granted === null ? null : dayOf(granted),
        decided_by: over,
        decided_on: decidedOn,
        days: decidedOn === null ? null : daysBetween(on, decidedOn),
      };
    }),
  );
}
