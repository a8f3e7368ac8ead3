import type { Standing } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import { isAmicusKind } from "../model/kinds.ts";
import type { Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import { digestRuling } from "./digest-ruling.ts";
import { itemOf } from "./item.ts";
import { orderViews } from "./order-views.ts";
import { inOrderMade } from "./ruling-line.ts";

const RULINGS_MAX = 5;
const BRIEFS_MAX = 5;

/** Where `matter` stands after `entries` (any order, all of the matter) with their `orders`: what a welcome letter tells. */
export function standingOf(matter: Matter, entries: readonly Entry[], orders: readonly Order[]): Standing {
  const current = entries.filter((entry) => entry.status === "current").sort(inOrderMade);
  const rulings = current.filter((entry) => entry.weight === "ruling");
  return {
    orders: orderViews(orders),
    rulings: rulings
      .slice(-RULINGS_MAX)
      .reverse()
      .map((ruling) => digestRuling(ruling, { matter, rulings, orders })),
    briefs: current
      .filter(({ kind }) => isAmicusKind(kind))
      .slice(-BRIEFS_MAX)
      .reverse()
      .map((brief) => itemOf(brief, matter, rulings)),
  };
}
