import type { Act, ActVerb, Vote } from "../../model/entry.ts";
import { actBy } from "./act-by.ts";
import { actives, gerunds } from "./act-gerunds.ts";
import { bareVerbs, headlines, passives } from "./act-passives.ts";
import { type SentenceEnds, sentenceEnd, sentenceEnds } from "./clause.ts";
import { directives, requirements } from "./directives.ts";
import { ANY_OBJECT, isDoubtful } from "./doubt.ts";
import { effectiveOf } from "./effective.ts";
import type { FoundAct } from "./found-act.ts";
import { limitsOf } from "./limits.ts";
import { limitsSaidAfter } from "./limits-after.ts";
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
  const found = told(text, ends);
  if (found.length === 0) return { acts: [], votes: votesIn(text) };
  const by = actBy(withoutObjects(text, found), court);
  const acts = found.map((one, i): Act => {
    const next = found.slice(i + 1).find((other) => other.from > one.verb.from);
    const end = sentenceEnd(text, ends, Math.max(one.to, one.verb.to));
    const clause = { from: one.from, to: Math.min(end, next?.from ?? text.length) };
    const isLast = found.findLast((other) => other.from === one.from && other.to === one.to) === one;
    const said = limitsOf(text, one, clause, isLast);
    const after = isLast ? sentencesBetween(text, ends, end, next?.from ?? text.length).flatMap(limitsSaidAfter) : [];
    const limits = [...said, ...after];
    const evidence = text.slice(one.from, one.to).trim();
    return { act: one.act, of: one.of, evidence, limits, effective: effectiveOf(limits), by };
  });
  return { acts: withoutRepeats(text, found, acts).slice(0, ACTS_MAX), votes: votesIn(text) };
}

/** "The stay entered by The Chief Justice is vacated": who is named in an object does not act here. */
function withoutObjects(text: string, acts: readonly FoundAct[]): string {
  const objects = acts.flatMap(({ act, object }) => (object === null || act === "ordered" ? [] : [object]));
  return objects.reduce((left, { from, to }) => left.slice(0, from) + " ".repeat(to - from) + left.slice(to), text);
}

/** The sentences behind an act's own, up to the next act's: "All other terms remain." */
function sentencesBetween(text: string, ends: SentenceEnds, end: number, next: number): readonly string[] {
  const starts = [end + 1, ...ends.filter((one) => one > end + 1)];
  return starts
    .map((from, i) => ({ from, to: starts[i + 1] ?? text.length }))
    .filter(({ from, to }) => from < to && to <= Math.max(next, end))
    .map(({ from, to }) => text.slice(from, to).replace(/^[\s.;:]+|[\s.;]+$/g, ""));
}

/** Every act that the words say, none twice in one place. What is only ordered is told where nothing is done, or an injunction requires it. */
function told(body: string, ends: SentenceEnds): readonly FoundAct[] {
  const chained = gerunds(body, ends);
  const found = withoutOverlaps([...chained, ...passives(body, ends, chained)]);
  const named = withoutOverlaps([...found, ...headlines(body, ends, found), ...actives(body, ends)]);
  const done = withoutOverlaps([...named, ...bareVerbs(body, named)]);
  if (isDoubtful(body, done)) return [];
  const ordered = done.length === 0 ? directives(body, ends) : requirements(body, ends, done);
  return withoutOverlaps([...done, ...ordered]).toSorted((a, b) => a.from - b.from || a.verb.from - b.verb.from);
}

function withoutOverlaps(acts: readonly FoundAct[]): readonly FoundAct[] {
  const kept: FoundAct[] = [];
  for (const act of acts) {
    const isTwin = (other: FoundAct) => act.from === other.from && act.to === other.to && act.act !== other.act;
    if (!kept.some((other) => act.from < other.to && other.from < act.to && !isTwin(other))) kept.push(act);
  }
  return kept;
}

/**
 * "ORDER denying 40 Motion for Summary Judgment. … the Defendants' Motion for Summary Judgment is denied" does it once; the limits that
 * only the repetition states stay.
 */
