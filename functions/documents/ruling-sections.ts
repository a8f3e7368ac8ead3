import type { CleanDocument, CleanPage } from "./clean.ts";
import { isBefore, type Opening, type Position, type Section, sectionsFrom } from "./sections.ts";
import { courtOpening, courtOpeningInLine, separateOpening, writingOfHead } from "./writings.ts";

/** Pages among which the caption ends. */
const CAPTION_PAGES_MAX = 8;

/**
 * The parts of a ruling. The Supreme Court says above each page what it is; other courts say it where a part begins
 * ("SUMMARY*", "COUNSEL", "BERZON, Circuit Judge:", "FERNANDEZ, Circuit Judge, dissenting:"). Where nothing says it, the
 * court's part begins with the first prose.
 */
export function rulingSections(document: CleanDocument): Section[] {
  const openings: Opening[] = [{ part: "caption", from: { page: 0, at: 0 } }];
  const open = (opening: Opening) => {
    const last = openings.at(-1);
    if (last !== undefined && !isBefore(last.from, opening.from)) openings.pop();
    openings.push(opening);
  };
  const justices = justicesIn(document);
  document.pages.forEach((page, index) => {
    const inCourt = openings.some((opening) => opening.part === "court");
    openAtHead({ page, index, last: openings.at(-1), inCourt, justices, open });
    page.lines.forEach((_, line) => openAtLine({ page, index, line, openings, open }));
  });
  if (!openings.some((opening) => opening.part === "court"))
    return sectionsFrom(withFirstProse(openings, document), document);
  return sectionsFrom(openings, document);
}

