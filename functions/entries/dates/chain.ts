import { addDays, type Day, weekdayOf } from "../../model/time.ts";
import type { DateAct } from "./date-act.ts";
import { isPartys, withoutNotes } from "./docket-words.ts";
import { areBothSides, filedIn, isOfSeveral, meets } from "./met.ts";
import { dateActsIn } from "./read-line.ts";
import type { DateChain, DatedLine, EndedUnseen, Ending, SetDate } from "./set-date.ts";
import { canMean, isEvent, rolesIn, thingIn } from "./thing.ts";

type Live = { -readonly [Key in keyof SetDate]: SetDate[Key] };

interface State {
  dates: Live[];
  /** Those that have neither ended nor passed. */
  live: Live[];
  unseen: EndedUnseen[];
  asked: Extract<DateAct, { does: "asks" }> | undefined;
  /** Of dates that several owe: whose part is filed. */
  filedBy: Map<SetDate, readonly string[]>;
}

/** The dates that the lines of one docket set, in the order of the lines, each with its end if it has one. */
export function datesOf(lines: readonly DatedLine[]): DateChain {
  const state: State = { dates: [], live: [], unseen: [], asked: undefined, filedBy: new Map() };
  for (const line of lines) readInto(state, line);
  return { dates: state.dates, unseen: state.unseen };
}

/** What is ahead after lines up to `day` were read: neither ended nor over. The day's own dates are over once its lines are in. */
export function aheadOf(dates: readonly SetDate[], day: Day): readonly SetDate[] {
  return dates.filter((date) => date.ended === null && date.on > day);
}

function readInto(state: State, line: DatedLine): void {
  const acts = line.acts ?? dateActsIn(line.text);
  state.live = state.live.filter((date) => date.ended === null && date.on >= line.filedOn);
  const moved = acts.some((act) => act.does === "vacates" && act.on !== null);
  for (const act of acts) {
    if (act.does === "asks") state.asked = act;
    if (act.does === "refuses") refuse(state, line);
    if (act.does === "rehours") rehour(state, act, line);
    if (act.does === "holds") hold(state, act, line);
    if (act.does === "vacates all") vacateAll(state, act, line);
    if (act.does === "vacates" && !(act.on === null && moved)) vacate(state, act, line);
  }
  const settings = acts.filter((act) => act.does === "sets");
  for (const act of settings) set(state, onItsDay(act, line), line, settings.length);
  meet(state, line);
  holdToday(state, line);
}

/** "Within 14 days" from the entry ends on a day on which the court is open (Fed. R. Civ. P. 6(a)(1)); holidays are not known here. */
function onItsDay(act: Extract<DateAct, { does: "sets" }>, line: DatedLine): Extract<DateAct, { does: "sets" }> {
  if (act.days === undefined) return act;
  const on = addDays(line.filedOn, act.days);
  const toMonday = [1, 0, 0, 0, 0, 0, 2][weekdayOf(on)] ?? 0;
  return { ...act, on: addDays(on, toMonday) };
}

function alive({ live }: State): readonly Live[] {
  return live.filter((date) => date.ended === null);
}

function end(date: Live, how: Ending, line: DatedLine, movedTo: Day | null = null): void {
  date.ended = { how, by: line.id, day: line.filedOn, movedTo };
}

function add(state: State, date: Live): void {
  state.dates.push(date);
  state.live.push(date);
}

function refuse(state: State, line: DatedLine): void {
  for (const on of state.asked?.to ?? []) state.unseen.push({ on, how: "denied request", by: line.id });
  state.asked = undefined;
}

function rehour(state: State, act: Extract<DateAct, { does: "rehours" }>, line: DatedLine): void {
  const date = alive(state).find((one) => one.on === act.on && canMean(thingIn(act.what), thingIn(one.what)));
  if (!date) return;
  end(date, "moved", line, act.on);
  add(state, { ...date, time: act.time, setBy: line.id, ended: null });
}

