import type { Act, Entry } from "../../model/entry.ts";
import type { OrderNext, OrderState, OrderTurn } from "../../model/order.ts";
import { addDays, type Day, type Instant, instantIn } from "../../model/time.ts";
import type { Clock, Draft } from "./draft.ts";
import { isEnded, type Turn, turned } from "./transitions.ts";

/** Who turns an order: an entry, with the act that does where one says so. */
export interface By {
  readonly entry: Entry;
  readonly act: Act | null;
  readonly via?: OrderTurn["via"];
}

/** Turns an order by an entry. What the clock was to do is overtaken. */
export function take(draft: Draft, turn: Turn, by: By): void {
  const next = turned(draft, turn);
  draft.state = next.state;
  draft.beneath = next.beneath;
  if (turn !== "stay denied" || next.state !== "administratively stayed") draft.clock = undefined;
  note(draft, by);
}

/** Sets a state that the table does not decide: that of the act which a mandate carries out. */
export function become(draft: Draft, state: OrderState, by: By): void {
  draft.state = state;
  draft.beneath = state;
  draft.clock = undefined;
  note(draft, by);
}

/** A line of the order's life that leaves its state as it is, or says the one that it has got. */
export function note(draft: Draft, { entry, act, via }: By): void {
  const line = { ...lineBy("act", draft.state), on: dayMade(entry), entry: entry.id, court: entry.court, act };
  draft.life.push(via === undefined ? line : { ...line, via });
}

/** What the clock will do, unless another act comes before it. */
export function nextOf(draft: Draft): OrderNext | null {
  const { clock } = draft;
  if (!clock) return null;
  const then = { ...draft, life: [] };
  strike(then, () => true);
  return { on: clock.on, time: clock.time, at: clock.at, setBy: clock.setBy, act: clock.act, state: then.state };
}

/** Lets the clock do what it is due to do, where `isDue` says so. */
export function strike(draft: Draft, isDue: (clock: Clock) => boolean): void {
  const { clock } = draft;
  if (!clock || !isDue(clock)) return;
  draft.clock = undefined;
  if (clock.turn === "begins" || clock.turn === "expires") {
    draft.state = clock.turn === "begins" ? "in force" : isEnded(draft.state) ? draft.state : "expired";
    draft.beneath = draft.state;
  } else {
    Object.assign(draft, turned(draft, clock.turn));
  }
  const { on, time, setBy, court, act } = clock;
  draft.life.push({ ...lineBy("clock", draft.state), on, time, setBy, moment: momentOf(clock), court, act });
}

/** The moment at which the clock strikes. A day without an hour is over when it is over. */
export function momentOf({ at, on, time, zone }: Clock): Instant {
  if (time !== null) return instantIn(zone, on, time);
  return instantIn(zone, at === "beginning" ? on : addDays(on, 1), "00:00");
}

/** The day of an entry: filed, else entered. */
export function dayMade(entry: Pick<Entry, "filedOn" | "enteredOn">): Day {
  return entry.filedOn ?? entry.enteredOn ?? "9999-12-31";
}

function lineBy(cause: OrderTurn["cause"], state: OrderState): Omit<OrderTurn, "on" | "court"> {
  return { time: null, cause, entry: null, setBy: null, act: null, state };
}
