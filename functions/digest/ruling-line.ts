import type { DigestAct, DigestOrder, DocketName, RulingLine } from "../model/digest.ts";
import type { Docket } from "../model/docket.ts";
import type { Act, Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import type { Order, OrderTurn } from "../model/order.ts";
import type { Day } from "../model/time.ts";
import { NAME_MAX, shortened } from "./excerpt.ts";
import { daysIn } from "./printed-days.ts";

/** A ruling on one line: date, court, act with its object. */
export function rulingLine(
  entry: Entry,
  matter: Matter,
  rulings: readonly Entry[],
  orders: readonly Order[] = [],
): RulingLine {
  const panel = /\bmotions panel\b/i.test(`${entry.filer ?? ""} ${entry.text}`); // "Ninth Circuit (motions panel)"
  return {
    entry: entry.id,
    on: entry.filedOn ?? entry.enteredOn,
    court: entry.court,
    ...(panel ? { panel: "motions panel" } : {}),
    kind: entry.kind,
    detail: entry.detail,
    acts: digestActs(entry, matter, rulings, orders),
  };
}

/**
 * What the court did, each act with its object. An object that the docket text leaves open is taken from the document
 * where that names one for the same act; it is never guessed. `orders`: those of the litigation, with their lives.
 */
export function digestActs(
  entry: Entry,
  matter: Matter,
  rulings: readonly Entry[],
  orders: readonly Order[] = [],
): DigestAct[] {
  const fromDocument = actsInDocument(entry);
  const acts: readonly ActWords[] = entry.acts.length > 0 ? entry.acts : fromDocument;
  return acts.map((one) => {
    const { act, of, limits, effective, by } = one;
    const object = of ?? fromDocument.find((other) => other.act === act)?.of ?? "";
    const followed = orderActedOn(one, entry, orders);
    const named = followed
      ? citedAs(
          rulings.find(({ id }) => id === followed.entry),
          matter,
        )
      : undefined;
    const order = named ?? orderNamed(object, entry, matter, rulings);
    const makes = orders.find((known) => known.entry === entry.id && isShown(one, known.life[0]));
    return {
      act,
      // An object of nothing but characters that show nothing is none.
      of: shortened(object, NAME_MAX * 2) || null,
      ...(limits && limits.length > 0 ? { limits } : {}),
      ...(effective ? { effective } : {}),
      ...(by ? { by } : {}),
      ...(makes ? { makes: digestOrder(makes) } : {}),
      ...(order
        ? { order: followed && order.entry === followed.entry ? { ...order, ...digestOrder(followed) } : order }
        : {}),
    };
  });
}

type ActWords = Pick<Act, "act" | "of" | "limits" | "effective" | "by">;

/** The order, one that we follow, that an act acts on itself; of several that one judgment made, the injunction. */
function orderActedOn(act: ActWords, entry: Entry, orders: readonly Order[]): Order | undefined {
  const acted = orders.filter((order) =>
    order.life.some(
      (turn) => turn.entry === entry.id && order.entry !== entry.id && turn.via === undefined && isShown(act, turn),
    ),
  );
  const injunctions = acted.filter(({ kind }) => kind === "preliminary_injunction" || kind === "permanent_injunction");
  const [order] = acted.length > 1 ? injunctions : acted;
  return acted.length > 1 && injunctions.length > 1 ? undefined : order;
}

function isShown(act: ActWords, turn: OrderTurn | undefined): boolean {
  return turn?.act?.act === act.act && turn.act.of === act.of;
}

/** An order as an act names it. */
export function digestOrder({ id, name, direction }: Order): DigestOrder {
  const { short, shortIn, full } = name;
  return { id, short, ...(shortIn ? { shortIn } : {}), full, direction };
}

function actsInDocument(entry: Entry): readonly ActWords[] {
  const summary = entry.summary?.of;
  return summary?.form === "ruling" && summary.acts.status === "stated" ? (summary.acts.value ?? []) : [];
}

/** The order of our record that an object names by its date: the only ruling of that day on this docket or one it reviews. */
function orderNamed(object: string, entry: Entry, matter: Matter, rulings: readonly Entry[]): DigestAct["order"] {
  const below = familyBelow(entry.docket, matter.dockets);
  const named = daysIn(object).flatMap((day) =>
    rulings.filter((one) => one.filedOn === day && below.has(one.docket) && inOrderMade(one, entry) < 0),
  );
  return named.length > 1 ? undefined : citedAs(named[0], matter);
}

function citedAs(order: Entry | undefined, matter: Matter): DigestAct["order"] {
  if (!order) return undefined;
  const docket = matter.dockets.find((one) => one.id === order.docket);
  return {
    entry: order.id,
    court: order.court,
    docketNumber: docket?.number ?? order.docket.slice(order.docket.indexOf("/") + 1),
    number: order.number,
  };
}

/** The docket and those it reviews, down to the trial court. */
function familyBelow(docket: string, dockets: readonly Docket[]): ReadonlySet<string> {
  const family = new Set([docket]);
  for (const id of family) for (const below of dockets.find((one) => one.id === id)?.reviews ?? []) family.add(below);
  return family;
}

/** The dockets fought over the same thing: those that `docket` reviews, those that review it, and so on. */
export function familyOf(docket: string, dockets: readonly Docket[]): ReadonlySet<string> {
  const family = new Set([docket]);
  for (const id of family) {
    for (const one of dockets) {
      if (one.id === id) for (const below of one.reviews ?? []) family.add(below);
      if (one.reviews?.includes(id)) family.add(one.id);
    }
  }
  return family;
}

/** By day, then in ledger order: the order in which rulings were made as far as dockets show it. */
export function inOrderMade(
  a: Pick<Entry, "id" | "filedOn" | "enteredOn">,
  b: Pick<Entry, "id" | "filedOn" | "enteredOn">,
): number {
  return dayKey(a).localeCompare(dayKey(b)) || placeOf(a.id) - placeOf(b.id);
}

/** Filing day, else the day of entry; undated entries last. */
export function dayKey(entry: Pick<Entry, "filedOn" | "enteredOn">): Day {
  return entry.filedOn ?? entry.enteredOn ?? "9999-99-99";
}

/** The ledger number in an entry's id: 123 of "mpp-123". */
export function placeOf(entry: string): number {
  return Number(entry.slice(entry.lastIndexOf("-") + 1));
}

/** A docket as a digest names it, with the caption that `entry` had on its day. */
export function docketName(id: string, matter: Matter, caption?: string): DocketName {
  const docket = matter.dockets.find((one) => one.id === id);
  const slash = id.indexOf("/");
  return {
    id,
    court: id.slice(0, slash),
    number: docket?.number ?? id.slice(slash + 1),
    caption: shortened(caption ?? docket?.caption ?? "", NAME_MAX),
  };
}
