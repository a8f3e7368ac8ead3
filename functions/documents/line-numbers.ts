/** Numbered lines that make a page pleading paper. */
const NUMBERED_LINES = 15;

// "  14   brought against Defendants" · "28" · the number of a pleading paper's line
const NUMBERED = /^\s{0,8}(?<number>\d{1,2})(?=\s|$)/;

/**
 * Lines without the numbers of pleading paper. Only a page whose lines carry at least fifteen numbers that never fall is
 * pleading paper: a list, a table of contents or a line that happens to begin with a number is left alone.
 */
export function stripLineNumbers(lines: readonly string[]): string[] {
  const numbers = lines.map((line) => NUMBERED.exec(line)?.groups?.["number"]);
  const rising = risingRun(numbers.map((number) => (number === undefined ? undefined : Number(number))));
  if (rising.size < NUMBERED_LINES) return [...lines];
  return lines.map((line, i) => {
    const number = numbers[i];
    return number !== undefined && rising.has(i) ? line.replace(number, " ".repeat(number.length)).trimEnd() : line;
  });
}

/** Indexes of the lines whose numbers continue 1, 2, 3 …: each exactly one more than the last. */
function risingRun(numbers: readonly (number | undefined)[]): Set<number> {
  const run = new Set<number>();
  let next = 1;
  numbers.forEach((number, i) => {
    if (number !== next) return;
    run.add(i);
    next++;
  });
  return run;
}

/** A text that lost its page breaks is one long page; the page numbers between its lines ("2", "- 3 -", alone) are no text. */
export function dropLonePageNumbers(lines: readonly string[]): string[] {
  if (lines.length < LINES_OF_MANY_PAGES) return [...lines];
  const numbers = lines.map((line) => /^\s*(?:-\s?)?(?<number>\d{1,3})(?:\s?-)?\s*$/.exec(line)?.groups?.["number"]); // "2" · "-2-"
  // The first lone number may be another one ("77"); the pages' begin where enough of them count on.
  const firsts = [...new Set(numbers.filter((number) => number !== undefined))].slice(0, FIRSTS_TRIED);
  for (const first of firsts) {
    const run = risingRun(
      numbers.map((number) => (number === undefined ? undefined : Number(number) - Number(first) + 1)),
    );
    if (run.size >= PAGES_OF_A_RUN) return lines.map((line, i) => (run.has(i) ? "" : line));
  }
  return [...lines];
}

/** More lines than any page holds. */
const LINES_OF_MANY_PAGES = 150;
const PAGES_OF_A_RUN = 4;
const FIRSTS_TRIED = 8;
