import type { LedgerEvent } from "../../../functions/model/event.ts";
import type { SendState } from "../../../functions/model/reader.ts";
import { groupName, groupOf, nextSlot } from "../../../functions/model/slot.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { isPaused } from "../../../functions/workflows/mail/what-is-due.ts";
import type { Outage } from "./mail-service.ts";
import type { Seen } from "./witness.ts";

/*
 * Who was owed what when. An event is owed to a reader from its filing until a mail tells it; meanwhile the reader may
 * rest, or a mail may be on its way. What remains is time in which the product could have told it and did not.
 */

/** Right away: after the filing, the end of an outage, or the receipt that settled the mail before. */
const RIGHT_AWAY_MINUTES = 45;
/** Others: after the slot, or the end of an outage. */
const SLOT_MINUTES = 20;

/** A piece of a reader's time in one state. */
interface Piece {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: SendState;
}

/** What happened, as far as it matters to who is owed what. */
export interface Course {
  readonly events: readonly LedgerEvent[];
  /** Whether a reader with these choices is owed the event, until it is told. */
  readonly isOwed: (event: LedgerEvent, state: SendState) => boolean;
  readonly end: Instant;
}

/** Events that a reader was told late, in words, each once. */
export function latesOf(seen: readonly Seen[], course: Course & { readonly outages: readonly Outage[] }): string[] {
  const pieces = piecesOf(seen, course.end);
  return course.events.flatMap((event) => lateBy(pieces, event, course) ?? []);
}

/** What a reader is still owed though nothing is in the way. */
export function stuckOf(seen: readonly Seen[], { events, isOwed, end }: Course): string[] {
  const state = seen.at(-1)?.state;
  if (!state?.active || isPaused(state, end)) return [];
  return events
    .filter((event) => isBefore(state, event) && isOwed(event, state))
    .map(({ n }) => `${state.reader}: ${n} never told`);
}

function piecesOf(seen: readonly Seen[], end: Instant): Piece[] {
  return seen.flatMap(({ at, state }, n) => {
    const to = seen[n + 1]?.at ?? end;
    const until = state.paused?.until ?? null;
    if (until === null || until <= at || until >= to) return [{ from: at, to, state }];
    return [
      { from: at, to: until, state },
      { from: until, to, state },
    ];
  });
}

/** Whether the event lies before the reader. */
function isBefore(state: SendState, event: LedgerEvent): boolean {
  return event.n > (state.watermarks[event.matter] ?? event.n);
}

function isFree({ from, state }: Piece): boolean {
  return state.active && state.address !== null && !state.pending && !isPaused(state, from);
}

function lateBy(
  pieces: readonly Piece[],
  event: LedgerEvent,
  { isOwed, outages }: Pick<Course, "isOwed"> & { readonly outages: readonly Outage[] },
): string | undefined {
  const isOwedTo = (state: SendState): boolean => isBefore(state, event) && isOwed(event, state);
  let since: Piece | undefined;
  let before: Piece | undefined;
  for (const piece of pieces) {
    const counts = piece.to > event.at && isOwedTo(piece.state) && isFree(piece);
    if (!counts) since = undefined;
    else if (!since || isOtherTurn(since, piece)) {
      since = piece;
      const due = dueAt(piece, event, before?.state.pending !== undefined);
      const minutes = piece.state.preferences.cadence === "as_filed" ? RIGHT_AWAY_MINUTES : SLOT_MINUTES;
      const late = addMinutes(afterOutages(due, minutes, outages), minutes);
      const told = toldAt(pieces, piece, isOwedTo);
      if (told > late) return `${piece.state.reader}: ${event.n} owed from ${due}, not taken up before ${told}`;
    }
    before = piece;
  }
  return undefined;
}

/** Other preferences, or another window given up: the turn is another. */
function isOtherTurn({ state: a }: Piece, { state: b }: Piece): boolean {
  return groupName(groupOf(a.preferences)) !== groupName(groupOf(b.preferences)) || a.settledSlot !== b.settledSlot;
}

/** Until when the piece that begins the wait goes on. */
function toldAt(pieces: readonly Piece[], first: Piece, isOwedTo: (state: SendState) => boolean): Instant {
  let to = first.to;
  for (const piece of pieces.slice(pieces.indexOf(first) + 1)) {
    if (!isFree(piece) || !isOwedTo(piece.state) || isOtherTurn(first, piece)) return to;
    to = piece.to;
  }
  return to;
}

/** From when on the reader should be told: who is free again by a receipt at once, who came back or changed with the next slot. */
function dueAt({ from, state }: Piece, event: LedgerEvent, wasOnItsWay: boolean): Instant {
  const start = from > event.at ? from : event.at;
  const isAsFiled = state.preferences.cadence === "as_filed";
  const isGivenUp = state.settledSlot !== undefined && event.n <= (state.rolledOver?.to[event.matter] ?? event.n);
  if (isAsFiled && !(isGivenUp && wasOnItsWay)) return start;
  const group = isAsFiled ? { ...state.preferences, cadence: "daily" as const } : groupOf(state.preferences);
  const after = wasOnItsWay && !isGivenUp ? event.at : start;
  const slot = nextSlot(group, after)?.at ?? start;
  return slot > start ? slot : start;
}

/** `due`, or the end of the last outage before it is late. */
function afterOutages(due: Instant, minutes: number, outages: readonly Outage[]): Instant {
  let from = due;
  for (let moved = true; moved; ) {
    const late = addMinutes(from, minutes);
    const over = outages.filter((one) => one.from <= late && (one.to === null || one.to > from));
    moved = over.length > 0;
    for (const { to } of over) from = to === null || to > from ? (to ?? NEVER) : from;
    if (from === NEVER) return from;
  }
  return from;
}

const NEVER: Instant = "9999-01-01T00:00:00.000Z";
