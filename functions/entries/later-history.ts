import type { Entry, LaterHistory } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import type { CuratedHistory, Matter } from "../model/matter.ts";
import { datedOrdersIn } from "./dated-orders.ts";
import { type ActOnOrders, type ActsOnOrders, actsOf, actsOnOrders } from "./orders-acted-on.ts";
import { inOrderMade } from "./resolves.ts";

/** What later rulings of the litigation did to an entry, oldest first. Never claimed to be complete. */
export type LaterHistories = (entry: Entry) => readonly LaterHistory[];

/**
 * The later rulings of this litigation on the same order: on the entry itself, or on an order that the entry acted on
 * (an affirmance shares the history of the injunction it affirmed), and what the matter's file adds. `rulings` are those
 * known now, so nothing of a future that the clock has not reached shows.
 */
export function laterHistories(
  rulings: readonly Entry[],
  matter: Pick<Matter, "dockets" | "laterHistory">,
): LaterHistories {
  const made = rulings.toSorted(inOrderMade);
  const acts = actsOnOrders(made, matter.dockets);
  const acting = rulingsByOrder(made, acts);
  return (entry) => {
    const own = acts.get(entry.id) ?? actsOf(entry, made, matter.dockets, acts);
    const subject = new Set([entry.id, ...own.flatMap(({ orders }) => orders.map((order) => order.id))]);
    const touching = new Set([...subject].flatMap((id) => acting.get(id) ?? []));
    const later = [...touching].filter((one) => inOrderMade(one, entry) > 0).sort(inOrderMade);
    const found = later.flatMap((ruling) => told(ruling, acts.get(ruling.id) ?? [], { subject, entry: entry.id }));
    return merged(
      found,
      matter.laterHistory.flatMap((known) => fromFile(entry, known, made)),
    );
  };
}

/** The rulings that act on each order, by the order's id: of thousands only these can be an entry's later history. */
function rulingsByOrder(made: readonly Entry[], acts: ActsOnOrders): ReadonlyMap<string, readonly Entry[]> {
  const acting = new Map<string, Entry[]>();
  for (const ruling of made) {
    const orders = new Set((acts.get(ruling.id) ?? []).flatMap((act) => act.orders));
    for (const order of orders) acting.set(order.id, [...(acting.get(order.id) ?? []), ruling]);
  }
  return acting;
}

/** The acts of a ruling on the subject. A remand is not told beside the act it follows, nor a stay twice. */
function told(
  ruling: Entry,
  acts: readonly ActOnOrders[],
  { subject, entry }: { readonly subject: ReadonlySet<string>; readonly entry: string },
): readonly LaterHistory[] {
  const touching = acts.filter(({ orders }) => orders.some((order) => subject.has(order.id)));
  const own = new Set(
    touching.filter(({ orders }) => orders.some((order) => order.id === entry)).map(({ act }) => act),
  );
  const on = touching.map(({ act }) => act);
  const stays = on.filter((act) => GRANTS_A_STAY.has(act.act));
  // "The motion for a stay is GRANTED. The injunction of April 8, 2019 is stayed.": the one that names the order
  const stay =
    stays.find((act) => datedOrdersIn(act.of ?? "").size > 0) ?? stays.find((act) => act.act === "stayed") ?? stays[0];
  const telling = on.filter((act) => (act.act === "remanded" ? on.length === 1 : act === stay || !stays.includes(act)));
  return telling.flatMap((act) =>
    lineOf(ruling, act.act, act.of).map((line) => (own.has(act) ? line : { ...line, dispute: true as const })),
  );
}

/** How a ruling that stays something says so. */
const GRANTS_A_STAY: ReadonlySet<LaterHistory["act"]> = new Set(["stayed", "granted", "granted_in_part"]);

/** A reviewed line of the matter's file, once its ruling is known. */
function fromFile(
  entry: Entry,
  { order, ruling, act, of }: CuratedHistory,
  made: readonly Entry[],
): readonly LaterHistory[] {
  if (entry.docket !== order.docket || entry.filedOn !== order.filedOn || entry.kind !== order.kind) return [];
  const ofThatDay = made.filter(
    (one) =>
      one.filedOn === ruling.filedOn &&
      [one.docket, ...one.alsoOn].includes(ruling.docket) &&
      inOrderMade(one, entry) > 0,
  );
  const found = ofThatDay.find((one) => one.acts.some((other) => other.act === act)) ?? ofThatDay[0];
  return found ? lineOf(found, act, of).map((line) => ({ ...line, curated: true as const })) : [];
}

function lineOf(ruling: Entry, act: LaterHistory["act"], of: string | null): readonly LaterHistory[] {
  const on = dayOf(ruling);
  return on === null ? [] : [{ entry: ruling.id, act, of, court: ruling.court, on }];
}

/** One line for a ruling and act: the docket's own words where it names an object, the file's where it does not. */
function merged(found: readonly LaterHistory[], curated: readonly LaterHistory[]): readonly LaterHistory[] {
  const lines = new Map<string, LaterHistory>();
  for (const line of [...found.filter((one) => one.of !== null), ...curated, ...found]) {
    const key = `${line.entry} ${line.act}`;
    if (!lines.has(key)) lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => inOrderOfDay(a, b));
}

function inOrderOfDay(a: LaterHistory, b: LaterHistory): number {
  return inOrderMade({ id: a.entry, filedOn: a.on, enteredOn: null }, { id: b.entry, filedOn: b.on, enteredOn: null });
}
