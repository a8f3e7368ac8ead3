import type { TextLine } from "../model/document-text.ts";
import { readByColumns } from "./columns.ts";
import type { PlacedText, Row } from "./placed-text.ts";

/** A gap wider than this many letter heights separates columns (or a line number from its line). */
const COLUMN_GAP = 1.6;
/** A gap wider than this share of a letter's height is a space. Letters of one word stand closer. */
const WORD_GAP = 0.11;
/** The same beside letters of another size: small capitals stand a little apart from their first letter. */
const SIZES_GAP = 0.17;
/** A vertical step larger than this many usual steps is an empty line. */
const EMPTY_STEP = 1.45;

/** The lines of a page in reading order, from runs of letters at their places: rows, columns, spaces, small capitals, raised marks. */
export function placeLines(runs: readonly PlacedText[]): TextLine[] {
  const rows = rowsOf(withoutLineNumbers(runs.filter((run) => run.text.trim() !== "")));
  const lines = readByColumns(rows);
  return withEmptyLines(lines);
}

function rowsOf(runs: readonly PlacedText[]): Row[] {
  const groups: PlacedText[][] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const group = groups.at(-1);
    const last = group?.reduce((a, b) => (b.size > a.size ? b : a));
    if (group && last && Math.abs(run.baseline - last.baseline) < 0.45 * Math.max(last.size, run.size)) group.push(run);
    else groups.push([run]);
  }
  return groups.map(rowOf);
}

function rowOf(group: readonly PlacedText[]): Row {
  const size = Math.max(...group.map((run) => run.size));
  const baseline = group.find((run) => run.size === size)?.baseline ?? 0;
  const segments: { text: string; left: number; right: number; size: number }[] = [];
  let lastSize = 0;
  for (const run of [...group].sort((a, b) => a.left - b.left)) {
    const last = segments.at(-1);
    if (isRaisedMark(run, { baseline, size })) {
      // The mark is dropped, its place is not: "statutory.¹ On" has no gap.
      if (last !== undefined && run.left - last.right < size) last.right = run.left + run.width;
      // Before a line it opens a note.
      if (last === undefined)
        segments.push({ text: `${run.text.trim()} `, left: run.left, right: run.left + run.width, size: run.size });
      continue;
    }
    const gap = last === undefined ? Infinity : run.left - last.right;
    if (last === undefined || gap > COLUMN_GAP * size) {
      segments.push({ text: run.text, left: run.left, right: run.left + run.width, size: run.size });
      lastSize = run.size;
      continue;
    }
    const spaced = /\s$/.test(last.text) || /^\s/.test(run.text); // "of " + "the"
    const space = Math.abs(run.size - lastSize) < 0.03 * size ? WORD_GAP : SIZES_GAP;
    last.text += spaced || gap <= space * size ? run.text : ` ${run.text}`;
    last.right = Math.max(last.right, run.left + run.width);
    last.size = Math.max(last.size, run.size);
    lastSize = run.size;
  }
  return { baseline, segments };
}

/** A footnote's number or star: small and above the line. It is no part of the sentence. */
function isRaisedMark(run: PlacedText, row: { readonly baseline: number; readonly size: number }): boolean {
  const small = run.size <= 0.8 * row.size;
  const raised = row.baseline - run.baseline >= 0.15 * row.size;
  return small && raised && /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/.test(run.text); // "12" · "*" · "††"
}

/** Numbers below each other in a margin that make a page pleading paper. */
const LINE_NUMBERS = 15;
/** How far their edges may lie apart, in points: "9" and "10" share the right one, or the left one. */
const MARGIN_SLACK = 4;

/**
 * Pleading paper numbers its lines in the margin: a column of numbers that count up by one, which is no text. Its lines need
 * not stand beside the lines of the text, so that the numbers are taken away before rows are made.
 */
function withoutLineNumbers(runs: readonly PlacedText[]): PlacedText[] {
  const numbers = runs.filter((run) => /^\s*\d{1,2}\s*$/.test(run.text)).sort((a, b) => a.baseline - b.baseline); // "14"
  if (numbers.length < LINE_NUMBERS) return [...runs];
  const edges = [(run: PlacedText) => run.left + run.width, (run: PlacedText) => run.left];
  for (const first of numbers.filter((run) => Number(run.text) <= 2))
    for (const edge of edges) {
      const column = numbers.filter((run) => Math.abs(edge(run) - edge(first)) < MARGIN_SLACK);
      const counted = column.filter((run, i) => i === 0 || Number(run.text) === Number(column[i - 1]?.text) + 1);
      if (counted.length < LINE_NUMBERS || counted.length < 0.8 * column.length) continue;
      const dropped = new Set(column);
      return runs.filter((run) => !dropped.has(run));
    }
  return [...runs];
}

function withEmptyLines(lines: readonly TextLine[]): TextLine[] {
  const steps = lines.slice(1).map((line, i) => (line.top ?? 0) - (lines[i]?.top ?? 0));
  const usual = median(steps.filter((step) => step > 0));
  return lines.flatMap((line, i) => {
    const step = i === 0 ? 0 : (steps[i - 1] ?? 0);
    return usual > 0 && step > EMPTY_STEP * usual ? [{ text: "" }, line] : [line];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
