import type { Limit } from "../../model/entry.ts";
import { saysInPart } from "./act-words.ts";
import type { FoundAct, Stretch } from "./found-act.ts";
import { CUES, type Cue } from "./limit-cues.ts";

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

/** Another clause behind an "and": a limit that is a clause itself may hold one. */
const AND_ANOTHER: readonly RegExp[] = [
  /,\s+(?:(?:and|but)\s+)?(?:(?:the|this|that|these|those|any|each|no|plaintiffs?|defendants?|counsel|parties|appell\w+|petitioners?|respondents?|it|he|she|they|which|clerk|hearing|trial|case|bond)\b)[^.;]{0,80}?\s(?:is|are|was|were|shall|will|must|may|has|have|sets?|directs?|orders?)\b/i, // , and the clerk is directed
  /\s+and\s+(?:(?:the|this|that|plaintiffs?|defendants?|petitioners?|respondents?|any)\b)[^.;,]{0,100}?\s(?:is|are|shall|must)\s/i, // and the case is closed
];
const NEXT_CLAUSE: ReadonlySet<RegExp> = new Set(AND_ANOTHER);

/** Words that end any limit, wherever they stand. */
const ENDS: readonly RegExp[] = [
  /\s*\((?:attachments|entered|related|see|signed|cc|so ordered|hereby|ordered|filed|text|court reporter|ct rptr|modified|(?![ECMP][DS]T\))[a-z]{2,5}(?:,|\)))/i, // (cc: all counsel)
  /,?\s+(?:signed|so ordered|ordered|entered|issued|filed|approved|ADJUDGED)\s+(?:by|on)\b(?! the (?:court of|district|united))/i, // Signed by Judge Ada Fern
  /,?\s+(?:by|before) (?:the )?(?:honorable |hon\. |chief |senior |district |magistrate |mag |united states |u\.s\. )*(?:judge|justice|clerk)\b/i,
  /,\s+(?:FILED\b|by [A-Z]{2,4}\b)/, // , FILED. (Second Circuit)
  /\s*\[(?:\d{5,}|\d{2}-\d{2,5}\b)/, // [11262111] ; [24-1099]; "[33]" is the motion's number
  /\s+Time excluded\b/, // Time excluded from 12/23/03 to 3/1/04
  /[;]/,
  ...AND_ANOTHER,
  /,\s+and is otherwise\b/i, // , and is otherwise unchanged
  /,\s+(?:which|so that|and further(?! (?:orders?|proceedings)\b))\b/i,
  /,?\s+and\s+(?:REMANDS?|VACATES?|REVERSES?|AFFIRMS?|DEN(?:Y|IES)|GRANTS?)\b/, // , and REMAND
  /,\s+decision (?:not )?for publication\b/i, // , decision for publication (Sixth Circuit)
  /,?\s+and\s+(?:\w+ly\s+)?(?:granting|denying|dismissing|vacating|directing|ordering|setting|terminating|closing)\b/i,
];

/** Adverbs that stand before the verb: "is administratively stayed", "and otherwise denied". */
const ADVERBS =
  /\b(?:administratively|temporarily|preliminarily|permanently|provisionally|conditionally|partially|otherwise)\b/i;

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

/** "filed by Appellant Harbor Towing, L.L.C. as unnecessary": whose motion it is stands between it and how it was decided. */
const FILED_BY =
  /^\s*(?:\[[\d-]+\]\s*)?,?\s*filed by (?:[^;.]|\.(?=[\w,])|(?<=\b[A-Z])\.){2,160}?,?\s+(?=(?:as (?:moot|unnecessary|untimely|premature)|except|with(?:out)? prejudice|to the extent|only (?:as|to)|insofar|until|pending)\b)/i;

function limitsIn(gap: string, act: string): readonly Limit[] {
  const words = gap.replace(FILED_BY, "");
  const ending = /^\s*(?:only )?(?:to the extent|insofar as)\b/i.test(words)
    ? ENDS.filter((ends) => !NEXT_CLAUSE.has(ends))
    : ENDS;
  const end = Math.min(words.length, ...ending.map((ends) => words.search(ends)).filter((at) => at >= 0));
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
