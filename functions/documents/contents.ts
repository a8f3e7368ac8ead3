import type { BriefSummary } from "../model/summary.ts";
import { headingInBody } from "./body-heading.ts";
import type { CleanDocument, CleanLine } from "./clean.ts";
import { isHeading } from "./headings.ts";
import { withoutNumber as bare, numberLength, numberOf, numbersIn } from "./numbering.ts";
import { quoteSpan } from "./quotes.ts";
import type { Section } from "./sections.ts";

export type Point = BriefSummary["points"][number];

/** The longest heading of a point, in words. */
const HEADING_WORDS_MAX = 90;

// "…… 25" · ". . . . . 10" · "......iv": the leader and the page at the end of an entry
const LEADER = /(?<![\s.…·])\s*(?:(?:[.…·]\s?){3,}|\.?(?:…\s?)+)\s*(?:\d{1,3}|[ivxl]{1,6})?\s*$/i;
// "of the Service.. 7" · "Physical Harms2" · "Protected Speech 14": a line so full that its leader has no room
const FULL = /(?:\s?(?:\.\s?){1,2}|(?<=[a-z.”’)])|\s)(?<page>\d{1,3})$/;
// "The Act Is Clear 4" · "INTRODUCTION iv": contents without leaders set the page apart by nothing but space
const PAGE = /\s(?:\d{1,3}|[ivxl]{1,6})$/;
/** The pages that an entry may lie behind the one before it. */
const PAGES_ON = 60;
/** Entries of contents without ARGUMENT that are no points. */
const NO_POINT =
  /^(?:TABLE OF|INDEX OF|INTERESTS?|IDENTITY|STATEMENT|SUMMARY|INTRODUCTION|ARGUMENT|CONCLUSION|CERTIFICATE|ADDENDUM|APPENDIX|ATTACHMENT|CORPORATE|RULE 26|QUESTIONS?|OPINIONS? BELOW|JURISDICTION|PAGE|DISCLOSURE|PROOF|BACKGROUND)/i;
/** Under ARGUMENT a point may begin with any word: "Summary Judgment Was Wrong". */
const NO_HEADING =
  /^(?:INTRODUCTION|CONCLUSION|CERTIFICATE OF .*|(?:STATEMENT OF )?INTERESTS? OF AMIC.*|SUMMARY OF (?:THE )?ARGUMENT)$/i;

