import type { ActVerb } from "../../model/entry.ts";
import { actOf, verbsIn } from "./act-words.ts";
import type { FoundAct } from "./found-act.ts";

/** Acts of which a court does one or the other to one thing. */
const OPPOSITES: readonly (readonly [ActVerb, ActVerb])[] = [
  ["granted", "denied"],
  ["affirmed", "reversed"],
];

/** "Application", "motion": an object that any other object may be. */
export const ANY_OBJECT = /^(?:the )?(?:application|motion|request|petition)$/i;

/** "is not AFFIRMED", "would be granted", "ORDER not granting" */
const NEGATED = new RegExp(
  String.raw`\b(?:not|would be|would have been)\s+(?:\w+ly\s+)?(?:(${verbsIn("participle")})|(${verbsIn("gerund")}))\b`,
  "gi",
);

/** "is SET ASIDE and not VACATED" */
const BOTH = new RegExp(String.raw`\b(?:${verbsIn("participle")})\s+and\s+not\s+(?:${verbsIn("participle")})\b`, "i");

/**
 * Whether a line says two things: its headline one ("[21-1 Affirmed]", "Application granted") and its sentence the contrary. Then nothing
 * is told, and the sentence itself is shown.
 */
export function isDoubtful(body: string, acts: readonly FoundAct[]): boolean {
  if (BOTH.test(body)) return true;
  const vague = acts.filter(({ of }) => of === null || ANY_OBJECT.test(of));
  if (vague.length === 0) return false;
  const turned = vague.some((one) =>
    acts.some((other) =>
      OPPOSITES.some(
        (pair) =>
          pair.includes(one.act) &&
          pair.includes(other.act) &&
          one.act !== other.act &&
          isWhole(body, one) &&
          isWhole(body, other),
      ),
    ),
  );
  const negated = verbsNotDone(body);
  const partly = vague.some((one) => acts.some((other) => other.act === `${one.act}_in_part`));
  return turned || partly || vague.some(({ act }) => negated.includes(act));
}

/** The verbs of which a text says that they were not done. */
export function verbsNotDone(body: string): ActVerb[] {
  return [...body.matchAll(NEGATED)].flatMap(
    ([, participle, gerund]) =>
      actOf(participle ?? gerund ?? "", participle === undefined ? "gerund" : "participle", undefined) ?? [],
  );
}

/** "AFFIRMED as to Count I; REVERSED as to Count II" says no two things of one. */
function isWhole(body: string, act: FoundAct): boolean {
  return !/^\W*(?:as to|with respect to|in part|insofar|to the extent)\b/i.test(
    body.slice(act.verb.to, act.verb.to + 30),
  );
}
