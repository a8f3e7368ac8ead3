import type { TextLine } from "../model/document-text.ts";
import { readByColumns } from "./columns.ts";
import type { PlacedText, Row } from "./placed-text.ts";

/** A gap wider than this many letter heights separates columns (or a line number from its line). */
const COLUMN_GAP = 1.6;
/** A gap wider than this share of a letter's height is a space. Letters of one word stand closer. */
const WORD_GAP = 0.17;
/** A vertical step larger than this many usual steps is an empty line. */
const EMPTY_STEP = 1.45;

/** The lines of a page in reading order, from runs of letters at their places: rows, columns, spaces, small capitals, raised marks. */
export function placeLines(runs: readonly PlacedText[]): TextLine[] {
  const rows = withoutLineNumbers(rowsOf(runs.filter((run) => run.text.trim() !== "")));
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
  for (const run of [...group].sort((a, b) => a.left - b.left)) {
    if (isRaisedMark(run, { baseline, size })) continue;
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : run.left - last.right;
    if (last === undefined || gap > COLUMN_GAP * size) {
      segments.push({ text: run.text, left: run.left, right: run.left + run.width, size: run.size });
      continue;
    }
    const spaced = /\s$/.test(last.text) || /^\s/.test(run.text); // "of " + "the"
    last.text += spaced || gap <= WORD_GAP * size ? run.text : ` ${run.text}`;
    last.right = Math.max(last.right, run.left + run.width);
    last.size = Math.max(last.size, run.size);
  }
  return { baseline, segments };
}

/** A footnote's number or star: small and above the line. It is no part of the sentence. */
function isRaisedMark(run: PlacedText, row: { readonly baseline: number; readonly size: number }): boolean {
  const small = run.size <= 0.8 * row.size;
  const raised = row.baseline - run.baseline >= 0.15 * row.size;
  return small && raised && /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/.test(run.text); // "12" · "*" · "††"
}

/** Pleading paper numbers its lines in the margin: a column of at least fifteen small numbers, which is no text. */
function withoutLineNumbers(rows: readonly Row[]): Row[] {
  const first = rows.flatMap((row) => row.segments.slice(0, 1));
  const numbers = first.filter((segment) => /^\s*\d{1,2}\s*$/.test(segment.text)); // "14"
  const margin = Math.max(...numbers.map((segment) => segment.right), 0);
  const column = numbers.filter((segment) => margin - segment.right < 12);
  if (column.length < 15) return [...rows];
  const dropped = new Set(column);
  return rows
    .map((row) => ({ ...row, segments: row.segments.filter((segment) => !dropped.has(segment)) }))
    .filter((row) => row.segments.length > 0);
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
