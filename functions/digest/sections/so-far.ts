import type { Block, RulingLine } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { Order } from "../../model/order.ts";
import { digestRuling } from "../digest-ruling.ts";
import { isNew } from "../entry-changes.ts";
import { digestOrder, familyOf, inOrderMade } from "../ruling-line.ts";
import type { Section, View } from "../view.ts";
import { ordersFollowed } from "./orders-followed.ts";

const LINES_MAX = 14;
/** Several fights of one litigation may see a ruling in one window; this many get a list. */
const FAMILIES_MAX = 2;

/**
 * After a ruling, the acts of the courts that sit over the same order, dated, the order first: what is in force is answered
 * by listing acts, never by inferring.
 */
export const soFar: Section = {
  blocks(view) {
    const told = view.told.filter(isNew).flatMap(({ entry }) => (entry.weight === "ruling" ? [entry] : []));
    const followed = ordersFollowed(told, view);
    if (followed.length > 0) return followed.slice(0, FAMILIES_MAX).map((order) => lifeOf(order, told, view));
    const families = new Map<string, Entry>();
    for (const entry of told) {
      const family = [...familyOf(entry.docket, view.matter.dockets)].sort().join(" ");
      families.set(family, families.get(family) ?? entry);
    }
    return [...families.values()].slice(0, FAMILIES_MAX).flatMap((entry) => soFarOn(entry, told, view));
  },
};

/** An order's life up to here, beginning with the order itself; with what was told of its case besides. */
function lifeOf(order: Order, told: readonly Entry[], view: View): Block {
  const family = familyOf(order.docket, view.matter.dockets);
  const besides = told.filter(({ docket }) => family.has(docket)).map(({ id }) => id);
  const ids = new Set([order.entry, ...order.life.map(({ entry }) => entry), ...besides]);
  const rulings = view.rulings.filter(({ id }) => ids.has(id));
  const made = rulings.find(({ id }) => id === order.entry);
  const later = rulings.filter((one) => !made || inOrderMade(made, one) < 0);
  const listed = [...(made ? [made] : []), ...later.slice(1 - LINES_MAX)];
  return {
    kind: "so_far",
    events: [],
    about: "order",
    order: digestOrder(order),
    lines: linesOf(listed, view),
    earlier: (made ? 1 : 0) + later.length - listed.length,
  };
}

/** Without an order that we follow: the rulings on the injunction, or of the case. A ruling that is told above is no list. */
function soFarOn(entry: Entry, told: readonly Entry[], view: View): Block[] {
  const family = familyOf(entry.docket, view.matter.dockets);
  const inFamily = view.rulings.filter((ruling) => family.has(ruling.docket) && ruling.status === "current");
  if (inFamily.every((ruling) => told.some(({ id }) => id === ruling.id))) return [];
  const onInjunction = inFamily.filter((ruling) => isOnInjunction(ruling, view));
  // Where a ruling of the window is on something else, the list is of the whole case and says so.
  const isAbout =
    !view.orders.some((order) => family.has(order.docket)) &&
    told.every((one) => !family.has(one.docket) || onInjunction.some((ruling) => ruling.id === one.id));
  const rulings = isAbout ? onInjunction : inFamily;
  const listed = rulings.slice(-LINES_MAX);
  return [
    {
      kind: "so_far",
      events: [],
      about: isAbout ? "injunction" : "case",
      lines: linesOf(listed, view),
      earlier: rulings.length - listed.length,
    },
  ];
}

function linesOf(listed: readonly Entry[], view: View): RulingLine[] {
  const ids = new Set(listed.map(({ id }) => id));
  return listed.map((ruling) => withoutCitations(digestRuling(ruling, view), ids));
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
