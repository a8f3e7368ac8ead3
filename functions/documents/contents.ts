import type { BriefSummary } from "../model/summary.ts";
import { headingInBody } from "./body-heading.ts";
import type { CleanDocument } from "./clean.ts";
import { isHeading } from "./headings.ts";
import { quoteSpan } from "./quotes.ts";
import type { Section } from "./sections.ts";

export type Point = BriefSummary["points"][number];

/** The longest heading of a point, in words. */
const HEADING_WORDS_MAX = 90;

// "…… 25" · ". . . . . 10" · "......iv": the leader and the page at the end of an entry
const LEADER = /(?<![\s.…·])\s*(?:(?:[.…·]\s?){3,}|\.?(?:…\s?)+)\s*(?:\d{1,3}|[ivxl]{1,6})?\s*$/i;
// "The Act Is Clear 4" · "INTRODUCTION iv": contents without leaders set the page apart by nothing but space
const PAGE = /\s(?:\d{1,3}|[ivxl]{1,6})$/;
// "II." · "A." · "1." · "a." · "(1)": the number before a heading
const NUMBER = /^(?<number>[IVXL]{1,6}\.|[A-Z]\.|\d{1,2}\.|[a-z]\.|\([a-z\d]{1,2}\))(?:\s+|$)/;
/** Entries of the contents that are no points. */
const NO_POINT =
  /^(?:TABLE OF|INDEX OF|INTERESTS?|IDENTITY|STATEMENT|SUMMARY|INTRODUCTION|ARGUMENT|CONCLUSION|CERTIFICATE|ADDENDUM|APPENDIX|ATTACHMENT|CORPORATE|RULE 26|QUESTIONS?|OPINIONS? BELOW|JURISDICTION|PAGE|DISCLOSURE|PROOF|BACKGROUND)/i;

interface Entry {
  readonly number: string;
  readonly text: string;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The point headings of the argument: from the table of contents where there is one, else from the headings of the argument. */
export function readPoints(document: CleanDocument, sections: readonly Section[]): Point[] {
  const contents = sections.find((section) => section.part === "contents");
  const entries = contents === undefined ? [] : underArgument(entriesOf(document, contents));
  const argument = sections.find((section) => section.part === "argument");
  if (entries.length > 0) return inBody(document, argument, pointsOf(document, entries, "contents"));
  return argument === undefined ? [] : pointsOf(document, headingsOf(document, argument), "argument");
}

/** Each point as the argument prints it, where it does: a reader wants the argument's page, not that of the contents. */
function inBody(document: CleanDocument, argument: Section | undefined, points: readonly Point[]): Point[] {
  if (argument === undefined) return [...points];
  let from = argument.from;
  return points.map((point) => {
    const found = headingInBody(document, argument, { heading: point.heading.text, from, withoutNumber: bare });
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
  for (let index = section.from.page; index <= section.to.page; index++) {
    for (const line of document.pages[index]?.lines ?? []) {
      if (!isInside(section, { index, start: line.start })) continue;
      if (/^Pages?(?:\(s\))?$/i.test(line.text)) continue; // "Page(s)"
      const number = NUMBER.exec(line.text)?.groups?.["number"];
      const leader = end.exec(line.text);
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
  const from = entries.findLastIndex((entry) => /^(?:THE )?(?:LEGAL )?ARGUMENT$/i.test(bare(entry.text)));
  const after = entries.slice(from + 1);
  const to = after.findIndex((entry) => /^CONCLUSION/i.test(bare(entry.text)));
  const inside = to === -1 ? after : after.slice(0, to);
  return inside.filter((entry) => entry.number !== "" && bare(entry.text) !== "" && !NO_POINT.test(bare(entry.text)));
}

function bare(text: string): string {
  return text.replace(NUMBER, "").trim();
}

/** Numbered headings of the argument itself. */
function headingsOf(document: CleanDocument, section: Section): Entry[] {
  const entries: Entry[] = [];
  for (let index = section.from.page; index <= section.to.page; index++) {
    let above: { heading: string | undefined; ended: boolean } = { heading: undefined, ended: true };
    for (const line of document.pages[index]?.lines ?? []) {
      if (!isInside(section, { index, start: line.start })) continue;
      const heading = isHeading(line.text, above);
      const number = heading ? NUMBER.exec(line.text)?.groups?.["number"] : undefined;
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
  return entries
    .filter((entry) => bare(entry.text).split(" ").length <= HEADING_WORDS_MAX)
    .map((entry) => {
      const number = entry.number.replace(/[.()]/g, "");
      const lead = NUMBER.exec(entry.text)?.[0].length ?? 0;
      const heading = quoteSpan(document, { index: entry.index, start: entry.start + lead, end: entry.end, part });
      return { level: levelOf(number, entries), number, heading };
    });
}

/** I is a point, A under it, 1 under that, a under that. In a list that begins with A, "I" is a letter, too. */
function levelOf(number: string, entries: readonly Entry[]): number {
  const hasRoman = entries.some((entry) => /^(?:I|II|III|IV)\.$/.test(entry.number));
  if (/^[IVXL]+$/.test(number) && hasRoman) return 1;
  if (/^[A-Z]$/.test(number)) return 2;
  return /^\d+$/.test(number) ? 3 : 4;
}
