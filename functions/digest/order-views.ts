import { courtOf } from "../model/courts.ts";
import type { InForce, IntervalEnd, Order, OrderState, OrderTurn, OrderView } from "../model/order.ts";

const ENDED: ReadonlySet<OrderState> = new Set(["vacated", "reversed", "dissolved", "expired", "superseded", "ended"]);
const GROUPS: readonly OrderView["group"][] = ["standing", "decided", "ended"];

/** Orders as everybody is shown them: with effect or under review first, what changed last at the top; what ended, last. */
export function orderViews(orders: readonly Order[]): OrderView[] {
  return orders
    .map(orderView)
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        (b.life.at(-1)?.on ?? "").localeCompare(a.life.at(-1)?.on ?? "") ||
        (b.life[0]?.on ?? "").localeCompare(a.life[0]?.on ?? ""),
    );
}

/** One order with its state, since when, who reviews it, and the spans in which it was in force. */
export function orderView(order: Order): OrderView {
  const since = sinceOf(order.life);
  const underReview = order.appeals.findLast((appeal) => appeal.over === null) ?? null;
  const { state } = since;
  const isCarriedOut =
    order.kind === "judgment" && courtOf(courtIn(order)).level !== "district" && state === "in force";
  return {
    ...order,
    state,
    since,
    underReview,
    group: ENDED.has(state) ? "ended" : isCarriedOut && underReview === null ? "decided" : "standing",
    inForce: inForceOf(order.life),
  };
}

/** The court that made an order. */
export function courtIn({ docket }: Pick<Order, "docket">): string {
  return docket.slice(0, docket.indexOf("/"));
}

/** The turn from which an order has its present state. */
function sinceOf(life: readonly OrderTurn[]): OrderTurn {
  const last = life.at(-1);
  if (!last) throw new Error("an order without a life");
  const before = life.findLastIndex((turn) => turn.state !== last.state);
  return life[before + 1] ?? last;
}

function inForceOf(life: readonly OrderTurn[]): readonly InForce[] {
  const spans: InForce[] = [];
  let from: IntervalEnd | undefined;
  for (const turn of life) {
    if (turn.state === "in force") from ??= endOf(turn);
    else if (from) {
      spans.push({ from, to: endOf(turn) });
      from = undefined;
    }
  }
  return from ? [...spans, { from, to: null }] : spans;
}

function endOf({ on, time, cause, entry, setBy }: OrderTurn): IntervalEnd {
  return { on, time, cause, entry: entry ?? setBy ?? "" };
}
