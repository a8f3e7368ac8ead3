import { courtOf } from "../model/courts.ts";
import {
  ENDED_STATES,
  type InForce,
  type IntervalEnd,
  type Order,
  type OrderTurn,
  type OrderView,
  UNISSUED,
} from "../model/order.ts";

const GROUPS: readonly OrderView["group"][] = ["standing", "decided", "ended"];
/** Acts on review that decide. Kept as words: the vocabulary grows. */
const DECIDES = /^(?:affirmed|reversed|vacated)(?:_in_part)?$/;

/** Orders as everybody is shown them: with effect or under review first, what changed last at the top; what ended, last. */
export function orderViews(orders: readonly Order[], all: readonly Order[] = orders): OrderView[] {
  return orders
    .map((order) => orderView(order, all))
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        (b.life.at(-1)?.on ?? "").localeCompare(a.life.at(-1)?.on ?? "") ||
        (b.life[0]?.on ?? "").localeCompare(a.life[0]?.on ?? ""),
    );
}

/** One order, of `all` of its litigation, with its state, since when, who reviews it, and the spans in which it was in force. */
export function orderView(order: Order, all: readonly Order[]): OrderView {
  const since = sinceOf(order);
  const underReview = order.appeals.findLast((appeal) => appeal.over === null) ?? null;
  const { state } = since;
  return {
    ...order,
    state,
    since,
    reviewed: ENDED_STATES.has(state) ? null : reviewOf(order, since),
    underReview,
    group: ENDED_STATES.has(state)
      ? "ended"
      : underReview === null && isCarriedOut(order, all)
        ? "decided"
        : "standing",
    inForce: inForceOf(order.life),
  };
}

/** Whether an order has come to its end. */
export function hasEnded({ life }: Pick<Order, "life">): boolean {
  return ENDED_STATES.has(life.at(-1)?.state ?? "in force");
}

/** The court that made an order. */
export function courtIn({ docket }: Pick<Order, "docket">): string {
  return docket.slice(0, docket.indexOf("/"));
}

/** Whether a decision on review has done what it could: its mandate or judgment issued, or all that it decided on is over. */
function isCarriedOut(order: Order, all: readonly Order[]): boolean {
  if (order.kind !== "judgment" || courtOf(courtIn(order)).level === "district") return false;
  const decided = all.filter(({ id }) => order.decides.includes(id));
  return order.life.at(-1)?.state === "in force" || (decided.length > 0 && decided.every(hasEnded));
}

/** The turn from which an order has its present state. A decision on it that has not issued yet is the newer of two. */
function sinceOf(order: Order): OrderTurn {
  const last = order.life.at(-1);
  if (!last) throw new Error("an order without a life");
  const before = order.life.findLastIndex((turn) => turn.state !== last.state);
  const first = order.life[before + 1] ?? last;
  if (last.state !== UNISSUED) return first;
  return order.life.slice(before + 1).findLast((turn) => isDecisionOn(order, turn) && turn.via === undefined) ?? first;
}

/** The last act of a court above that the state does not say itself. */
function reviewOf(order: Order, since: OrderTurn): OrderTurn | null {
  const last = order.life.findLast((turn) => isDecisionOn(order, turn));
  return last === undefined || last === since ? null : last;
}

function isDecisionOn(order: Order, { act, court, entry }: OrderTurn): boolean {
  return act !== null && entry !== order.entry && court !== courtIn(order) && DECIDES.test(act.act);
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
