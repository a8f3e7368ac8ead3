import type { PartKind } from "../model/summary.ts";
import type { CleanDocument, CleanLine } from "./clean.ts";
import { isCenteredHeading, isHeading } from "./headings.ts";
import type { Section } from "./sections.ts";
import { endsBefore, splitSentences } from "./split-sentences.ts";

/** A sentence of the document, verbatim but for line breaks. `page` and `endPage` are page numbers, `start` and `end` characters of them. */
export interface Sentence {
  readonly text: string;
  readonly page: number;
  readonly endPage: number;
  readonly start: number;
  readonly end: number;
  readonly part: PartKind;
  /** Index of its section. */
  readonly section: number;
  /** Index of its paragraph in the document. */
  readonly paragraph: number;
  readonly isLead: boolean;
  /** A line's end inside it may have cut a word. */
  readonly doubtful: boolean;
  /** It goes on over a page's end, below footnotes: its two halves are not side by side in the file. */
  readonly interrupted: boolean;
  /** It stands in a block that is set in from the margin: another's words. */
  readonly quoted: boolean;
  /** A number or a letter stands before it: "2." · "(b)". */
  readonly numbered: boolean;
}

interface FlowLine {
  readonly text: string;
  /** Index of the page. */
  readonly page: number;
  /** Of the line's text in its page. */
  readonly start: number;
  readonly doubtful: boolean;
  readonly opensParagraph: boolean;
  /** It begins right of the page's left margin. */
  readonly setIn: boolean;
}

