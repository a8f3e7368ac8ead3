import type { Limit, LimitKind } from "../../model/entry.ts";

/** Sentences that bound the act of the sentence before them; `text` is what bounds it. */
const FORMS: readonly (readonly [LimitKind, RegExp])[] = [
  [
    "except",
    /^(?<text>(?:all|the) other (?:\w+ ){1,6}?(?:remains?|continues?|shall remain|stands?|are unaffected)\b[^.;]*)/i,
  ], // All other terms remain
  [
    "except",
    /^(?<text>(?:the|this) (?:\w+ )?(?:order|stay|injunction|vacatur|ruling|postponement|decision) (?:does|shall|will) not (?:apply|extend|reach|affect|preclude|prohibit|prevent|bar)\b[^.;]*)/i,
  ], // This order does not apply to …
  [
    "only",
    /^(?<text>(?:the|this) (?:\w+ )?(?:order|stay|injunction|vacatur|relief|extension) (?:(?:applies|shall apply|extends) only|is limited)\b[^.;]*)/i,
  ], // The stay is limited to …
  [
    "until",
    /^(?:the|this) (?:\w+ )?(?:seal|stay|order|injunction|tro|extension|postponement|abeyance)\b(?: (?:shall|will|is to))?(?: only)?(?: (?:remains?|be|continues?|expires?|lasts?))(?: only)?(?: in (?:effect|place|force))? (?<text>(?:until|through|pending)\b[^.;]*?)(?= and (?:in no way|does|shall|will)\b|[.;]|$)/i,
  ], // This seal shall only remain in effect until …
  [
    "until",
    /^(?:(?:and )?(?:it is )?(?:further )?ordered that )?(?:the|this) (?:\w+ )?(?:stay|order|injunction|tro|postponement|extension)\b (?:shall |will )?(?<text>expires? (?:on|at|in|\d)(?:[^.;]|(?<=\b[ap])\.(?=m\b)|(?<=\b[ap]\.m)\.)*)/i,
  ], // This TRO shall expire on March 24
  [
    "from",
    /^(?:that|the order|the stay|this order|the injunction)\b.*?,? (?<text>(?:effective|takes? effect) (?:upon|on|as of|immediately)\b[^.;]*)/i,
  ], // That counsel shall withdraw, effective upon entry
];

/** The limit of an earlier act that a sentence states by itself. */
export function limitsSaidAfter(sentence: string): readonly Limit[] {
  for (const [kind, form] of FORMS) {
    const text = form.exec(sentence)?.groups?.["text"]?.trim();
    if (text !== undefined) return [{ kind, text }];
  }
  return [];
}
