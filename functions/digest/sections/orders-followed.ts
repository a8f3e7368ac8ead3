import type { Entry } from "../../model/entry.ts";
import type { Order } from "../../model/order.ts";
import type { View } from "../view.ts";

/**
 * The orders whose lives rulings go on with, each once: those that they act on; what a judgment decided on, where they act on
 * a judgment; and where they act on none, what is under review in their case (review was granted, the case is held).
 */
export function ordersFollowed(rulings: readonly Entry[], view: Pick<View, "orders" | "matter">): readonly Order[] {
  const { orders } = view;
  const found = new Set<Order>();
  for (const ruling of rulings) {
    const acted = orders.filter((order) => order.entry !== ruling.id && isTurnedBy(order, ruling));
    const over = acted.length > 0 ? acted : underReviewIn(ruling, view);
    for (const order of over.flatMap((one) => rootsOf(one, orders))) found.add(order);
  }
  const substance = [...found].filter(({ kind }) => kind !== "abeyance");
  return oncePerEntry(substance.length > 0 ? substance : [...found]);
}

function isTurnedBy({ life }: Order, { id }: Entry): boolean {
  return life.some(({ entry }) => entry === id);
}

function underReviewIn({ id, docket, alsoOn }: Entry, { orders }: Pick<View, "orders">): readonly Order[] {
  const own = [docket, ...alsoOn];
  return orders.filter(
    (order) => order.entry !== id && order.appeals.some((one) => own.includes(one.docket) && (one.over ?? id) === id),
  );
}

/** What a judgment on review decided on, down to the order of the trial court; else the order itself. */
function rootsOf(order: Order, orders: readonly Order[]): readonly Order[] {
  const below = orders.filter(({ id }) => order.decides.includes(id));
  return below.length > 0 && order.kind === "judgment" ? below.flatMap((one) => rootsOf(one, orders)) : [order];
}

/** Of orders that one entry made, the injunction stands for all: their lines are the same. */
function oncePerEntry(orders: readonly Order[]): readonly Order[] {
  const isInjunction = ({ kind }: Order) => kind === "preliminary_injunction" || kind === "permanent_injunction";
  return [...Map.groupBy(orders, ({ entry }) => entry).values()].flatMap((some) => {
    const [first] = some;
    const one = some.find(isInjunction) ?? first;
    return one ? [one] : [];
  });
}
