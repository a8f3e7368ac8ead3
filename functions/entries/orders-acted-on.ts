import type { Docket } from "../model/docket.ts";
import type { Act, Entry, Kind } from "../model/entry.ts";
import { datedOrdersIn } from "./dated-orders.ts";
import { inOrderMade } from "./resolves.ts";

/** Acts of a court on an order: the court below's, or its own earlier one. */
const ACTS_ON_ORDERS: ReadonlySet<Act["act"]> = new Set([
  "affirmed",
  "affirmed_in_part",
  "reversed",
  "reversed_in_part",
  "vacated",
  "vacated_in_part",
  "remanded",
  "stayed",
  "lifted",
]);

/** What a court can act on later. */
const ORDERS: ReadonlySet<Kind> = new Set(["order", "opinion", "judgment", "stay"]);

/** An act of a ruling, and the earlier orders of the litigation it acts on. */
export interface ActOnOrders {
  readonly act: Act;
  readonly orders: readonly Entry[];
}

/** What the acts of each ruling act on, by the ruling's id. */
export type ActsOnOrders = ReadonlyMap<string, readonly ActOnOrders[]>;

/**
 * What each act of each ruling acts on, among the rulings made before it: the order its object names by day; else, in a
 * court of review, the order below ("AFFIRMED", "Judgment VACATED"). An act on a judgment of review acts on what that
 * judgment acted on, too. What cannot be told is left out. `rulings` stand in the order they were made.
 */
export function actsOnOrders(rulings: readonly Entry[], dockets: readonly Docket[]): ActsOnOrders {
  const known = new Map<string, readonly ActOnOrders[]>();
  for (const ruling of rulings) known.set(ruling.id, actsOf(ruling, rulings, dockets, known));
  return known;
}

/** The same for one entry, from what is known of the rulings before it. */
export function actsOf(
  ruling: Entry,
  rulings: readonly Entry[],
  dockets: readonly Docket[],
  known: ActsOnOrders,
): readonly ActOnOrders[] {
  const acts = ruling.acts.filter((act) => ACTS_ON_ORDERS.has(act.act) || isOnAStay(act));
  if (acts.length === 0) return [];
  const before = rulings.filter((one) => ORDERS.has(one.kind) && inOrderMade(one, ruling) < 0);
  return acts.map((act) => {
    const met = [...named(act, ruling, before, dockets), ...instructed(act, ruling, before, dockets)];
    const through = met.flatMap((one) => known.get(one.id) ?? []).flatMap(({ orders }) => orders);
    return { act, orders: [...new Set([...met, ...through])] };
  });
}

/** "motion for a stay pending appeal is DENIED": what is not stayed is the order appealed. */
function isOnAStay({ act, of }: Act): boolean {
  return /^(?:granted|denied|granted_in_part)$/.test(act) && /\bstay\b/i.test(of ?? "");
}

function named(act: Act, ruling: Entry, before: readonly Entry[], dockets: readonly Docket[]): readonly Entry[] {
  const days = datedOrdersIn(act.of ?? "");
  return days.size > 0 ? ofThoseDays(days, ruling, before, dockets) : underReview(act, ruling, before, dockets);
}

/** "REMANDED with instructions to direct the District Court to vacate as moot its order of April 8, 2019" names that order. */
function instructed(act: Act, ruling: Entry, before: readonly Entry[], dockets: readonly Docket[]): readonly Entry[] {
  if (act.act !== "vacated" && act.act !== "remanded") return [];
  const words = /\bwith (?:instructions|directions)\b[^.;]{0,300}/i.exec(ruling.text)?.[0] ?? ""; // with instructions to dismiss …
  return ofThoseDays(datedOrdersIn(words), ruling, before, dockets);
}

/** The orders of those days on the ruling's own docket and on those it reviews. */
function ofThoseDays(
  days: ReadonlySet<string>,
  ruling: Entry,
  before: readonly Entry[],
  dockets: readonly Docket[],
): readonly Entry[] {
  const own = docketsOf(ruling);
  const reach = new Set([...own, ...own.flatMap((docket) => reviewedBy(docket, dockets))]);
  return before.filter(
    (one) => one.filedOn !== null && days.has(one.filedOn) && docketsOf(one).some((docket) => reach.has(docket)),
  );
}

/** Objects without a day that mean what the court below did. */
const BELOW = /\b(?:judgment|injunction|orders?|decision|opinion|case|cause|stay)\b/i;

/** The order below: for the Supreme Court the judgment of the court of appeals, for an appeal the order appealed. */
function underReview(act: Act, ruling: Entry, before: readonly Entry[], dockets: readonly Docket[]): readonly Entry[] {
  if (act.of !== null && !BELOW.test(act.of)) return [];
  // A justice may be asked to stay either court's order: without a day the docket does not say which
  if (ruling.court === "scotus" && (isOnAStay(act) || act.act === "stayed" || act.act === "lifted")) return [];
  const own = docketsOf(ruling);
  const [nearest] = own.flatMap((docket) => dockets.find((one) => one.id === docket)?.reviews ?? []);
  if (nearest === undefined) return [];
  const appealed = before.filter((one) => docketsOf(one).includes(nearest) && isAppealable(one, act));
  // What was appealed stood before the first ruling of the court that reviews it
  const first = before.find((one) => docketsOf(one).some((docket) => own.includes(docket)));
  const stood = first && ruling.court !== "scotus" ? appealed.filter((one) => inOrderMade(one, first) < 0) : appealed;
  const made = stood.toSorted(inOrderMade);
  // A revised opinion says no act of its own: the judgment is the last one that does
  const last = made.findLast((one) => one.acts.length > 0) ?? made.at(-1);
  return last === undefined ? [] : [last];
}

/** A judgment of review is an opinion or a judgment; an injunction is named as one; no appeal lies from a mere denial of delay. */
function isAppealable(order: Entry, act: Act): boolean {
  if (/\binjunction\b/i.test(act.of ?? ""))
    return order.kind === "judgment" || /\binjunction|\benjoin/i.test(order.text);
  // ca9, cadc; not cand
  if (/^ca(?:\d|dc|fc)/.test(order.court)) return order.kind === "opinion" || order.kind === "judgment";
  return order.weight === "ruling";
}

/** Its docket and those whose pages repeat it. */
function docketsOf(entry: Pick<Entry, "docket" | "alsoOn">): readonly string[] {
  return [entry.docket, ...entry.alsoOn];
}

/** The dockets that `docket` reviews, down to the trial court. */
function reviewedBy(docket: string, dockets: readonly Docket[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [docket];
  for (const id of waiting) {
    for (const below of dockets.find((one) => one.id === id)?.reviews ?? []) {
      if (!found.has(below)) waiting.push(below);
      found.add(below);
    }
  }
  return [...found];
}
