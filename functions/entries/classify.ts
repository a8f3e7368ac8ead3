import type { ActVerb, Classification, Detail, Kind } from "../model/entry.ts";
import { isAmicusKind, isCourtsWord } from "../model/kinds.ts";
import { actsIn, type ReadActs } from "./classify/acts.ts";
import { amiciIn } from "./classify/amici.ts";
import { numbersDecided } from "./classify/decided-numbers.ts";
import { type DocketText, docketText } from "./classify/docket-text.ts";
import { filerOf } from "./classify/filer.ts";
import { judgesOf } from "./classify/judges.ts";
import { kindRuleOf } from "./classify/kind-of.ts";
import { sideOf } from "./classify/side.ts";
import { isStay, stayDetail } from "./classify/stay-detail.ts";
import { clerkSystemOf } from "./classify/system.ts";
import { weightOf } from "./classify/weight.ts";

/** A line of a docket as a reading gives it. A feed has only the short text, its event name. */
export interface DocketLine {
  readonly court: string;
  readonly text: string;
  readonly shortText?: string | null;
}

/** What an entry is and says, by ordered rules of its court's clerks: what is not in the text is null or empty. */
export function classify(line: DocketLine): Classification {
  const text = docketText(line.text.trim() === "" ? (line.shortText ?? "") : line.text);
  const system = clerkSystemOf(line.court);
  const rule = kindRuleOf(system, text.head) ?? kindRuleOf(system, (line.shortText ?? "").trim());
  const named = rule?.kind ?? "other";
  const { acts, votes, notDone } = readOf(named, text, line.court);
  const kind: Kind = named === "order" && isStay(acts) ? "stay" : named;
  const detail: Detail | null = kind === "stay" ? stayDetail(text.body) : (rule?.detail ?? null);
  const { filer, role, counsel } = filerOf(system, kind, text);
  const side = sideOf(kind, text);
  const { judges, evidence: judgeWords } = judgesOf(kind, text);
  const [first] = acts;
  const done = acts.filter(({ act }) => act !== "ordered");
  return {
    kind,
    detail,
    weight: rule?.weight ?? weightOf({ kind, detail, acts: done, head: text.head }),
    filer,
    amici: isAmicusKind(kind) ? amiciIn(filer) : [],
    counsel,
    role,
    supporting: side.supporting,
    supportingStatus: side.supportingStatus,
    disposition: first?.act ?? null,
    acts,
    votes,
    notDone,
    judges,
    resolves: isCourtsWord(kind) || kind === "opposition" || kind === "reply" ? numbersDecided(kind, text, done) : [],
    evidence: evidenceOf(text, {
      filer,
      role,
      supporting: side.evidence,
      disposition: first?.evidence,
      judges: judgeWords,
    }),
  };
}

/** In a line of house-keeping only what the court takes off its calendar is an act. */
function readOf(kind: Kind, text: DocketText, court: string): ReadActs {
  if (isCourtsWord(kind)) return actsIn(text.body, { court });
  if ((kind !== "administrative" && kind !== "other") || !ON_A_CALENDAR.test(text.body))
    return { acts: [], votes: [], notDone: [] };
  const { acts } = actsIn(text.body, { court });
  return {
    acts: acts.filter(({ act, of }) => TAKES_OFF.has(act) && ON_A_CALENDAR.test(of ?? "")),
    votes: [],
    notDone: [],
  };
}

const TAKES_OFF: ReadonlySet<ActVerb> = new Set(["vacated", "canceled", "struck"]);
const ON_A_CALENDAR = /\b(?:hearing|conference|trial|deadline|argument|sentencing)s?\b/i;

/** The words of the kind are the head's first; each other field's words are given. */
function evidenceOf(
  text: DocketText,
  fields: Readonly<Record<string, string | null | undefined>>,
): Readonly<Record<string, string>> {
  const evidence: Record<string, string> = { kind: firstWords(text.head) };
  for (const [field, words] of Object.entries(fields)) if (words) evidence[field] = words;
  return evidence;
}

/** As much of the head as tells the kind to a reader. */
function firstWords(head: string): string {
  return /^.{0,100}(?=[\s.,;]|$)/s.exec(head)?.[0].trim() ?? head.slice(0, 100); // ORDER granting 20 Motion for Preliminary
}
