import type { Block, RulingLine } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { Order } from "../../model/order.ts";
import { digestRuling } from "../digest-ruling.ts";
import { digestOrder, familyOf } from "../ruling-line.ts";
import type { Section, View } from "../view.ts";
import { isNew } from "./listed.ts";

const LINES_MAX = 14;
/** Several fights of one litigation may see a ruling in one window; this many get a list. */
const FAMILIES_MAX = 2;

/**
 * After a ruling, the acts of the courts that sit over the same order, dated: what is in force is answered by listing
 * acts, never by inferring.
 */
export const soFar: Section = {
  id: "so_far",
  blocks(view) {
    const told = view.told.filter(isNew).filter((entryChange) => entryChange.entry.weight === "ruling");
    const followed = ordersActedOn(
      told.map(({ entry }) => entry.id),
      view.orders,
    );
    if (followed.length > 0) return followed.slice(0, FAMILIES_MAX).map((order) => lifeOf(order, view));
    const families = new Map<string, Entry>();
    for (const { entry } of told) {
      const family = [...familyOf(entry.docket, view.matter.dockets)].sort().join(" ");
      families.set(family, families.get(family) ?? entry);
    }
    return [...families.values()].slice(0, FAMILIES_MAX).map((entry) =>
      soFarOn(
        entry,
        told.map((entryChange) => entryChange.entry),
        view,
      ),
    );
  },
};

/** The orders that rulings act on, each once; an act on a judgment over an order is on that judgment where nothing else is known. */
function ordersActedOn(rulings: readonly string[], orders: readonly Order[]): readonly Order[] {
  const acts = (order: Order, isOwn: boolean) =>
    order.life.some(
      ({ entry, via }) =>
        entry !== null && rulings.includes(entry) && entry !== order.entry && (!isOwn || via === undefined),
    );
  const own = orders.filter((order) => acts(order, true));
  return own.length > 0 ? own : orders.filter((order) => acts(order, false));
}

/** An order's life up to here, beginning with the order itself. */
function lifeOf(order: Order, view: View): Block {
  const ids = [...new Set(order.life.flatMap(({ entry }) => (entry === null ? [] : [entry])))];
  const rulings = ids.flatMap((id) => view.rulings.find((one) => one.id === id) ?? []);
  const [made, ...later] = rulings;
  const listed = made ? [made, ...later.slice(1 - LINES_MAX)] : [];
  const lines = listed.map((ruling) => digestRuling(ruling, view));
  return {
    kind: "so_far",
    events: [],
    about: "order",
    order: digestOrder(order),
    lines: lines.map((line) => withoutCitations(line, new Set(listed.map((ruling) => ruling.id)))),
    earlier: rulings.length - lines.length,
  };
}

function soFarOn(entry: Entry, told: readonly Entry[], view: View): Block {
  const family = familyOf(entry.docket, view.matter.dockets);
  const inFamily = view.rulings.filter((ruling) => family.has(ruling.docket) && ruling.status === "current");
  const onInjunction = inFamily.filter((ruling) => isOnInjunction(ruling, view));
  // Where a ruling of the window is on something else, the list is of the whole case and says so.
  const about = told.every((one) => !family.has(one.docket) || onInjunction.some((ruling) => ruling.id === one.id));
  const rulings = about ? onInjunction : inFamily;
  const listed = rulings.slice(-LINES_MAX);
  const ids = new Set(listed.map((ruling) => ruling.id));
  const lines = listed.map((ruling) => withoutCitations(digestRuling(ruling, view), ids));
  return {
    kind: "so_far",
    events: [],
    about: about ? "injunction" : "case",
    lines,
    earlier: rulings.length - lines.length,
  };
}

/** An order that has a line of its own above needs no citation in every other. */
function withoutCitations(line: RulingLine, listed: ReadonlySet<string>): RulingLine {
  const acts = line.acts.map(({ order, ...act }) => (order && !listed.has(order.entry) ? { ...act, order } : act));
  return { ...line, acts };
}

/** What names an injunction; and every ruling of a court above, where the fight is about the order below. */
function isOnInjunction(ruling: Entry, view: View): boolean {
  const below = view.matter.dockets.find((docket) => docket.id === ruling.docket)?.reviews ?? [];
  return below.length > 0 || ruling.acts.some((act) => /\b(?:injunction|restraining order)\b/i.test(act.of ?? "")); // "preliminary injunction"
}
