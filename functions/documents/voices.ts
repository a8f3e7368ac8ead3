import * as cues from "./cues.ts";
import type { Sentence } from "./sentences.ts";

/** Whose words or thoughts a sentence of the court's part gives. */
export const VOICES = ["court", "party", "witness", "other court", "quoted", "hypothetical", "question"] as const;
export type Voice = (typeof VOICES)[number];

// argues · has contended · would have us · counters · posits: what a party does with an argument
const SPEAKS = String.raw`(?:argu(?:e|es|ed|ing)|conten(?:d|ds|ded|ding)|claim(?:s|ed)?(?= (?:that|he|she|it|they|only)\b)|assert(?:s|ed|ing)?|maintain(?:s|ed)?|insist(?:s|ed)?|urge(?:s|d)?|suggest(?:s|ed)?|submit(?:s|ted)?|posit(?:s|ed)?|counter(?:s|ed)?(?= (?:that|with|by)\b)|respond(?:s|ed)?|repl(?:y|ies|ied)|retort(?:s|ed)?|alleg(?:e|es|ed|ing)|complain(?:s|ed)?|protest(?:s|ed)? that|object(?:s|ed)? (?:that|to)|conced(?:e|es|ed)|theoriz(?:e|es|ed)|speculat(?:e|es|ed)|continue(?:s|d)?(?=,| that)|propos(?:e|es|ed)|stress(?:es|ed) that|emphasiz(?:e|es|ed)|believ(?:e|es|ed)|fears? that|warn(?:s|ed)?|invoke[sd]?|rel(?:y|ies|ied) (?:primarily |principally |heavily |chiefly )?on|ask(?:s|ed)? (?:us|the [Cc]ourt|this [Cc]ourt)|seek(?:s)? to|would have (?:us|the [Cc]ourt)|point(?:s|ed)? (?:to|out)|sa(?:y|ys|id)|think(?:s)?|conclude(?:s|d)? that)`;
/** Who may speak so in a ruling without being a party: the court itself, and the law. */
const OWN =
  /\b(?:[Ww]e|I|[Oo]ur|[Tt]his [Cc]ourt|[Tt]he (?:panel|majority|undersigned)|[Tt]he (?:statute|Act|text|rule|record|evidence|Constitution|provision|clause|regulation|contract|Compact|opinion|question|issue|language|fact|history|precedents?|cases?)|[Cc]ongress|[Cc]ase law|[Pp]recedent)\b/;
/** Another court is no party. */
const A_COURT =
  /\b(?:[Cc]ourts?(?: of [Aa]ppeals)?|[Jj]ury|[Jj]udge|[Mm]agistrate|Board|BIA|Circuit|[Pp]anel|[Aa]gency|Commission)$/;
