import { asObject, enjoinedFrom } from "./act-object.ts";
import { ownerBefore, subjectOf } from "./act-subject.ts";
import { verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import { type FoundAct, foundAct, type Stretch } from "./found-act.ts";

const ADVERBS = String.raw`(?:(?:hereby|herewith|therefore|also|thus|now|further|otherwise|likewise|again|so|\w+ly),?\s+){0,3}`;
/** Of a motion granted in part the rest is denied: one act. A judgment affirmed in part and reversed in part is acted on twice. */
const IN_PART = String.raw`,?\s+in part\b(?:(?<=\b(?:granted|denied|allowed),?\s+in part),?\s+(?:and|&)\s+(?:denied|granted)(?:\s+as moot)?\s+in\s+part)?`;
/** "is declared unlawful and set aside" */
const UNLAWFUL = String.raw`(?:(?:declared|held)\s+(?:to be\s+)?(?:unlawful|invalid|void)(?:,|\s+and)\s+(?:is\s+|are\s+)?(?:hereby\s+)?)?`;

/** A sentence whose own verb the court writes: "…, is hereby GRANTED IN PART" */
const PASSIVE = new RegExp(
  String.raw`\b(?:is|are|was|were|be,? and (?:the same )?(?:hereby )?is,?|is to be|are to be|be|shall be(?=\s+and\b|\s+(?:\w+ly\s+)?(?:stayed|held in abeyance)\b))\s+${ADVERBS}${UNLAWFUL}(${verbsIn("participle")})(?![\w-])(${IN_PART})?(?:(?:\s+in its entirety)?,?\s+and\s+(?:is\s+|are\s+|hereby\s+){0,2}(${verbsIn("participle")})\b(?!\s+in\s+part))?`,
  "gi",
);

/** "Petition GRANTED." "Application (04A001) denied by Justice Thomas." "Judgment VACATED and case REMANDED" */
const TERSE = new RegExp(
  String.raw`\b((?:petitions?|applications?|motions?|judgments?|judgmnt|case|cause|action|matter|writ of certiorari|(?<!court of )appeals?|rehearing|stay|requests?|certiorari|decision|order|counts?|cts?|claims?|complaint|injunction|hearing|conference|trial|objections?|stipulation|debtor)\b(?:(?!\s[-–]\s)(?!\b(?:is|are|was|were|be|filed|submitted|petition|(?<!before )judgment|not|would|may|will|to be)\b)[^.;()]|\([^()]*\)|\.(?=\s?\d|[A-Z]\.)|(?<=\s)\.(?=\s)){0,300}?)(?<=[^\s–-])[\s)–-]+(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:\.|,|;|$|\(|by\b|as\b|and\b|in\b|with|w\/o|to\b|for\b|(?:up)?on\b|pursuant\b|per\b|without\b|except\b|under\b|extending|limited|until|through|pending|only\b|-|\[))`,
  "gi",
);

/** "AFFIRMED." "REVERSED AND REMANDED." "[21-10806 Affirmed ]" "DISMISSED in part and DENIED in part." */
const BARE = new RegExp(
  String.raw`(?<=^|[.:)\]]\s{0,3}|\badjudged to be\s|\[[\d-]{4,12}\s{1,3}|;\s{1,3}[\d-]{5,12}\s{1,3}|[;,]\s{1,3}|\sand\s)(${verbsIn("participle")})\b([\s-]+in[\s-]+part\b)?(?=\s*(?:\.|,|;|\]|\[|$|\(|for\b|as (?:moot|to)\b|with|and\b|except\b|only\b))`,
  "gi",
);

/** "would deny", "the petition was filed": a justice's noted position or a party's words are no act of the court. */
const SAID_OF_ANOTHER =
  /\b(?:would|if|whether|unless|in the event|(?:requests?|asks?|argues?|recommends?|recommended|proposes?|contends?) that)\b[^,]{0,160}$|\b(?:which|that|who|it)\s*$/i;

/** "ORDERED that the stay be dissolved" */
const SUBJUNCTIVE =
  /\b(?:ordered|adjudged|decreed|filed|order|judgment)\b[^;]*?\bthat\b(?![^;]*\b(?:shall|will|may|must|to|not|would|should|could|can)\s*$)/i;

/** "was denied on May 1, 2020": told, not done. */
const TOLD =
  /^\s*(?:on|by) (?:(?:order|the|a|this court['’]?s?) )*(?:on )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|district|magistrate|bankruptcy|lower)/i;

/** "to the extent that the injunction" */
const HOW_FAR = /\b(?:to the extent(?: that)?|insofar as|except that)\s[^,;]{0,160}$/i;
/** What changes an order's life is told although it stands in a clause. */
const STANDS_ALONE = /^(?:stayed|enjoined|vacated|dissolved|lifted)$/i;

/** Acts whose object is the subject of their verb. `earlier` are acts of other forms, whose words are no subject of these. */
export function passives(body: string, ends: SentenceEnds, earlier: readonly FoundAct[]): readonly FoundAct[] {
  let done = 0;
  return [...body.matchAll(PASSIVE)].flatMap((match) => {
    const said = earlier.filter((act) => act.to <= match.index).map((act) => act.to);
    const start = Math.max(sentenceStart(body, ends, match.index), done, ...said);
    const clause = body.slice(start, match.index);
    const to = match.index + match[0].length;
    done = to;
    if (SAID_OF_ANOTHER.test(clause)) return [];
    // "granted to the extent that the deadline is extended" says how far, and is told as that
    const isHowFar = HOW_FAR.test(clause);
    if (isHowFar && !STANDS_ALONE.test(match[1] ?? "")) return [];
    if (/^(?:was|were)\b/i.test(match[0]) && TOLD.test(body.slice(to, to + 40))) return [];
    if (/^be\s/i.test(match[0]) && !SUBJUNCTIVE.test(clause)) return [];
    if (/^(?:is|are) to be\b/i.test(match[0]) && !/\bthat\b/i.test(body.slice(0, match.index))) return [];
    const at = (verb: string | undefined, from = 0) => match.index + match[0].indexOf(verb ?? "", from);
    if (/enjoined|restrained/i.test(match[1] ?? ""))
      return binding(body, ends, start, { from: at(match[1]), to }, match[1] ?? "");
    const subject = subjectOf(clause);
    const object = subject === null ? null : { from: start + subject.from, to: start + subject.to };
    const of = object === null ? null : body.slice(object.from, object.to);
    const whole = { from: object?.from ?? start, to };
    const first = at(match[1]);
    return [
      ...foundAct({ body, form: "participle", verb: match[1], at: first, inPart: match[2] }, of, object, whole),
      ...foundAct(
        { body, form: "participle", verb: match[3], at: at(match[3], first - match.index + (match[1]?.length ?? 0)) },
        of,
        object,
        whole,
      ), // is vacated and remanded
      ...(isHowFar ? [] : coordinated(body, sentenceEnd(body, ends, to), to, of, object)),
    ];
  });
}

/** "is GRANTED as to Counts I and III and DENIED as to Count II": a second verb of the same subject, with limits of its own. */
const COORDINATED = new RegExp(
  String.raw`^(?:(?!\b(?:is|are|was|were|be|would|will|shall|may)\b)[^;])*?\b(?:and|but)\s+(?:is\s+|are\s+)?(?:hereby\s+|otherwise\s+)?(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:as to|as moot|with|without|pending|until|for\b|insofar|to the extent|in all other|\.|,|$))`,
  "i",
);

/** "GRANTED to the extent that the deadline is extended, and otherwise DENIED" */
const OTHERWISE = new RegExp(
  String.raw`^[^;]*?\b(?:and|but)\s+(?:is\s+|are\s+)?(?:hereby\s+)?otherwise\s+(${verbsIn("participle")})\b(\s+in part\b)?`,
  "i",
);

function coordinated(
  body: string,
  end: number,
  from: number,
  of: string | null,
  object: Stretch | null,
): readonly FoundAct[] {
  const match = COORDINATED.exec(body.slice(from, end)) ?? OTHERWISE.exec(body.slice(from, end));
  const verb = match?.[1];
  if (match === null || verb === undefined) return [];
  const at = from + match[0].lastIndexOf(verb);
  const adverb = /\botherwise\s+$/i.exec(body.slice(from, at))?.[0].length ?? 0;
  return foundAct({ body, form: "participle", verb, at, inPart: match[2] }, of, object, {
    from: at - adverb,
    to: from + match[0].length,
  });
}

/** Whom an injunction binds is not what it forbids. */
const BOUND_BY_IT =
  /\b(?:defendants?|respondents?|plaintiffs?|petitioners?|appell\w+|government|department|agency|agencies|secretary|director|officers?|officials?|parties|party|persons?|they|he|she)\b/i;

/** "DHS is permanently ENJOINED from implementing the Memorandum"; "the Termination Order is ENJOINED as to the Plaintiff States" */
function binding(body: string, ends: SentenceEnds, from: number, verb: Stretch, word: string): readonly FoundAct[] {
  const of = enjoinedFrom(body.slice(verb.to, sentenceEnd(body, ends, verb.to)));
  const found = { body, form: "participle", verb: word, at: verb.from } as const;
  if (of !== null) {
    const at = body.indexOf(of, verb.to);
    return foundAct(found, of, { from: at, to: at + of.length }, { from, to: at + of.length });
  }
  const clause = body.slice(from, verb.from).replace(/\b(?:is|are|was|were|be)\b(?:\s+\w+ly|\s+hereby)*\s*$/i, "");
  const subject = subjectOf(clause);
  const named = subject === null ? "" : clause.slice(subject.from, subject.to);
  if (subject === null || BOUND_BY_IT.test(named)) return foundAct(found, null, null, { from, to: verb.to });
  const object = { from: from + subject.from, to: from + subject.to };
  return foundAct(found, named, object, { from: object.from, to: verb.to });
}

/** A clerk's headline without a copula. */
export function headlines(body: string, ends: SentenceEnds, earlier: readonly FoundAct[]): readonly FoundAct[] {
  const found: FoundAct[] = [...earlier];
  for (const match of without(body, earlier).matchAll(TERSE)) found.push(...headline(body, ends, match, found));
  found.push(...capital(body, found));
  return found.slice(earlier.length);
}

/** "Motion to expedite consideration of the petition filed by petitioner GRANTED.": the one verb in capitals ends its sentence. */
const CAPITAL =
  /(?<=^|[.;]\s)((?:(?!\b(?:is|are|was|were|be|not|would|may|will)\b)[^.;]){0,8}\b(?:Motion|Application|Petition)s? (?:(?!\b(?:is|are|was|were|be|not|would|may|will)\b)[^.;]){3,300}?)\s+(GRANTED|DENIED|DISMISSED)\b(\s+IN PART\b)?(?=\s*(?:[.;]|$))/g;

function capital(body: string, found: readonly FoundAct[]): readonly FoundAct[] {
  return [...body.matchAll(CAPITAL)].flatMap((match): readonly FoundAct[] => {
    const [words, subject = "", verb, part] = match;
    const whole = { from: match.index, to: match.index + words.length };
    if (found.some((act) => act.from < whole.to && whole.from < act.to)) return [];
    const of = asObject(subject);
    if (of === null) return [];
    const from = match.index + subject.indexOf(of);
    const at = match.index + words.lastIndexOf(verb ?? "");
    return foundAct({ body, form: "participle", verb, at, inPart: part }, of, { from, to: from + of.length }, whole);
  });
}

function headline(
  body: string,
  ends: SentenceEnds,
  match: RegExpExecArray,
  found: readonly FoundAct[],
): readonly FoundAct[] {
  const words = match[1] ?? "";
  const verb = match[2] ?? "";
  // "by her referred to the Court is granted": the sentence's verb comes later; "Decision: Affirmed" names no object
  const isTitle = /(?:^|\bre:?\s+(?:\[?\d+\]?\s+)?)(?:motion|application|request|petition)\b[^:]*:$/i.test(words); // "re [12] Motion for TRO: granted"
  const isAlone = /\bby (?:him|her)$/i.test(words) && /^(?:granted|denied)$/i.test(verb); // presented to Justice Fern and by her denied
  if ((/\bby (?:him|her|them)$/i.test(words) && !isAlone) || /\bas$/i.test(words) || (/:$/.test(words) && !isTitle))
    return [];
  const start = sentenceStart(body, ends, match.index);
  if (SAID_OF_ANOTHER.test(body.slice(start, match.index))) return [];
  // In lower case only right after the noun or its number ("case dismissed", "Application (16A1) denied"), or as a whole sentence
  const to = match.index + match[0].length;
  const begun = Math.max(start, ...found.map((act) => act.to).filter((end) => end <= match.index));
  const isSentence =
    isTitle ||
    isAlone ||
    /^\s*by (?:the )?(?:chief )?justice\b/i.test(body.slice(to)) ||
    (/^[\s,]*(?:and|but)?\s*(?:the )?$/i.test(body.slice(begun, match.index)) &&
      /^\s*(?:[.,;]|and\b|as\b|with|for\b|$)/.test(body.slice(to)));
  const isShort = /^\w+$|\)$|\d$/.test(words) || /moot$/i.test(verb);
  if (verb === verb.toLowerCase() && !isShort && !isSentence) return [];
  const named = isTitle ? words.search(/(?:motion|application|request|petition)\b[^:]*:$/i) : 0;
  const owner = ownerBefore(body.slice(start, match.index + named));
  const from = match.index + named - owner.length;
  const subject = subjectOf(body.slice(from, match.index + words.length));
  const object = subject === null ? null : { from: from + subject.from, to: from + subject.to };
  const of = object === null ? null : body.slice(object.from, object.to);
  const at = match.index + match[0].indexOf(verb, words.length);
  const act = foundAct({ body, form: "participle", verb, at, inPart: match[3] }, of, object, { from, to });
  // "Application referred to the Court by Justice Fern and DENIED": the second verb is the telling one
  return /^referred$/i.test(verb) ? [...act, ...coordinated(body, sentenceEnd(body, ends, to), to, of, object)] : act;
}

/** The line with the words of other acts made into ends of sentences, at the same offsets. */
function without(body: string, acts: readonly FoundAct[]): string {
  return acts.reduce((left, { from, to }) => left.slice(0, from) + ";".repeat(to - from) + left.slice(to), body);
}

/** A verb that stands alone: of what, the line does not say. Behind "and" only where another verb stands before it. */
export function bareVerbs(body: string, earlier: readonly FoundAct[]): readonly FoundAct[] {
  const found: FoundAct[] = [];
  for (const match of body.matchAll(BARE)) {
    const isAlone = !/\band\s$/i.test(body.slice(0, match.index));
    const follows = [...earlier, ...found].some(({ to }) => /^[\s,]*and\s+$/i.test(body.slice(to, match.index)));
    if (!isAlone && !follows) continue;
    const whole = { from: match.index, to: match.index + match[0].length };
    found.push(
      ...foundAct({ body, form: "participle", verb: match[1], at: match.index, inPart: match[2] }, null, null, whole),
    );
  }
  return found;
}
