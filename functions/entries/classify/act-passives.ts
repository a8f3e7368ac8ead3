import { enjoinedFrom } from "./act-object.ts";
import { ownerBefore, subjectOf } from "./act-subject.ts";
import { verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import { type FoundAct, foundAct, type Stretch } from "./found-act.ts";

const ADVERBS = String.raw`(?:(?:hereby|herewith|therefore|also|thus|now|further|otherwise|likewise|again|so|\w+ly),?\s+){0,3}`;
const IN_PART = String.raw`,?\s+in part\b(?:,?\s+(?:and|&)\s+(?:denied|reversed|vacated|granted|affirmed|dismissed)(?:\s+as moot)?\s+in\s+part)?`;

/** A sentence whose own verb the court writes: "…, is hereby GRANTED IN PART" */
const PASSIVE = new RegExp(
  String.raw`\b(?:is|are|was|were|be,? and (?:the same )?(?:hereby )?is,?|is to be|are to be|be|shall be(?= and\b))\s+${ADVERBS}(${verbsIn("participle")})(?![\w-])(${IN_PART})?(?:(?:\s+in its entirety)?,?\s+and\s+(?:is\s+|are\s+|hereby\s+){0,2}(${verbsIn("participle")})\b(?!\s+in\s+part))?`,
  "gi",
);

/** "Petition GRANTED." "Application (04A001) denied by Justice Thomas." "Judgment VACATED and case REMANDED" */
const TERSE = new RegExp(
  String.raw`\b((?:petitions?|applications?|motions?|judgments?|judgmnt|case|cause|action|writ of certiorari|(?<!court of )appeals?|rehearing|stay|requests?|certiorari|decision|order|counts?|cts?|claims?|complaint|injunction|hearing|conference|trial|objections?|stipulation|debtor)\b(?:(?!\s[-–]\s)(?!\b(?:is|are|was|were|be|filed|submitted|petition|judgment|not|would|may|will|to be)\b)[^.;()]|\([^()]*\)|\.(?=\s?\d|[A-Z]\.)|(?<=\s)\.(?=\s)){0,300}?)(?<=[^\s–-])[\s)–-]+(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:\.|,|;|$|\(|by\b|as\b|and\b|in\b|with|w\/o|to\b|for\b|(?:up)?on\b|pursuant\b|per\b|without\b|except\b|under\b|extending|limited|until|pending|-|\[))`,
  "gi",
);

/** "AFFIRMED." "REVERSED AND REMANDED." "[21-10806 Affirmed ]" "DISMISSED in part and DENIED in part." */
const BARE = new RegExp(
  String.raw`(?<=^|[.:)\]]\s{0,3}|\badjudged to be\s|\[[\d-]{4,12}\s{1,3}|[;,]\s{1,3}|\sand\s)(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:\.|,|;|\]|\[|$|\(|for\b|as moot|with|and\b))`,
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
    if (/^(?:was|were)\b/i.test(match[0]) && TOLD.test(body.slice(to, to + 40))) return [];
    if (/^be\s/i.test(match[0]) && !SUBJUNCTIVE.test(clause)) return [];
    if (/^(?:is|are) to be\b/i.test(match[0]) && !/\bthat\b/i.test(body.slice(0, match.index))) return [];
    const at = (verb: string | undefined, from = 0) => match.index + match[0].indexOf(verb ?? "", from);
    if (/enjoined/i.test(match[1] ?? "")) return binding(body, ends, start, { from: at(match[1]), to });
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
      ...coordinated(body, sentenceEnd(body, ends, to), to, of, object),
    ];
  });
}

/** "is GRANTED as to Counts I and III and DENIED as to Count II": a second verb of the same subject, with limits of its own. */
const COORDINATED = new RegExp(
  String.raw`^(?:(?!\b(?:is|are|was|were)\b)[^;])*?\b(?:and|but)\s+(?:is\s+|are\s+)?(?:hereby\s+|otherwise\s+)?(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:as to|as moot|with|without|pending|until|for\b|insofar|to the extent|in all other|\.|,|$))`,
  "i",
);

function coordinated(
  body: string,
  end: number,
  from: number,
  of: string | null,
  object: Stretch | null,
): readonly FoundAct[] {
  const match = COORDINATED.exec(body.slice(from, end));
  const verb = match?.[1];
  if (match === null || verb === undefined) return [];
  const at = from + match[0].lastIndexOf(verb);
  return foundAct({ body, form: "participle", verb, at, inPart: match[2] }, of, object, {
    from: at,
    to: from + match[0].length,
  });
}

/** "DHS is permanently ENJOINED from implementing the Memorandum" */
function binding(body: string, ends: SentenceEnds, from: number, verb: Stretch): readonly FoundAct[] {
  const of = enjoinedFrom(body.slice(verb.to, sentenceEnd(body, ends, verb.to)));
  const at = of === null ? verb.to : body.indexOf(of, verb.to);
  const object = of === null ? null : { from: at, to: at + of.length };
  const word = body.slice(verb.from, verb.to);
  return foundAct({ body, form: "participle", verb: word, at: verb.from }, of, object, {
    from,
    to: object?.to ?? verb.to,
  });
}

/** A clerk's headline without a copula. */
export function headlines(body: string, ends: SentenceEnds, earlier: readonly FoundAct[]): readonly FoundAct[] {
  const found: FoundAct[] = [...earlier];
  for (const match of without(body, earlier).matchAll(TERSE)) found.push(...headline(body, ends, match, found));
  return found.slice(earlier.length);
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
  if (/\bby (?:him|her|them)$|:$|\bas$/i.test(words)) return [];
  const start = sentenceStart(body, ends, match.index);
  if (SAID_OF_ANOTHER.test(body.slice(start, match.index))) return [];
  // In lower case only right after the noun or its number ("case dismissed", "Application (16A1) denied"), or as a whole sentence
  const to = match.index + match[0].length;
  const begun = Math.max(start, ...found.map((act) => act.to).filter((end) => end <= match.index));
  const isSentence =
    /^[\s,]*(?:and|but)?\s*(?:the )?$/i.test(body.slice(begun, match.index)) &&
    /^\s*(?:[.,;]|and\b|as\b|with|for\b|$)/.test(body.slice(to));
  const isShort = /^\w+$|\)$|\d$/.test(words) || /moot$/i.test(verb);
  if (verb === verb.toLowerCase() && !isShort && !isSentence) return [];
  const owner = ownerBefore(body.slice(start, match.index));
  const from = match.index - owner.length;
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
