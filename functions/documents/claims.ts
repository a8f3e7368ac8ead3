import type { BriefSummary } from "../model/summary.ts";
import type { CleanDocument, CleanLine } from "./clean.ts";
import { isCapitals, isTitle } from "./headings.ts";
import { quoteSpan } from "./quotes.ts";
import { type Section, sectionAt } from "./sections.ts";

type Point = BriefSummary["points"][number];

const ORDINAL =
  "FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH|THIRTEENTH|FOURTEENTH|FIFTEENTH";
const CARDINAL = "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|THIRTEEN|FOURTEEN|FIFTEEN";
// "COUNT ONE" · "Count II – Due Process" · "FIRST CLAIM FOR RELIEF" · "SECOND CAUSE OF ACTION (Negligence)"
const COUNT = new RegExp(
  String.raw`^(?:(?:COUNT|CLAIM|CAUSE OF ACTION)\s+(?:NO\.\s*)?(?<number>[IVX]{1,5}|\d{1,2}|${CARDINAL})|(?<ordinal>${ORDINAL})\s+(?:CLAIM|CAUSE OF ACTION|COUNT)(?:\s+FOR\s+RELIEF)?)(?:\s*[.:—–-]+\s*|\s+|$)`,
  "i",
);
/** Lines that a count's title takes at most. */
const LINES_MAX = 6;

/** The counts of a complaint, each with the title that stands beside or below its number. */
export function readClaims(document: CleanDocument, sections: readonly Section[]): Point[] {
  const points: Point[] = [];
  document.pages.forEach((page, index) => {
    page.lines.forEach((line, at) => {
      const match = COUNT.exec(line.text);
      if (match === null || /\.{3,}|…|\d\s*$/.test(line.text.slice(match[0].length))) return;
      const title = titleAt(page.lines, at, match[0].length);
      const part = sectionAt(sections, { page: index, at: line.start })?.part;
      if (title === undefined || part === "contents" || part === "cover") return;
      const number = match.groups?.["number"] ?? match.groups?.["ordinal"] ?? "";
      const heading = quoteSpan(document, { index, ...title, part: part ?? "other" });
      if (!points.some((point) => point.number === number && point.heading.text === heading.text))
        points.push({ level: 1, number, heading });
    });
  });
  return points;
}

function titleAt(lines: readonly CleanLine[], at: number, length: number): { start: number; end: number } | undefined {
  const first = lines[at];
  const beside = first?.text.slice(length).trim() ?? "";
  if (first === undefined || /^[a-z]/.test(beside)) return undefined; // "Count One alleges that"
  const title: { start: number; end: number }[] = [];
  if (beside !== "")
    title.push({ start: first.start + first.text.length - beside.length, end: first.start + first.text.length });
  for (const line of lines.slice(at + 1, at + 1 + LINES_MAX)) {
    // A paragraph's number, a parenthesis with the parties, or prose ends the title.
    if (/^\d{1,3}\.\s|^\(|^[a-z]/.test(line.text) || !(isCapitals(line.text) || isTitle(line.text))) break;
    title.push({ start: line.start, end: line.start + line.text.length });
  }
  const last = title.at(-1);
  return title[0] === undefined || last === undefined ? undefined : { start: title[0].start, end: last.end };
}
