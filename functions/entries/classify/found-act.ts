import type { Act } from "../../model/entry.ts";
import { actOf, type VerbForm } from "./act-words.ts";

/** An act and where its words stand in the line. */
export interface FoundAct extends Act {
  readonly from: number;
  readonly to: number;
}

/** A verb as it stands in a line: what was matched, and where. */
export interface FoundVerb {
  readonly body: string;
  readonly verb: string | undefined;
  readonly form: VerbForm;
  /** "in part", when the line says so beside the verb. */
  readonly inPart: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The act of a verb and its object; nothing when the verb's words are no act of a court. */
export function foundAct(found: FoundVerb, of: string | null): readonly FoundAct[] {
  const { body, from, to } = found;
  const act = found.verb === undefined ? undefined : actOf(found.verb, found.form, found.inPart);
  if (act === undefined) return [];
  if (
    act === "remanded" &&
    /^\s*to (?:the )?(?:custody|usms|u\.s\. marshal|\w+ custody)/i.test(body.slice(to, to + 60))
  )
    return []; // a prisoner
  if (act === "extended" && !/\btime\b|\bdeadline|\bstay\b|\binjunction|\border\b/i.test(of ?? "")) return [];
  return [{ act, of, evidence: body.slice(from, to).trim(), from, to }];
}
