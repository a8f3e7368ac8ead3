import type { Digest, DigestItem, MatterDigest } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import { longDay } from "./dates.ts";
import { type DigestStats, digestStatsOf, leadingMatter } from "./digest-stats.ts";
import type { Line } from "./mail-nodes.ts";
import { spoken, statementOf, votesOf } from "./statements/of-item.ts";
import { byWeight } from "./statements/weight.ts";
import { litigationOf } from "./subject.ts";
import type { MailWords } from "./words/en/mail.ts";

/** Most that the first sentences say: mail programs show them beside the subject. */
export const PREHEADER_MAX = 300;

/** The first visible sentences as text: for previews and descriptions. */
export function digestPreheader(digest: Digest, words: MailWords, language: Language): string {
  return spoken(digestPreheaderLine(digest, words, language));
}

/** One to three whole sentences: what was done to what, with its limits, votes and day; then what follows. */
export function digestPreheaderLine(digest: Digest, words: MailWords, language: Language): Line {
  const matter = leadingMatter(digest);
  if (!matter) return [];
  const stats = digestStatsOf(matter);
  if (digest.quiet) {
    const { from, to, lookedTimes, dockets } = digest.quiet;
    const span = words.summary.span(longDay(from, language), longDay(to, language));
    return [`${words.quiet.note(span, lookedTimes, dockets)}.`];
  }
  const rulings = byWeight(stats.rulings);
  const told = [
    ...rulings,
    ...stats.briefs,
    ...stats.requests,
    ...stats.filings,
    ...stats.minor,
    ...stats.readable,
    ...stats.routine,
  ];
  if (told.length === 0) return [othersOf(stats, words)];
  return sentencesOn(
    told,
    { more: rulings.length > 0 ? (stats.more["rulings"] ?? 0) : 0, rulings: rulings.length },
    matter,
    words,
  );
}

function sentencesOn(
  told: readonly DigestItem[],
  { more, rulings }: { readonly more: number; readonly rulings: number },
  matter: MatterDigest,
  words: MailWords,
): Line {
  const litigation = litigationOf(matter);
  const folded = foldedDates(matter, words);
  const say = (max: number, length: Length): Gathered => gathered(told, { litigation, words, max, folded, ...length });
  // Room for "one more ruling below" is kept only where not every ruling can be told as a sentence of its own.
  const every = LENGTHS.map((length) => say(PREHEADER_MAX, length)).filter(({ shown }) => shown >= rulings);
  const isEvery = rulings > 1 && more === 0 && every.length > 0;
  const max = rulings > 1 ? PREHEADER_MAX - MORE_ROOM : PREHEADER_MAX;
  const tries = isEvery ? every : LENGTHS.slice(0, 2).map((length) => say(max, length));
  // One ruling alone: its day stands in the line below the lead, too. A second would say "the same day".
  if (rulings === 1) tries.push(say(max, UNDATED));
  // Where what follows finds no room, the orders go by their short names.
  const { line, shown } = tries.find(({ whole }) => whole) ?? tries[1] ?? (tries[0] as Gathered);
  const left = rulings > 0 ? told.slice(shown).filter(({ weight }) => weight === "ruling") : [];
  if (left.length + more === 0) return line;
  const courts = [...new Set(left.map(({ docket }) => docket.court))];
  return fitting(line, [words.statements.moreRulingsIn(courts, left.length + more)]);
}

interface Gathered {
  readonly line: Line;
  readonly shown: number;
  /** Everything that there was to say found room. */
  readonly whole: boolean;
}

interface Length {
  readonly short: boolean;
  /** The sentences after the first leave out their lesser limits. */
  readonly brief: boolean;
  readonly undated?: true;
}

/** From the fullest to the shortest. */
const LENGTHS: readonly Length[] = [
  { short: false, brief: false },
  { short: true, brief: false },
  { short: true, brief: true },
];

const UNDATED: Length = { short: true, brief: false, undated: true };

function gathered(told: readonly DigestItem[], said: Omit<Said, "again">): Gathered {
  const { words, max } = said;
  let line: Line = [];
  let shown = 0;
  let untold = false;
  for (const item of told) {
    const before = told[shown - 1];
    const again = before !== undefined && isAgain(item, before);
    const longer = joined(line, sentenceOf(item, { ...said, brief: said.brief && shown > 0, again }));
    if (shown > 0 && spoken(longer).length > max) break;
    // Behind another ruling a dissent would read as one from that.
    const votes = votesIn(item, words);
    const voted = votes.length === 0 ? longer : joined(longer, votes);
    if (spoken(voted).length > max) untold = true;
    line = spoken(voted).length > max ? longer : voted;
    shown++;
    if (shown === SENTENCES_MAX) break;
  }
  const after = [...told.slice(0, shown).flatMap((item) => nextOf(item, words)), ...said.folded];
  const all = after.reduce<Line>((whole, next) => joined(whole, next), line);
  const isWhole = spoken(all).length <= PREHEADER_MAX;
  return { line: isWhole ? all : after.reduce<Line>(fitting, line), shown, whole: isWhole && !untold };
}

