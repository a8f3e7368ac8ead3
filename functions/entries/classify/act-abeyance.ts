import { asObject } from "./act-object.ts";
import { type SentenceEnds, sentenceStart } from "./clause.ts";
import type { FoundAct } from "./found-act.ts";
import { isHypothetical } from "./hypothetical.ts";

/** "holding appeal in abeyance", "placing case in abeyance", "The Court HOLDS the case in abeyance": the object stands inside the verb. */
const IN_ABEYANCE =
  /\b(?:holding|placing|(?<=\b(?:court|we|panel)\s+(?:hereby\s+)?)(?:holds?|places?))\s+(?<object>[^.;,]{3,100}?)\s+in abeyance\b/gi;

/** Words before the verb in which a court does it: its head, a chain of what it does, itself. */
const DOES_IT = /^$|\b(?:orders?|filed|court|we|panel|and|ordered)\b[\s,:;\]\d()/[-]*$|[\],;]\s*$/i;

/** Cases held in abeyance, where the verb is an active one. */
export function abeyances(body: string, ends: SentenceEnds): readonly FoundAct[] {
  return [...body.matchAll(IN_ABEYANCE)].flatMap((match): FoundAct[] => {
    const before = body.slice(sentenceStart(body, ends, match.index), match.index);
    const words = match.groups?.["object"] ?? "";
    const of = asObject(words);
    if (of === null || !DOES_IT.test(before) || isHypothetical(before) || /\bmotion\b[^;,]*$/i.test(before)) return [];
    const from = match.index + match[0].indexOf(of);
    const whole = { from: match.index, to: match.index + match[0].length };
    return [
      {
        act: "held_in_abeyance",
        of,
        verb: { from: whole.from, to: from },
        object: { from, to: from + of.length },
        ...whole,
      },
    ];
  });
}
