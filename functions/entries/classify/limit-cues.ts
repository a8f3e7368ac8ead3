import type { LimitKind } from "../../model/entry.ts";

/** How a limit begins, and whether what follows is taken to the end of the clause, with further limits inside it. */
export interface Cue {
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
export const CUES: readonly Cue[] = [
  {
    kind: "except",
    begins: "except(?:ing)?\\b|other than\\b|excluding\\b|but not\\b|save (?:for|as to)\\b|with the exception of\\b",
    takesAll: true,
  },
  {
    kind: "condition",
    begins:
      "with (?:instructions?|directions?)\\b|(?:and )?with leave to (?:file|amend|renew|replead|re-?file|reinstate|reopen|seek|move)\\b|on (?:the )?condition\\b|provided,? (?:that|however)\\b|conditioned (?:up)?on\\b|subject to\\b|so long as\\b|unless\\b|upon (?:the )?(?:posting|payment|filing|approval|completion)\\b",
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
    begins: "nunc pro tunc(?= \\d{1,4} [A-Z])",
    alone: true,
  },
  {
    kind: "from",
    begins: `effective (?!date)|as of ${DAY}|nunc pro tunc|forthwith\\b|(?<!effective )immediately\\b|(?:beginning|starting|commencing)\\b`,
  },
  {
    kind: "until",
    begins: `until\\b|through and including\\b|up to and including\\b|to and including\\b|through (?=${DAY})|(?<!\\b(?:the|all|any|other|now|still|currently|an?|its|their) )pending (?!(?:motions?|applications?|requests?|petitions?|matters?|deadlines?|before|on|in|actions?|cases?)\\b)(?=\\w)|no later than\\b|by no later than\\b|on or before\\b|for (?=(?:a period of |a term of |up to )?${NUMBER}[ -](?:\\w+[ -])?(?:days?|weeks?|months?|years?|hours?)\\b)|while\\b|during\\b|within (?=${NUMBER}[ -](?:days?|weeks?))|w/i (?=\\d)|to (?=${DAY})|from (?=${DAY})`,
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
