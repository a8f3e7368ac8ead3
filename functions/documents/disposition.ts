import type { ActVerb } from "../model/entry.ts";
import type { Field } from "../model/summary.ts";
import { quoteOf } from "./quotes.ts";
import type { Sentence } from "./sentences.ts";

/** An act and the thing that the text names, or null. */
export interface ActOf {
  readonly act: ActVerb;
  readonly of: string | null;
}

/** Sentences at the end among which the result stands, and at the beginning among which it is announced. */
const CLOSING = 14;
const OPENING = 30;

const BASE: Readonly<Record<string, ActVerb>> = {
  affirm: "affirmed",
  reverse: "reversed",
  vacate: "vacated",
  remand: "remanded",
  dismiss: "dismissed",
  deny: "denied",
  grant: "granted",
};
const PARTLY: Readonly<Partial<Record<ActVerb, ActVerb>>> = {
  affirmed: "affirmed_in_part",
  reversed: "reversed_in_part",
  vacated: "vacated_in_part",
  granted: "granted_in_part",
};
const ADVERB = String.raw`(?:(?:hereby|therefore|thus|accordingly|now|also|further|otherwise|respectfully|reluctantly|unanimously|consequently|summarily|in all respects|only|in part),?\s+)*`;
const PAST = "affirmed|reversed|vacated|remanded|dismissed|denied|granted";
const PLAIN = "affirm|reverse|vacate|remand|dismiss|deny|grant";
const THIRD = "affirms|reverses|vacates|remands|dismisses|denies|grants";

/** "in part" · "as to §526(a)(4)": the act reaches only some of it. */
const SCOPE = String.raw`(?: in (?:relevant )?part| (?:as|with respect) to (?:[^.;,]{2,80}?(?=,? and (?:(?:${PAST})\b|the (?:case|cause|matter)))|[^.;,]{2,80}))?`;

/** What the court does in one sentence. "motion to vacate … is DENIED" is one act: only what the court itself does counts. */
export function actsIn(sentence: string): ActOf[] {
  const text = sentence.replace(/\s+/g, " ").trim();
  return [...passive(text), ...active(text), ...tail(text)];
}

/** The judgment … is reversed, and the case is remanded · The motion is GRANTED in part and DENIED in part */
const PASSIVE = new RegExp(
  String.raw`(?<object>(?:[^.;]|(?<=\b(?:Nos?|Dkt|v|Doc|ECF|St|Mrs?|Ms|Dr|Inc|Corp|Co|Ltd|Jr|Sr|[A-Z])\.)\.?|\.(?=[A-Z]\.|\s[a-z]))*?)\b(?:must be,? and (?:hereby |therefore )?(?:is|are),?|is|are|(?:must|will) (?:therefore |accordingly |thus )?be) ${ADVERB}(?<verbs>(?:${PAST})${SCOPE}(?:(?:, | and |, and |; )(?:is |are )?${ADVERB}(?:${PAST})${SCOPE})*(?:,? and (?:the )?(?:cases?|cause|matter)s? ${ADVERB}remanded)?)`,
  "gi",
);

function passive(text: string): ActOf[] {
  return [...text.matchAll(PASSIVE)].flatMap((match) => {
    const verbs = match.groups?.["verbs"] ?? "";
    const object = subjectOf(match.groups?.["object"] ?? "");
    if (isHypothetical(match.groups?.["object"] ?? "")) return [];
    // "the judgment must be reversed" is a result; "the claim must be dismissed" is a step on the way, "the toll will be granted" a guess.
    if (/\b(?:must|will) (?:\w+ )?be /i.test(match[0]) && !/\b(?:judgments?|decisions?|orders?)\b/.test(object ?? ""))
      return [];
    // "the sentence is vacated and the matter remanded": the last verb has a thing of its own.
    const own = /(?<thing>(?:the )?(?:case|cause|matter)s?) (?:\w+ )?remanded$/i.exec(verbs)?.groups?.["thing"];
    return verbsIn(verbs, PAST).map((act) => ({ act, of: act === "remanded" ? (own ?? object) : object }));
  });
}

/** we affirm the judgment · We therefore vacate the judgment and remand the case · the Court GRANTS the motion */
const ACTIVE = new RegExp(
  String.raw`(?<subject>\b(?:[Ww]e|[Tt]h(?:e|is) (?:[Cc]ourt|[Pp]anel))\b)(?: (?:must|also|agree[^.;]{0,60}? and))? ${ADVERB}(?<first>${PLAIN}|${THIRD})\b(?<rest>[^.;]*)`,
  "gi",
);
const FURTHER = new RegExp(
  String.raw`(?:, | and |, and |, but |but |; )(?:we |it )?${ADVERB}(?<verb>${PLAIN}|${THIRD})\b(?<object>[^,;]*?)(?=, | and |, and |$)`,
  "gi",
);

