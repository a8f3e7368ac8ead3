import type { ActVerb } from "../../model/entry.ts";
import { verbsIn } from "./act-words.ts";
import { type SentenceEnds, sentenceStart } from "./clause.ts";
import type { FoundAct } from "./found-act.ts";
import { isHypothetical } from "./hypothetical.ts";

/** "is not STAYED" ; "ORDER not granting" ; "The Court does not vacate", "declines to vacate" */
const DENIED = new RegExp(
  String.raw`\b(?:(?<=\b(?:is|are|be)\s+(?:hereby\s+|\w+ly\s+)?)not\s+(?:hereby\s+)?(?=(?:\w+ly\s+)?(?:${verbsIn("participle")})\b)|not\s+(?=(?:${verbsIn("gerund")})\b)|(?:(?:does|do) not|declines? to)\s+(?=(?:hereby\s+)?(?:${verbsIn("present")})\b))`,
  "gi",
);

/** "Petition not GRANTED", as a clerk shouts it; "any relief not granted herein" is another thing. */
const SHOUTED =
  /(?:(?<=[a-z)\d]\s)\bnot\s+(?=(?:GRANTED|DENIED|AFFIRMED|REVERSED|VACATED|DISMISSED|REMANDED|STAYED)\b)|(?<=(?:\)|\b(?:motion|application|petition|request|case|appeal))\s)\bnot\s+(?=(?:granted|denied|dismissed|vacated|stayed)\b(?!\s+(?:is|are|shall|will|herein|above|below|in this)\b)))/g;

/** What "not" before it makes a finding ("the case is not moot") or a rule ("replies are not allowed"), and no refusal to act. */
const NO_REFUSAL: ReadonlySet<ActVerb> = new Set(["moot", "ordered", "referred"]);
const PERMITTED = /^(?:allow|approv)/i;

/** How far behind the negation its verb begins: "not hereby permanently enjoined". */
const BEFORE_VERB_MAX = 40;

/**
 * What a line says that its court does not do. Each negation is blanked in its place and the line read anew: what then stands as
 * an act right behind the blank is what is not done. What is recited or supposed is neither.
 */
export function notDone(
  body: string,
  ends: SentenceEnds,
  read: (body: string) => readonly FoundAct[],
): readonly FoundAct[] {
  const denied = [...body.matchAll(DENIED)];
  const shouted = [...body.matchAll(SHOUTED)].filter(({ index }) => !denied.some((one) => one.index === index));
  const found: FoundAct[] = [];
  let left = body;
  for (const match of [...denied, ...shouted].toSorted((a, b) => a.index - b.index)) {
    const { index, 0: words } = match;
    if (isHypothetical(body.slice(sentenceStart(body, ends, index), index))) continue;
    const end = index + words.length;
    const affirmed = left.slice(0, index) + " ".repeat(words.length) + left.slice(end);
    const acts = read(affirmed).filter(
      ({ act, verb }) =>
        verb.from >= end &&
        verb.from <= end + BEFORE_VERB_MAX &&
        /^(?:\w+ly\s+)?$/.test(body.slice(end, verb.from)) &&
        !NO_REFUSAL.has(act) &&
        !PERMITTED.test(body.slice(verb.from, verb.to)),
    );
    found.push(...acts);
    // What was found is no subject of what is found next
    for (const { from, to } of acts) left = left.slice(0, from) + ";".repeat(to - from) + left.slice(to);
  }
  return found;
}