interface Entry {
  readonly number: string;
  readonly text: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The point headings of the argument: from the table of contents where there is one, else from the headings of the argument. Where
 * the numbers of the contents leap, an entry was not read: the argument's own headings are taken if theirs do not.
 */
export function readPoints(document: CleanDocument, sections: readonly Section[]): Point[] {
  const contents = sections.find((section) => section.part === "contents");
  const entries = contents === undefined ? [] : underArgument(entriesOf(document, contents));
  const argument = sections.find((section) => section.part === "argument");
  const headings = () => (argument === undefined ? [] : headingsOf(document, argument));
  if (entries.length === 0) return pointsOf(document, headings(), "argument");
  if (leapsOf(entries) > 0) {
    const own = headings();
    if (own.length >= entries.length && leapsOf(own) === 0) return pointsOf(document, own, "argument");
  }
  return inBody(document, argument, pointsOf(document, entries, "contents"));
}

function leapsOf(entries: readonly Entry[]): number {
  return numbersIn(entries.map(({ number }) => number)).leaps;
}

/** Each point as the argument prints it, where it does: a reader wants the argument's page, not that of the contents. */
function inBody(document: CleanDocument, argument: Section | undefined, points: readonly Point[]): Point[] {
  if (argument === undefined) return [...points];
  let from = argument.from;
  return points.map((point) => {
    const found = headingInBody(document, argument, { heading: point.heading.text, number: point.number, from });
    if (found === undefined) return point;
    from = { page: found.index, at: found.end };
    return { ...point, heading: quoteSpan(document, { ...found, part: "argument" }) };
  });
}

/** Entries of the contents; an entry goes on until its leader. */
function entriesOf(document: CleanDocument, section: Section): Entry[] {
  const entries: Entry[] = [];
  const end = endOfEntries(document, section);
  let open: Entry | undefined;
  let lastPage = 0;
  for (let index = section.from.page; index <= section.to.page; index++) {
    const lines = document.pages[index]?.lines ?? [];
    for (const [at, line] of lines.entries()) {
      if (!isInside(section, { index, start: line.start })) continue;
      if (/^(?:TABLE OF CONTENTS\s*)?(?:\(?cont(?:inued|’d|'d)\.?\)?\s*)?(?:Pages?(?:\(s\))?)?$/i.test(line.text))
        continue; // "TABLE OF CONTENTS (continued)" · "Page(s)"
      const number = numberOf(line.text);
      const leader = end.exec(line.text) ?? (end === LEADER ? fullLine(lines, at, lastPage) : null);
      lastPage = Number(/\d+\s*$/.exec(leader?.[0] ?? "")?.[0] ?? lastPage);
      const text = line.text.slice(0, leader?.index ?? line.text.length).trim();
      const upTo = line.start + (leader?.index ?? line.text.length);
      // A number opens a new entry; the numeral of one may stand alone on its line.
      if (open === undefined || number !== undefined || open.index !== index)
        open = { number: number ?? "", text, index, start: line.start, end: upTo };
      else open = { ...open, text: `${open.text} ${text}`.trim(), end: upTo };
      if (leader === null) continue;
      entries.push(open);
      open = undefined;
    }
  }
  return entries;
}

/** The end of an entry whose last line leaves no room for a leader: a page that counts on, and the next line opens an entry. */
function fullLine(lines: readonly CleanLine[], at: number, lastPage: number): RegExpExecArray | null {
  const match = FULL.exec(lines[at]?.text ?? "");
  const page = Number(match?.groups?.["page"]);
  const next = lines[at + 1]?.text;
  const opens = next === undefined || numberOf(next) !== undefined || /^[A-Z][A-Z’' ]{5,}/.test(next);
  return match !== null && page >= Math.max(1, lastPage) && page <= lastPage + PAGES_ON && opens ? match : null;
}

/** What ends an entry: a leader, or the page alone where the contents have no leaders. */
function endOfEntries(document: CleanDocument, section: Section): RegExp {
  const pages = document.pages.slice(section.from.page, section.to.page + 1);
  const led = pages.flatMap(({ lines }) => lines).filter(({ text }) => LEADER.test(text)).length;
  return led >= 2 ? LEADER : PAGE;
}

function isInside(section: Section, place: { readonly index: number; readonly start: number }): boolean {
  const after = place.index > section.from.page || place.start >= section.from.at;
  const before = place.index < section.to.page || (place.index === section.to.page && place.start < section.to.at);
  return after && before;
}

/** The entries between ARGUMENT and CONCLUSION; all numbered ones when the contents do not say ARGUMENT. */
function underArgument(entries: readonly Entry[]): Entry[] {
  const from = entries.findLastIndex((entry) => /^(?:THE )?(?:LEGAL )?ARGUMENTS?$/i.test(bare(entry.text)));
  const after = entries.slice(from + 1);
  const to = after.findIndex((entry) => /^CONCLUSION/i.test(bare(entry.text)));
  const inside = to === -1 ? after : after.slice(0, to);
  const other = from === -1 ? NO_POINT : NO_HEADING;
  return inside.filter((entry) => entry.number !== "" && bare(entry.text) !== "" && !other.test(bare(entry.text)));
}

/** Numbered headings of the argument itself. */
function headingsOf(document: CleanDocument, section: Section): Entry[] {
  const entries: Entry[] = [];
  for (let index = section.from.page; index <= section.to.page; index++) {
    let above: { heading: string | undefined; ended: boolean } = { heading: undefined, ended: true };
    for (const line of document.pages[index]?.lines ?? []) {
      if (!isInside(section, { index, start: line.start })) continue;
      const heading = isHeading(line.text, above);
      const number = heading ? numberOf(line.text) : undefined;
      const last = entries.at(-1);
      if (number !== undefined)
        entries.push({ number, text: line.text, index, start: line.start, end: line.start + line.text.length });
      else if (heading && above.heading !== undefined && last?.index === index)
        entries[entries.length - 1] = {
          ...last,
          text: `${last.text} ${line.text}`,
          end: line.start + line.text.length,
        };
      above = heading
        ? { heading: line.text, ended: true }
        : { heading: undefined, ended: /[.?!:]['’”")\]]*$/.test(line.text) };
    }
  }
  return entries.filter((entry) => bare(entry.text) !== "" && !NO_POINT.test(bare(entry.text)));
}

function pointsOf(document: CleanDocument, entries: readonly Entry[], part: "contents" | "argument"): Point[] {
  const { numbered } = numbersIn(entries.map(({ number }) => number));
  return entries.flatMap((entry, i) => {
    if (bare(entry.text).split(" ").length > HEADING_WORDS_MAX) return [];
    const start = entry.start + numberLength(entry.text);
    const heading = quoteSpan(document, { index: entry.index, start, end: entry.end, part });
    return [{ level: numbered[i]?.level ?? 1, number: numbered[i]?.number ?? "", heading }];
  });
}
