import type { Limit, LimitKind } from "../../model/entry.ts";
import { saysInPart } from "./act-words.ts";
import type { FoundAct, Stretch } from "./found-act.ts";

/** How a limit begins, and whether what follows is taken to the end of the clause, with further limits inside it. */
interface Cue {
  readonly kind: LimitKind;
  readonly begins: string;
  /** "with instructions to dismiss as moot …": what comes after belongs to it. */
  readonly takesAll?: true;
  /** Whole as it stands: "as moot" runs no further. */
  readonly alone?: true;
  /** Only behind these acts. */
  readonly of?: ReadonlySet<string>;
}

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DAY = `(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}/\\d{1,2}/\\d{2,4})`;
const NUMBER =
  "(?:an? additional )?(?:\\d+|one|two|three|four|five|six|seven|ten|fourteen|twenty|thirty|forty-five|sixty|ninety)(?:[- ]?\\(?\\d+\\)?)?";

const SENDS: ReadonlySet<string> = new Set(["remanded", "transferred", "referred"]);
const CLOSES: ReadonlySet<string> = new Set([
  "dismissed",
  "transferred",
  "remanded",
  "withdrawn",
  "affirmed",
  "denied",
]);
const LASTS: ReadonlySet<string> = new Set([
  "extended",
  "granted",
  "granted_in_part",
  "stayed",
  "postponed",
  "held_in_abeyance",
  "enjoined",
  "lifted",
  "ordered",
]);
const REMANDS: ReadonlySet<string> = new Set(["remanded", "vacated", "reversed", "granted", "dismissed"]);
const TERMS: ReadonlySet<string> = new Set(["enjoined", "stayed", "vacated", "granted", "certified", "postponed"]);

/** Earlier cues win where two begin at one place. */
const CUES: readonly Cue[] = [
  {
    kind: "except",
    begins: "except(?:ing)?\\b|other than\\b|excluding\\b|but not\\b|save (?:for|as to)\\b|with the exception of\\b",
    takesAll: true,
  },
  {
    kind: "condition",
    begins:
      "with (?:instructions?|directions?)\\b|(?:and )?with leave to (?:file|amend|renew|replead|re-?file)\\b|on (?:the )?condition\\b|provided,? (?:that|however)\\b|conditioned (?:up)?on\\b|subject to\\b|so long as\\b|unless\\b|upon (?:the )?(?:posting|payment|filing|approval|completion)\\b",
    takesAll: true,
  },
  { kind: "manner", begins: "with(?:out)? prejudice (?:to|for)\\b|w/o prejudice to\\b", takesAll: true },
  { kind: "manner", begins: "with(?:out)? prejudice|w/o prejudice|with(?:out)? leave to amend", alone: true },
  {
    kind: "manner",
    begins:
      "(?:as|now deemed|deemed|found|rendered) (?:moot|unnecessary|untimely|premature|improvidently granted|duplicative|abandoned|withdrawn|academic|unopposed|improper|frivolous|procedurally improper)\\b",
    alone: true,
  },
  {
    kind: "manner",
    begins:
      "in (?:its|their) entiret(?:y|ies)|in full\\b|on an? \\w+ basis|sua sponte|nationwide\\b|with (?:an? )?\\d+[- ]day bar(?: to refiling)?|without (?:costs|oral argument|a hearing|opinion)\\b",
    alone: true,
  },
  { kind: "manner", begins: "for (?!the (?:\\w+ ){1,3}(?:Circuit|District)\\b)", takesAll: true, of: SENDS },
  {
    kind: "manner",
    begins:
      "for (?:lack|want|failure)\\b|in accordance with\\b|(?:up)?on (?:(?:the|its|oral|[\\w'’]+) ){0,4}motion\\b|pursuant to\\b|under (?:Rule|Fed)|by (?:consent|stipulation|agreement)\\b|consistent with\\b",
    of: CLOSES,
  },
  { kind: "manner", begins: "under (?:5 U\\. ?S\\. ?C\\.|the Administrative|section|§)", of: TERMS },
  {
    kind: "from",
    begins: `effective (?!date)|as of ${DAY}|nunc pro tunc|forthwith\\b|(?<!effective )immediately\\b|(?:beginning|starting|commencing)\\b`,
  },
  {
    kind: "until",
    begins: `until\\b|through and including\\b|up to and including\\b|to and including\\b|through (?=${DAY})|pending (?=(?:the|an?|its|their|this|further|resolution|disposition|appeals?\\b|review|decision|determination|completion|outcome|final|issuance|certiorari|any|en banc|receipt|plaintiff|defendant|petitioner|respondent|appell|supreme|ninth|fifth)\\b)|no later than\\b|by no later than\\b|on or before\\b|for (?=(?:a period of |a term of |up to )?${NUMBER}[ -](?:\\w+[ -])?(?:days?|weeks?|months?|years?|hours?)\\b)|while\\b|during\\b|within (?=${NUMBER}[ -](?:days?|weeks?))|w/i (?=\\d)|to (?=${DAY})|from (?=${DAY})`,
    of: LASTS,
  },
  {
    kind: "where",
    begins:
      "outside\\b|(?:with)?in the (?:Ninth|Fifth|[A-Z]\\w+) Circuit\\b|within the\\b|in the (?:State|States|District|Western|Eastern|Northern|Southern|Middle|Central)\\b",
    of: TERMS,
  },
  {
    kind: "where",
    begins:
      "to (?:the )?(?=(?:\\w+['’]?s? ){0,4}(?:court|district|magistrate|judge|BIA|board|agency|panel|circuit|division|commission|secretary|immigration)\\b)|back to\\b",
    of: SENDS,
  },
  { kind: "only", begins: "(?:only |solely |but only )?(?:insofar as|to the extent)\\b", takesAll: true },
  {
    kind: "only",
    begins:
      "(?:only |solely |but only |insofar )?(?:as to|as applied to|with respect to|with regard to)\\b|only (?=\\w)|solely (?=\\w)|limited to\\b|for the (?:limited |sole )purpose|who (?=have|are|were|has)\\b|as against\\b",
  },
  { kind: "condition", begins: "if\\b", of: REMANDS },
];