/** What stands before the next act: "the judgment" of "the judgment and remand the case" */
const FIRST_OBJECT = new RegExp(
  String.raw`^(?<object>.*?)(?=,? (?:and|but) (?:we )?(?:\w+ )?(?:${PLAIN}|${THIRD})\b|, (?:${PLAIN}|${THIRD})\b|$)`,
  "i",
);

function active(text: string): ActOf[] {
  return [...text.matchAll(ACTIVE)].flatMap((match) => {
    const rest = match.groups?.["rest"] ?? "";
    const firstObject = FIRST_OBJECT.exec(rest)?.groups?.["object"] ?? rest;
    const first = verbOf(match.groups?.["first"] ?? "", firstObject);
    const acts = first === undefined ? [] : [{ act: first, of: objectOfAct(first, firstObject) }];
    for (const further of rest.matchAll(FURTHER)) {
      const act = verbOf(further.groups?.["verb"] ?? "", further.groups?.["object"] ?? "");
      if (act !== undefined) acts.push({ act, of: objectOfAct(act, further.groups?.["object"] ?? "") });
    }
    return acts;
  });
}

/** "Petition for review denied" · "Judgment vacated" · "affirmed in part": a verb, and before it the thing where it is named. */
const ENTRY = String.raw`(?:(?:judgments?|orders?|decisions?|convictions?|sentences?|petitions?(?: for (?:review|rehearing|mandamus))?|appeals?|cases?|matters?|certiorari|writ) )?(?:${PAST})(?: in part)?`;
/** AFFIRMED. · Vacated and remanded. · REVERSED in part; AFFIRMED in part. · The judgment … is Affirmed. · Petition denied. */
const TAIL = new RegExp(
  String.raw`^(?:(?:It is )?[Ss]o ordered\.? )?(?:The entry is: )?(?<entries>${ENTRY}(?:(?:, | and |, and |; | )${ENTRY})*)(?: (?:with|for|as) [^.]{0,90})?\.?$`,
  "i",
);

function tail(text: string): ActOf[] {
  const entries = TAIL.exec(text)?.groups?.["entries"] ?? "";
  return [...entries.matchAll(new RegExp(ENTRY, "gi"))].flatMap(([entry]) => {
    const thing = new RegExp(String.raw`^(?<thing>.*?) (?:${PAST})`, "i").exec(entry)?.groups?.["thing"];
    return verbsIn(entry, PAST).map((act) => ({ act, of: thing ?? null }));
  });
}

function verbsIn(text: string, forms: string): ActVerb[] {
  return [
    ...text.matchAll(
      new RegExp(String.raw`(?<verb>${forms})(?<part> in (?:relevant )?part| as to | with respect to )?`, "gi"),
    ),
  ].flatMap((match) => {
    const act = verbOf(match.groups?.["verb"] ?? "", match.groups?.["part"] ?? "");
    return act === undefined ? [] : [act];
  });
}

/** The act that a verb in any form names: "reverses" → reversed; with "in part" behind it, reversed_in_part. */
function verbOf(verb: string, behind: string): ActVerb | undefined {
  const word = verb.toLowerCase();
  const base = Object.keys(BASE).find((stem) => word.startsWith(stem.replace(/[ey]$/, "")));
  const act = base === undefined ? undefined : BASE[base];
  if (act === undefined) return undefined;
  return /\bin (?:relevant )?part\b|\bas to |\bwith respect to /i.test(behind) ? (PARTLY[act] ?? act) : act;
}

/** What a court acts on. */
const NOUNS =
  "judgments?|orders?|decisions?|petitions?|cases?|matters?|motions?|appeals?|applications?|injunctions?|stay|sentences?|convictions?|verdicts?|rulings?|determinations?|findings?|dismissals?|grant|denial|award|decree|mandate|subpoenas?|writ|requests?|stipulation|opinion|actions?|claims?|counts?|complaint|indictment|memorand(?:um|a)|rules?|regulations?|polic(?:y|ies)|program|guidance|directive|proclamation|notice";
const OWNER = String.raw`[Tt]h(?:e|is|ese)|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Aa]ppellant|[Gg]overnment)s?[’']s?`;
/** Up to a comma; the comma of a day is none: "the injunction of April 8, 2019" */
const WORDS = String.raw`(?:[^,;]|(?<=\d),(?= \d{4}\b))*?`;
const OBJECT = new RegExp(
  String.raw`(?<object>(?:${OWNER})\s${WORDS}\b(?:${NOUNS})\b${WORDS})(?=[,;](?! \d{4}\b)|$)`,
  "gi",
);

/** The thing acted on behind a verb: " the judgment of the Court of Appeals" → "the judgment of the Court of Appeals". */
function objectOf(words: string): string | null {
  // "the judgment and order that the complaint be dismissed": the second verb is none of ours.
  const own = words.replace(/ and (?:we )?(?:order|direct|instruct) (?:that|the [a-z]+ court)\b.*$/i, "");
  return tidied([...own.matchAll(OBJECT)].at(0));
}

