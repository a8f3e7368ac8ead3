import type { Act, Vote } from "../../model/entry.ts";
import { actBy } from "./act-by.ts";
import { actives, gerunds } from "./act-gerunds.ts";
import { bareVerbs, headlines, passives } from "./act-passives.ts";
import { type SentenceEnds, sentenceEnd, sentenceEnds } from "./clause.ts";
import { effectiveOf } from "./effective.ts";
import type { FoundAct } from "./found-act.ts";
import { limitsOf } from "./limits.ts";
import { votesIn } from "./votes.ts";

/** No line of a docket does more than this many things; a pasted order says more, and its document is read. */
const ACTS_MAX = 12;

/** What words of a court do: its acts, and what single judges would do. */
export interface ReadActs {
  readonly acts: readonly Act[];
  readonly votes: readonly Vote[];
}

/** Where words stand that are read for acts. */
export interface ActContext {
  /** CourtListener's court id. */
  readonly court: string;
}

/**
 * What a court does in a docket line, or in a passage of its document, in the order of the words: each act with its object, its limits, the
 * day from which it works and who acts. What was asked, recited, supposed or voted is no act.
 */
export function actsIn(text: string, { court }: ActContext): ReadActs {
  const ends = sentenceEnds(text);
  const found = withoutRepeats(text, foundIn(text, ends)).slice(0, ACTS_MAX);
  const by = actBy(text, court);
  const acts = found.map((one, i): Act => {
    const next = found.slice(i + 1).find((other) => other.from > one.verb.from);
    const to = Math.min(sentenceEnd(text, ends, Math.max(one.to, one.verb.to)), next?.from ?? text.length);
    const isLast = found.findLast((other) => other.from === one.from && other.to === one.to) === one;
    const limits = limitsOf(text, one, { from: one.from, to }, isLast);
    const evidence = text.slice(one.from, one.to).trim();
    return { act: one.act, of: one.of, evidence, limits, effective: effectiveOf(limits), by };
  });
  return { acts, votes: votesIn(text) };
}

/** Every act that the words say, none twice in one place. */
function foundIn(body: string, ends: SentenceEnds): readonly FoundAct[] {
  const found: FoundAct[] = [];
  const named = gerunds(body, ends);
  for (const act of [
    ...named,
    ...passives(body, ends, named),
    ...headlines(body, ends),
    ...actives(body, ends),
    ...bareVerbs(body),
  ]) {
    const isTwin = (other: FoundAct) => act.from === other.from && act.to === other.to && act.act !== other.act;
    if (!found.some((other) => act.from < other.to && other.from < act.to && !isTwin(other))) found.push(act);
  }
  return found.toSorted((a, b) => a.from - b.from || a.verb.from - b.verb.from);
}

/** "ORDER denying 40 Motion for Summary Judgment. … the Defendants' Motion for Summary Judgment is denied" does it once. */
function withoutRepeats(body: string, found: readonly FoundAct[]): readonly FoundAct[] {
  return found.filter((act, at) => {
    const repeatsEarlier = found
      .slice(0, at)
      .some(
        (earlier) => earlier.act === act.act && saysAgain(earlier.of, act.of) && !areTwoNumbers(body, earlier, act),
      );
    const isSaidBetterLater =
      act.of === null && found.slice(at + 1).some((later) => later.act === act.act && later.of !== null);
    return !repeatsEarlier && !isSaidBetterLater;
  });
}

function saysAgain(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return earlier === later;
  // "Application GRANTED." after "granting 34 Letter Motion for Conference"
  return (
    later.toLowerCase().endsWith(earlier.toLowerCase()) || /^(?:application|motion|request|petition)$/i.test(later)
  );
}

/** "granting 164 Sealed Motion; granting 176 Sealed Motion" grants two. */
function areTwoNumbers(body: string, a: FoundAct, b: FoundAct): boolean {
  const [one, other] = [a, b].map(({ object }) =>
    object === null
      ? undefined
      : /\[?(\d{1,4})(?:-\d+)?\]?\s*$/.exec(body.slice(Math.max(0, object.from - 12), object.from))?.[1],
  );
  return one !== undefined && other !== undefined && one !== other;
}
