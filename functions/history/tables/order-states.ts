import { ORDER_STATES, type OrderTurn, type OrderView } from "../../model/order.ts";
import { column, ENTRY, type TableSchema } from "../../model/table.ts";
import { daysBetween } from "../../model/time.ts";
import type { CsvRow } from "../../ports/index.ts";

export const orderStatesSchema: TableSchema = {
  name: "order_states",
  row: "A span in which an order had one state, with the acts that began and ended it.",
  key: ["order_id", "n"],
  columns: {
    order_id: column("text", "The order.", "cand-3-19-cv-00807-2019-04-08-preliminary-injunction", {
      refers: "orders.order_id",
    }),
    n: column("integer", "The span's place in the order's life, from 1.", 2),
    state: column("text", `Its state: ${ORDER_STATES.join(", ")}.`, "stayed"),
    limits: column(
      "text",
      "The limits of the act that set the state: where, except as to whom; as printed.",
      "outside the Ninth Circuit",
      { none: "that act prints none" },
    ),
    from_day: column("day", "Its first day.", "2020-03-11"),
    from_time: column("text", "The hour, where the text prints one.", "23:59", { none: "the text prints none" }),
    from_cause: column("text", "act, or clock (the terms of an act).", "act"),
    from_act: column("text", "What began it.", "stayed", {
      none: "a mandate, a judgment that issued, or an event that an act names",
    }),
    from_entry: column("text", "The entry that began it, or whose terms did.", "mpp-54", ENTRY),
    from_court: column("text", "The court of that entry.", "scotus"),
    to_day: column("day", "The day on which it ended.", "2021-07-23", { none: "no later act was seen" }),
    to_time: column("text", "The hour, where the text prints one.", "23:59", {
      none: "the text prints none, or no later act was seen",
    }),
    to_cause: column("text", "act, or clock.", "act", { none: "no later act was seen" }),
    to_act: column("text", "What ended it.", "vacated", {
      none: "no later act was seen, or a mandate or judgment issued",
    }),
    to_entry: column("text", "The entry that ended it, or whose terms did.", "mpp-91", {
      ...ENTRY,
      none: "no later act was seen",
    }),
    to_court: column("text", "The court of that entry.", "scotus", { none: "no later act was seen" }),
    days: column("integer", "Days between the first and the last.", 499, { none: "it has not ended" }),
  },
};

/** Every span of every order. Turns that left the state as it was begin no span. */
export function orderStateRows(orders: readonly OrderView[]): CsvRow[] {
  return orders.flatMap((order) => {
    const turns = order.life.filter((turn, at) => turn.state !== order.life[at - 1]?.state);
    return turns.map((from, at) => {
      const to = turns[at + 1];
      return {
        order_id: order.id,
        n: at + 1,
        state: from.state,
        limits: limitsOf(from, at === 0 ? order : undefined),
        ...endOf("from", from),
        ...(to && endOf("to", to)),
        days: to ? daysBetween(from.on, to.on) : null,
      };
    });
  });
}

function limitsOf({ act }: OrderTurn, made: OrderView | undefined): string | null {
  const limits = made ? made.limits : (act?.limits ?? []);
  return limits.map(({ text }) => text).join("; ") || null;
}

function endOf(end: "from" | "to", { on, time, cause, act, entry, setBy, court }: OrderTurn): CsvRow {
  return {
    [`${end}_day`]: on,
    [`${end}_time`]: time,
    [`${end}_cause`]: cause,
    [`${end}_act`]: act?.act ?? null,
    [`${end}_entry`]: entry ?? setBy,
    [`${end}_court`]: court,
  };
}
