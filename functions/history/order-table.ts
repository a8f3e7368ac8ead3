import type { OrderView } from "../model/order.ts";
import { type ExportTable, exportTable } from "./exports.ts";

/** Orders, a row a span in which one was in force; one that never was has one row without days. */
export function orderTable(orders: readonly OrderView[]): ExportTable {
  const rows = orders.flatMap((order) => {
    const { name, since } = order;
    const whole = {
      order: order.id,
      name: name.short,
      full_name: name.full,
      kind: order.kind,
      direction: order.direction,
      docket: order.docket,
      entry: order.entry,
      state: order.state,
      state_since: since.on,
      limits: (since.act?.limits ?? order.limits).map((limit) => limit.text).join("; "),
    };
    const spans = order.inForce.length > 0 ? order.inForce : [null];
    return spans.map((span) => ({
      ...whole,
      in_force_from: span?.from.on ?? null,
      in_force_from_entry: span?.from.entry ?? null,
      in_force_to: span?.to?.on ?? null,
      in_force_to_entry: span?.to?.entry ?? null,
    }));
  });
  return exportTable("orders", rows);
}