function hold(state: State, act: Extract<DateAct, { does: "holds" }>, line: DatedLine): void {
  const on = act.on ?? line.filedOn;
  const ofDay = alive(state).filter((one) => one.on === on && isEvent(thingIn(one.what)));
  const date =
    ofDay.find((one) => canMean(thingIn(act.what), thingIn(one.what))) ?? (ofDay.length === 1 ? ofDay[0] : undefined);
  const next = date ?? (act.on === null ? alive(state).find((one) => thingIn(one.what) === "argument") : undefined);
  if (next) end(next, "held", line);
  else if (act.on !== null && act.on <= line.filedOn) holdPast(state, act.on, act.what, line);
}

/** Dates that passed among which a late minute entry is looked for. */
const PAST_MAX = 200;

/** A minute entry that comes some days after the day it tells of. */
function holdPast(state: State, on: Day, what: string, line: DatedLine): void {
  const date = state.dates
    .slice(-PAST_MAX)
    .find((one) => one.ended === null && one.on === on && canMean(thingIn(what), thingIn(one.what)));
  if (date) end(date, "held", line);
  else state.unseen.push({ on, how: "held", by: line.id });
}

function vacate(state: State, act: Extract<DateAct, { does: "vacates" }>, line: DatedLine): void {
  const thing = thingIn(act.what);
  if (act.on !== null) {
    const ofDay = alive(state).filter((one) => one.on === act.on);
    const meant = ofDay.filter((one) => canMean(thing, thingIn(one.what)));
    const dates = meant.length > 0 ? meant : ofDay.length === 1 ? ofDay : [];
    for (const date of dates) end(date, act.how, line);
    if (dates.length === 0) state.unseen.push({ on: act.on, how: act.how, by: line.id });
    return;
  }
  const meant = alive(state).filter((one) => canMean(thing, thingIn(one.what)));
  const [date] = meant;
  if (date && meant.length === 1) end(date, act.how, line);
}

function vacateAll(state: State, act: Extract<DateAct, { does: "vacates all" }>, line: DatedLine): void {
  for (const date of alive(state)) {
    if (isEvent(thingIn(date.what)) ? act.events : act.dues) end(date, "vacated", line);
  }
}

function set(state: State, act: Extract<DateAct, { does: "sets" }>, line: DatedLine, among: number): void {
  const asked = state.asked;
  const thing = thingIn(act.what);
  // "granted … extending the time to file until": what, the request said
  const what = thing === undefined && asked && act.moves ? asked.what : act.what;
  const named = thingIn(what);
  const live = alive(state);
  const from =
    act.from ??
    (act.moves && asked?.from && !live.some((one) => one.on === asked.from) && among === 1 ? asked.from : null);
  const twin = live.find(
    (one) =>
      one.on === act.on &&
      (named === undefined ||
        ((canMean(named, thingIn(one.what)) || canMean(thingIn(one.what), named)) &&
          (isEvent(named) || isLike(one.what, what)))) &&
      sameSide(one, act) &&
      (one.time === null || act.time === null || one.time === act.time),
  );
  if (twin) {
    if (act.time !== null && twin.time === null) twin.time = act.time;
    if (act.moves) moveOthers(state, act, { named, except: twin }, line);
    return;
  }
  const before = replacedBy(state, act, named, line);
  if (before) end(before, "moved", line, act.on);
  else if (from !== null && !live.some((one) => one.on === from))
    state.unseen.push({ on: from, how: "moved", by: line.id });
  if (act.on < line.filedOn) return;
  add(state, {
    what: what.trim() === "" && before ? before.what : what,
    who: act.who,
    on: act.on,
    time: act.time,
    place: act.place,
    ...((aboutOf(line) ?? before?.about) ? { about: aboutOf(line) ?? before?.about ?? "" } : {}),
    setBy: line.id,
    status: act.ordered ? "ordered" : "set",
    computed: act.days !== undefined,
    ended: null,
  });
}

function aboutOf(line: DatedLine): string | undefined {
  return /^\W*(petition|application|motion|complaint)\b(?!.*\bextend\b)/i.exec(line.text)?.[1]?.toLowerCase();
}