/** The cues that may stand behind an act, as one expression; made once an act. */
const CUES_OF = new Map<string, { readonly cues: readonly Cue[]; readonly form: RegExp }>();

function cuesOf(act: string) {
  const known = CUES_OF.get(act);
  if (known !== undefined) return known;
  const cues = CUES.filter(({ of }) => of === undefined || of.has(act));
  const form = new RegExp(`(?<![\\w-])(?:${cues.map(({ begins }) => `(${begins})`).join("|")})`, "gi");
  const made = { cues, form };
  CUES_OF.set(act, made);
  return made;
}

/** Words that end any limit, wherever they stand. */
const ENDS: readonly RegExp[] = [
  /\s*\((?:attachments|entered|related|see|signed|cc|so ordered|hereby|ordered|filed|text|court reporter|ct rptr|modified|[a-z]{2,5}(?:,|\)))/i, // (cc: all counsel)
  /,?\s+(?:signed|so ordered|ordered|entered|issued|filed|approved|ADJUDGED)\s+(?:by|on)\b/i, // Signed by Judge Ada Fern
  /,?\s+(?:by|before) (?:the )?(?:honorable |hon\. |chief |senior |district |magistrate |mag |united states |u\.s\. )*(?:judge|justice|clerk)\b/i,
  /,\s+FILED\b/, // , FILED. (Second Circuit)
  /\s*\[\d/, // [11262111]
  /\s+Time excluded\b/, // Time excluded from 12/23/03 to 3/1/04
  /[;]/,
  /,\s+(?:(?:and|but)\s+)?(?:(?:the|this|that|these|those|any|each|no|plaintiffs?|defendants?|counsel|parties|appell\w+|petitioners?|respondents?|it|he|she|they|which|clerk|hearing|trial|case|bond)\b)[^.;]{0,80}?\s(?:is|are|was|were|shall|will|must|may|has|have|sets?|directs?|orders?)\b/i, // , and the clerk is directed
  /\s+and\s+(?:(?:the|this|that|plaintiffs?|defendants?|petitioners?|respondents?|any)\b)[^.;,]{0,100}?\s(?:is|are|shall|must)\s/i, // and the case is closed
  /,\s+(?:which|so that|and further)\b/i,
  /,?\s+and\s+(?:\w+ly\s+)?(?:granting|denying|dismissing|vacating|directing|ordering|setting|terminating|closing)\b/i,
];

/** Adverbs that stand before the verb: "is administratively stayed". */
const ADVERBS = /\b(?:administratively|temporarily|preliminarily|permanently|provisionally|conditionally|partially)\b/i;

/** What of an act's clause bounds it, in the order of the line. */
export function limitsOf(body: string, act: FoundAct, clause: Stretch, isLastOfItsPlace: boolean): readonly Limit[] {
  const gaps = gapsIn(act, clause);
  const limits = isLastOfItsPlace ? gaps.flatMap((gap) => limitsIn(body.slice(gap.from, gap.to), act.act)) : [];
  return [...adverbs(body, act), ...moot(body, act), ...inPart(body, act), ...limits];
}

/** The clause without the verb and the object. */
function gapsIn(act: FoundAct, clause: Stretch): readonly Stretch[] {
  const taken = [act.verb, ...(act.object === null ? [] : [act.object])].toSorted((a, b) => a.from - b.from);
  const gaps: Stretch[] = [];
  let from = act.from;
  for (const { from: start, to } of taken) {
    if (to <= act.from) continue; // the object of an earlier verb
    if (start > from) gaps.push({ from, to: start });
    from = Math.max(from, to);
  }
  return from < clause.to ? [...gaps, { from, to: clause.to }] : gaps;
}

function adverbs(body: string, act: FoundAct): readonly Limit[] {
  const word = ADVERBS.exec(body.slice(Math.max(act.from, act.verb.from - 40), act.verb.from))?.[0];
  return word === undefined ? [] : [{ kind: "manner", text: word }];
}

/** "finding as moot": the verb says how. */
function moot(body: string, act: FoundAct): readonly Limit[] {
  if (act.act !== "moot") return [];
  const words = body.slice(act.verb.from, act.verb.to);
  const text = /(?:as|now deemed|deemed|found|rendered) moot/i.exec(words)?.[0];
  return text === undefined ? [] : [{ kind: "manner", text }];
}

/** "DISMISSED in part": of verbs that have no word of their own for it. */
function inPart(body: string, act: FoundAct): readonly Limit[] {
  if (saysInPart(act.act)) return [];
  const text = /^,?\s*(?<text>in part)\b/i.exec(body.slice(act.verb.to, act.verb.to + 14))?.groups?.["text"];
  return text === undefined ? [] : [{ kind: "in_part", text }];
}

/** What hangs over behind a limit: the copula of its verb, the "and" of the next act. */
const OVERHANG = /(?:[\s,:;.–-]+(?:and|but|or|is|are|was|were|hereby|otherwise|the))*[\s,:;.–-]*$/i;

interface Begun {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

function limitsIn(words: string, act: string): readonly Limit[] {
  const end = Math.min(words.length, ...ENDS.map((ends) => words.search(ends)).filter((at) => at >= 0));
  const clause = words.slice(0, end);
  const { cues, form } = cuesOf(act);
  const begun = [...clause.matchAll(form)].flatMap((match): Begun[] => {
    const cue = cues[match.slice(1).findIndex((said) => said !== undefined)];
    return cue === undefined ? [] : [{ cue, from: match.index, to: match.index + match[0].length }];
  });
  const limits: Limit[] = [];
  let done = 0;
  for (const [i, one] of begun.entries()) {
    if (one.from < done) continue;
    const to = one.cue.alone ? one.to : endOf(clause, one, begun.slice(i + 1));
    const text = clause.slice(one.from, to).replace(OVERHANG, "");
    if (text.length > 3) limits.push({ kind: one.cue.kind, text });
    done = to;
  }
  return limits.filter(isNoDefendantsNumber(act));
}

/** Where a limit ends: where the next one begins, unless it takes that with it. */
function endOf(clause: string, one: Begun, later: readonly Begun[]): number {
  if (one.cue.takesAll) return clause.length;
  for (const next of later) {
    if (next.from < one.to) continue;
    // "until the petition is disposed of, if one is filed, and, if it is granted, until the judgment issues" ; "until the motion for a
    // stay pending appeal is decided"
    const joins =
      (one.cue.kind === "until" && (next.cue.kind === "until" || next.cue.kind === "condition")) ||
      (/^who\b/i.test(clause.slice(one.from)) && /^who\b/i.test(clause.slice(next.from)));
    if (!joins) return next.from;
  }
  return clause.length;
}

/** "granting 21 Motion as to Bo Elm (1)": in a criminal docket the number says whose motion, and bounds nothing. */
function isNoDefendantsNumber(act: string): (limit: Limit) => boolean {
  return ({ kind, text }) =>
    kind !== "only" || !/^(?:granted|denied|moot|extended)/.test(act) || !/\(\d{1,3}\)[\s,.]*$/.test(text);
}
