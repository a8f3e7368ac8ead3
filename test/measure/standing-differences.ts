import { ENDED_STATES, type OrderState, type OrderView, UNISSUED, UNKNOWN_STATE } from "../../functions/model/order.ts";

/** An order of the yardstick: what it is, what it is a stay of, and its states. */
export interface WantedOrder {
  readonly id: string;
  readonly kind: string;
  readonly of?: string;
  readonly life: readonly { readonly on: string | null; readonly entry?: string; readonly stateAfter: string }[];
}

/** "Where it stands" on the morning of a day, after what was filed up to the day before. */
export interface WantedDay {
  readonly day: string;
  readonly lines: readonly { readonly order: string; readonly line: string }[];
  readonly foldedAsEnded: readonly string[];
}

/** Something that we say otherwise than the yardstick; `why`: the rule of ours that explains it, null: none does. */
export interface Difference {
  readonly day: string;
  readonly order: string;
  readonly wanted: string;
  readonly got: string;
  readonly why: string | null;
}

/** Kinds of the yardstick that are lines of another order's life with us (or no order at all), and the rest as we call them. */
const LINES_OF_A_LIFE = /^(?:administrative stay|stay (?:pending|\(in part)|denial of a stay|vacatur of an injunction)/;
const KINDS: Readonly<Record<string, OrderView["kind"]>> = {
  "preliminary injunction": "preliminary_injunction",
  "permanent injunction": "permanent_injunction",
  TRO: "temporary_restraining_order",
  "class certification": "class_certification",
  "vacatur of agency action": "vacatur",
  "§ 705 postponement": "postponement",
  "judgment of a court of appeals": "judgment",
  "judgment of the Supreme Court": "judgment",
  "judgment (Munsingwear vacatur)": "judgment",
  "abeyance (stay of proceedings)": "abeyance",
};
const STATES: Readonly<Record<string, (state: OrderState) => boolean>> = {
  "in force": (state) => state === "in force",
  stayed: (state) => state === "stayed",
  "stayed in part": (state) => state === "stayed in part",
  "not yet in force": (state) => state === "not yet in force",
  "not known from the docket": (state) => state === UNKNOWN_STATE,
  ended: (state) => ENDED_STATES.has(state),
};

/** What our rules (design paper "orders") say otherwise, on purpose. */
export const RULES = {
  finer: "ours is finer: an administrative stay is called one",
  mandate: "a decision on review acts when the mandate or judgment issues; until then decided, and told by whom",
  superseded: "a restraining order is superseded by the injunction of its case; the yardstick folds it as ended, too",
  neither:
    "the yardstick lists a ruling or hold only by what it did to another order; with us it is an order until carried out",
} as const;

/** All differences between what is wanted on a day and the orders as they are served as of then. */
export function differencesOn(
  wanted: WantedDay,
  orders: readonly WantedOrder[],
  served: readonly OrderView[],
): Difference[] {
  const made = orders.filter((order) => (order.life[0]?.on ?? "9999") < wanted.day);
  const known = made.filter((order) => stateOn(order, wanted.day) !== "not yet in force" || isListed(order, wanted));
  const found = known.flatMap((order) =>
    LINES_OF_A_LIFE.test(order.kind) ? lineMissing(order, wanted, orders, served) : unlike(order, wanted, served),
  );
  const matched = new Set(known.flatMap((order) => servedOf(order, served)?.id ?? []));
  const extra = served.filter((order) => !matched.has(order.id));
  return [
    ...found,
    ...extra.map((order) => ({
      day: wanted.day,
      order: order.id,
      wanted: "no such order",
      got: `${order.group}: ${order.state}`,
      why: null,
    })),
  ];
}

/** Orders that have ended and are served as standing. */
export function endedShownStanding(
  wanted: WantedDay,
  orders: readonly WantedOrder[],
  served: readonly OrderView[],
): string[] {
  const over = orders.filter(
    (order) =>
      wanted.foldedAsEnded.includes(order.id) ||
      (stateOn(order, wanted.day) === "ended" && !isListed(order, wanted) && !LINES_OF_A_LIFE.test(order.kind)),
  );
  const byUs = served.filter(({ state, group }) => ENDED_STATES.has(state) && group === "standing").map(({ id }) => id);
  const byThem = over.filter((order) =>
    LINES_OF_A_LIFE.test(order.kind)
      ? isStillCovered(order, orders, served)
      : servedOf(order, served)?.group === "standing",
  );
  return [...new Set([...byUs, ...byThem.map(({ id }) => id)])];
}

function unlike(order: WantedOrder, wanted: WantedDay, served: readonly OrderView[]): Difference[] {
  const ours = servedOf(order, served);
  const state = stateOn(order, wanted.day);
  const place = isListed(order, wanted) ? "standing" : wanted.foldedAsEnded.includes(order.id) ? "ended" : "not listed";
  const row = { day: wanted.day, order: order.id, wanted: `${place}: ${state}` };
  if (!ours) return [{ ...row, got: "no such order", why: null }];
  const isAlike = place === ours.group || (place === "not listed" && ours.group === "decided");
  if (isAlike && STATES[state]?.(ours.state)) return [];
  return [{ ...row, got: `${ours.group}: ${ours.state}`, why: reason(place, state, ours) }];
}

function reason(place: string, state: string, ours: OrderView): string | null {
  if (ours.state === UNISSUED) {
    if (place === "not listed") return ours.group === "decided" ? RULES.mandate : RULES.neither;
    return state === "in force" || (state === "ended" && place === ours.group) ? RULES.mandate : null;
  }
  if (place === "not listed" && ours.kind === "abeyance") return RULES.neither;
  if (place !== ours.group) return null;
  if (state === "stayed" && ours.state === "administratively stayed") return RULES.finer;
  return place === "ended" && ours.state === "superseded" ? RULES.superseded : null;
}

/** A stay or a denial stands as a line in the life of what it is of. */
function lineMissing(
  order: WantedOrder,
  wanted: WantedDay,
  orders: readonly WantedOrder[],
  served: readonly OrderView[],
): Difference[] {
  const entry = order.life[0]?.entry;
  const object = objectOf(order, orders, served);
  if (object?.life.some((turn) => turn.entry === entry || turn.setBy === entry)) return [];
  const row = { day: wanted.day, order: order.id, wanted: `a line in the life of ${order.of}` };
  return [{ ...row, got: object ? "not in its life" : "no such order", why: null }];
}

/** Whether what a stay covered is still said to be stayed by it. */
function isStillCovered(order: WantedOrder, orders: readonly WantedOrder[], served: readonly OrderView[]): boolean {
  const since = objectOf(order, orders, served)?.since;
  return since?.entry === order.life[0]?.entry && /stayed/.test(since?.state ?? "");
}

function objectOf(order: WantedOrder, orders: readonly WantedOrder[], served: readonly OrderView[]) {
  const object = orders.find(({ id }) => id === order.of);
  return object && servedOf(object, served);
}

function servedOf(order: WantedOrder, served: readonly OrderView[]): OrderView | undefined {
  // What was only asked for is no turn of ours: an order is made by the first entry that gives something
  const maker = order.life.find(({ stateAfter }) => stateAfter !== "not yet in force")?.entry;
  return served.find(({ entry, kind }) => entry === maker && kind === KINDS[order.kind]);
}

function isListed(order: WantedOrder, wanted: WantedDay): boolean {
  return wanted.lines.some((line) => line.order === order.id);
}

/** The state after everything up to the day before. */
function stateOn(order: WantedOrder, day: string): string {
  return order.life.findLast(({ on }) => on !== null && on < day)?.stateAfter ?? "not yet in force";
}
