import type { Act, Kind } from "../../model/entry.ts";
import type { DocketText } from "./docket-text.ts";

/** Numbers that a line decides or answers stand in one of these ways beside what was filed. */
const FILED = String.raw`(?:[\w'’/&-]+\s+){0,6}?(?:motions?|applications?|petitions?|requests?|stipulations?|letters?|reports?|recommendations?|findings|objections?|complaints?|orders?|judgments?|opinions?|appeal|brief)\b`;
const NUMBER = String.raw`(?:\[+(\d{1,4})(?:-\d+)?\]+|\{+(\d{1,4})\}+|#\s?(\d{1,4})|(\d{1,4}))`;

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:granting|denying|dismissing|adopting|finding as moot|terminating(?: as moot)?|vacating|staying|allowing|approving|overruling|withdrawing|referring|striking|mooting|resolving|deciding|grants|denies|dismisses|adopts|vacates)\b(?:[\s,]*(?:in part|and|denying|granting|as moot|with(?:out)? prejudice|filing|dkt\.?|ecf|no\.?|the))*[\s,:]*${NUMBER}(?=[\s,.;\])]|$)(?!\s*(?:days?|months?|copies|U\.?S))`,
    "gi",
  ), // granting 20 Motion ; granting [32] Motion ; denying as moot 139 Motion
  new RegExp(String.raw`(?:['’]s?\s+|\b(?:and|re:?|on|the|regarding)\s+)${NUMBER}\s+${FILED}`, "gi"), // re 12 MOTION to Continue ; Barber's #99 Motion
  /\((?:re:?\s*)?(?:docket entry|dkt\.?|doc\.?|d\.?e\.?|ecf|filing|docket)\s*(?:entry\s*)?(?:nos?\.?|#)?\s*#?\s*\[?(\d{1,4})\]?\s*\)/gi, // (Docket Entry No. 11) ; (DE 5) ; (Doc. # 15 ) ; (Filing No. 50 )
  /\b(?:ecf|dkt\.?|docket(?: entry)?|doc\.?|filing)\s+(?:nos?\.?|#)\s*\[?(\d{1,4})\]?/gi, // Dkt. No. [316] ; ECF No. 59
  /\bfiling (\d{1,4}),/gi, // granting filing 127, Motion for …
  /\b(?:motion|petition|request|application)\b[^.;[\]]{0,120}\[(\d{1,4})\]/gi, // motion to withdraw as counsel [6] filed by
];

/** What an answer answers: "RESPONSE in Opposition re 109 MOTION", "REPLY to 30 Response". */
const ANSWERED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:re:?|to|of|regarding)\s+${NUMBER}\s+(?:[\w'’/&-]+\s+){0,6}?(?:motion|application|petition|order|response|opposition|memorandum|brief|report|objection|letter|complaint|notice)`,
    "gi",
  ),
  /\bmotion\b[^.;]{0,160}?\b(\d{1,4})\s+(?:filed )?by\b/gi, // OPPOSITION to MOTION to Dismiss Case 30 filed by
  /\(\[(\d{1,4})\]/g, // response opposing motion ([5] Motion)
];

/** Entry numbers that a court's act decides (near an act), or that a party's paper answers. Appeals' document ids are no entry numbers. */
export function numbersDecided(kind: Kind, text: DocketText, acts: readonly Act[]): readonly string[] {
  if (kind === "opposition" || kind === "reply") return unique(ANSWERED.flatMap((form) => numbersIn(text.body, form)));
  if (acts.length === 0 && !/^order\b.{0,12}\bon\b/i.test(text.head)) return [];
  return unique(FORMS.flatMap((form) => numbersIn(decidingPart(text.body, acts), form)));
}

/** From the beginning to the end of the last act's sentence: what follows sets dates and cites. */
function decidingPart(body: string, acts: readonly Act[]): string {
  const ends = acts.map((act) => body.indexOf(act.evidence) + act.evidence.length);
  const last = Math.max(0, ...ends);
  const rest = body.slice(last).search(/\.\s+[A-Z]/); // "… 20 Motion. The hearing"
  return rest < 0 ? body : body.slice(0, last + rest);
}

function numbersIn(words: string, form: RegExp): readonly string[] {
  return [...words.matchAll(form)]
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? "")
    .filter((number) => number !== "");
}

function unique(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)];
}
