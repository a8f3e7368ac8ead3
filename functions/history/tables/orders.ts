import { ORDER_KINDS, type OrderView } from "../../model/order.ts";
import { column, DOCKET, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

const ID = "cand-3-19-cv-00807-2019-04-08-preliminary-injunction";

export const ordersSchema: TableSchema = {
  name: "orders",
  row: "A court's act that goes on having effect.",
  key: ["order_id"],
  columns: {
    order_id: column("text", "Our id of the order, stable for ever: court, docket, day and kind.", ID),
    name: column(
      "text",
      "Its short name: from the litigation's file where that has one, else kind and day.",
      "the 2019 injunction against MPP",
    ),
    full_name: column(
      "text",
      "Kind, day, court, docket number and entry number.",
      "the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)",
    ),
    kind: column("text", `What it is: ${ORDER_KINDS.join(", ")}.`, "preliminary_injunction"),
    direction: column("text", "What it is for or against, from the litigation's file.", "against MPP", {
      none: "the file does not say",
    }),
    effect: column(
      "text",
      "What it does, from the litigation's file; never inferred.",
      "Bars MPP nationwide while the case goes on.",
      { none: "the file does not say" },
    ),
    docket: column("text", "The docket on which it was made.", "cand/3:19-cv-00807", DOCKET),
    entry: column("text", "The entry that made it.", "mpp-13", ENTRY),
    made_on: column("day", "The day of that entry.", "2019-04-08"),
    limits: column("text", "Its own limits, as printed.", "as to the five plaintiffs", { none: "no text prints one" }),
    state: column("text", "Its state at the moment that the file shows, from acts on the dockets.", "stayed"),
    state_since: column("day", "The day from which it has this state.", "2020-03-11"),
    stands: column(
      "text",
      "standing (with effect or under review), decided (a decision on review that was carried out), ended.",
      "standing",
    ),
    under_review: column(
      "text",
      "The docket of the newest appeal or petition on it that has not ended.",
      "scotus/19-1212",
      { ...DOCKET, none: "none was seen" },
    ),
    decides: column("text", "Of a decision on review: the order that it decided on.", ID, {
      refers: "orders.order_id",
      none: "it decides on none that we follow",
    }),
    source: column(
      "text",
      "Where the litigation's file found name, direction and effect.",
      "https://example.org/order-of-april-8",
      { none: "nothing of it is from the file" },
    ),
    reviewed_by: column("text", "The person who answers for them.", "A. Lawyer", {
      none: "no lawyer has reviewed them yet",
    }),
  },
};

/** The orders of a litigation. */
export function orderRows(orders: readonly OrderView[]): CsvRow[] {
  return orders.map((order) => ({
    order_id: order.id,
    name: order.name.short,
    full_name: order.name.full,
    kind: order.kind,
    direction: order.direction,
    effect: order.effect,
    docket: order.docket,
    entry: order.entry,
    made_on: order.life[0]?.on ?? null,
    limits: order.limits.map(({ text }) => text).join("; ") || null,
    state: order.state,
    state_since: order.since.on,
    stands: order.group,
    under_review: order.underReview?.docket ?? null,
    decides: order.decides[0] ?? null,
    source: order.curated?.source ?? null,
    reviewed_by: order.curated?.reviewedBy ?? null,
  }));
}
