// "——————" · "________________": the rule above footnotes
const RULE = /^\s*[—–_─-]{5,}\s*$/;
// "——————respondent as Vice.": a rule of dashes cuts even where a note of the page before goes on below it
const DASH_RULE = /^\s*[—─]{5,}/;
// "1 Many courts" · "* Pursuant to" · "1" alone · "1.  Because": how a note begins
const NOTE_START = /^\s*(?:\d{1,3}|\*{1,3}|†{1,2}|‡)(?:\.?\s+\S|\s*$)/;
// "  1" · "    *": a note's mark alone on its line
const LONE_MARK = /^\s*(?:\d{1,3}|\*{1,3}|†{1,2}|‡)\s*$/;
// "*"
const STAR = /^\s*\*\s*$/;
/** Notes stand below the text: a rule among the first lines of a page belongs to a caption. */
const FIRST_LINES = 6;

/** Splits a page into text and footnotes: at the rule, or at the note's own mark standing alone low on the page. */
export function splitFootnotes(lines: readonly string[]): {
  readonly text: readonly string[];
  readonly notes: readonly string[];
} {
  const at = ruleIndex(lines) ?? loneMarkIndex(lines) ?? starIndex(lines);
  return at === undefined ? { text: lines, notes: [] } : { text: lines.slice(0, at), notes: lines.slice(at) };
}

function ruleIndex(lines: readonly string[]): number | undefined {
  const at = lines.findIndex(
    (line, i) =>
      (i > 0 && DASH_RULE.test(line)) || (i >= FIRST_LINES && RULE.test(line) && NOTE_START.test(nextFilled(lines, i))),
  );
  return at === -1 ? undefined : at;
}

/**
 * The first lone mark after which no double-spaced text follows: notes are set tight and run to the foot of the page. Only an
 * indented mark, or one below double-spaced text, is believed: "*" between paragraphs is a break.
 */
function loneMarkIndex(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, i) => {
    if (
      i < FIRST_LINES ||
      !LONE_MARK.test(line) ||
      STAR.test(nextFilled(lines, i)) ||
      STAR.test(lines.slice(0, i).findLast((above) => above.trim() !== "") ?? "")
    )
      return false; // "*", "*", "*"
    const standsOut = /^\s{2,}/.test(line) || !isTightTail(lines.slice(0, i)); // "     1"
    return standsOut && isTightTail(lines.slice(i + 1));
  });
  return at === -1 ? undefined : at;
}

// "* Pursuant to 5th Circuit Rule 47.5" · "*The Honorable Ann B. Barrow, sitting by designation"
const STAR_NOTE = /^\s*[*†‡]{1,3}\s?(?=[A-Z])/;

/** A star's note is short, and nothing but the page's foot follows it. */
const STAR_LINES_MAX = 5;

/** A star's note without a rule: low on the page, below a gap, and its star stands behind a word above. */
function starIndex(lines: readonly string[]): number | undefined {
  const at = lines.findIndex(
    (line, i) =>
      i >= FIRST_LINES &&
      i > lines.length / 2 &&
      STAR_NOTE.test(line) &&
      (lines[i - 1] ?? "").trim() === "" &&
      lines.slice(i).filter((below) => below.trim() !== "").length <= STAR_LINES_MAX &&
      lines.slice(0, i).some((above) => /[^\s*]\*{1,3}(?:[\s:,.]|$)/.test(above)),
  );
  return at === -1 ? undefined : at;
}

function isTightTail(tail: readonly string[]): boolean {
  const filled = tail.filter((line) => line.trim() !== "").length;
  if (filled === 0) return false;
  const followed = tail.filter((line, i) => line.trim() !== "" && (tail[i + 1] ?? "").trim() !== "").length;
  return filled <= 2 || followed >= filled * 0.5;
}

function nextFilled(lines: readonly string[], from: number): string {
  return lines.slice(from + 1).find((line) => line.trim() !== "") ?? "";
}
