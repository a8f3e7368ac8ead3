import type { TextLine } from "../model/document-text.ts";
import type { Row, Segment } from "./placed-text.ts";

/** Rows that share a right column before we believe in one. */
const ROWS_OF_A_COLUMN = 4;
/** How far the left edges of one column may lie apart, in points. */
const COLUMN_SLACK = 14;
/** Rows without a right-hand text that may stand between two of the same column. */
const ROWS_BETWEEN_MAX = 6;

/**
 * Lines in reading order. A caption stands in two columns, parties left and the number and title right: read row by row they
 * interleave ("v. COUNTIES IN SUPPORT OF"). Where several rows in a row have a second text that begins at the same place, the
 * left texts are read first, then the right ones.
 */
export function readByColumns(rows: readonly Row[]): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const block of columnBlocks(rows)) {
    lines.push(...rows.slice(from, block.from).map(wholeRow));
    const inBlock = rows.slice(block.from, block.to);
    const isRight = (segment: Segment) => segment.left >= block.edge - COLUMN_SLACK;
    lines.push(
      ...inBlock.flatMap((row) =>
        lineOf(
          row,
          row.segments.filter((segment) => !isRight(segment)),
        ),
      ),
    );
    lines.push(...inBlock.flatMap((row) => lineOf(row, row.segments.filter(isRight))));
    from = block.to;
  }
  return [...lines, ...rows.slice(from).map(wholeRow)];
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
}

function columnBlocks(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < rows.length) {
    const block = columnBlockAt(rows, start);
    if (block) blocks.push(block);
    start = block ? block.to : start + 1;
  }
  return blocks;
}

/** The block that opens at `start`: its row has a left and a right text, and so have enough of the rows that follow. */
function columnBlockAt(rows: readonly Row[], start: number): Block | undefined {
  const edge = rightEdge(rows[start]);
  if (edge === undefined) return undefined;
  let last = start;
  let shared = 1;
  for (let i = start + 1; i < rows.length && i - last <= ROWS_BETWEEN_MAX; i++) {
    const row = rows[i];
    if (row === undefined || crosses(row, edge)) break;
    if (!row.segments.some((segment) => Math.abs(segment.left - edge) <= COLUMN_SLACK)) continue;
    last = i;
    shared++;
  }
  const block = { from: start, to: last + 1, edge };
  return shared >= ROWS_OF_A_COLUMN && !isList(rows.slice(block.from, block.to), edge) ? block : undefined;
}

// "II." · "A." · "b." · "1." · "(c)" · "•": what numbers an entry of a list
const MARK = /^(?:\(?(?:[IVXLivxl]{1,6}|[A-Za-z]|\d{1,2})[.)]|[•·▪■*–-])$/;
// "14" · "iv" · "9, 16" · "passim": pages at the end of entries
const PAGES = /^(?:(?:\d{1,3}|[ivxl]{1,6}|passim)(?:,\s*|$))+$/;

/** A list is no pair of columns: its numbers stand beside their entries, or its entries beside their pages. */
function isList(rows: readonly Row[], edge: number): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const left = segments.filter((segment) => segment.left < edge - COLUMN_SLACK);
  const right = segments.filter((segment) => segment.left >= edge - COLUMN_SLACK);
  return left.every(({ text }) => MARK.test(text.trim())) || right.every(({ text }) => PAGES.test(text.trim()));
}

function rightEdge(row: Row | undefined): number | undefined {
  return row !== undefined && row.segments.length >= 2 ? row.segments[1]?.left : undefined;
}

/** A row whose text runs over the edge of the column ends the block: "ON APPEAL FROM THE UNITED STATES DISTRICT COURT". */
function crosses(row: Row, edge: number): boolean {
  return row.segments.some((segment) => segment.left < edge - COLUMN_SLACK && segment.right > edge + COLUMN_SLACK);
}

function wholeRow(row: Row): TextLine {
  return lineOf(row, row.segments)[0] ?? { text: "" };
}

function lineOf(row: Row, segments: readonly Segment[]): TextLine[] {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      text: segments.map((segment) => segment.text.trim()).join("   "),
      left: first.left,
      right: last.right,
      top: row.baseline,
      size: Math.max(...segments.map((segment) => segment.size)),
    },
  ];
}