function justicesIn(document: CleanDocument): Set<string> {
  const names = document.pages.flatMap((page) => [...page.text.matchAll(/JUSTICE\s+(?<name>[A-Z][A-Za-z’'.-]{2,})/gi)]); // JUSTICE SOTOMAYOR
  const all = names.map((match) => (match.groups?.["name"] ?? "").toUpperCase().replace(/[’']S$|\.$/, "")); // SOTOMAYOR’S
  return new Set(all);
}

interface HeadPlace {
  readonly page: CleanPage;
  readonly index: number;
  readonly last: Opening | undefined;
  /** The court's part has begun. */
  readonly inCourt: boolean;
  /** Names that the text itself calls justices, in capitals. */
  readonly justices: ReadonlySet<string>;
  readonly open: (opening: Opening) => void;
}

// "Appendix to opinion of the Court" · "Appendix A to opinion of BREYER, J."
const OF_APPENDIX = /Appendix(?:es)?(?: [A-Z])? to (?:the )?opinion/i;
// "Opinion of the Court" · "2 Per Curiam"
const OF_COURT = /^\d*\s*(?:Opinion of the Court|Per Curiam)\b/i;

/** A page's head opens a part when it names another one than the page before. */
function openAtHead({ page, index, last, inCourt, justices, open }: HeadPlace): void {
  const from = { page: index, at: 0 };
  // Where two heads were printed over each other, the court's own wins: an appendix opens at its heading, too.
  const ofCourt = page.heads.some((head) => OF_COURT.test(head));
  if (last?.part === "appendix" && page.heads.some((head) => OF_APPENDIX.test(head))) return;
  for (const head of page.heads) {
    if (!ofCourt && OF_APPENDIX.test(head))
      return openUnless(last?.part === "appendix", { part: "appendix", from }, open);
    if (/^\d*\s*Syllabus\b/i.test(head)) return openUnless(last?.part === "syllabus", { part: "syllabus", from }, open);
    const writing = writingOfHead(head);
    // Two heads printed over each other make names that nobody bears: "APPENDIXREYER, J., dissenting".
    if (writing?.writing !== undefined && !head.includes("C. J.") && !justices.has(writing.writer.toUpperCase()))
      continue;
    if (writing !== undefined) return openWriting(writing, { from, page, last, open });
    if (OF_COURT.test(head)) {
      const going = last?.part === "court" && last.plurality === undefined;
      // The first page of the opinion still carries the caption; its author line opens the court's part.
      const opensBelow = !inCourt && page.lines.some((_, line) => courtOpening(textFrom(page, line)) !== undefined);
      return openUnless(going, { part: opensBelow ? "caption" : "court", from }, open);
    }
  }
}

interface WritingPlace {
  readonly from: Position;
  readonly page: CleanPage;
  readonly last: Opening | undefined;
  readonly open: (opening: Opening) => void;
}

function openWriting(
  writing: { readonly writer: string; readonly writing?: string },
  { from, page, last, open }: WritingPlace,
): void {
  const opensBelow = page.lines.some((_, line) => separateOpening(textFrom(page, line)) !== undefined);
  if (writing.writing === undefined && last?.part === "court" && !opensBelow) {
    // "Opinion of ALITO, J." inside the court's opinion: what follows is a plurality's.
    return openUnless(last.plurality === true, { part: "court", from, plurality: true }, open);
  }
  const same = last?.part === "separate" && last.writer?.toUpperCase() === writing.writer.toUpperCase();
  openUnless(
    same,
    {
      part: "separate",
      from,
      writer: writing.writer,
      ...(writing.writing === undefined ? {} : { writing: writing.writing }),
    },
    open,
  );
}

function openUnless(already: boolean, opening: Opening, open: (opening: Opening) => void): void {
  if (!already) open(opening);
}

interface LinePlace {
  readonly page: CleanPage;
  readonly index: number;
  readonly line: number;
  readonly openings: readonly Opening[];
  readonly open: (opening: Opening) => void;
}

// "UNITED STATES COURT OF APPEALS"
const CAPTION = /^(?:IN THE )?UNITED STATES (?:COURT OF APPEALS|DISTRICT COURT)(?: FOR THE .{3,40})?$/i;
// "SUMMARY*" · "SUMMARY **"
const STAFF_SUMMARY = /^SUMMARY\s?\*{0,2}$/;
// "COUNSEL"
const COUNSEL = /^COUNSEL$/;
// "APPENDIX" · "APPENDIX A" · "ATTACHMENT 1" · "Appendix of Statutes": nothing after it is the court's ruling
const APPENDIX = /^(?:APPENDIX(?:ES)?|ATTACHMENT|EXHIBIT)(?:\s+[A-Z0-9])?$/;
// "OPINION" · "ORDER" · "MEMORANDUM*" · "ORDER AND AMENDED OPINION"
const TITLE =
  /^(?:OPINION|(?:AMENDED )?ORDER(?: AND (?:AMENDED )?OPINION)?|MEMORANDUM\*?(?: (?:OPINION|DISPOSITION))?)$/;

function openAtLine({ page, index, line, openings, open }: LinePlace): void {
  const here = page.lines[line];
  const last = openings.at(-1);
  if (here === undefined) return;
  const from = { page: index, at: here.start };
  const inCourt = openings.some((opening) => opening.part === "court");
  if (!inCourt && STAFF_SUMMARY.test(here.text)) return open({ part: "staff_summary", from: after(page, line, index) });
  if (!inCourt && COUNSEL.test(here.text)) return open({ part: "counsel", from: after(page, line, index) });
  if (TITLE.test(here.text)) {
    // The author's line stands below it: read together, the judge would be called "OPINION W. FLETCHER".
    if (!inCourt && last?.part !== "caption") open({ part: "caption", from });
    return;
  }
  // An errata sheet before the opinion may quote its author's line; the caption still follows.
  if (last?.part === "court" && index < CAPTION_PAGES_MAX && CAPTION.test(here.text))
    return open({ part: "caption", from });
  if (inCourt && APPENDIX.test(here.text)) return open({ part: "appendix", from });
  if (!/^(?:THE |CHIEF |JUSTICE |P(?:ER|er) C|[A-ZÁÉÍÓÚÑ])/.test(here.text)) return;
  const text = textFrom(page, line);
  const separate = separateOpening(text);
  // A name in small letters in the midst of a sentence cites a writing: "as Barrow, Circuit Judge, dissenting."
  const cited = /[a-z]$/.test(separate?.writing.writer ?? "") && /[\p{L},(;]$/u.test(page.lines[line - 1]?.text ?? "");
  if (separate !== undefined && last?.part !== "syllabus" && !cited) {
    return open({ part: "separate", from: { page: index, at: here.start }, ...separate.writing });
  }
  if (last?.part === "separate" || last?.part === "court" || last?.part === "syllabus") return;
  if (inPanel(page, line)) return;
  const court = courtOpening(text) ?? (inCourt ? undefined : courtOpeningInLine(here.text));
  if (court === undefined || (index > CAPTION_PAGES_MAX && inCourt)) return;
  open({ part: "court", from: { page: index, at: here.start + court.length }, writer: court.writing.writer });
}

/** "Before: BROWN and KAVANAUGH, Circuit Judges, and" / "WILLIAMS, Senior Circuit Judge.": the panel's second line names no author. */
function inPanel(page: CleanPage, line: number): boolean {
  const above = page.lines[line - 1]?.text ?? "";
  return /\b(?:Before|BEFORE|PRESENT)\b|\bJudges?,/.test(above) && /(?:,|\band)$/.test(above);
}

/** The text of a page from a line on, as one paragraph, and only as much as an opening needs. */
function textFrom(page: CleanPage, line: number): string {
  const start = page.lines[line]?.start ?? 0;
  return page.text.slice(start, start + 420).replace(/\n/g, " ");
}

function after(page: CleanPage, line: number, index: number): Position {
  return { page: index, at: page.lines[line + 1]?.start ?? page.text.length };
}

/** An order without an author's line: its first prose opens the court's part. */
function withFirstProse(openings: readonly Opening[], document: CleanDocument): Opening[] {
  const from = firstProse(document);
  if (from === undefined) return [...openings];
  return [
    ...openings.filter((opening) => isBefore(opening.from, from)),
    { part: "court", from },
    ...openings.filter((opening) => isBefore(from, opening.from)),
  ];
}

function firstProse(document: CleanDocument): Position | undefined {
  for (const [index, page] of document.pages.entries()) {
    const at = page.lines.findIndex((line, i) => isProse(line.text) && isProse(page.lines[i + 1]?.text ?? line.text));
    const line = page.lines[at];
    if (line !== undefined) return { page: index, at: line.start };
  }
  return undefined;
}

/** "The motion of the appellants for leave to file an": six words or more, most of them small. */
function isProse(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /[A-Za-z]{2}/.test(word));
  const small = words.filter((word) => /^[“"(]?[a-z]/.test(word)).length;
  return words.length >= 6 && small >= 0.6 * words.length && !/\b(?:Circuit|District|Magistrate) Judges?\b/.test(line);
}
