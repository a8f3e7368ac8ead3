import type { Act, Detail } from "../../model/entry.ts";

/** Acts that grant or lift a stay when their object is one. */
const GRANTS: ReadonlySet<Act["act"]> = new Set(["granted", "granted_in_part", "extended", "vacated", "lifted"]);

/** Acts that stay something by themselves. */
const STAYS: ReadonlySet<Act["act"]> = new Set(["stayed", "postponed", "held_in_abeyance"]);

/** What a request for a stay is called. */
const ASKS_A_STAY =
  /^(?:.{0,120}\b)?(?:motion|application|request|petition)s?\b.{0,80}\bstay\b|\bstay\b.{0,40}\b(?:motion|application|request)s?\b|^(?:administrative |temporary |partial )?stay\b|\b(?:to|and to) hold\b.{0,120}\babeyance\b|\b(?:postpone|705)\b/i;

/** The bankruptcy code's automatic stay, from which a creditor is let go, stays nothing that a court did. */
const RELIEF_FROM_ONE = /\b(?:relief|exception|exempt\w*) from (?:the )?(?:automatic )?stay\b|\bautomatic stay\b/i;

/** What may be stayed without being the case or an order in it. */
const ONLY_PAPERS = /^(?:briefing|discovery|deadlines?|schedule|time)\b/i;

/** What is postponed as a date, and not as an agency's act. */
const ON_A_CALENDAR = /\b(?:hearing|conference|trial|argument|sentencing|deadline|deposition)s?\b/i;

/** Whether these acts grant or lift a stay, in whole or part. A denial is an order, an application a motion. */
export function isStay(acts: readonly Act[]): boolean {
  const [first] = acts;
  if (first === undefined) return false;
  // A denied motion that ends with "the briefing schedule is stayed" is a denial
  if (first.act === "denied" || first.act === "moot")
    return acts.some((act) => STAYS.has(act.act) && !ONLY_PAPERS.test(act.of ?? ""));
  return acts.some(
    (act) =>
      (STAYS.has(act.act) && !(act.act === "postponed" && ON_A_CALENDAR.test(act.of ?? ""))) ||
      ((act.act === "lifted" || act.act === "dissolved") && /\bstay\b/i.test(act.of ?? "")) ||
      (GRANTS.has(act.act) && ASKS_A_STAY.test(act.of ?? "") && !RELIEF_FROM_ONE.test(act.of ?? "")),
  );
}

/** What kind of stay the line names, the most telling first. */
export function stayDetail(words: string): Detail | null {
  if (
    /\badministrative(?:ly)?\b.{0,20}\bstay|\bstay\w*\b.{0,40}\badministrative(?!(?:ly)? (?:clos|terminat))|\btemporar\w+ stay/i.test(
      words,
    )
  )
    return "administrative";
  if (
    /\b705\b|\bpostpone\w*\b.{0,60}\beffective|\b(?:stay\w*|postpone\w*)\b.{0,80}\b(?:agency action|memorand(?:um|a)|re-?implementation|rule|effective date|guidance)\b/i.test(
      words,
    )
  )
    return "agency_action";
  if (
    /\bpending (?:the )?(?:disposition of |resolution of |outcome of )?(?:the |this |its |their |[\w'’]+ )?appeals?\b/i.test(
      words,
    )
  )
    return "pending_appeal";
  if (
    /\babeyance\b|\bstay\w*\b.{0,40}\b(?:case|action|proceedings?|litigation|matter)\b|\b(?:case|action|proceedings?|litigation|matter)\b.{0,60}\bstayed\b/i.test(
      words,
    )
  )
    return "of_proceedings";
  if (/\b(?:injunction|order|judgment|mandate|decision|removal)\b/i.test(words)) return "of_order";
  return null;
}
