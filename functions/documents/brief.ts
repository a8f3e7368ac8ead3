import type { Kind } from "../model/entry.ts";
import type { BriefSummary, Field, PartKind, Quote } from "../model/summary.ts";
import { briefSections } from "./brief-sections.ts";
import { readClaims } from "./claims.ts";
import type { CleanDocument } from "./clean.ts";
import { readPoints } from "./contents.ts";
import { readCover } from "./cover.ts";
import { chooseSentences, scoreSentences } from "./key-sentences.ts";
import { quoteOf } from "./quotes.ts";
import type { Section } from "./sections.ts";
import { noteSentences, type Sentence, sentencesOf } from "./sentences.ts";
import { flawOf } from "./showable.ts";
import { voiceOf } from "./voices.ts";

/** What a mail has room for. */
const INTEREST_MAX = 2;
const KEY_WORDS = 150;
const KEY_SENTENCES_MAX = 5;
const RELIEF_MAX = 2;
const NOT_STATED = { status: "not_stated", evidence: [] } as const;

/** A brief read: its summary and what the checks need. */
export interface ReadBrief {
  readonly summary: BriefSummary;
  readonly sections: readonly Section[];
}

/** What a brief says of itself: cover, disclosures, interest, points, key sentences, relief. */
export function readBrief(document: CleanDocument, kind?: Kind): ReadBrief {
  const sections = briefSections(document);
  const sentences = sentencesOf(document, sections);
  const cover = readCover(document);
  const front = [...sentences.filter((sentence) => isFront(sentence.part)), ...frontNotes(document, sections)];
  const summary: BriefSummary = {
    form: "brief",
    amici: cover.amici,
    counsel: cover.counsel,
    supporting: cover.supporting,
    position: cover.position,
    consent: consentOf(front),
    authorship: authorshipOf(front),
    interest: interestOf(sentences),
    points: kind === "complaint" ? readClaims(document, sections) : readPoints(document, sections),
    keySentences: keySentencesOf(sentences, sections),
    relief: reliefOf(sentences),
  };
  return { summary, sections };
}

function isFront(part: PartKind): boolean {
  return (
    part === "cover" ||
    part === "disclosure" ||
    part === "interest" ||
    part === "other" ||
    part === "summary_of_argument"
  );
}

/** The Supreme Court's rule 37.6 puts the disclosure into the first footnote of the text. */
function frontNotes(document: CleanDocument, sections: readonly Section[]): Sentence[] {
  const text = sections.find(
    (section) => section.part === "interest" || section.part === "summary_of_argument" || section.part === "argument",
  );
  const from = text?.from.page ?? 0;
  return noteSentences(document, { from, to: from + 3 });
}

const CONSENT: readonly (readonly [string, RegExp])[] = [
  // (Filed With Consent of All Parties) · All parties have consented to the filing
  [
    "all parties",
    /\b(?:with (?:the )?consent of all (?:the )?parties|all (?:the )?parties (?:to this [a-z]+ )?(?:have )?(?:consent|given (?:their )?(?:blanket )?consent|provided consent)|consent of all parties|parties have (?:all )?consented)/i,
  ],
  // This motion is unopposed
  ["unopposed", /\b(?:motion is|is) unopposed\b|\bUNOPPOSED MOTION\b/i],
  // Plaintiffs have consented, while Defendants take no position
  ["no position taken", /\btakes? no position\b/i],
  // Defendants oppose the filing · did not consent
  [
    "opposed",
    /\b(?:opposes?|does not consent|do not consent|did not consent|withh[eo]ld (?:its |their )?consent|declined to consent)\b[^.]*\b(?:motion|filing|brief|leave)?/i,
  ],
  // moves for leave to file · accompanied by a motion for leave
  [
    "leave sought",
    /\bmoves? (?:this Court )?for leave to file\b|\b(?:accompan\w+|filed with) (?:by )?(?:a |its |their )?motion for leave\b/i,
  ],
];

/** Whether the parties agree to the filing. The first statement that fits, in the order of how much it says. */
function consentOf(front: readonly Sentence[]): Field<string> {
  for (const [value, pattern] of CONSENT) {
    const sentence = front.find(
      (one) =>
        pattern.test(one.text) && (value !== "opposed" || /\b(?:consent|leave|filing of this brief)\b/i.test(one.text)),
    );
    if (sentence !== undefined) return { status: "stated", value, evidence: [quoteOf(sentence)] };
  }
  return NOT_STATED;
}

// No counsel for a party authored this brief in whole or in part · Neither party's counsel authored
const STANDARD =
  /\b(?:no|neither|not)\b[^.]{0,120}\bauthored\b[^.]{0,60}\bin whole or in part|\bauthored (?:entirely|solely) by (?:amic|counsel for amic|the undersigned)|\bno (?:party|counsel|person)[^.]{0,160}\b(?:authored|wrote)\b/i;
