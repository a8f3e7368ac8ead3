import { courtOf } from "../../model/courts.ts";
import type { Act, Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import type { OrderKind } from "../../model/order.ts";
import type { Day } from "../../model/time.ts";
import { datedOrdersIn } from "../dated-orders.ts";
import { inOrderMade } from "../resolves.ts";
import type { Draft } from "./draft.ts";
import { nearestBelow, reachOf, sameCase } from "./reach.ts";

const INJUNCTIONS: readonly OrderKind[] = ["preliminary_injunction", "permanent_injunction"];
const STAYS: readonly OrderKind[] = ["stay", "abeyance", "postponement"];

/** What words call an order, and the kinds that they can mean; the most telling first. */
const CALLED: readonly (readonly [RegExp, (draft: Draft) => boolean])[] = [
  [/\brestraining order\b|\bTRO\b/i, (draft) => draft.kind === "temporary_restraining_order"],
  [/\bpreliminary injunction\b/i, (draft) => draft.kind === "preliminary_injunction"],
  [/\bpermanent injunction\b/i, (draft) => draft.kind === "permanent_injunction"],
  [/\binjunctions?\b/i, (draft) => INJUNCTIONS.includes(draft.kind)],
  [/\bclass(?:es)?\b/i, (draft) => draft.kind === "class_certification"],
  [/\bvacatur\b/i, (draft) => draft.kind === "vacatur"],
  [/\b(?:abeyance|stay of (?:proceedings|the case))\b/i, (draft) => draft.kind === "abeyance"],
  [/\bjudgments?\b|\bopinions?\b|\bdecisions?\b/i, (draft) => draft.kind === "judgment" || isOfJudgment(draft)],
  [/\borders?\b|\brulings?\b/i, () => true],
];

function isOfJudgment({ entry }: Draft): boolean {
  return entry.kind === "judgment" || entry.kind === "opinion";
}

/**
 * The orders that an act of `entry` acts on, all of one entry: those of the day that its object names, else of the entry
 * number, else the ones under review; where the docket does not say, what the matter's file says. Two candidates: none.
 */
export function ordersActedOn(act: Act, entry: Entry, drafts: readonly Draft[], matter: Matter): readonly Draft[] {
  const reach = reachOf(entry.docket, matter.dockets);
  const before = drafts.filter((draft) => reach.has(draft.docket) && inOrderMade(draft.entry, entry) < 0);
  if (before.length === 0) return [];
  const words = objectOf(act);
  const called = CALLED.find(([pattern]) => pattern.test(words))?.[1];
  const alike = called ? before.filter(called) : [];
  const days = daysNamed(act, entry);
  if (days.size > 0) {
    const ofDay = (some: readonly Draft[]) => some.filter((draft) => days.has(draft.entry.filedOn ?? ""));
    // "the judgment of August 13": with nothing of that kind from that day, whatever was made on it
    return ofOneEntry(ofDay(alike).length > 0 ? ofDay(alike) : ofDay(before));
  }
  const numbered = numbersNamed(words);
  if (numbered.length > 0) {
    const own = before.filter(
      (draft) => sharesCase(draft, entry, matter) && numbered.includes(draft.entry.number ?? ""),
    );
    if (own.length > 0) return ofOneEntry(own);
  }
  const found = underReview(act, entry, { before, alike, words }, matter);
  return found.length > 0 ? found : fromFile(act, entry, before, matter);
}

/** The object, and of a request what it is about: "Motion for stay of the injunction" is about the injunction. */
function objectOf({ of }: Act): string {
  return of ?? "";
}

/** The days by which the act's object names orders; "the order" alone means the one that the entry has just named. */
function daysNamed(act: Act, entry: Entry): ReadonlySet<Day> {
  const own = datedOrdersIn(act.of ?? "");
  if (own.size > 0 || !/^(?:the )?(?:district court's )?(?:order|injunction|judgment)$/i.test(act.of ?? "")) return own;
  return new Set(entry.acts.flatMap((other) => [...datedOrdersIn(other.of ?? "")]));
}

/** "94 Judgment", "ECF No. 94", "Dkt. 94" */
function numbersNamed(words: string): readonly string[] {
  const found = [...words.matchAll(/\b(?:ECF|Dkt|Doc(?:ket|ument)?)\.?(?: ?Nos?\.?)? ?#?(\d{1,4})\b|^(\d{1,4}) /gi)];
  return found.map((match) => match[1] ?? match[2] ?? "");
}

/** What a court of review means by "the injunction", "the judgment", "AFFIRMED", or a motion for a stay: what is appealed. */
function underReview(
  act: Act,
  entry: Entry,
  { before, alike, words }: { before: readonly Draft[]; alike: readonly Draft[]; words: string },
  matter: Matter,
): readonly Draft[] {
  const { level } = courtOf(entry.court);
  if (level === "district") {
    // A trial court's own: "the preliminary injunction is dissolved"
    const own = alike.filter((draft) => draft.docket === entry.docket);
    const isRequest = /\bmotion\b(?!.*\bto (?:vacate|dissolve|lift|stay|modify)\b)/i.test(words);
    // "vacating 20 Order on Motion for Preliminary Injunction" acts on the order, not on the motion
    return isRequest && !/^(?:(?:the|its|\[?\d+\]?) )*orders? /i.test(words) ? [] : ofOneEntry(own);
  }
  const ofCourts = /\bcourts? of appeals\b|\b\w+ circuit\b/i.test(words) && level === "supreme"; // of the United States Court of Appeals for the Ninth Circuit
  const nearest = nearestBelow(entry.docket, matter.dockets);
  const below = before.filter((draft) => draft.docket === nearest);
  if (level === "supreme") {
    const judged = below.filter((draft) => draft.kind === "judgment");
    return ofCourts || /\bjudgment\b/i.test(words) || (act.of === null && !/\bstay/i.test(act.evidence))
      ? lastMade(judged)
      : [];
  }
  if (/\b(?:motion|application|request)\b/i.test(words) && !/\bstay\b|\binjunction\b/i.test(words)) return [];
  if (act.of !== null && alike.length === 0 && !/\bstay\b|\bcase\b/i.test(words)) return [];
  const stay = STAYS.some((kind) => words.toLowerCase().includes(kind)) && alike.length === 0;
  const some = alike.length > 0 && !stay ? below.filter((draft) => alike.includes(draft)) : below;
  return lastMade(some.filter((draft) => stoodBeforeAppeal(draft, entry, before)));
}

/** What was appealed stood before the first order of the court that reviews it. */
function stoodBeforeAppeal(draft: Draft, entry: Entry, before: readonly Draft[]): boolean {
  const first = before.find((one) => one.docket === entry.docket);
  return first === undefined || inOrderMade(draft.entry, first.entry) < 0;
}

function lastMade(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  return last === undefined ? [] : drafts.filter((draft) => draft.entry.id === last.entry.id);
}

function ofOneEntry(drafts: readonly Draft[]): readonly Draft[] {
  return new Set(drafts.map((draft) => draft.entry.id)).size === 1 ? drafts : [];
}

function sharesCase(draft: Draft, entry: Entry, { dockets }: Matter): boolean {
  const own = new Set([...sameCase(entry.docket, dockets), ...entry.alsoOn]);
  return own.has(draft.docket);
}

/** A line of the matter's file that says what this ruling acted on. */
function fromFile(act: Act, entry: Entry, before: readonly Draft[], matter: Matter): readonly Draft[] {
  const line = matter.laterHistory.find(
    ({ ruling, act: verb }) =>
      verb === act.act && ruling.filedOn === entry.filedOn && [entry.docket, ...entry.alsoOn].includes(ruling.docket),
  );
  if (!line) return [];
  const ofEntry = before.filter(
    (draft) => draft.docket === line.order.docket && draft.entry.filedOn === line.order.filedOn,
  );
  const called = CALLED.find(([pattern]) => pattern.test(line.of))?.[1];
  const alike = called ? ofEntry.filter(called) : [];
  return ofOneEntry(alike.length > 0 ? alike : ofEntry);
}
