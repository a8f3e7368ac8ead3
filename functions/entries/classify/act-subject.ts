import { asObject, namesAnObject } from "./act-object.ts";
import type { Stretch } from "./found-act.ts";

/** What introduces a clause and is not its subject. */
const INTRODUCTION =
  /^(?:(?:and|but|further|accordingly|therefore|thus|(?:with|without) prejudice|as moot|in part|(?:only )?to the extent|insofar as|it is|(?:it is )?(?:hereby |further |so )*ordered(?! by)|the court (?:finds|holds|orders|concludes)|we (?:hold|conclude|order)|that)\b[\s,:;]*(?:that\b)?[\s,:]*(?:the following )?)+/i; // IT IS HEREBY ORDERED that

/** "ORDER re 12 MOTION … ORDERED that the Motion": the subject follows the last "ordered that". */
const ORDERED_THAT =
  /^.*\bordered(?:,? (?:and )?adjudged)?(?:,? and decreed)?,?:?\s+(?:(?:by [^,]{3,60}? )?that\s+)?/is;

/** Heads of rulings before a subject. */
const HEADS: readonly RegExp[] = [
  /^\[[\d-]+ \w+(?: \w+){0,3} ?\]\s*/, // [21-10806 Affirmed] The permanent injunction (Fifth Circuit)
  /^(?:[\w'’]+ ){0,4}orders?\b(?: filed| for publication)*:\s*/i, // Filed order: Appellants' motion
  /^(?:judgment|order|opinion)s? (?:entered|issued|filed)\b[^:.;]{0,80}:\s*/i, // Judgment entered: The order (First Circuit)
  /^(?:[\w'’]+ ){0,4}orders? filed\s*-\s*/i, // Minute order filed - Appellee's motion (Tenth Circuit)
  /^\([A-Z][^)]{5,200}\)\s*:?\s*/, // (Ada FERN, Bo ELM, Cy ASH) The motion …
  /^(?:[\w'’]+ ){0,6}(?:order|opinion|judgment)\b[^().]{0,60}\([^)]{0,200}\)\s*:?\s*(?=\S)/i, // Filed order (ADA FERN, BO ELM and CY ASH) The motion …
  /^\((?:cc|filed|dated|signed)\b[^)]*\)\s*/i, // (filed 4/24/2000) judgment of the court
  /^transfer order from [^,]{3,60}, (?:pursuant to [^,]{3,60}, )?that\s+/i, // TRANSFER ORDER from the Panel, pursuant to …, that the action
  /^(?:[\w'’]+ ){0,3}orders? that\s+(?:the\s+)?/i, // ORDER THAT THE MOTION
  /^[^.;]{0,80}?\bfiled that\s+/i, // PER CURIAM JUDGMENT filed that the judgment … be affirmed
  /^terminate deadlines and hearings\b[^:]{0,80}:\s*/i, // Terminate Deadlines and Hearings as to Bo Elm: The deadline
  /^received order from the supreme court\b[^:]{0,60}:\s*/i, // Received Order from the Supreme Court, dated 07/19/2017: The …
  /^(?:[A-Z][\w'’/&-]*[ :][ :-]*){0,6}?(?:ORDERS?|Order|OPINION|JUDGMENT|MINUTES?|MINUTE ENTRY)\b(?:[^:.;]{0,80}:|[;,]|\s*-(?=\s))\s*/, // ENDORSED ORDER: … ; ORDER - The … ; ORDER; that the …
  /^(?:[A-Z][\w'’/&-]*[ :][ :-]*){0,6}?(?:ORDERS?|OPINION|JUDGMENT)\s+(?=(?:re:? |the |that |[a-z]))/, // ORDER the motion for Admission Pro Hac Vice
  /^[^.;]{0,80}? - (?=the )/i, // ORDER of USCA as to 42 Notice of Appeal - the appeal
];

/** "In view of the order dated October 24, 2017, the court's opinion …": the subject begins after a comma. */
const OPENING_PHRASE =
  /^(?:in|for|upon|on|having|because|as|pursuant|after|with|to|if|since|given|before|following|at|by|based|consistent|it appearing|there being|(?:the )?court,? having|considering|within|when|where|while|although|insofar|under|due)\b/i;

/** The commas after which a subject may begin: a determiner, an owner, a capital. A date's year is none. */
const STARTS_A_SUBJECT =
  /,\s+(?=(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[a-z]+(?:['’]s|s['’])|its|his|her|their|all|each|both|said|[A-Z][\w'’]+)\s)/g;

/** Whose motion a headline names: "Defendant's ", "USA oral " */
const OWNER =
  /(?:\bmotions? [^.;]{3,120}? and (?:the )?|\b(?:[A-Z][\w.&'’-]*\s+){0,4}[A-Z][\w.&-]*(?:['’]s?|s['’])\s+|\bUSA['’]?s?\s+)?(?:(?:oral|joint|unopposed|emergency|renewed|amended|ex parte|first|second|third|sealed|streamlined|consent|agreed|temporary|restraining|preliminary|permanent|protective|administrative|scheduling|[\w-]+ly)\s+)*$/i;

/** The words before a headline's noun that belong to it. */
export function ownerBefore(words: string): string {
  return OWNER.exec(words)?.[0] ?? "";
}

/** What bounds a subject without being part of its name: "all deadlines in this case as to Bo Elm", "all Petitioners who have …". */
const BOUND = /^(?<name>(?:\S+\s+){2,}?\S+?),?\s+(?:as to|with respect to|who (?:have|has|are|were))\s.*$/is;

/** Where in the clause before the verb the object stands: the subject of "is granted". */
export function subjectOf(clause: string): Stretch | null {
  const whole = wholeSubject(clause);
  if (whole === null) return null;
  const bare = asObject(BOUND.exec(whole)?.groups?.["name"] ?? "");
  const subject = bare ?? whole;
  const from = clause.lastIndexOf(whole) + whole.indexOf(subject);
  return { from, to: from + subject.length };
}

function wholeSubject(clause: string): string | null {
  let subject = clause.trim().replace(INTRODUCTION, "").replace(ORDERED_THAT, "");
  for (const head of [...HEADS, ...HEADS]) subject = subject.replace(head, ""); // two parentheses: (FERN and ELM) (Judge Elm concurring)
  subject = subject.replace(INTRODUCTION, "");
  if (!OPENING_PHRASE.test(subject)) return asObject(subject);
  for (const start of subject.matchAll(STARTS_A_SUBJECT)) {
    const after = subject.slice(start.index + start[0].length);
    if (namesAnObject(after)) return asObject(after);
  }
  return null;
}
