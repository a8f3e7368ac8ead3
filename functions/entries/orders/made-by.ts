import { courtOf } from "../../model/courts.ts";
import type { Act, Entry } from "../../model/entry.ts";
import type { OrderKind } from "../../model/order.ts";
import type { Turned } from "./turn-all.ts";

/** An order that an entry makes, and the act that makes it. */
export interface Made {
  readonly kind: OrderKind;
  readonly act: Act;
}

/** Acts that give what was asked for. Kept as words: the vocabulary grows. */
const GIVES: ReadonlySet<string> = new Set(["granted", "granted_in_part"]);
const ENJOINS: ReadonlySet<string> = new Set(["enjoined"]);
const HOLDS: ReadonlySet<string> = new Set(["stayed", "postponed", "held_in_abeyance"]);
const DECIDES: ReadonlySet<string> = new Set([
  "affirmed",
  "affirmed_in_part",
  "reversed",
  "reversed_in_part",
  "vacated",
  "vacated_in_part",
]);

/** A request to undo or to change an order asks for none. */
const UNDOES = /\b(?:vacate|dissolve|modify|stay|lift|clarify|enforce|extend|convert|reconsider|expedite|oppos\w+)\b/i;
const INJUNCTION = /\b(?:preliminary|classwide|class-wide) injunction\b|\binjunctive relief\b/i;
const PERMANENT = /\bpermanent(?:ly)?\b/i;
const RESTRAINING = /\btemporary restraining order\b|\bTRO\b/i;
const CLASS = /\bclass certification\b|\bcertif(?:y|ication of) (?:(?:a|the) )?(?:\w+ )?(?:sub)?class/i; // to Certify Class
const POSTPONES =
  /\b(?:postpone|stay)\b.{0,30}\b(?:effective date|agency action)|\bagency action\b|\b(?:5 U\.? ?S\.? ?C\.? ?(?:§ ?)?|section |§ ?)705\b/i; // Stay of Agency Action (5 U.S.C. 705)
const AGENCY_OBJECT =
  /\b(?:rules?|memorand(?:um|a)|polic(?:y|ies)|regulations?|directives?|guidance|determinations?|programs?|protocols|terminations?|agency (?:action|decision))\b/i;
const PROCEEDINGS = /\b(?:case|cases|proceedings?|action|appeals?|briefing|abeyance|matter|discovery|litigation)\b/i;

/**
 * The orders that an entry makes: what goes on having effect because of its acts. What acts on an order already
 * known is a line of that order's life instead, with the request that it grants.
 */
export function ordersMadeBy(entry: Entry, on: Pick<Turned, "acts" | "stays">): readonly Made[] {
  const review = courtOf(entry.court).level !== "district";
  const made = entry.acts.flatMap((act): Made[] => {
    if (on.stays && GIVES.has(act.act)) return [];
    const kind = (review ? kindOnReview : kindInTrialCourt)(act, entry, on);
    return kind === undefined ? [] : [{ kind, act }];
  });
  const once = new Map<OrderKind, Made>();
  for (const one of made) once.set(one.kind, preferred(one, once.get(one.kind)));
  if (!review && entry.kind === "judgment" && once.size === 0) {
    const [act] = entry.acts;
    if (act) once.set("judgment", { kind: "judgment", act });
  }
  return [...once.values()];
}

/** Of two acts that make one thing the one that says what is done rather than that a request is granted. */
function preferred(one: Made, before: Made | undefined): Made {
  return before === undefined || (GIVES.has(before.act.act) && !GIVES.has(one.act.act)) ? one : before;
}

function kindInTrialCourt(act: Act, entry: Entry, on: Pick<Turned, "acts" | "stays">): OrderKind | undefined {
  if (on.acts.has(act)) return undefined;
  const of = act.of ?? "";
  if (GIVES.has(act.act)) {
    if (POSTPONES.test(of)) return "postponement";
    if (CLASS.test(of)) return "class_certification";
    if (UNDOES.test(of)) return held(act);
    if (RESTRAINING.test(of)) return "temporary_restraining_order";
    if (INJUNCTION.test(of)) return "preliminary_injunction";
    if (/\bpermanent injunction\b/i.test(of)) return "permanent_injunction";
    return held(act);
  }
  if (ENJOINS.has(act.act)) return injunctionOf(act, entry);
  if (act.act === "vacated" && AGENCY_OBJECT.test(of)) return "vacatur";
  if (HOLDS.has(act.act)) return isAgencyAction(act, entry) ? "postponement" : held(act);
  return undefined;
}

function kindOnReview(act: Act, entry: Entry, on: Pick<Turned, "acts" | "stays">): OrderKind | undefined {
  if (DECIDES.has(act.act) && ["opinion", "judgment", "order"].includes(entry.kind) && !isMotion(act))
    return "judgment";
  if (on.acts.has(act)) return undefined;
  if (HOLDS.has(act.act)) return isAgencyAction(act, entry) ? "postponement" : held(act);
  return GIVES.has(act.act) ? held(act) : undefined;
}

function injunctionOf(act: Act, entry: Entry): OrderKind {
  const words = `${act.evidence} ${entry.text}`;
  if (PERMANENT.test(act.evidence) || entry.kind === "judgment") return "permanent_injunction";
  if (INJUNCTION.test(words) || /\bpreliminarily\b/i.test(words)) return "preliminary_injunction";
  if (RESTRAINING.test(words)) return "temporary_restraining_order";
  return "order";
}

/** "The October 2021 Memoranda are STAYED under 5 U.S.C. 705" */
function isAgencyAction(act: Act, entry: Entry): boolean {
  return POSTPONES.test(entry.text) || AGENCY_OBJECT.test(act.of ?? "");
}

/** A stay that is no line of another order's life: of proceedings, or of what we do not follow. */
function held(act: Act): OrderKind | undefined {
  const of = act.of ?? "";
  if (HOLDS.has(act.act)) return PROCEEDINGS.test(of) || of === "" ? "abeyance" : "stay";
  if (/\bin abeyance\b|\bstay (?:of )?(?:the )?(?:case|proceedings|action|discovery|briefing)\b/i.test(of))
    return "abeyance";
  return /\bstay\b/i.test(of) && !/\b(?:lift|dissolve|vacate|extend|reconsider)\b/i.test(of) ? "stay" : undefined;
}

/** "motion to vacate and remand is DENIED" and "motion … VACATED as moot" decide no case. */
function isMotion(act: Act): boolean {
  return /\b(?:motion|application|request|argument|hearing|calendar|schedule|deadline)\b/i.test(act.of ?? "");
}