/** "remand with instructions that the writ be granted" sends nothing that it names; "remand the case" does. */
function objectOfAct(act: ActVerb, words: string): string | null {
  return act === "remanded" && /^\s*(?:with|for|to|so)\b/i.test(words) ? null : objectOf(words);
}

/** The thing acted on before a verb, nearest to it: "Because the rule is sound, the judgment" → "the judgment". */
function subjectOf(words: string): string | null {
  // "The judgment of the court of appeals, affirming the order of the agency, is": what stands between commas is an aside.
  const own = words.replace(/, (?:affirm|revers|vacat|dismiss|deny|grant|enter|dat|issu)[^,]*,\s*$/i, " ");
  return tidied([...own.matchAll(OBJECT)].at(-1));
}

function tidied(match: RegExpExecArray | undefined): string | null {
  const noun = match?.groups?.["object"];
  if (noun === undefined) return null;
  const tidy = noun
    .replace(/\s+(?:is|are|in part|in its entirety)\s*$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return tidy.length > 220 ? null : tidy;
}

/** "whether the judgment is", "if the order is": nothing has been done. */
function isHypothetical(before: string): boolean {
  return /\b(?:if|whether|unless|until|when|once|not)\b[^,]*$/i.test(before.trimEnd());
}

/**
 * What the court decides. The closing sentences of its part say it; where the opening announces something else, both sentences are
 * given and no label.
 */
export function readDisposition(court: readonly Sentence[]): Field<readonly ActOf[]> {
  const closing = closingActs(court.slice(-CLOSING));
  const opening = openingActs(court.slice(0, OPENING));
  const found = closing ?? opening;
  if (found === undefined) return { status: "not_stated", evidence: [] };
  if (closing !== undefined && opening !== undefined && contradicts(opening.acts, closing.acts))
    return { status: "conflict", evidence: [...opening.evidence, ...closing.evidence].map(quoteOf) };
  return { status: "stated", value: found.acts, evidence: found.evidence.map(quoteOf) };
}

interface Found {
  readonly acts: readonly ActOf[];
  readonly evidence: readonly Sentence[];
}

/** The last sentence that acts, and those that act just before it. */
function closingActs(sentences: readonly Sentence[]): Found | undefined {
  const acting = sentences.map((sentence) => ({
    sentence,
    acts: actsIn(sentence.text).filter(isFinal(sentence.text)),
  }));
  const last = acting.findLastIndex((one) => one.acts.length > 0);
  if (last === -1) return undefined;
  let first = last;
  while (first > 0 && (acting[first - 1]?.acts.length ?? 0) > 0) first--;
  const group = withoutSteps(acting.slice(first, last + 1));
  return { acts: distinct(group.flatMap((one) => one.acts)), evidence: group.map((one) => one.sentence) };
}

/** A petition for review is denied because what the agency did is affirmed: that is a step, the petition's fate the result. */
function withoutSteps<T extends { readonly acts: readonly ActOf[] }>(group: readonly T[]): readonly T[] {
  const decides =
    group.at(-1)?.acts.some(({ act, of }) => act !== "affirmed" && /\bpetition\b/i.test(of ?? "")) === true;
  const isStep = ({ acts }: T) => acts.every(({ act }) => act === "affirmed");
  return decides ? group.filter((one) => !isStep(one)) : group;
}

/** In the opening only the court's own voice counts: "we affirm", "we now reverse". What a court below did is history. */
function openingActs(sentences: readonly Sentence[]): Found | undefined {
  const acting = sentences
    .map((sentence) => ({ sentence, acts: active(sentence.text).filter(isFinal(sentence.text)) }))
    .filter((one) => one.acts.some((act) => act.act !== "granted"));
  const last = acting.at(-1);
  return last === undefined ? undefined : { acts: last.acts, evidence: [last.sentence] };
}

/** "We granted certiorari" and what "we would" do are no results. */
function isFinal(text: string): (act: ActOf) => boolean {
  const history = /\b(?:granted|grant) (?:certiorari|review|the petition for certiorari)\b/i.test(text);
  return ({ act, of }) =>
    !(history && act === "granted") && (!/certiorari/i.test(of ?? "") || act === "dismissed" || act === "denied");
}

/** One says affirmed, whole, and the other reversed or vacated, whole. */
function contradicts(a: readonly ActOf[], b: readonly ActOf[]): boolean {
  const has = (acts: readonly ActOf[], ...wanted: ActVerb[]) => acts.some(({ act }) => wanted.includes(act));
  const upholds = (acts: readonly ActOf[]) =>
    has(acts, "affirmed") && !has(acts, "reversed", "vacated", "reversed_in_part", "vacated_in_part");
  const undoes = (acts: readonly ActOf[]) =>
    has(acts, "reversed", "vacated") && !has(acts, "affirmed", "affirmed_in_part");
  return (upholds(a) && undoes(b)) || (undoes(a) && upholds(b));
}

function distinct(acts: readonly ActOf[]): ActOf[] {
  return acts.filter(
    (act, i) => acts.findIndex((other) => other.act === act.act && (other.of === act.of || act.of === null)) === i,
  );
}
