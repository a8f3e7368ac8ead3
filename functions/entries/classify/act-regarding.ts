import { objectAfter } from "./act-object.ts";
import { verbsIn } from "./act-words.ts";
import { type FoundAct, foundAct } from "./found-act.ts";

const REQUEST = String.raw`(?:(?:[\w-]+ ){0,3}(?:motion|application|petition|request|letter|stipulation)s?\b[^.;]{0,300})`;

/** "ALLOWED IN PART and DENIED IN PART re 33 Motion for Preliminary Injunction" ; "GRANTED re: 20 MOTION" */
const VERB_FIRST = new RegExp(
  String.raw`(?<=^|[.:;]\s|\border\s|\bentered\s)(?<verb>${verbsIn("participle")})(?<part>,?\s+in\s+part)?(?:,?\s+(?:and\s+)?(?:${verbsIn("participle")})\s+in\s+part)?\s+re:?\s+\[?\d+\]?\s+(?<object>${REQUEST})`,
  "gi",
);

/** "RE: [20] Motion filed by Debtor for Extension of Time. GRANTED." */
const VERB_LAST = new RegExp(
  String.raw`\bre:?\s+\[?\d+\]?\s+(?<object>${REQUEST})\.\s+(?<verb>${verbsIn("participle")})(?<part>,?\s+in\s+part)?(?=\s*[.;(]|$)`,
  "gi",
);

/** A verb without a subject, and the motion that the line is on beside it. */
export function regarding(body: string): readonly FoundAct[] {
  return [VERB_FIRST, VERB_LAST].flatMap((form) =>
    [...body.matchAll(form)].flatMap((match): readonly FoundAct[] => {
      const { verb = "", part, object: words = "" } = match.groups ?? {};
      const cut = objectAfter(words);
      const of = cut !== null && /^motion$/i.test(cut) ? words.trim() : cut; // whose motion stands in its middle
      if (of === null) return [];
      const said = match.index + match[0].indexOf(of, match[0].indexOf(words));
      const at = match.index + (form === VERB_FIRST ? 0 : match[0].lastIndexOf(verb));
      const object = { from: said, to: said + of.length };
      const whole = {
        from: Math.min(at, object.from),
        to: Math.max(at + verb.length + (part?.length ?? 0), object.to),
      };
      return foundAct({ body, form: "participle", verb, at, inPart: part }, of, object, whole);
    }),
  );
}