const SENTENCES_MAX = 3;
/** "Two more rulings below: Ninth Circuit, Fifth Circuit." */
const MORE_ROOM = 80;

/** The same court's doing on the same docket and day. */
function isAgain(item: DigestItem, before: DigestItem): boolean {
  const by = [item.telling?.by.is, before.telling?.by.is];
  const isCourts = by.every((is) => is === "court" || is === "judge") && (item.telling?.deeds.length ?? 0) > 0;
  return (
    isCourts &&
    item.docket.id === before.docket.id &&
    item.filedOn !== null &&
    item.filedOn === before.filedOn &&
    by[0] === by[1]
  );
}

interface Said {
  readonly folded: readonly Line[];
  readonly litigation: string;
  readonly words: MailWords;
  readonly short: boolean;
  readonly brief: boolean;
  readonly undated?: true;
  readonly again: boolean;
  readonly max: number;
}

/** The fullest sentence that there is room for. */
function sentenceOf(item: DigestItem, { litigation, words, short, brief, undated, again, max }: Said): Line {
  const on = undated ? null : (item.filedOn ?? item.enteredOn);
  const say = (inBrief: boolean, byShortName: boolean): Line =>
    statementOf(item, litigation, words, {
      as: "sentence",
      where: true,
      on,
      brief: inBrief,
      short: byShortName,
      again,
    });
  // Names are shortened before anything that was done is left out.
  const lines = [say(brief, short), say(brief, true), say(true, short)];
  return ended(lines.find((line) => spoken(line).length < max) ?? cutLine(say(true, true), max));
}

/** A line of names without end is cut at a word. */
function cutLine(line: Line, max: number): Line {
  const text = spoken(line);
  if (text.length < max) return line;
  const end = text.lastIndexOf(" ", max - 4);
  const kept = text.slice(0, end > max / 2 ? end : max - 4);
  return [`${kept.replace(/[\uD800-\uDBFF]$|(?<![\s,;:(])[\s,;:(]+$/u, "")} …`]; // half an emoji; "Fields ("
}

/** Votes as a sentence of their own; empty where none is noted. */
function votesIn(item: DigestItem, words: MailWords): Line {
  const votes = votesOf(item, words, { as: "sentence" });
  return votes.length === 0 ? [] : ended(votes);
}

/** What a routine entry set, in the docket's words: the entry is counted, its date is not folded away. */
function foldedDates({ sections }: MatterDigest, words: MailWords): Line[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const listed = new Set(blocks.flatMap((block) => (block.kind === "item" ? [block.item.entry] : [])));
  const dates = blocks.flatMap((block) => (block.kind === "ahead" ? block.dates : []));
  const folded = dates.filter(({ entry, status }) => !listed.has(entry) && (status === "set" || status === "ordered"));
  const said = [...new Set(folded.map(({ evidence }) => evidence))];
  return said.map((quote) => [words.statements.says, { quote, cut: false }]);
}

/** Who must do what by when, in the docket's words. */
function nextOf(item: DigestItem, words: MailWords): Line[] {
  const next = (item.telling?.next ?? []).filter((sentence) => sentence !== item.telling?.quote);
  return next.length === 0 ? [] : [[words.statements.says, { quote: next.join(" "), cut: false }]];
}

function ended(line: Line): Line {
  return /[.!?…]”?$/.test(spoken(line)) ? line : [...line, "."];
}

function joined(line: Line, next: Line): Line {
  return line.length === 0 ? next : [...line, " ", ...next];
}

function fitting(line: Line, next: Line): Line {
  const longer = joined(line, next);
  return spoken(longer).length <= PREHEADER_MAX ? longer : line;
}

function othersOf(stats: DigestStats, words: MailWords): string {
  const { changes } = stats;
  const said: [number, (n: number) => string][] = [
    [stats.gaps, words.subject.gap],
    [stats.gapsClosed, words.subject.gapClosed],
    [changes.our_mistake, words.subject.correction],
    [changes.court_changed, words.subject.changed],
    [changes.removed, words.subject.removed],
    [changes.returned, words.subject.returned],
    [changes.sealed, words.subject.sealed],
    [stats.folded, words.subject.routine],
  ];
  const parts = said.filter(([n]) => n > 0).map(([n, say]) => say(n));
  return parts.length > 0 ? words.preheader.told(parts) : `${words.preheader.changed}.`;
}