const PARTY_SPEAKS = new RegExp(
  String.raw`^(?<before>(?:[^,;:“”]|“[^”]*”){0,40},\s+)?(?<subject>(?:(?!\b(?:that|which|who|because|when|if|while|although|whether)\b)[^;:“”]){1,110}?)\s+(?:(?:also|further|next|again|now|then|thus|first|second|finally|instead|nonetheless|nevertheless|therefore|does|do|did|has|have|had|simply|merely|essentially|principally|primarily|correctly|rightly|repeatedly|alternatively),?\s+){0,3}${SPEAKS}\b`,
);
// In the Government’s view · According to Tarrant · On petitioner’s account · Under their theory
const BY_VIEW =
  /^(?:[A-Z][a-z]+,\s+)?(?:(?:[Ii]n|[Oo]n|[Uu]nder|[Bb]y|[Ff]rom) (?!our\b|my\b|this [Cc]ourt)(?:[^,]{0,60}[’']s?|their|his|her|its|that) (?:\w+ ){0,2}(?:view|account|reading|theory|telling|logic|position|interpretation|argument|submission|estimation|contention|perspective)\b|[Aa]ccording to (?!(?:our|the (?:statute|Act|text|record|Constitution|rule))\b)|[Aa]s (?!we\b|this\b)[^,]{2,60} (?:sees?|would have|reads?|tells?) it)/;
// They argue · He contends · she claims: a pronoun is never the court
const PRONOUN = new RegExp(
  String.raw`\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:\w+ly\s+|also\s+|next\s+|then\s+|further\s+|thus\s+)?${SPEAKS}\b`,
);
// , petitioners contend, · , the Government says, · So, Tarrant continues,
const INSERTED = new RegExp(
  String.raw`,\s+(?!we\b|I\b|this\b)(?:[A-Z]|amic|the [A-Z]|petitioner|respondent|plaintiff|defendant|appell|he |she |they )[^,]{0,60}\s+${SPEAKS},`,
);
// the argument goes · so the theory runs · is their argument
const GOES = /\b(?:argument|theory|reasoning|story|contention) (?:goes|runs|continues)\b/;
/** "We reject the argument": the court speaks after all. */
const ANSWERS =
  /(?:^|[;,—] (?:but |and |yet |so |which |because )?|^(?:But|And|Yet|Although|While|Because|For|Having)\b[^;]*, )(?:[Ww]e|[Tt]his [Cc]ourt|[Tt]he Court|I) (?:\w+ ){0,3}(?:reject|disagree|agree|hold|conclude|decline|affirm|reverse|cannot|find|are (?:not )?(?:un)?persuaded|need not|do not|see no|vacate|dismiss|deny|grant)/;

// testified · told her · deposition · on cross-examination
const WITNESS =
  /\b(?:testif(?:y|ies|ied|ying)|deposition|cross-examin\w+|under oath|(?:told|informed) (?:her|him|them|the (?:officers?|police|agents?|court|jury))|recalled that|averred|declared that|(?:his|her|their) (?:declaration|affidavit)|affiant)\b/;
// The district court held · the jury found · The Ninth Circuit reversed: history, unless this court judges it
const JUDGES_IT =
  /\b(?:is|are) (?:hereby |therefore )?(?:AFFIRMED|REVERSED|VACATED|affirmed|reversed|vacated|Affirmed|Reversed)\b|\b(?:erred|err|error|correctly|properly|improperly|abused? its discretion|should have|was (?:right|wrong|correct)|[Ww]e (?:\w+ ){0,3}(?:agree|disagree|affirm|reverse|vacate|hold|conclude|reject|dismiss|deny|grant|remand|determine))\b/;
// Gant held · In Taylor, the Court held · we have held · Accordingly, we held: what an earlier case decided
const EARLIER =
  /^(?:(?:Thus|Accordingly|There|Similarly|Likewise|Moreover|Indeed|In [^,]{3,90}),?\s+)?(?:the )?(?:[A-Z][A-Za-z’'.-]+(?: v\. [A-Z][A-Za-z’'.-]+)?|(?:[Tt]he |[Tt]his )?(?:Supreme )?[Cc]ourt|we)\s+(?:(?:has|have|had|also|therefore|thus|then|further|first|there|expressly|previously|long)\s+){0,2}(?:held|concluded|ruled|explained|rejected|reasoned|determined|found|observed|recognized|stated|noted|granted certiorari|reversed|affirmed|decided|adopted|declined)\b(?! (?:today|here)\b)/;
// we would · would have: what is not; if … then: what is supposed
const WOULD =
  /\b(?:[Ww]e|I|the [Cc]ourt) would (?!not reach\b)|\b[Ww]ere (?:we|the [Cc]ourt|it|they) to\b|^(?:[A-Z][a-z]+, )?(?:Suppose|Imagine|Assume|Assuming|Consider a)\b|^(?:Even )?[Ii]f\b(?!.*\b(?:[Ww]e|this [Cc]ourt) (?:\w+ ){0,2}(?:hold|conclude|affirm|reverse|need not))|\b[Ii]n the event (?:that )?(?:we|the [Cc]ourt)\b/;

/** Whose voice a sentence of the court's part has. Decided before it may be chosen: only the court's own stands under the court. */
export function voiceOf({ text, quoted }: Pick<Sentence, "text"> & { readonly quoted?: boolean }): Voice {
  if (quoted === true || isQuotation(text)) return "quoted";
  if (/\?[”"’)]*$/.test(text)) return "question";
  const answers = ANSWERS.test(text);
  if (WITNESS.test(text) && !/\b[Ww]e (?:\w+ ){0,2}(?:hold|conclude)\b/.test(text)) return "witness";
  if (!answers && (speaksForParty(text) || BY_VIEW.test(text) || INSERTED.test(text) || GOES.test(text)))
    return "party";
  if (PRONOUN.test(text) && !answers) return "party";
  if (WOULD.test(text)) return "hypothetical";
  if (!JUDGES_IT.test(text) && (cues.BELOW.test(text) || EARLIER.test(text))) return "other court";
  return "court";
}

function speaksForParty(text: string): boolean {
  const match = PARTY_SPEAKS.exec(text);
  const subject = match?.groups?.["subject"];
  return (
    subject !== undefined &&
    !OWN.test(subject) &&
    !A_COURT.test(subject) &&
    !/^(?:It|There|This|That|These|Nothing|No one|The Court)\b/.test(subject)
  );
}

/** A sentence that is nearly all another's words. */
function isQuotation(text: string): boolean {
  const inside = [...text.matchAll(/“[^”]*”|"[^"]*"/g)].reduce((sum, [quote]) => sum + quote.length, 0);
  return inside > 0.75 * text.length;
}
