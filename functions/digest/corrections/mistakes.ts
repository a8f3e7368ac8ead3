import type { DateAhead, DigestAct, DigestItem } from "../../model/digest.ts";
import type { ActVerb, Limit } from "../../model/entry.ts";
import { COURTS_LANGUAGE, saidIn } from "../../model/languages.ts";
import type { Mistake } from "../../model/mistake.ts";
import type { StatedAct, StatedDate, Statement } from "../../model/statement.ts";
import { agree, isOpposed, isSameAct } from "./acts-compared.ts";

/** What is right by today's reading of the same words. */
export interface Truth {
  readonly item: DigestItem;
  /** Verbs that the text says were not done. */
  readonly notDone: readonly ActVerb[];
  /** Only a party speaks in it: what it names is asked for. */
  readonly isAsked: boolean;
  /** The dates that its docket sets, with what had become of them when it was told. */
  readonly dates: readonly DateAhead[];
  /** The litigation knows orders of more than one direction. */
  readonly hasDirections: boolean;
}

/** What was false in `statement`, one of a kind for acts and one for each date. */
export function mistakesIn(statement: Statement, truth: Truth): Mistake[] {
  return [...mistakesOfActs(statement, truth), ...statement.dates.flatMap((date) => deadDate(date, truth))];
}

function mistakesOfActs({ acts, said }: Statement, truth: Truth): Mistake[] {
  if (truth.item.weight !== "ruling" || acts.length === 0) return [];
  const right = truth.item.acts;
  const turned = acts.flatMap((told) => turnedAct(told, acts, truth));
  const limits = [
    ...acts.flatMap((told) => droppedLimits(told, right, saidIn(COURTS_LANGUAGE, said))),
    ...right.filter((act) => isLeftOut(act, acts) && turned.length === 0).flatMap(limitOf),
  ];
  return [
    ...turned.slice(0, 1),
    ...(limits.length > 0 ? [{ kind: "dropped_limit" as const, limits }] : []),
    ...(acts.some((told) => isMisdirected(told, truth)) ? [{ kind: "wrong_direction" as const }] : []),
  ];
}

/** Told, and not so: the text says that it was not done, or that the contrary was done to the same thing. In doubt nothing was false. */
function turnedAct(told: StatedAct, all: readonly StatedAct[], { item, notDone }: Truth): Mistake[] {
  if (item.acts.some((act) => isSameAct(told.act, act.act) && agree(told.of, act.of))) return [];
  const verb = told.act as ActVerb;
  const contrary = item.acts.find(
    (act) =>
      isOpposed(told.act, act.act) &&
      agree(told.of, act.of) &&
      !all.some((other) => isSameAct(other.act, act.act) && agree(other.of, act.of)),
  );
  if (contrary) return [{ kind: "turned_act", told: verb, right: contrary.act }];
  return notDone.some((one) => isSameAct(one, told.act)) ? [{ kind: "turned_act", told: verb, right: null }] : [];
}

/** Bounds of the same act that neither its limits nor the words told. */
function droppedLimits(told: StatedAct, right: readonly DigestAct[], said: string): readonly Limit[] {
  const act = right.find((one) => isSameAct(told.act, one.act) && agree(told.of, one.of));
  return (act?.limits ?? []).filter((limit) => !isSaid(limit, told, said));
}

function isSaid({ kind, text }: Limit, told: StatedAct, said: string): boolean {
  const words = said.toLowerCase();
  if (told.limits.some((one) => one.kind === kind || one.text === text)) return true;
  if (kind === "in_part") return /_in_part$/.test(told.act) || words.includes("in part");
  if (/^administrative/i.test(text)) return words.includes("administrative");
  return words.includes(text.toLowerCase());
}

/** An act on an order that we follow, or one that makes one, of which nothing like it was told. */
function isLeftOut(act: DigestAct, told: readonly StatedAct[]): boolean {
  const touches = act.order?.id !== undefined || act.makes !== undefined;
  const isLike = (one: StatedAct): boolean => isSameAct(one.act, act.act) || isOpposed(one.act, act.act);
  return touches && !told.some((one) => isLike(one) && agree(one.of, act.of));
}

function limitOf({ act, of }: DigestAct): Limit[] {
  return [{ kind: "condition", text: of === null ? act : `${act} ${of}` }];
}

function isMisdirected(told: StatedAct, { item, hasDirections }: Truth): boolean {
  const act = item.acts.find((one) => isSameAct(told.act, one.act) && agree(told.of, one.of));
  const order = act?.order;
  if (!order?.direction) return false;
  if (told.bare) return hasDirections;
  if (told.direction !== null) return told.direction !== order.direction;
  return told.order !== null && order.id !== undefined && told.order !== order.id;
}

/** Dead when it was told. A day of a court's order that today's reading does not know may be right all the same. */
function deadDate(date: StatedDate, { dates, isAsked }: Truth): Mistake[] {
  const known = dates.filter(({ on }) => on === date.on);
  const [first] = known;
  if (!first) return isAsked ? [{ kind: "dead_date", date, because: { is: "asked" } }] : [];
  const { endedBy, status, movedTo } = first;
  if (endedBy === null || known.some((one) => one.endedBy === null || !ENDS.has(one.status))) return [];
  return [{ kind: "dead_date", date, because: { is: "ended", how: status, by: endedBy, movedTo } }];
}

const ENDS: ReadonlySet<DateAhead["status"]> = new Set(["moved", "vacated", "met", "superseded"]);