function withoutRepeats(body: string, found: readonly FoundAct[], acts: readonly Act[]): readonly Act[] {
  const kept: { readonly at: number; act: Act }[] = [];
  for (const [at, act] of acts.entries()) {
    const one = found[at];
    const earlier = kept.find(({ at: other, act: first }) => {
      const before = found[other];
      const isHeadline = before !== undefined && /ing$/i.test(body.slice(before.verb.from, before.verb.to));
      const same = sameAct(first.act, act.act) && saysAgain(first.of, act.of, isHeadline);
      return same && !areTwoNumbers(body, before, one) && !boundOtherwise(first, act);
    });
    const isSaidBetterLater =
      act.of === null && acts.slice(at + 1).some((later) => later.act === act.act && later.of !== null);
    if (earlier !== undefined) earlier.act = withLimitsOf(earlier.act, act);
    else if (!isSaidBetterLater) kept.push({ at, act });
  }
  return kept.map(({ act }) => act);
}

/** "denying in part 69 Motion. … The motion is denied as to the testimony" */
function sameAct(earlier: ActVerb, later: ActVerb): boolean {
  return earlier === later || earlier === `${later}_in_part`;
}

/** "dismissed with prejudice as to Elm. … dismissed without prejudice as to Ash" does two things. */
function boundOtherwise(act: Act, again: Act): boolean {
  const [one, other] = [act, again].map(({ limits = [] }) => limits.map(({ text }) => text.toLowerCase()));
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return false;
  return !other.some((text) => one.includes(text));
}

function withLimitsOf(act: Act, again: Act): Act {
  const more = (again.limits ?? []).filter((limit) => !act.limits?.some((known) => known.text === limit.text));
  // "VACATING CASE MANAGEMENT CONFERENCE. The Case Management Conference set for May 5 is VACATED": the whole name is the later one
  const whole = again.of?.toLowerCase() ?? "";
  const isWhole =
    act.of !== null &&
    whole !== "" &&
    (whole.startsWith(`${act.of.toLowerCase()} `) || (ANY_OBJECT.test(act.of) && !ANY_OBJECT.test(whole)));
  const of = isWhole ? again : act;
  return { ...of, limits: [...(act.limits ?? []), ...more], effective: act.effective ?? again.effective ?? null };
}

/** Other words for the same object are taken for it only behind a clerk's headline ("ORDER granting 20 Motion …"), which a sentence repeats. */
function saysAgain(earlier: string | null, later: string | null, isHeadline: boolean): boolean {
  if (later === null) return true; // "granting 20 Motion. GRANTED."
  if (earlier === null) return false;
  // "Application GRANTED." after "granting 34 Letter Motion for Conference"
  if (ANY_OBJECT.test(later)) return true;
  // "ORDER granting motion:Respondent's motion to appear is granted"
  if (isHeadline && ANY_OBJECT.test(earlier)) return later.toLowerCase().includes(earlier.toLowerCase());
  const [one, two] = [ownerOf(earlier), ownerOf(later)];
  if (one !== "" && two !== "" && one !== two) return false;
  const known = new Set(wordsOf(earlier));
  const again = wordsOf(later);
  const shared = again.filter((word) => known.has(word)).length;
  return (
    later.toLowerCase().endsWith(earlier.toLowerCase()) || (isHeadline && shared >= SHARED_WORDS_MIN * again.length)
  );
}

/** So many of its words has an object that says an earlier one again, in other words. */
const SHARED_WORDS_MIN = 0.75;

/** Whose motion it is: "Defendants'" */
function ownerOf(object: string): string {
  return /^(?:the )?(?<owner>[\w.’' -]{2,40}?)['’]s?\s/i.exec(object)?.groups?.["owner"]?.toLowerCase() ?? "";
}

function wordsOf(object: string): readonly string[] {
  return object.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "granting 164 Sealed Motion; granting 176 Sealed Motion" grants two. */
function areTwoNumbers(body: string, a: FoundAct | undefined, b: FoundAct | undefined): boolean {
  const [one, other] = [a?.object ?? null, b?.object ?? null].map((object) =>
    object === null
      ? undefined
      : /\[?(\d{1,4})(?:-\d+)?\]?\s*$/.exec(body.slice(Math.max(0, object.from - 12), object.from))?.[1],
  );
  return one !== undefined && other !== undefined && one !== other;
}
