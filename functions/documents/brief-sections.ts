import type { PartKind } from "../model/summary.ts";
import type { CleanDocument, CleanPage } from "./clean.ts";
import { type Opening, type Section, sectionsFrom } from "./sections.ts";

/** The headings that open the parts of a brief, alone on their lines; a number in front and a note's mark behind are allowed. */
const HEADINGS: readonly (readonly [PartKind, RegExp])[] = [
  // "RULE 26.1 CORPORATE DISCLOSURE STATEMENT" · "CERTIFICATE OF INTERESTED PERSONS"
  [
    "disclosure",
    /^(?:RULE 26\.1 )?(?:CORPORATE )?DISCLOSURE STATEMENT$|^(?:SUPPLEMENTAL )?CERTIFICATE OF INTERESTED (?:PERSONS|PARTIES).*$|^CERTIFICATE AS TO PARTIES.*$/i,
  ],
  ["contents", /^TABLE OF CONTENTS(?:\s+Pages?)?$/i], // TABLE OF CONTENTS
  ["authorities", /^(?:TABLE|INDEX) OF (?:CITED )?AUTHORITIES(?:\s+Pages?)?$/i], // TABLE OF AUTHORITIES
  // "INTEREST OF AMICI CURIAE" · "STATEMENT OF IDENTITY AND INTEREST" · "IDENTITY AND INTERESTS OF AMICI"
  [
    "interest",
    /^(?:STATEMENT OF )?(?:THE )?(?:(?:IDENTITY|NAMES?)(?:,| AND) )?(?:STATEMENT OF )?INTERESTS?(?: (?:AND AUTHORITY TO FILE|STATEMENT))?(?: OF (?:THE )?(?:PROPOSED )?AMIC(?:US|I)(?: CURIAE)?| OF [A-Z ]{3,40})?(?: IN (?:THE|THIS) (?:CASE|APPEAL|MATTER))?[.:]?\s?[\d*]?$/i,
  ],
  ["summary_of_argument", /^(?:INTRODUCTION AND )?(?:SUMMARY|STATEMENT) OF (?:THE )?ARGUMENT$/i], // INTRODUCTION AND SUMMARY OF ARGUMENT
  ["summary_of_argument", /^(?:PRELIMINARY STATEMENT|INTRODUCTION)$/i], // INTRODUCTION
  ["argument", /^(?:THE )?(?:LEGAL )?ARGUMENT$/i], // ARGUMENT
  ["argument", /^(?:POINTS AND AUTHORITIES|MEMORANDUM OF POINTS AND AUTHORITIES|DISCUSSION)$/i], // DISCUSSION
  ["conclusion", /^CONCLUSION(?: AND (?:RELIEF|PRAYER).*)?[.:]?$/i], // CONCLUSION
  [
    "conclusion",
    /^(?:PRAYER|REQUEST|DEMAND)S?(?: FOR (?:RELIEF|JUDGMENT))?$|^(?:RELIEF (?:REQUESTED|SOUGHT)|REQUESTED RELIEF)$/,
  ], // PRAYER FOR RELIEF
  // COUNT ONE · FIRST CLAIM FOR RELIEF
  [
    "argument",
    /^(?:COUNT|CLAIM) (?:ONE|I|1)\b(?!.*[a-z]{4}).*$|^FIRST (?:CLAIM|CAUSE OF ACTION|COUNT)(?: FOR RELIEF)?\b(?!.*[a-z]{4}).*$/,
  ],
  // CLAIMS FOR RELIEF · CAUSES OF ACTION · REASONS FOR GRANTING THE PETITION
  [
    "argument",
    /^(?:CLAIMS? FOR RELIEF|CAUSES? OF ACTION|COUNTS|REASONS (?:FOR|WHY)[A-Z ]* (?:GRANT|GRANTED|GRANTING|ALLOWANCE)[A-Z ]*(?:PETITION|WRIT|APPLICATION|STAY)?)$/,
  ],
  ["appendix", /^(?:APPENDIX|ADDENDUM|ATTACHMENT|EXHIBIT)(?:\s+[A-Z0-9]{1,3})?(?:\s?[—–:-].*)?$/i], // APPENDIX A
  [
    "other",
    /^CERTIFICATE OF (?:COMPLIANCE|SERVICE|CONFERENCE).*$|^PROOF OF SERVICE.*$|^(?:STATEMENT OF (?:THE )?(?:CASE|FACTS|ISSUES?.*|JURISDICTION)|QUESTIONS? PRESENTED|JURISDICTION(?:AL STATEMENT)?)$/i,
  ], // STATEMENT OF THE CASE
];

