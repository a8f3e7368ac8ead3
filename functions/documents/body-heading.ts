import type { CleanDocument, CleanLine } from "./clean.ts";
import { squeeze } from "./gate.ts";
import { isBefore, type Position, type Section } from "./sections.ts";

/** A stretch of one page; `index` counts pages from 0. */
export interface Stretch {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Lines that a heading takes at most. */
const LINES_MAX = 12;

/**
 * Where the argument prints a heading that the contents name, at `from` or after it: the same words in the same capitals; a
 * period that only the argument sets behind them is left out. `withoutNumber` takes "II." off a line's beginning.
 */
export function headingInBody(
  document: CleanDocument,
  argument: Section,
  { heading, from, withoutNumber }: { heading: string; from: Position; withoutNumber: (line: string) => string },
): Stretch | undefined {
  const wanted = squeeze(heading);
  for (let index = from.page; index <= argument.to.page; index++) {
    const lines = document.pages[index]?.lines ?? [];
    for (const [at, line] of lines.entries()) {
      const place = { page: index, at: line.start };
      if (isBefore(place, from) || !isBefore(place, argument.to)) continue;
      const bare = withoutNumber(line.text);
      // "II." alone on its line: its words stand on the next.
      const end = bare === "" ? undefined : endOfWords(lines.slice(at, at + LINES_MAX), bare, wanted);
      if (end !== undefined) return { index, start: line.start + line.text.length - bare.length, end };
    }
  }
  return undefined;
}

/** Where the words end that begin with `first`; undefined when they are others. */
function endOfWords(lines: readonly CleanLine[], first: string, wanted: string): number | undefined {
  let text = "";
  for (const [at, line] of lines.entries()) {
    text += at === 0 ? first : ` ${line.text}`;
    const found = squeeze(text);
    const end = line.start + line.text.length;
    if (found === wanted) return end;
    if (found === `${wanted}.`) return end - 1; // "The Act Is Clear."
    if (!wanted.startsWith(found)) return undefined;
  }
  return undefined;
}