/** The sentences of all sections in reading order; headings are no sentences. A sentence may run over a page's end. */
export function sentencesOf(document: CleanDocument, sections: readonly Section[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  sections.forEach((section, index) => {
    for (const flow of flowsOf(document, section)) {
      for (const block of paragraphsOf(flow)) {
        sentences.push(...sentencesOfBlock(block, { document, part: section.part, section: index, paragraph }));
        paragraph++;
      }
    }
  });
  return sentences;
}

/** The sentences of the footnotes of the pages from `from` to `to` (indexes, `to` included). */
export function noteSentences(
  document: CleanDocument,
  pages: { readonly from: number; readonly to: number },
): Sentence[] {
  return document.pages.slice(pages.from, pages.to + 1).flatMap((page, i) => {
    const lines = page.notes.filter(({ text }) => !RULE.test(text)).map((line) => noteLine(line, pages.from + i));
    return paragraphsOf(lines).flatMap((note) =>
      sentencesOfBlock(note, { document, part: "other", section: -1, paragraph: -1 }),
    );
  });
}

// "——————": the rule above the notes
const RULE = /^[—–_─-]{3,}$/;
// "1 Many courts" · "* Pursuant to": a note's mark before its words
const NOTE_MARK = /^(?:\d{1,3}\.?|[*†‡]{1,3})\s+(?=[“"‘'(]?[A-Z])/;

/** A note's line without its mark; the mark opens the next note. */
function noteLine(line: CleanLine, page: number): FlowLine {
  const mark = NOTE_MARK.exec(line.text)?.[0].length ?? 0;
  const { doubtful } = line;
  return {
    text: line.text.slice(mark),
    page,
    start: line.start + mark,
    doubtful,
    opensParagraph: mark > 0,
    setIn: false,
  };
}

/** Lines of text between headings. */
function flowsOf(document: CleanDocument, section: Section): FlowLine[][] {
  const flows: FlowLine[][] = [[]];
  let above: { heading: string | undefined; ended: boolean } = { heading: undefined, ended: true };
  const margin = marginOf(document);
  for (let page = section.from.page; page <= section.to.page; page++) {
    const lines = document.pages[page]?.lines ?? [];
    const own = leftMargin(lines.map((line) => line.indent));
    // A page that is mostly one quotation still has the document's margin.
    const left = lines.filter((line) => Math.abs(line.indent - margin) < 2).length >= 2 ? margin : own;
    for (const [at, line] of lines.entries()) {
      const cut = within(section, { page, start: line.start, text: line.text });
      if (cut === undefined) continue;
      const alone = line.indent > left + 50 && line.afterGap && lines[at + 1]?.afterGap !== false;
      const heading = isHeading(cut.text, above) || (alone && isCenteredHeading(cut.text));
      if (heading) {
        flows.push([]);
        above = { heading: cut.text, ended: true };
        continue;
      }
      const indented = line.indent > left + 8 && line.indent < left + 110;
      flows.at(-1)?.push({
        ...cut,
        page,
        doubtful: line.doubtful,
        opensParagraph: line.afterGap || indented,
        setIn: line.indent > left + 8,
      });
      above = { heading: undefined, ended: /[.?!:]['’”")\]]*\d{0,2}$/.test(cut.text) };
    }
  }
  return flows.filter((flow) => flow.length > 0);
}

function within(
  section: Section,
  line: { readonly page: number; readonly start: number; readonly text: string },
): { readonly text: string; readonly start: number } | undefined {
  const from = line.page === section.from.page ? Math.max(0, section.from.at - line.start) : 0;
  const to = line.page === section.to.page ? Math.min(line.text.length, section.to.at - line.start) : line.text.length;
  const text = line.text.slice(from, Math.max(from, to));
  const lead = text.length - text.trimStart().length;
  return text.trim() === "" ? undefined : { text: text.trim(), start: line.start + from + lead };
}

const margins = new WeakMap<CleanDocument, number>();

/** The left margin of most of a document's lines. */
function marginOf(document: CleanDocument): number {
  const known =
    margins.get(document) ?? leftMargin(document.pages.flatMap(({ lines }) => lines.map(({ indent }) => indent)));
  margins.set(document, known);
  return known;
}

/** The indentation that most lines of a page share. */
function leftMargin(indents: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const indent of indents) counts.set(Math.round(indent), (counts.get(Math.round(indent)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

// "1. A declaration" · "(b) disclosing" · "ii. the fees": an item of a list
const ITEM = /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+\S/;
// "the following:" · "of the Act;" · "the fee; and": behind it the next item stands
const LISTED = /[:;]$|[;,] (?:and|or)(?:\/or)?,?$/;

/** A paragraph opens where a line is indented or stands apart and the line above ended a sentence. */
function paragraphsOf(flow: readonly FlowLine[]): FlowLine[][] {
  const paragraphs: FlowLine[][] = [];
  for (const line of flow) {
    const current = paragraphs.at(-1);
    const above = current?.at(-1)?.text ?? ".";
    const ended = /:$/.test(above) || (/[.?!]['’”")\]]*\d{0,2}$/.test(above) && endsBefore(above, line.text)); // "… below.”12"
    const item = ITEM.test(line.text) && LISTED.test(above);
    if (current === undefined || (line.opensParagraph && ended) || item) paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

interface BlockPlace {
  readonly document: CleanDocument;
  readonly part: PartKind;
  readonly section: number;
  readonly paragraph: number;
}

function sentencesOfBlock(block: readonly FlowLine[], place: BlockPlace): Sentence[] {
  const starts: number[] = [];
  let text = "";
  for (const line of block) {
    if (text !== "" && !/[—–-]$/.test(text)) text += " ";
    starts.push(text.length);
    text += line.text;
  }
  // The first line of a paragraph is indented, too; all others of a quotation are.
  const quoted = block.length >= 3 && block.slice(1).every((line) => line.setIn);
  const lineAt = (at: number) => starts.findLastIndex((start) => start <= at);
  const all = splitSentences(text);
  const isMark = (span: { readonly start: number; readonly end: number }) =>
    LONE_NUMBER.test(text.slice(span.start, span.end));
  const spans = all.filter((span) => !isMark(span));
  return spans.flatMap((span, i) => {
    const before = all[all.indexOf(span) - 1];
    const start = span.start + markerLength(text.slice(span.start, span.end));
    const first = block[lineAt(start)];
    const last = block[lineAt(span.end - 1)];
    if (first === undefined || last === undefined || LONE_NUMBER.test(text.slice(span.start, span.end))) return [];
    return [
      {
        text: text.slice(start, span.end),
        page: place.document.pages[first.page]?.page ?? 0,
        endPage: place.document.pages[last.page]?.page ?? 0,
        start: first.start + start - (starts[lineAt(start)] ?? 0),
        end: last.start + span.end - (starts[lineAt(span.end - 1)] ?? 0),
        part: place.part,
        section: place.section,
        paragraph: place.paragraph,
        isLead: i === 0,
        quoted,
        numbered: start > span.start || (before !== undefined && isMark(before)),
        interrupted: first.page !== last.page && (place.document.pages[first.page]?.notes.length ?? 0) > 0,
        doubtful: block.slice(lineAt(start) + 1, lineAt(span.end - 1) + 1).some((line) => line.doubtful),
      },
    ];
  });
}

// "1." · "(b)": a number that stands before its sentence
const LONE_NUMBER = /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\([a-z\d]{1,3}\))$/;

/** "A. The court" · "2. Petitioners" · "(b) Section" · "* * * For": what numbers or parts sentences is no part of them. "U. S. C. §1222" keeps its letters. */
function markerLength(sentence: string): number {
  return (
    /^(?:(?:\*\s?){3}|(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.|\([a-z\d]{1,2}\))\s+(?=[“"‘']?[A-Z](?!\.))/.exec(sentence)?.[0]
      .length ?? 0
  );
}