/** "I. ARGUMENT" · "ARGUMENT.1": a number before and a mark behind a heading. */
const FRAME = /^(?:[IVX]{1,4}\.\s+)?(?<heading>.*?)(?:[.:]?[\d*]{0,2})$/;
/** Leaders or a page number at a line's end: contents, not text. "ARGUMENT ........ 5" · "CONCLUSION………12" */
const CONTENTS_LINE = /(?<!\.\s?)(?:\.\s?){3,}\s*(?:[\divxl]+)?$|…\s*(?:[\divxl]+)?$|(?<!\s)\s{2,}[\divxl]{1,4}$/i;

/** The parts of a brief. An introduction before a summary of argument is read with it. */
export function briefSections(document: CleanDocument): Section[] {
  const openings: Opening[] = [{ part: "cover", from: { page: 0, at: 0 } }];
  document.pages.forEach((page, index) => {
    page.lines.forEach((line, i) => {
      const last = openings.at(-1)?.part;
      const part = last === "cover" && opensContents(page, i) ? "contents" : partOpenedBy(page, i);
      if (part === undefined || !mayFollow(part, last)) return;
      if (part === last && part !== "summary_of_argument") return;
      if (inContents(last) && looksLikeContents(page, i)) return;
      openings.push({ part, from: { page: index, at: line.start }, heading: line.text });
    });
  });
  return sectionsFrom(openings, document);
}

/** The part of the brief that a heading alone on its line opens. */
function partOpenedBy(page: CleanPage, line: number): PartKind | undefined {
  const text = page.lines[line]?.text ?? "";
  if (text.length > 90 || CONTENTS_LINE.test(text)) return undefined;
  const heading = FRAME.exec(text)?.groups?.["heading"] ?? text;
  if (!/^[A-Z]/.test(heading)) return undefined;
  const part = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
  // In running text "Conclusion" or "Argument" may stand alone on a line by chance; a heading is in capitals or begins each word with one.
  return part;
}

/** Some briefs print no heading above their contents: the first of three entries with leaders opens them. */
function opensContents(page: CleanPage, line: number): boolean {
  const lines = page.lines.slice(line, line + 8).map(({ text }) => CONTENTS_LINE.test(text));
  return lines[0] === true && lines.filter(Boolean).length >= 3;
}

function inContents(part: PartKind | undefined): boolean {
  return part === "contents" || part === "authorities";
}

// "INTEREST OF AMICI CURIAE 1": contents without leaders
const LONE_PAGE = /\s(?:\d{1,3}|[ivxl]{1,6})$/;

/** Within the contents a heading may stand on one line and its leader on the next. */
function looksLikeContents(page: CleanPage, line: number): boolean {
  const next = page.lines.slice(line + 1, line + 4).map((following) => following.text);
  if (LONE_PAGE.test(page.lines[line]?.text ?? "") && next.some((text) => LONE_PAGE.test(text))) return true;
  return next.some((text) => CONTENTS_LINE.test(text)) || (next.length === 0 && page.lines.length < 4);
}

/** A conclusion is not followed by an argument; what follows an appendix belongs to it. */
function mayFollow(part: PartKind, last: PartKind | undefined): boolean {
  if (last === "appendix") return false;
  if (last === "conclusion") return part === "appendix" || part === "other";
  if (last === "argument") return part !== "interest" && part !== "contents" && part !== "summary_of_argument";
  return true;
}
