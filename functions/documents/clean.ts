import type { DocumentText, TextLine, TextPage } from "../model/document-text.ts";
import { splitFootnotes } from "./footnotes.ts";
import { type Habits, habitsOf, jointOf } from "./hyphens.ts";
import { restoreLigatures } from "./ligatures.ts";
import { dropLonePageNumbers, stripLineNumbers } from "./line-numbers.ts";
import { findRunningHeads } from "./running-heads.ts";
import { joinSmallCaps } from "./small-caps.ts";
import { parseStamp, type Stamp } from "./stamp.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A line of clean text: `text` is a page's text from `start`. */
export interface CleanLine {
  readonly text: string;
  readonly start: number;
  /** Distance of its first letter from the left, in points (five a space in a plain text). */
  readonly indent: number;
  /** Whether an empty line stands above it that the page's usual spacing does not explain. */
  readonly afterGap: boolean;
  /** Its join with the line above may have cut a word. */
  readonly doubtful: boolean;
}

/** A page without stamps, heads, feet and numbers. Anchors count characters of `text`: its lines, then its notes', joined by "\n". */
export interface CleanPage {
  readonly page: number;
  readonly text: string;
  readonly lines: readonly CleanLine[];
  /** The footnotes: part of the page, no part of its running text. */
  readonly notes: readonly CleanLine[];
  readonly heads: readonly string[];
  readonly printed?: string;
  readonly stamp?: Stamp;
  /** Its text is a machine's reading of a picture. */
  readonly ocr?: true;
}

export interface CleanDocument {
  readonly pages: readonly CleanPage[];
  readonly vocabulary: Vocabulary;
  /** Every page says that it is a demonstration. */
  readonly demonstration: boolean;
}

/** What the replay's documents print on every page; it is no part of their text. */
export const DEMONSTRATION_LINE = "Demonstration text. Not the filed document.";

/** Points that a space at the start of a plain text's line stands for. */
const POINTS_A_SPACE = 5;

/** The clean text of a document. Cleaning only removes and joins, and restores ligatures that the file lost: it never adds, reorders or changes a letter that a person sees. */
export function cleanDocument(given: DocumentText): CleanDocument {
  const document = restoreLigatures(given);
  const echoes = hasEchoes(document);
  const stamped = document.pages.map((page) => withoutStamps(page, echoes ? withoutEcho : (line) => line));
  const heads = findRunningHeads(stamped.map((page) => page.lines.map((line) => line.text)));
  const bodies = stamped.map((page, i) => {
    const kept = page.lines.filter((_, at) => !heads[i]?.running.has(at));
    const { text } = splitFootnotes(kept.map((line) => line.text));
    return {
      ...page,
      edges: heads[i],
      lines: gapsOf(kept.slice(0, text.length)),
      notes: gapsOf(kept.slice(text.length)),
    };
  });
  const habits = habitsOf(bodies.flatMap((page) => page.lines.map((line) => line.text)));
  const joined = joinLines(
    bodies.map((page) => page.lines),
    habits,
  );
  const notes = joinLines(
    bodies.map((page) => page.notes),
    habits,
  );
  return {
    vocabulary: habits.vocabulary,
    demonstration: stamped.length > 0 && stamped.every((page) => page.demonstration),
    pages: bodies.map((page, i) => ({
      page: page.page,
      ...placed(joined[i] ?? [], notes[i] ?? []),
      heads: page.edges?.heads ?? [],
      ...(page.edges?.printed === undefined ? {} : { printed: page.edges.printed }),
      ...(page.stamp === undefined ? {} : { stamp: page.stamp }),
      ...(document.pages[i]?.ocr === true ? { ocr: true as const } : {}),
    })),
  };
}

interface StampedPage {
  readonly page: number;
  readonly lines: readonly { readonly text: string; readonly indent: number }[];
  readonly stamp?: Stamp;
  readonly demonstration: boolean;
}

// "(1 of 37)": where the Ninth Circuit's computer counts the pages of a filing with several files
const FILING_PAGE = /^\s*\(\d+ of \d+\)\s*$/;

// "—": a stroke between lines; four and more are the rule above the notes
const STRAY_DASH = /^\s*[—–]{1,3}\s*$/;
// "– Dissenting Opinion Follows –" · "-Concurring Opinion Follows-": a signpost between two writings; its dash would join what stands beside it
const SIGNPOST = /^\s*[-–—]\s*[A-Z][A-Za-z, ]{3,60}\bfollows?\s*[-–—]?\s*$/i;
// "[*12] " · "[**7]": where a publisher marks the pages of another edition
const STAR_PAGE = /\[\*+\d+\]\s*/g;