// A party's counsel authored part of this brief · … contributed money
const ATTENTION =
  /\b(?:counsel for (?:a |the )?\w+|(?:party|parties|plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?)[’']s? counsel)\b[^.]{0,60}\bauthored\b|\bexcept (?:that|for)\b[^.]{0,120}\b(?:authored|contribut)/i;

/** The statement on who wrote and paid for the brief: the formula that nobody else did, or something that wants a look. */
function authorshipOf(front: readonly Sentence[]): BriefSummary["authorship"] {
  const sentence = front.find((one) => STANDARD.test(one.text)) ?? front.find((one) => ATTENTION.test(one.text));
  if (sentence === undefined) return NOT_STATED;
  const standard = STANDARD.test(sentence.text) && !/\bexcept\b/i.test(sentence.text);
  return {
    status: "stated",
    value: standard ? "standard disclosure" : "needs attention",
    evidence: [quoteOf(sentence)],
  };
}

// Amicus curiae the Institute is a non-profit firm · Amici are former officials · The Foundation represents
const WHO =
  /^(?:Proposed )?(?:[Aa]mic(?:us|i)\b|[A-Z][^.]{2,200}?\b(?:is|are|comprises?|represents?|was founded|advocates?|works?|serves?)\b)/;

function interestOf(sentences: readonly Sentence[]): Quote[] {
  const own = sentences.filter((sentence) => sentence.part === "interest" && flawOf(sentence) === undefined);
  const disclosure = (sentence: Sentence) =>
    STANDARD.test(sentence.text) || CONSENT.some(([, pattern]) => pattern.test(sentence.text));
  const telling = own.filter((sentence) => !disclosure(sentence));
  const who = telling.findIndex((sentence) => WHO.test(sentence.text));
  return telling.slice(Math.max(0, who), Math.max(0, who) + INTEREST_MAX).map(quoteOf);
}

/** Fewer of a brief's own sentences than this, and all are taken. */
const OWN_MIN = 5;

/** From the brief's own summary of argument; else from its introduction; else from the argument. */
function keySentencesOf(sentences: readonly Sentence[], sections: readonly Section[]): Quote[] {
  const summaries = sections.flatMap((section, i) =>
    section.part === "summary_of_argument" ? [{ i, heading: section.heading ?? "" }] : [],
  );
  const proper = summaries.filter(({ heading }) => /SUMMARY|STATEMENT/i.test(heading));
  const chosen = new Set((proper.length > 0 ? proper : summaries).map(({ i }) => i));
  const from = sentences.filter((sentence) =>
    chosen.size > 0 ? chosen.has(sentence.section) : sentence.part === "argument",
  );
  // What the other side says, and what is understood only behind the sentence before it, is nobody's key sentence.
  const own = from.filter(
    ({ text }) =>
      (voiceOf({ text }) === "court" || /\b(?:[Aa]mic(?:us|i)|[Ww]e|[Tt]his brief)\b/.test(text)) &&
      !/^(?:He|She|It|They)\b/.test(text),
  );
  return chooseSentences(scoreSentences(own.length >= OWN_MIN ? own : from, "brief"), {
    words: KEY_WORDS,
    count: KEY_SENTENCES_MAX,
  }).map(quoteOf);
}

// should be affirmed · urge the Court to reverse · respectfully requests that the Court deny
const RELIEF =
  /\b(?:should|urge|urges|request|requests|ask|asks|must|respectfully)\b[^.]{0,220}\b(?:affirm|revers|vacat|uphold|upheld|den(?:y|ied)|grant|reject|dismiss|remand|hold|enjoin|set aside|stay)\w*/i;

/** What the brief asks the court to do: in its conclusion, else the sentence that the conclusion ends with. */
function reliefOf(sentences: readonly Sentence[]): Quote[] {
  const conclusion = sentences.filter((sentence) => sentence.part === "conclusion");
  const prayed = conclusion.findIndex(({ text }) => PRAYS.test(text));
  if (prayed !== -1) return prayerFrom(conclusion.slice(prayed)).map(quoteOf);
  const whole = conclusion.filter((sentence) => flawOf(sentence) === undefined);
  const asked = whole.filter((sentence) => RELIEF.test(sentence.text));
  return (asked.length > 0 ? asked.slice(-RELIEF_MAX) : whole.slice(0, 1)).map(quoteOf);
}

// "WHEREFORE, Petitioner prays that this Court grant the following relief:" · "Plaintiffs respectfully request that the Court:"
const PRAYS = /^(?:WHEREFORE|Wherefore)\b.*:$|\b(?:prays?|requests?|asks?|demands?)\b.*:$/;
/** Items of a prayer that a mail has room for. */
const PRAYED_MAX = 6;

/** The sentence that asks, and its list to the day or the signature below it. */
function prayerFrom(sentences: readonly Sentence[]): Sentence[] {
  const [lead, ...rest] = sentences;
  const end = rest.findIndex(
    ({ text }) => /^(?:Dated?\b|DATED|Respectfully|By:|\/s\/)/.test(text) || !/[.;]$|;? and,?$/.test(text),
  );
  return lead === undefined ? [] : [lead, ...rest.slice(0, end === -1 ? rest.length : end).slice(0, PRAYED_MAX)];
}
