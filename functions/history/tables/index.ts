import { orderViews } from "../../digest/order-views.ts";
import { docketDates } from "../../entries/dates/docket-dates.ts";
import { dayOf } from "../../model/event.ts";
import { shapeOf, type TableSchema } from "../../model/table.ts";
import { dayIn, EASTERN, type Instant } from "../../model/time.ts";
import type { CsvRow } from "../../ports/index.ts";
import type { ExportTable } from "../exports.ts";
import type { MatterRecord } from "../matter-records.ts";
import { actRows, actsSchema } from "./acts.ts";
import { appealRows, appealsSchema } from "./appeals.ts";
import { dateRows, datesSchema } from "./dates.ts";
import { docketRows, docketsSchema } from "./dockets.ts";
import { documentRows, documentsSchema } from "./documents.ts";
import { judgeRows, judgesSchema, voteRows, votesSchema } from "./judges.ts";
import { laterHistoryRows, laterHistorySchema } from "./later-history.ts";
import { orderStateRows, orderStatesSchema } from "./order-states.ts";
import { orderRows, ordersSchema } from "./orders.ts";

/** A table of the dataset with its rows. */
export type DataTable = ExportTable & { readonly name: string };

/** The schemas of the tables below, each after those that it refers to. */
export const TABLE_SCHEMAS: readonly TableSchema[] = [
  docketsSchema,
  ordersSchema,
  orderStatesSchema,
  actsSchema,
  appealsSchema,
  laterHistorySchema,
  datesSchema,
  documentsSchema,
  judgesSchema,
  votesSchema,
];

/** What courts did in a litigation, up to a moment, as tables that refer to its entries and to one another. */
export function recordTables(record: MatterRecord, at: Instant): DataTable[] {
  const { matter } = record;
  const entries = record.entries.map(record.whole).reverse();
  const orders = orderViews(record.orders(at));
  const dayOfEntry = (id: string) => {
    const entry = record.entry(id);
    return entry ? dayOf(entry) : null;
  };
  const rows: Readonly<Record<string, readonly CsvRow[]>> = {
    dockets: docketRows(record, dayIn(EASTERN, at)),
    orders: orderRows(orders),
    order_states: orderStateRows(orders),
    acts: actRows(entries, orders),
    appeals: appealRows(orders, dayOfEntry),
    later_history: laterHistoryRows(entries),
    dates: dateRows(docketDates(record.entries, matter)),
    documents: documentRows(entries),
    judges: judgeRows(entries),
    votes: voteRows(entries),
  };
  return TABLE_SCHEMAS.map((schema) => ({
    name: schema.name,
    columns: Object.keys(schema.columns),
    rows: rows[schema.name] ?? [],
    shape: shapeOf(schema),
  }));
}