function moveOthers(
  state: State,
  act: Extract<DateAct, { does: "sets" }>,
  { named, except }: { named: string | undefined; except: SetDate },
  line: DatedLine,
): void {
  const others = alive(state).filter(
    (one) => one !== except && one.on !== act.on && thingIn(one.what) === named && named !== undefined,
  );
  const [other] = others;
  if (act.from !== null) {
    const old = alive(state).find((one) => one.on === act.from);
    if (old) end(old, "moved", line, act.on);
    else state.unseen.push({ on: act.from, how: "moved", by: line.id });
  } else if (other && others.length === 1 && except.setBy !== line.id && isEvent(named))
    end(other, "moved", line, act.on);
}

function sameSide(date: Pick<SetDate, "what" | "who">, act: Pick<SetDate, "what" | "who">): boolean {
  const [a, b] = [rolesIn(`${date.what} ${date.who ?? ""}`), rolesIn(`${act.what} ${act.who ?? ""}`)];
  return a.length === 0 || b.length === 0 || a.some((role) => b.includes(role));
}

/** The earlier date whose place a new one takes: the one it says, or the same thing's when it says that it moves or there can be only one. */
function replacedBy(
  state: State,
  act: Extract<DateAct, { does: "sets" }>,
  named: string | undefined,
  line: DatedLine,
): SetDate | undefined {
  const live = alive(state).filter((one) => one.setBy !== line.id);
  if (act.from !== null) {
    const ofDay = live.filter((one) => one.on === act.from);
    return ofDay.find((one) => canMean(named, thingIn(one.what))) ?? (ofDay.length === 1 ? ofDay[0] : undefined);
  }
  const alike = live.filter(
    (one) =>
      named !== undefined &&
      sameSide(one, act) &&
      (act.moves
        ? canMean(named, thingIn(one.what))
        : thingIn(one.what) === named && (isEvent(named) || isLike(one.what, act.what))),
  );
  const exact = alike.filter((one) => thingIn(one.what) === named);
  const candidates = exact.length > 0 ? exact : alike;
  const resets =
    act.moves ||
    /\b(?:re-?set|continu|resched|amended (?:notice|scheduling|order)|adjourn|extend|enlarg|change (?:of|in))/i.test(
      line.text,
    );
  const hasOne = named !== undefined && (ONCE.has(named) || !isEvent(named));
  if (act.moves && candidates.length === 0 && named === undefined && live.length === 1) return live[0];
  if (!(resets || hasOne) || isPartysSetting(line)) return undefined;
  const sameDay = candidates.filter((one) => one.on === act.on);
  return sameDay[0] ?? (candidates.length === 1 || act.moves ? candidates.at(-1) : undefined);
}

/** Whether two things that are due are one: half of their words are the same, or one is said in a word. */
function isLike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = first.filter((word) => second.includes(word)).length;
  if (rolesIn(a).some((role) => rolesIn(b).includes(role))) return true;
  return first.length <= 1 || second.length <= 1 || 4 * shared > first.length + second.length;
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[a-z]{3,}/g) ?? [];
}

/** A case has one of these at a time. */
const ONCE: ReadonlySet<string> = new Set(["trial", "argument", "sentencing", "effect", "court conference"]);

/** A party's notice of its own motion sets a hearing beside the others. */
function isPartysSetting(line: DatedLine): boolean {
  return isPartys(withoutNotes(line.text));
}

function meet(state: State, line: DatedLine): void {
  const filed = filedIn(line.text);
  if (!filed) return;
  const met = alive(state).filter((one) => one.setBy !== line.id && meets(filed, one));
  const [first] = met;
  if (!first) return;
  const filedBy = [...(state.filedBy.get(first) ?? []), ...filed.roles];
  state.filedBy.set(first, filedBy);
  if (!isOfSeveral(first) || areBothSides(filedBy)) end(first, "met", line);
}

/** A line that tells of its own day: what was to be then, was. */
function holdToday(state: State, line: DatedLine): void {
  if (!/\bheld\b|(?<!to be )\bargued\b/i.test(line.text)) return;
  const today = alive(state).filter(
    (one) => one.on === line.filedOn && one.setBy !== line.id && isEvent(thingIn(one.what)),
  );
  const [only] = today;
  if (only && today.length === 1) end(only, "held", line);
}
