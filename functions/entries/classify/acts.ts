import type { Act } from "../../model/entry.ts";
import { actives, gerunds } from "./act-gerunds.ts";
import { bareVerbs, headlines, passives } from "./act-passives.ts";
import { sentenceEnds } from "./clause.ts";
import type { FoundAct } from "./found-act.ts";

/** No line of a docket does more than this many things; a pasted order says more, and its document is read. */
const ACTS_MAX = 12;

/** What a court did, in the order of the line, each with its object and the words that say so. */
export function actsIn(body: string): readonly Act[] {
  const ends = sentenceEnds(body);
  const found: FoundAct[] = [];
  for (const act of [
    ...gerunds(body, ends),
    ...passives(body, ends),
    ...headlines(body, ends),
    ...actives(body, ends),
    ...bareVerbs(body),
  ]) {
    const isTwin = (other: FoundAct) => act.from === other.from && act.to === other.to && act.act !== other.act;
    if (!found.some((other) => act.from < other.to && other.from < act.to && !isTwin(other))) found.push(act);
  }
  found.sort((a, b) => a.from - b.from);
  return withoutRepeats(found)
    .slice(0, ACTS_MAX)
    .map(({ act, of, evidence }) => ({ act, of, evidence }));
}

/** "ORDER denying 40 Motion for Summary Judgment. … the Defendants' Motion for Summary Judgment is denied" does it once. */
function withoutRepeats(found: readonly FoundAct[]): readonly FoundAct[] {
  return found.filter((act, at) => {
    const repeatsEarlier = found
      .slice(0, at)
      .some((earlier) => earlier.act === act.act && saysAgain(earlier.of, act.of));
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
