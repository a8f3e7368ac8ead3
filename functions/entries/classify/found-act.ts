import type { ActVerb } from "../../model/entry.ts";
import { actOf, type VerbForm } from "./act-words.ts";

/** A stretch of the line, by offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An act and where its words stand in the line. */
export interface FoundAct extends Stretch {
  readonly act: ActVerb;
  readonly of: string | null;
  readonly verb: Stretch;
  /** Where `of` stands; null where the line names none. */
  readonly object: Stretch | null;
}

/** A verb as it stands in a line. */
export interface FoundVerb {
  readonly body: string;
  readonly verb: string | undefined;
  readonly at: number;
  readonly form: VerbForm;
  /** "in part", when the line says so beside the verb. */
  readonly inPart?: string | undefined;
}

/** Behind "remanded": a prisoner, not a judgment. */
const CUSTODY = /^\s*(?:in)?to (?:the )?(?:custody|usms|u\.? ?s\.? marshal|\w+ custody)/i;

/** Before it: "Defendant is remanded." */
const PRISONER = /\b(?:defendants?|def|deft|dfts?|he|she) (?:(?:is|was|are|were) )?(?:hereby )?$/i;

/** What can be certified: "CERTIFIED COPY" and "certified mail" are no acts. */
const CERTIFIABLE = /\bclass|\bquestions?\b|\bappeal\b|\bissues?\b|\border\b/i;

/** What can be extended, transferred or struck as a court does it. */
const NEEDED: Partial<Record<ActVerb, RegExp>> = {
  extended:
    /\btime\b|\bdeadline|\bstay\b|\binjunction|\btro\b|\border\b|\bperiod|\bdate\b|\bterm\b|\bdue\b|\brespon[sd]|\bbrief|\bcutoff/i,
  certified: CERTIFIABLE,
  transferred: /\bactions?\b|\bcases?\b|\bmatters?\b|\bpetitions?\b|\bproceedings?\b|\bappeals?\b|\bclaims?\b/i,
  adopted: /\breport|\brecommendation|\bfindings|\bR ?& ?R\b|\border\b|\bschedule|\bplan\b/i,
  canceled:
    /\bhearing|\bconference|\btrial|\bargument|\bdeadline|\bdate|\bsentencing|\barraignment|\bsetting|\bdeposition/i,
  struck:
    /\bhearing|\bconference|\btrial|\bargument|\bdeadline|\bmotion|\bpleading|\bdocument|\bbrief|\banswer|\bfiling|\bcomplaint|\bexhibit|\bentr(?:y|ies)|\bnotice|\bresponse|\breply|\bclaim/i,
  ordered: /\bstipulation|\bagreement|\brequest|\bmotion|\bproposed\b/i,
  recalled: /\bmandate|\bwarrant|\bwrit|\border/i,
};

/** The act of a verb and its object; nothing when the verb's words are no act of a court. */
export function foundAct(
  found: FoundVerb,
  of: string | null,
  object: Stretch | null,
  whole: Stretch,
): readonly FoundAct[] {
  const { body, at, verb } = found;
  const act = verb === undefined ? undefined : actOf(verb, found.form, found.inPart);
  if (act === undefined || verb === undefined) return [];
  if (act === "remanded" && CUSTODY.test(body.slice(at + verb.length, at + verb.length + 60))) return [];
  if (act === "remanded" && of === null && PRISONER.test(body.slice(Math.max(0, at - 60), at))) return [];
  const needed = NEEDED[act];
  if (needed !== undefined && !needed.test(of ?? "")) return [];
  return [{ act, of, verb: { from: at, to: at + verb.length }, object, from: whole.from, to: whole.to }];
}
