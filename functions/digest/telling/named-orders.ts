import type { DigestAct } from "../../model/digest.ts";
import type { Docket } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import type { Order, OrderKind, OrderState } from "../../model/order.ts";
import type { Aim, NamedOrder, Noun } from "../../model/telling.ts";
import { dayKey } from "../ruling-line.ts";

/** What a telling is made from beside its entry. */
export interface Known {
  readonly matter: Matter;
  /** Rulings known at the window's end, in the order they were made. */
  readonly rulings: readonly Entry[];
  readonly orders: readonly Order[];
  /** What the docket's plaintiffs want. */
  readonly aim: Aim | null;
}

const NOUN_OF_KIND: Readonly<Record<OrderKind, Noun>> = {
  preliminary_injunction: "preliminary_injunction",
  permanent_injunction: "permanent_injunction",
  temporary_restraining_order: "temporary_restraining_order",
  stay: "stay",
  postponement: "postponement",
  vacatur: "vacatur",
  class_certification: "class_certification",
  judgment: "judgment",
  abeyance: "abeyance",
  order: "order",
};

/** An order that we follow, as a telling names it. */
export function namedOrder(order: Order, { matter, rulings }: Known, entry?: string): NamedOrder {
  const on = order.life[0]?.on ?? null;
  const slash = order.docket.indexOf("/");
  return {
    short: order.curated ? order.name.short : null,
    ...(order.curated && order.name.shortIn ? { shortIn: order.name.shortIn } : {}),
    about: agencyActs(order, matter),
    direction: order.direction,
    kind: NOUN_OF_KIND[order.kind],
    on,
    court: order.docket.slice(0, slash),
    docketNumber: matter.dockets.find((one) => one.id === order.docket)?.number ?? order.docket.slice(slash + 1),
    number: rulings.find((one) => one.id === order.entry)?.number ?? null,
    ...(order.entry === entry ? { own: true as const } : {}),
  };
}

/** What the order is about, as the matter's file names it; the whole program, by which the litigation goes, says nothing more. */
function agencyActs({ about }: Order, { name, agencyActs = [] }: Matter): NamedOrder["about"] {
  return agencyActs.filter(({ id, short }) => about.includes(id) && !name.startsWith(`${short} `)); // "MPP litigation"
}

/** What words call an order that we do not follow. */
const CALLED: readonly (readonly [Noun, RegExp])[] = [
  ["preliminary_injunction", /\bpreliminary injunction\b/i],
  ["permanent_injunction", /\bpermanent injunction\b/i],
  ["temporary_restraining_order", /\brestraining order\b/i],
];

/** The order that an act was found to work on. */
export function orderOfAct({ order, of }: DigestAct, known: Known): NamedOrder | null {
  if (!order) return null;
  const followed = known.orders.find((one) => one.id === order.id);
  if (followed) return namedOrder(followed, known);
  const entry = known.rulings.find((one) => one.id === order.entry);
  const made = known.orders
    .filter((one) => one.entry === order.entry)
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
  if (made[0]) return namedOrder(made[0], known);
  return {
    about: [],
    short: order.short ?? null,
    direction: order.direction ?? null,
    kind: CALLED.find(([, named]) => named.test(of ?? ""))?.[0] ?? null,
    on: entry?.filedOn ?? null,
    court: order.court,
    docketNumber: order.docketNumber,
    number: order.number,
  };
}

/** The orders that an entry itself made. */
export function ordersMadeBy(entry: Entry, known: Known): readonly NamedOrder[] {
  return known.orders.filter((order) => order.entry === entry.id).map((order) => namedOrder(order, known, entry.id));
}

const ENDED: ReadonlySet<OrderState> = new Set(["vacated", "reversed", "dissolved", "expired", "superseded", "ended"]);

/** The order that an appeal, a petition or an application is on, as orders were followed. */
export function orderAppealed(entry: Entry, known: Known): NamedOrder | null {
  const [first] = known.orders
    .filter((order) => order.appeals.some((appeal) => appeal.entry === entry.id))
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
  return first ? namedOrder(first, known) : null;
}

/** What a case is fought over, the weightier kind first. */
const FOUGHT_OVER: readonly (readonly OrderKind[])[] = [
  ["preliminary_injunction", "permanent_injunction"],
  ["postponement"],
  ["temporary_restraining_order"],
  ["vacatur"],
  ["class_certification"],
];

/**
 * The order that a case is about on an entry's day: on a docket of review the one order below that still stood before
 * that day, in a trial court its own. Two that may be meant: none.
 */
export function orderUnderReview(entry: Entry, known: Known): NamedOrder | null {
  const { dockets } = known.matter;
  const below = reviewedBy(entry.docket, dockets);
  if (below.size === 0) return null;
  const day = dayKey(entry);
  const stood = known.orders.filter(
    (order) => below.has(order.docket) && order.entry !== entry.id && standsBefore(order, day, entry.id),
  );
  for (const kinds of FOUGHT_OVER) {
    const some = stood.filter((order) => kinds.includes(order.kind));
    const [first] = some;
    if (first) return new Set(some.map((order) => order.entry)).size === 1 ? namedOrder(first, known) : null;
  }
  return null;
}

/** Made before the day, or earlier on it, and not ended by anything but this entry. */
function standsBefore(order: Order, day: string, entry: string): boolean {
  const [made] = order.life;
  if (!made || made.on > day) return false;
  const last = order.life.filter((turn) => turn.on < day && turn.entry !== entry).at(-1) ?? made;
  return !ENDED.has(last.state);
}

/** The one order of a docket's own that words call by its kind. */
export function ownOrder(entry: Entry, kinds: readonly OrderKind[], known: Known): NamedOrder | null {
  const day = dayKey(entry);
  const some = known.orders.filter(
    (order) =>
      order.docket === entry.docket &&
      kinds.includes(order.kind) &&
      order.entry !== entry.id &&
      standsBefore(order, day, entry.id),
  );
  const [first] = some;
  return first && some.length === 1 ? namedOrder(first, known) : null;
}

/** The order of that day that words of an entry name: on its own docket or one that it reviews. */
export function orderOfDay(days: ReadonlySet<string>, entry: Entry, known: Known): NamedOrder | null {
  const reach = new Set([entry.docket, ...reviewedBy(entry.docket, known.matter.dockets)]);
  const some = known.orders.filter(
    (order) => reach.has(order.docket) && days.has(order.life[0]?.on ?? "") && order.entry !== entry.id,
  );
  const [first] = some.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
  return first && new Set(some.map((order) => order.entry)).size === 1 ? namedOrder(first, known) : null;
}

function rankOf(kind: OrderKind): number {
  const rank = FOUGHT_OVER.findIndex((kinds) => kinds.includes(kind));
  return rank < 0 ? FOUGHT_OVER.length : rank;
}

/** The dockets that `docket` reviews, down to the trial court; itself not. */
export function reviewedBy(docket: string, dockets: readonly Docket[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [docket];
  for (const id of waiting) {
    for (const below of dockets.find((one) => one.id === id)?.reviews ?? []) {
      if (!found.has(below)) waiting.push(below);
      found.add(below);
    }
  }
  return found;
}
