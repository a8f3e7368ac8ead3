import { enjoinedFrom } from "./act-object.ts";
import { objectBefore } from "./act-subject.ts";
import { verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import { type FoundAct, foundAct } from "./found-act.ts";

/** A sentence whose own verb the court writes: "…, is hereby GRANTED IN PART". */
const PASSIVE = new RegExp(
  String.raw`\b(?:is|are|was|were|be,? and (?:the same )?(?:hereby )?is,?)\s+(?:(?:hereby|therefore|accordingly|also|thus|temporarily|administratively|partially|preliminarily|permanently|further),?\s+){0,3}(${verbsIn("participle")})\b(\s+in part\b(?:,?\s+and\s+(?:denied|reversed|vacated|granted|affirmed)\s+in\s+part)?)?(?:(?:\s+in its entirety)?,?\s+and\s+(?:is\s+|hereby\s+)?(${verbsIn("participle")})\b(?!\s+in\s+part))?`,
  "gi",
);

/** "Petition GRANTED." "Application (04A001) denied by Justice Thomas." "Judgment VACATED and case REMANDED" */
const TERSE = new RegExp(
  String.raw`\b((?:petitions?|applications?|motions?|judgments?|case|writ of certiorari|appeals?|rehearing|stay|requests?|certiorari|decision|order)\b(?:(?!\b(?:is|are|was|were|filed|submitted|petition|judgment)\b)[^.;]){0,300}?)\s+(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:\.|,|;|$|\(|by\b|as\b|and\b|in\b|with|to\b|for\b|extending|limited|-|\[))`,
  "gi",
);

/** "AFFIRMED." "REVERSED AND REMANDED." "[21-10806 Affirmed ]" "DISMISSED in part and DENIED in part." */
const BARE = new RegExp(
  String.raw`(?<=^|[.:)\]]\s{0,3}|\[[\d-]{4,12}\s{1,3}|[;,]\s{1,3}|\sand\s)(${verbsIn("participle")})\b(\s+in part\b)?(?=\s*(?:\.|,|;|\]|$|\(|for\b|as moot|with|and\b))`,
  "gi",
);

/** "would deny", "the petition was filed": a justice's noted position or a party's words are no act of the court. */
const SAID_OF_ANOTHER =
  /\b(?:would|if|whether|unless|requests? that|asks? that|argues? that)\b[^,]{0,120}$|\b(?:which|that|who)\s*$/i;

/** Acts whose object is the subject of their verb. */
export function passives(body: string, ends: SentenceEnds): readonly FoundAct[] {
  let done = 0;
  return [...body.matchAll(PASSIVE)].flatMap((match) => {
    const start = Math.max(sentenceStart(body, ends, match.index), done);
    const clause = body.slice(start, match.index);
    const to = match.index + match[0].length;
    done = to;
    if (SAID_OF_ANOTHER.test(clause)) return [];
    const isBinding = /enjoined/i.test(match[1] ?? "");
    if (isBinding) return binding(body, ends, start, to);
    const of = objectBefore(clause);
    const from = of === null ? start : Math.max(start, body.lastIndexOf(of, match.index));
    const place = { body, form: "participle", from, to } as const;
    return [
      ...foundAct({ ...place, verb: match[1], inPart: match[2] }, of),
      ...foundAct({ ...place, verb: match[3], inPart: undefined }, of), // is vacated and remanded
    ];
  });
}

/** "DHS is permanently ENJOINED from implementing the Memorandum" */
function binding(body: string, ends: SentenceEnds, from: number, to: number): readonly FoundAct[] {
  const of = enjoinedFrom(body.slice(to, sentenceEnd(body, ends, to)));
  const end = of === null ? to : body.indexOf(of, to) + of.length;
  return foundAct({ body, verb: "enjoined", form: "participle", inPart: undefined, from, to: end }, of);
}

/** A clerk's headline without a copula. */
export function headlines(body: string, ends: SentenceEnds): readonly FoundAct[] {
  return [...body.matchAll(TERSE)].flatMap((match) => {
    const words = match[1] ?? "";
    const verb = match[2] ?? "";
    // "by her referred to the Court is granted": the sentence's verb comes later; "Decision: Affirmed" names no object
    if (/\bby (?:him|her|them)$|:$/i.test(words)) return [];
    // In lower case only right after the noun or its number ("case dismissed", "Application (16A1) denied"), or as a whole sentence
    const isSentence =
      sentenceStart(body, ends, match.index) === match.index &&
      /^\s*(?:\.|$)/.test(body.slice(match.index + match[0].length));
    if (verb === verb.toLowerCase() && !/^\w+$|\)$/.test(words) && !isSentence) return [];
    const place = { from: match.index, to: match.index + match[0].length };
    return foundAct({ body, verb, form: "participle", inPart: match[3], ...place }, objectBefore(words));
  });
}

/** A verb that stands alone: of what, the line does not say. */
export function bareVerbs(body: string): readonly FoundAct[] {
  return [...body.matchAll(BARE)].flatMap((match) =>
    foundAct(
      {
        body,
        verb: match[1],
        form: "participle",
        inPart: match[2],
        from: match.index,
        to: match.index + match[0].length,
      },
      null,
    ),
  );
}
