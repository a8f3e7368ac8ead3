import type { OrderTurn, OrderView } from "../../model/order.ts";
import { isNew } from "../entry-changes.ts";
import { orderViews } from "../order-views.ts";
import type { Section, View } from "../view.ts";

const ORDERS_MAX = 8;

/**
 * The orders that stand otherwise than this reader's last digest could say: made, turned or ended since. One that ended stands
 * once, marked; from then on it is folded with the ended ones on the page of orders.
 */
export const whereItStands: Section = {
  blocks(view) {
    const views = orderViews(view.orders);
    const changed = views.filter((order) => isNewSince(order, view));
    const shown = changed.slice(0, ORDERS_MAX);
    const others = views.filter((order) => order.group === "standing" && !shown.includes(order)).length;
    return shown.length > 0 ? [{ kind: "standing", events: [], orders: shown, others }] : [];
  },
};

/** Whether what a line about an order says came in the window: its state, an act on review, or what its terms will do. */
function isNewSince({ since, reviewed, next }: OrderView, view: View): boolean {
  return (
    isNews(since, view) || (reviewed !== null && isNews(reviewed, view)) || (next !== null && isTold(next.setBy, view))
  );
}

/** Whether a turn came in the window: an act with its entry, where that is told; the clock between the events before and at its end. */
function isNews({ entry, moment }: OrderTurn, view: View): boolean {
  if (entry !== null) return isTold(entry, view);
  const { events, after } = view.window;
  const last = events.at(-1)?.at;
  return moment !== undefined && last !== undefined && moment <= last && moment > (after ?? last);
}

function isTold(entry: string | null, { told }: View): boolean {
  return told.filter(isNew).some((change) => change.entry.id === entry);
}
