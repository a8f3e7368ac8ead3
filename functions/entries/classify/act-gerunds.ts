import { enjoinedFrom, objectAfter } from "./act-object.ts";
import { verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import { type FoundAct, foundAct } from "./found-act.ts";

/** "ORDER granting in part and denying in part 20 Motion …" */
const GERUND = new RegExp(
  String.raw`\b(${verbsIn("gerund")})\b(\s*,?\s*in part\b(?:,?\s*(?:and|&|\/)?\s*(?:denying|granting|reversing|vacating|affirming),?\s+in\s+part)?)?(?:\s+as moot\b)?(?:\s+(?:with|without) prejudice\b)?(?:,?\s+and\s+(${verbsIn("gerund")})\b(?=\s+(?:the|this|that|\d|\[|judgment|order|case|decision)))?:?`,
  "gi",
);

/** "The Court GRANTS the motion" */
const ACTIVE = new RegExp(
  String.raw`\b(?:the\s+court|this\s+court|the\s+panel|we|court)\s+(?:(?:hereby|therefore|also|accordingly|now|further|thus)\s+){0,3}(${verbsIn("present")})(\s+in part\b)?(?:\s+and\s+(?:remands?|denies|denies in part))?\s+(?=\S)`,
  "gi",
);

/**
 * A word ends where a space or colon stands and begins with no hyphen, so that "- - - -" can be cut in one way only.
 * ORDER ; MEMORANDUM OPINION AND ORDER by Judge Ada Fern ; RULING LETTER SENT ; Judge Ada Fern: ELECTRONIC ORDER entered
 */
const HEAD_OF_RULING =
  /^[\s:–-]*(?:(?!\b(?:to|re|on|for|motion|the|from|vacat\w+)\b)[\w'’.,&/()#*][\w'’.,&/()#*-]*[\s:–][\s:–-]*){0,9}(?:orders?|opinion|judgment|ruling|letter sent|decision|memorandum|minutes?|chambers\)?|recommendations?|filed|issued|entered|injunction|forfeiture|law|reasons|endorsement|order\/\w+)\b[\s,:;()-]*(?:\[[\d-]+\]\s*)?(?:\([^)]{0,300}\)\s*)?(?:(?:filed|entered|issued|signed)\b[\s,:]*)?(?:(?:by|of|from)\s+(?:the\s+)?(?:(?:honorable|hon\.|chief|senior|district|magistrate|mag|united|states|u\.s\.|appellate)\s+)*(?:judge|justice|court|panel)?[^;]{0,60}?[,:]?\s*(?:re:?\s+)?)?$/i;

/** How much of a clause shows an act whose object we cannot name. */
const UNNAMED_CHARS_MAX = 100;

/** Gerunds of the court: right after the ruling's head, or in the chain that began there ("…; denying 21 Motion"). */
export function gerunds(body: string, ends: SentenceEnds): readonly FoundAct[] {
  const found: FoundAct[] = [];
  for (const match of body.matchAll(GERUND)) {
    const before = body.slice(sentenceStart(body, ends, match.index), match.index);
    const isChained =
      found.length > 0 && /(?:[;,]|\band)\s*$/i.test(before) && !/\b(?:orders?|judgment) \w+ing and\s*$/i.test(before);
    const isHeads = before.trim() === "" || HEAD_OF_RULING.test(before);
    if (!isChained && (!isHeads || isAnotherOrders(body, ends, match.index))) continue;
    found.push(...actAfter(body, ends, match, "gerund"));
  }
  return found;
}

/** Sentences in which the court is the subject. */
export function actives(body: string, ends: SentenceEnds): readonly FoundAct[] {
  return [...body.matchAll(ACTIVE)].flatMap((match) => actAfter(body, ends, match, "present"));
}

function actAfter(
  body: string,
  ends: SentenceEnds,
  match: RegExpExecArray,
  form: "gerund" | "present",
): readonly FoundAct[] {
  const after = match.index + match[0].length;
  const end = sentenceEnd(body, ends, after);
  const rest = body.slice(after, end);
  const of = /enjoin/i.test(match[1] ?? "") ? enjoinedFrom(rest) : objectAfter(rest, rest.length);
  const unnamed = /^[^;]{0,100}(?=[\s.,;)]|$)/.exec(rest.slice(0, UNNAMED_CHARS_MAX + 1))?.[0].length ?? 0; // granting 30 and 30
  const to = after + (of === null ? unnamed : rest.indexOf(of) + of.length);
  const place = { body, form, from: match.index, to };
  return [
    ...foundAct({ ...place, verb: match[1], inPart: match[2] }, of),
    ...foundAct({ ...place, verb: match[3], inPart: undefined }, of), // vacating and remanding the judgment
  ];
}

/** "District court's order granting a preliminary injunction is stayed": its "granting" is not this court's. */
function isAnotherOrders(body: string, ends: SentenceEnds, at: number): boolean {
  const rest = body.slice(at, sentenceEnd(body, ends, at));
  const verb = PASSIVE_LATER.exec(rest);
  return verb !== null && !/\band\b|[;:]/.test(rest.slice(0, verb.index));
}

/** … is GRANTED ; … are hereby dismissed */
const PASSIVE_LATER = new RegExp(String.raw`\b(?:is|are)\s+(?:\w+\s+){0,2}(?:${verbsIn("participle")})\b`, "i");
