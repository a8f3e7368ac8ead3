import type { Entry } from "../../model/entry.ts";
import type { OrderTurn, OrderView } from "../../model/order.ts";
import { column, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

export const actsSchema: TableSchema = {
  name: "acts",
  row: "One thing that a ruling does.",
  key: ["entry", "n"],
  columns: {
    entry: column("text", "The entry that does it.", "mpp-45", ENTRY),
    n: column("integer", "Its place among the entry's acts, from 1.", 2),
    act: column("text", "What is done.", "stayed"),
    object: column("text", "To what, as printed.", "preliminary injunction of April 8, 2019", {
      none: "the text names none",
    }),
    limits: column(
      "text",
      "What it does not reach, or only reaches, and how and until when it works, as printed.",
      "outside the Ninth Circuit",
      {
        none: "the text prints none",
      },
    ),
    effective: column("day", "The day from which it works, where the text states one.", "2020-03-12", {
      none: "the text states none",
    }),
    by: column("text", "court, judge (one alone) or clerk.", "court"),
    by_name: column("text", "The judge or clerk, as printed.", "Justice Alito", { none: "the court or a panel acts" }),
    acts_on: column("text", "The order that it turns.", "cand-3-19-cv-00807-2019-04-08-preliminary-injunction", {
      refers: "orders.order_id",
      none: "it turns no order that we follow",
    }),
    makes: column("text", "The order that it makes.", "cand-3-19-cv-00807-2019-04-08-preliminary-injunction", {
      refers: "orders.order_id",
      none: "it makes none",
    }),
    evidence: column("text", "The words of the docket text that say so.", "is stayed outside the Ninth Circuit"),
  },
};

/** Every act of every entry, with the order that it makes or turns itself. */
export function actRows(entries: readonly Entry[], orders: readonly OrderView[]): CsvRow[] {
  return entries.flatMap((entry) =>
    entry.acts.map((act, at) => {
      const isThis = (turn: OrderTurn | undefined) =>
        turn?.entry === entry.id && turn.act?.act === act.act && turn.act.of === act.of && turn.via === undefined;
      return {
        entry: entry.id,
        n: at + 1,
        act: act.act,
        object: act.of,
        limits: (act.limits ?? []).map(({ text }) => text).join("; ") || null,
        effective: act.effective ?? null,
        by: act.by?.kind ?? null,
        by_name: act.by?.name ?? null,
        acts_on: orders.find(({ entry: maker, life }) => maker !== entry.id && life.some(isThis))?.id ?? null,
        makes: orders.find(({ entry: maker, life }) => maker === entry.id && isThis(life[0]))?.id ?? null,
        evidence: act.evidence,
      };
    }),
  );
}
