/** Pages that must show a line, digits aside, before it counts as a running head. */
const PAGES_OF_A_HEAD = 3;
const TOP_LINES = 7;
const BOTTOM_LINES = 4;

/** A page number and nothing else: "12" · "- 2 -" · "-i-" · "iv" · "Page 3 of 9" · "-2-" */
const PAGE_NUMBER = /^(?:[-–—]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—]?|Page \d{1,4}(?: of \d{1,4})?)$/i;
/** Heads that the Supreme Court prints above its pages. They name the part that a page belongs to. */
const COURT_HEADS: readonly RegExp[] = [
  /^Cite as: \d+ U\. ?S\. ?(?:_+|\d+) ?\(\d{4}\)(?:\s*\d+)?$/, // Cite as: 563 U. S. ____ (2011)
  /^(?:\d{1,3}\s+)?(?:Opinion of the Court|Syllabus|Per Curiam|\(Slip Opinion\))(?:\s+\d{1,3})?$/i, // Opinion of the Court
  /^(?:\d{1,3}\s+)?Opinion of [A-Z][A-Z’'.a-z ]+, (?:C\. )?J\.(?:\s+\d{1,3})?$/, // Opinion of SCALIA, J.
  /^(?:\d{1,3}\s+)?[A-Z][A-Z’'.]+, (?:C\. )?J\., (?:concurring|dissenting)[a-z ,]*(?:\s+\d{1,3})?$/, // KAGAN, J., dissenting
  /^(?:\d{1,3}\s+)?Appendix(?:es)?(?: [A-Z])? to (?:the )?opinion\b.{0,40}$/, // Appendix to opinion of the Court
  /^OCTOBER TERM, \d{4}(?:\s+\d+)?$/, // OCTOBER TERM, 2010
];
// "FOX v. VICE" · "2   UNITED STATES V. LANDEROS" · "INNOVATION LAW LAB V. WOLF   3": a case's name in capitals, alone above the text
const CASE_NAME = /^(?:\d{1,3}\s+)?[A-Z0-9][A-Z0-9 .,’'&()-]* [vV]\. [A-Z0-9][A-Z0-9 .,’'&()-]*?(?:\s+\d{1,3})?$/;

export interface Edges {
  /** Indexes of lines that are running heads, feet or page numbers. */
  readonly running: ReadonlySet<number>;
  readonly heads: readonly string[];
  /** The page's own number as printed. */
  readonly printed?: string;
}

/** For each page, which of its lines are running heads, feet or page numbers. The first page keeps what it shares with them: its title. */
export function findRunningHeads(pages: readonly (readonly string[])[]): Edges[] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgeIndexes(lines).map((i) => keyOf(lines[i] ?? ""))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((lines, number) => edgesOf(lines, number === 0, seen));
}

function edgesOf(lines: readonly string[], isFirst: boolean, seen: ReadonlyMap<string, number>): Edges {
  const running = new Set<number>();
  const heads: string[] = [];
  let printed: string | undefined;
  const filled = filledIndexes(lines);
  for (const i of edgeIndexes(lines)) {
    const line = (lines[i] ?? "").trim();
    const rank = filled.indexOf(i);
    const isNumber = PAGE_NUMBER.test(line) && (rank < 3 || rank >= filled.length - 2);
    const isCourtHead = rank < TOP_LINES && COURT_HEADS.some((head) => head.test(line));
    const isCaseName = !isFirst && rank < 3 && CASE_NAME.test(line);
    const repeats = !isFirst && /[A-Za-z]{2}/.test(line) && (seen.get(keyOf(line)) ?? 0) >= PAGES_OF_A_HEAD;
    if (!isNumber && !isCourtHead && !isCaseName && !repeats) continue;
    running.add(i);
    if (isNumber)
      printed ??= line.replace(/[^0-9ivxl]/gi, ""); // "- 2 -" → "2"
    else heads.push(line);
  }
  return { running, heads, ...(printed === undefined || printed === "" ? {} : { printed }) };
}

function filledIndexes(lines: readonly string[]): number[] {
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
}

function edgeIndexes(lines: readonly string[]): number[] {
  const filled = filledIndexes(lines);
  return [...new Set([...filled.slice(0, TOP_LINES), ...filled.slice(-BOTTOM_LINES)])];
}

/** "2   UNITED STATES V. LANDEROS" and "UNITED STATES V. LANDEROS   3" are one head. */
function keyOf(line: string): string {
  return line
    .replace(/\b(?:\d+|[ivxl]+)\b/g, " ") // "12" · "iv"
    .replace(/\s+/g, " ")
    .trim();
}
