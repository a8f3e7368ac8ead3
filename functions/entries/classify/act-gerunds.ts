import { enjoinedFrom, objectAfter } from "./act-object.ts";
import { type VerbForm, verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import { type FoundAct, foundAct } from "./found-act.ts";
import { isHypothetical } from "./hypothetical.ts";

/** "ORDER granting in part and denying in part 20 Motion …" */
const GERUND = new RegExp(
  String.raw`\b(${verbsIn("gerund")})\b(\s*,?\s*in part\b(?:(?<=\b(?:granting|denying|allowing)\s*,?\s*in part),?\s*(?:and|&|\/)?\s*(?:denying|granting|reserving(?:\s+ruling)?)(?:\s+as moot)?,?\s+in\s+part(?:\s+on\b)?)?)?(?:\s+(?:as moot|with(?:out)? prejudice|in its entirety|nunc pro tunc|sua sponte)\b)*(?:,?\s+and\s+(${verbsIn("gerund")})\b(?=\s+(?:the|this|that|\d|\[|judgment|order|case|decision)))?:?`,
  "gi",
);

/** "The Court GRANTS the motion" ; "the court therefore vacates" ; "the Court canceled the hearing" */
const ACTIVE = new RegExp(
  String.raw`(?<!\b(?:district|lower|supreme|trial|bankruptcy|circuit|state|superior|appeals|of the)\s)\b(?:the\s+court|this\s+court|the\s+(?:undersigned|panel)|we|court|justice [A-Z][a-z]+|judge [A-Z][\w. ]{2,40}?)\s+(?:(?:hereby|therefore|also|accordingly|now|further|thus|sua sponte|\w+ly)\s+){0,3}(?:(?:(?:must|has)\s+)?(${verbsIn("present")})|(${verbsIn("past")}))\b(\s+in part\b)?(?:\s+and\s+(?:remands?|denies|denies in part))?\s+(?=\S)`,
  "gi",
);

/**
 * A word ends where a space or colon stands and begins with no hyphen, so that "- - - -" can be cut in one way only.
 * ORDER ; MEMORANDUM OPINION AND ORDER by Judge Ada Fern ; RULING LETTER SENT ; Judge Ada Fern: ELECTRONIC ORDER entered
 */
const HEAD_OF_RULING =
  /^[\s:–-]*(?:\[\d+\]\s*)?(?:motion (?=order))?(?:(?!\b(?:to|re|on|for|motion|the|from|vacat\w+|not|would)\b)[\w'’.,&/()#*][\w'’.,&/()#*-]*[\s:–][\s:–-]*){0,9}(?:orders?|opinion|judgment|ruling|letter sent|decision|memorandum|minutes?|chambers\)?|recommendations?|filed|issued|entered|injunction|forfeiture|law|reasons|endorsement|so ordered stipulation|order\/\w+)\b[\s,:;()-]*(?:\[[\d-]+\]\s*)?(?:\([^)]{0,300}\)[\s:]*)?(?:(?:filed|entered|issued|signed|dated)\b[\s,:]*(?:(?:on\s+)?\d{1,2}\/\d{1,2}\/\d{2,4}[\s,:]*)?)?(?:(?:by|of|from)\s+(?:the\s+)?(?:(?:honorable|hon\.|chief|senior|district|magistrate|mag|united|states|u\.s\.|appellate)\s+)*(?:judge|justice|court|panel)?[^;]{0,60}?[,:]?\s*(?:re:?\s+)?)?(?:as to [^;]{3,200}?[\s,]+)?$/i;

/** "Minute Entry for proceedings held before Judge Ada Fern:finding as moot …" */
const HEAD_OF_MINUTES = /^[\s:–-]*(?:[\w'’-]+\s+){0,4}minutes?\b[^;]{0,160}?:\s*$/i;

/** "CLERK'S ORDER filed considering a document, referring the matter to the court" */
const CONSIDERED = /\border\b[^;]{0,40}\b(?:considering|upon consideration of)\b[^;]*,\s*$/i;

/** "Application (02A997) granted by Justice Stevens extending the time": what the grant does. */
const GRANTED_BY = /\b(?:granted|denied) by (?:The Chief Justice|Justice [A-Z][\w'’-]+|the Clerk)\s*,?\s*$/i;

/** What a stay lasts is no part of its object: "STAYING CASE PENDING APPEAL", "staying order for seven days" */
const STAYS = /^(?:stay|hold|postpon|enjoin|plac)/i;
const LASTING = /\s+(?:pending|until|for \w+ (?:days?|weeks?|months?))\b.*$/is;

/** "IT IS ORDERED denying …" */
const ORDERED = /\b(?:it is )?(?:hereby |further )*ordered,?\s*$/i;

/** How much of a clause shows an act whose object we cannot name. */
const UNNAMED_CHARS_MAX = 100;

/** Gerunds of the court: right after the ruling's head, or in the chain that began there ("…; denying 21 Motion"). */
export function gerunds(body: string, ends: SentenceEnds): readonly FoundAct[] {
  const found: FoundAct[] = [];
  for (const match of body.matchAll(GERUND)) {
    const start = sentenceStart(body, ends, match.index);
    const before = body.slice(start, match.index);
    if (/\b(?:not|never|without|of|would be)\s+$/i.test(before)) continue; // ORDER not granting …
    const isChained =
      (found.length > 0 || CONSIDERED.test(before)) &&
      /(?:[;,]|\band)\s*$/i.test(before) &&
      !/\b(?:orders?|judgment) \w+ing and\s*$/i.test(before);
    const isHeads =
      /^(?:and\s+)?$/i.test(before.trim()) ||
      HEAD_OF_RULING.test(before) ||
      HEAD_OF_MINUTES.test(before) ||
      ORDERED.test(before) ||
      GRANTED_BY.test(before);
    if (!isChained && (!isHeads || isAnotherOrders(body, ends, match.index))) continue;
    const [words, first, inPart, second] = match;
    found.push(...actAfter(body, ends, { words, from: match.index, first, inPart, second }, "gerund"));
  }
  return found;
}

/** Sentences in which the court is the subject. */
export function actives(body: string, ends: SentenceEnds): readonly FoundAct[] {
  return [...body.matchAll(ACTIVE)].flatMap((match) => {
    if (isHypothetical(body.slice(sentenceStart(body, ends, match.index), match.index))) return [];
    const [words, present, past, inPart] = match;
    if (
      /\b(?:would|may|might|could|should|will|not|to|and)\s+\w+/i.test(
        words.slice(0, words.indexOf(present ?? past ?? "") + 1),
      )
    )
      return []; // Judge Elm would grant
    const verbs = { words, from: match.index, first: present ?? past, inPart, second: undefined };
    const acts = [...actAfter(body, ends, verbs, present === undefined ? "past" : "present")];
    const [first] = acts;
    if (first) acts.push(...coordinatedActives(body, ends, first), ...chainedActives(body, ends, first));
    // "Court allows Defendant to visit": only what decides a motion or a case can go without naming it
    return acts.filter(({ act, of }) => of !== null || DECIDES.test(act));
  });
}

/** "DENIES the motion as to the second claim and GRANTS it as to the rest" ; "We AFFIRM the judgment except …, and REMAND." */
const ALSO_DOES = new RegExp(
  String.raw`\b(?:and|but)\s+(?:(?:hereby|otherwise|therefore)\s+)?(${verbsIn("present")})(?=(\s+it\b)?,?\s*(?:[.;]|$|in part\b|with|without|as\b|for\b|except\b|only\b|in all other|to the\b))`,
  "gi",
);

/** A second verb of the court with the same object, in capitals as the first or with "it". */
function coordinatedActives(body: string, ends: SentenceEnds, first: FoundAct): readonly FoundAct[] {
  const end = sentenceEnd(body, ends, first.to);
  const isLoud = /^[A-Z]+$/.test(body.slice(first.verb.from, first.verb.to));
  return [...body.slice(first.to, end).matchAll(ALSO_DOES)].flatMap((match): readonly FoundAct[] => {
    const [words, verb = "", it] = match;
    if (it === undefined && !(isLoud && verb === verb.toUpperCase())) return [];
    const at = first.to + match.index + words.lastIndexOf(verb);
    const whole = { from: at, to: at + verb.length + (it?.length ?? 0) };
    return foundAct(
      { body, form: "present", verb, at },
      it === undefined ? null : first.of,
      it === undefined ? null : first.object,
      whole,
    );
  });
}

/** "GRANTS the motion, ENJOINS Defendants from …, and STAYS the effective date": the court's next verbs, each with its object. */
const ALSO_ACTS =
  /(?:,\s+(?:and\s+)?|\band\s+)(?:(?:hereby|therefore|also|further)\s+)?(?<verb>(?:grant|affirm|remand|stay|enjoin|lift|extend|transfer)s|(?:deni|dismiss|certifi)es|(?:revers|vacat|postpon|dissolv)es)\s+(?=(?:the|its|this|that|all|any|plaintiffs?|defendants?|respondents?|appell\w+|\d|\[)\b|[A-Z])/gi;

function chainedActives(body: string, ends: SentenceEnds, first: FoundAct): readonly FoundAct[] {
  const end = sentenceEnd(body, ends, first.to);
  return [...body.slice(first.to, end).matchAll(ALSO_ACTS)].flatMap((match): readonly FoundAct[] => {
    const verb = match.groups?.["verb"] ?? "";
    const from = first.to + match.index + match[0].indexOf(verb);
    return actAfter(
      body,
      ends,
      { words: verb, from, first: verb, inPart: undefined, second: undefined },
      "present",
    ).filter(({ of }) => of !== null);
  });
}

const DECIDES = /^(?:affirmed|reversed|vacated|remanded|dismissed|denied|enjoined)/;

/** The verbs of one place of the line, before the object that they share. */
interface Verbs {
  readonly words: string;
  readonly from: number;
  readonly first: string | undefined;
  readonly inPart: string | undefined;
  readonly second: string | undefined;
}

function actAfter(
  body: string,
  ends: SentenceEnds,
  verbs: Verbs,
  form: Exclude<VerbForm, "participle">,
): readonly FoundAct[] {
  const after = verbs.from + verbs.words.length;
  const rest = body.slice(after, sentenceEnd(body, ends, after));
  const said = /enjoin/i.test(verbs.first ?? "")
    ? enjoinedFrom(rest)
    : objectAfter(STAYS.test(verbs.first ?? "") ? rest.replace(LASTING, "") : rest);
  const of = said?.replace(/,?\s+in part$/i, "") ?? null; // granting motion for stay pending appeal in part
  const unnamed =
    /^[^;,]{0,100}?(?=,|\s+and\s+[a-z]+ing\b|[.;)]|$)/.exec(rest.slice(0, UNNAMED_CHARS_MAX + 1))?.[0].length ?? 0; // granting 30 and 30
  const from = of === null ? 0 : after + rest.indexOf(of);
  const object = of === null ? null : { from, to: from + of.length };
  const isPart = object !== null && PART_AFTER.test(body.slice(object.to, sentenceEnd(body, ends, after)));
  const whole = { from: verbs.from, to: object?.to ?? after + unnamed };
  const at = (verb: string | undefined) => verbs.from + verbs.words.indexOf(verb ?? "");
  const { first, second } = verbs;
  const inPart = verbs.inPart ?? (isPart ? "in part" : undefined);
  return [
    ...foundAct({ body, form, verb: first, at: at(first), inPart }, of, object, whole),
    ...foundAct({ body, form, verb: second, at: at(second) }, of, object, whole), // vacating and remanding the judgment
  ];
}

/** "granting motion for stay [23] filed by Appellant State of Franklin, in part": behind whose it is stands how far. */
const PART_AFTER = /^(?:\s*\[[\d-]+\]|\s*\((?:dkt|ecf|doc)[^)]*\))?(?:,?\s+filed by [^;.]{2,120}?)?,?\s+in part\b/i;

/** "District court's order granting a preliminary injunction is stayed": its "granting" is not this court's. */
function isAnotherOrders(body: string, ends: SentenceEnds, at: number): boolean {
  const rest = body.slice(at, sentenceEnd(body, ends, at));
  const verb = PASSIVE_LATER.exec(rest);
  return verb !== null && !/\band\b|[;:]|\bwhich\s*$/.test(rest.slice(0, verb.index));
}

/** … is GRANTED ; … are hereby dismissed */
const PASSIVE_LATER = new RegExp(String.raw`\b(?:is|are)\s+(?:\w+\s+){0,2}(?:${verbsIn("participle")})\b`, "i");
