import type { Act, ActBy, ActVerb, Vote } from "../../model/entry.ts";
import { abeyances } from "./act-abeyance.ts";
import { actBy } from "./act-by.ts";
import { actives, gerunds } from "./act-gerunds.ts";
import { bareVerbs, headlines, passives } from "./act-passives.ts";
import { regarding } from "./act-regarding.ts";
import { type SentenceEnds, sentenceEnd, sentenceEnds } from "./clause.ts";
import { directives, ordersToCourts, requirements } from "./directives.ts";
import { ANY_OBJECT, isDoubtful } from "./doubt.ts";
import { effectiveOf } from "./effective.ts";
import type { FoundAct } from "./found-act.ts";
import { limitsOf } from "./limits.ts";
import { limitsSaidAfter } from "./limits-after.ts";
import { notDone } from "./not-done.ts";
import { votesIn } from "./votes.ts";

/** No line of a docket does more than this many things; a pasted order says more, and its document is read. */
const ACTS_MAX = 12;

/** What words of a court do: its acts, and what single judges would do. */
export interface ReadActs {
  readonly acts: readonly Act[];
  readonly votes: readonly Vote[];
  /** What it says that it does not do: "the mandate is not stayed". */
  readonly notDone: readonly Act[];
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
  const votes = votesIn(text);
  if (told(text, ends) === null) return { acts: [], votes, notDone: [] };
  const denied = notDone(text, ends, (body) => told(body, ends) ?? []);
  // What is not done stands between what is: no words of it belong to an act
  const found = told(without(text, denied), ends) ?? [];
  if (denied.some((one) => found.some((other) => isAlsoDone(one, other)))) return { acts: [], votes, notDone: [] };
  if (found.length + denied.length === 0) return { acts: [], votes, notDone: [] };
  const all = [...found, ...denied].toSorted((a, b) => a.from - b.from || a.verb.from - b.verb.from);
  const read = withLimits(text, ends, all, actBy(withoutObjects(text, all), court));
  const of = (some: readonly FoundAct[]) => read.filter((_, i) => some.some((one) => one === all[i]));
  return {
    acts: withoutRepeats(text, found, of(found)).slice(0, ACTS_MAX),
    votes,
    notDone: of(denied).slice(0, ACTS_MAX),
  };
}

/** "ORDER EXTENDING THE ORDER. The order of May 3 is not extended": a line that says two things says neither. */
function isAlsoDone(denied: FoundAct, { act, of }: FoundAct): boolean {
  const [one, other] = [denied.of, of].map((words) => words?.toLowerCase() ?? "");
  if (one === undefined || other === undefined || !act.startsWith(denied.act)) return false;
  const isVague = [one, other].some((words) => words === "" || ANY_OBJECT.test(words));
  return isVague || one.startsWith(other) || other.startsWith(one);
}

/** The line with the words of acts made into ends of sentences, at the same offsets. */
function without(text: string, acts: readonly FoundAct[]): string {
  return acts.reduce((left, { from, to }) => left.slice(0, from) + ";".repeat(to - from) + left.slice(to), text);
}

/** Each with what bounds it and who does it. */
function withLimits(text: string, ends: SentenceEnds, found: readonly FoundAct[], by: ActBy): readonly Act[] {
  return found.map((one, i): Act => {
    const next = found.slice(i + 1).find((other) => other.from > one.verb.from);
    const end = sentenceEnd(text, ends, Math.max(one.to, one.verb.to));
    const upTo = Math.min(end, next?.from ?? text.length);
    const clause = { from: one.from, to: isWithinLimit(text.slice(one.to, upTo)) ? end : upTo };
    const isLast = found.findLast((other) => other.from === one.from && other.to === one.to) === one;
    const said = limitsOf(text, one, clause, isLast);
    const after = isLast ? sentencesBetween(text, ends, end, next?.from ?? text.length).flatMap(limitsSaidAfter) : [];
    const limits = [...said, ...after];
    const evidence = text.slice(one.from, one.to).trim();
    return { act: one.act, of: one.of, evidence, limits, effective: effectiveOf(limits), by };
  });
}

/** "GRANTED to the extent that the" injunction is stayed: what comes next is how far. */
function isWithinLimit(words: string): boolean {
  return /\b(?:to the extent(?: that)?|insofar as|except that)\s+(?:the |an? |its |their )?$/i.test(words);
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

/** Every act that the words say, none twice in one place; null: they say two things. What is only ordered is told where nothing is done, or an injunction requires it. */
function told(body: string, ends: SentenceEnds): readonly FoundAct[] | null {
  const chained = withoutOverlaps([...regarding(body), ...gerunds(body, ends), ...abeyances(body, ends)]);
  const found = withoutOverlaps([...chained, ...passives(body, ends, chained)]);
  const named = withoutOverlaps([...found, ...headlines(body, ends, found), ...actives(body, ends)]);
  const done = withoutOverlaps([...named, ...bareVerbs(body, named)]);
  if (isDoubtful(body, done)) return null;
  const ordered =
    done.length === 0 ? directives(body, ends) : [...requirements(body, ends, done), ...ordersToCourts(body, ends)];
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
      const same =
        (sameAct(first.act, act.act) && saysAgain(first.of, act.of, isHeadline)) ||
        (isHeadline && saysPart(first, act));
      return same && !areTwoNumbers(body, before, one) && !boundOtherwise(first, act);
    });
    const isSaidBetterLater =
      act.of === null && acts.slice(at + 1).some((later) => later.act === act.act && later.of !== null);
    if (earlier !== undefined)
      earlier.act = withLimitsOf(saysPart(earlier.act, act) ? { ...earlier.act, act: act.act } : earlier.act, act);
    else if (!isSaidBetterLater) kept.push({ at, act });
  }
  return kept.map(({ act }) => act);
}

/** "denying in part 69 Motion. … The motion is denied as to the testimony" */
function sameAct(earlier: ActVerb, later: ActVerb): boolean {
  return earlier === later || earlier === `${later}_in_part`;
}

/** "ORDER GRANTING PRELIMINARY INJUNCTION. The motion is GRANTED in part": the sentence says how far. */
function saysPart(headline: Act, later: Act): boolean {
  return later.act === `${headline.act}_in_part` && (later.of === null || ANY_OBJECT.test(later.of));
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
  if (ANY_OBJECT.test(later)) return isHeadline || isPetition(earlier) === isPetition(later);
  // "ORDER granting motion:Respondent's motion to appear is granted"
  if (isHeadline && ANY_OBJECT.test(earlier)) return later.toLowerCase().includes(earlier.toLowerCase());
  // "EXTENDING TEMPORARY RESTRAINING ORDER. The temporary restraining order entered February 3 is extended"
  const rest = later.toLowerCase().startsWith(earlier.toLowerCase()) ? later.slice(earlier.length) : "";
  if (isHeadline && /^ (?:of|entered|dated|issued|filed|set|scheduled|previously)\b/i.test(rest)) return true;
  const [one, two] = [ownerOf(earlier), ownerOf(later)];
  if (one !== "" && two !== "" && one !== two) return false;
  const known = new Set(wordsOf(earlier));
  const again = wordsOf(later);
  const shared = again.filter((word) => known.has(word)).length;
  return (
    later.toLowerCase().endsWith(earlier.toLowerCase()) || (isHeadline && shared >= SHARED_WORDS_MIN * again.length)
  );
}

/** "Motion for leave GRANTED. Petition GRANTED." grants two things. */
function isPetition(object: string): boolean {
  return /^(?:the )?petition\b/i.test(object);
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