function withoutStamps(page: TextPage, tidy: (line: string) => string): StampedPage {
  const raw = page.lines.map((line) => line.text);
  const texts = page.lines[0]?.left === undefined ? dropLonePageNumbers(stripLineNumbers(raw)) : raw;
  const stamps = texts.map((text) => parseStamp(text));
  const stamp = stamps.find((found) => found !== undefined);
  const lines = page.lines.flatMap((line, i) => {
    const text = texts[i] ?? "";
    if (
      stamps[i] !== undefined ||
      FILING_PAGE.test(text) ||
      STRAY_DASH.test(text) ||
      SIGNPOST.test(text) ||
      text.includes(DEMONSTRATION_LINE)
    )
      return [];
    const indent = indentOf(line, text);
    return apartFromRule(joinSmallCaps(tidy(text)).replace(STAR_PAGE, "")).map((part) => ({ text: part, indent }));
  });
  return {
    page: page.page,
    lines,
    demonstration: raw.some((text) => text.includes(DEMONSTRATION_LINE)),
    ...(stamp === undefined ? {} : { stamp }),
  };
}

/** "did not clearly es——————": the rule above the notes may have slipped onto the last line of the text. */
function apartFromRule(line: string): string[] {
  const slipped = /^(?<text>.*[^\s—─])\s*(?<rule>[—─]{5,})\s*(?<note>.*)$/.exec(line)?.groups;
  if (slipped === undefined) return [line];
  return [slipped["text"] ?? "", slipped["rule"] ?? "", slipped["note"] ?? ""].filter((part) => part !== "");
}

/** Echoed lines that a document must show before we believe in echoes: a name may stand twice in one line. */
const ECHOES = 3;

/**
 * Underlining made of a second, invisible print leaves an echo of a line's beginning behind a wide gap:
 * "SELYA, Circuit Judge. This appeal presents questions        SELYA, Circuit Judge."
 */
function echoLength(line: string): number {
  const echo = /^\s*(?<said>\S.*?\S)(?<tail>\s{8,}(?<again>\S.*?)\s*)$/.exec(line)?.groups;
  const again = echo?.["again"] ?? "";
  return again.length >= 8 && echo?.["said"]?.startsWith(again) === true ? (echo["tail"]?.length ?? 0) : 0;
}

function withoutEcho(line: string): string {
  return line.slice(0, line.length - echoLength(line));
}

function hasEchoes(document: DocumentText): boolean {
  return document.pages.flatMap((page) => page.lines).filter((line) => echoLength(line.text) > 0).length >= ECHOES;
}

function indentOf(line: TextLine, text: string): number {
  return line.left ?? (text.length - text.trimStart().length) * POINTS_A_SPACE;
}

interface Draft {
  text: string;
  indent: number;
  afterGap: boolean;
  doubtful: boolean;
}

/** Drops empty lines; keeps, for each line, whether one stood above it. On a double-spaced page an empty line means nothing. */
function gapsOf(lines: readonly { readonly text: string; readonly indent: number }[]): Draft[] {
  const filled = lines.filter((line) => line.text.trim() !== "").length;
  const gaps = lines.filter((line, i) => line.text.trim() !== "" && (lines[i + 1]?.text ?? "x").trim() === "").length;
  const doubleSpaced = filled > 6 && gaps > 0.55 * filled;
  const drafts: Draft[] = [];
  let empty = 0;
  for (const line of lines) {
    if (line.text.trim() === "") {
      empty++;
      continue;
    }
    const text = line.text.trim().replace(/\s+/g, " "); // justified text has wide gaps: "cause  of   action"
    // Underlining by a second print: the line comes twice, or its beginning does, or the underlined word.
    const above = drafts.at(-1)?.text ?? "";
    if (text.length >= 8 && above.startsWith(text)) continue;
    if (/^[A-Za-z]{6,}$/.test(text) && above.split(/[^A-Za-z]+/).includes(text)) continue; // "are affirmed." / "affirmed"
    drafts.push({ text, indent: line.indent, afterGap: empty > (doubleSpaced ? 1 : 0), doubtful: false });
    empty = 0;
  }
  return drafts;
}

/** Moves the rest of a cut word up to the line, or the page, where the word begins. */
function joinLines(pages: readonly Draft[][], habits: Habits): Draft[][] {
  let above: Draft | undefined;
  for (const line of pages.flat()) {
    if (above !== undefined && line.text !== "") join(above, line, habits);
    if (line.text !== "") above = line;
  }
  return pages.map((lines) => lines.filter((line) => line.text !== ""));
}

function join(above: Draft, line: Draft, habits: Habits): void {
  const joint = jointOf(above.text, line.text, habits);
  if (joint.doubtful) line.doubtful = true;
  if (joint.join === "space") return;
  const rest = /^\S+/.exec(line.text)?.[0] ?? ""; // "lous claims. Pp. 5" → "lous"
  above.text = (joint.join === "drop hyphen" ? above.text.slice(0, -1) : above.text.replace(/\u00ad$/, "-")) + rest;
  line.text = line.text.slice(rest.length).trimStart();
}

function placed(body: readonly Draft[], notes: readonly Draft[]): Pick<CleanPage, "text" | "lines" | "notes"> {
  let start = 0;
  const lines = [...body, ...notes].map((draft) => {
    const line = { ...draft, start };
    start += draft.text.length + 1;
    return line;
  });
  return {
    text: lines.map((line) => line.text).join("\n"),
    lines: lines.slice(0, body.length),
    notes: lines.slice(body.length),
  };
}
