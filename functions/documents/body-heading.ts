import type { CleanDocument, CleanLine } from "./clean.ts";
import { nameOf, numberLength, numberOf } from "./numbering.ts";
import { isBefore, type Position, type Section } from "./sections.ts";
import { wordsOf } from "./words.ts";

/** A stretch of one page; `index` counts pages from 0. */
export interface Stretch {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Lines that a heading takes at most. */
const LINES_MAX = 12;
/** Two wordings of one heading share so many of their words. */
const ALIKE = 0.7;

interface Wanted {
  /** The heading as the contents print it. */
  readonly heading: string;
  readonly number: string;
  readonly from: Position;
}

/**
 * Where the argument prints a heading that the contents name, at `from` or after it: the same words, in whatever capitals; a
 * period that only the argument sets behind them is left out. Where no line has the same words, the same number before much the
 * same words will do.
 */
export function headingInBody(document: CleanDocument, argument: Section, wanted: Wanted): Stretch | undefined {
  const { heading, number, from } = wanted;
  return (
    eachLine(document, { argument, from }, (lines, first) => endOfWords(lines, first.bare, heading)) ??
    eachLine(document, { argument, from }, (lines, first) =>
      first.number === number ? endOfLike(lines, first.bare, heading) : undefined,
    )
  );
}

type EndOf = (
  lines: readonly CleanLine[],
  first: { readonly bare: string; readonly number: string | undefined },
) => number | undefined;

/** The first line of the argument, from a place on, at which `endOf` finds an end. A number alone on its line numbers the next. */
function eachLine(
  document: CleanDocument,
  { argument, from }: { readonly argument: Section; readonly from: Position },
  endOf: EndOf,
): Stretch | undefined {
  for (let index = from.page; index <= argument.to.page; index++) {
    const lines = document.pages[index]?.lines ?? [];
    for (const [at, line] of lines.entries()) {
      const place = { page: index, at: line.start };
      if (isBefore(place, from) || !isBefore(place, argument.to)) continue;
      const bare = line.text.slice(numberLength(line.text));
      if (bare === "") continue;
      const above = lines[at - 1]?.text ?? "";
      const mark = numberOf(line.text) ?? (numberLength(above) === above.length ? numberOf(above) : undefined);
      const number = mark === undefined ? undefined : nameOf(mark);
      const end = endOf(lines.slice(at, at + LINES_MAX), { bare, number });
      if (end !== undefined) return { index, start: line.start + line.text.length - bare.length, end };
    }
  }
  return undefined;
}

/** Letters and digits alone: capitals, spaces, hyphens and periods differ between the contents and the argument. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Where the words of a heading end that begin with `first`; undefined when they are others. */
function endOfWords(lines: readonly CleanLine[], first: string, heading: string): number | undefined {
  const wanted = keyOf(heading);
  let text = "";
  for (const [at, line] of lines.entries()) {
    text += at === 0 ? first : ` ${line.text}`;
    const found = keyOf(text);
    const end = line.start + line.text.length;
    if (found === wanted) return /\.$/.test(text) && !/\.$/.test(heading) ? end - 1 : end; // "The Act Is Clear."
    if (!wanted.startsWith(found)) return undefined;
  }
  return undefined;
}

/** Where a heading ends that begins with `first` and is much like the one wanted: at the line that makes it most alike. */
function endOfLike(lines: readonly CleanLine[], first: string, heading: string): number | undefined {
  let text = "";
  let share = ALIKE;
  let end: number | undefined;
  for (const [at, line] of lines.entries()) {
    text += at === 0 ? first : ` ${line.text}`;
    const now = sharedWords(text, heading);
    if (now > share) [share, end] = [now, line.start + line.text.length];
  }
  return end;
}

/** Twice the words that two texts share, by all their words. */
function sharedWords(a: string, b: string): number {
  const words = wordsOf(a);
  const left = wordsOf(b);
  const all = words.length + left.length;
  const shared = words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / Math.max(1, all);
}
