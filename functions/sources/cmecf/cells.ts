import { plain } from "../markup/text.ts";
import { BREAK, type Cell, type PacerPage, type Piece, type Row, type Table } from "./page.ts";

/** The cell's text as it stands, white space and all. A broken line leaves no blank, as in the courts' own exports. */
export function rawText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.pieces.length === 1) return cell.pieces[0]?.text ?? "";
  return cell.pieces.map((piece) => piece.text).join("");
}

/** The cell's text with that of the tables inside it, each where it stands. */
export function wholeText(cell: Cell): string {
  if (cell.tables.length === 0) return rawText(cell);
  return cell.pieces.map((piece) => (piece.table ? ` ${tableText(piece.table)} ` : piece.text)).join("");
}

function tableText(table: Table): string {
  return table.rows.map((row) => row.cells.map(wholeText).join(" ")).join(" ");
}

/** The cell's text, plain. */
export function cellText(cell: Cell | undefined): string {
  return plain(rawText(cell));
}

/** The cell's lines as their pieces; lines without visible text are left out. */
export function pieceLines(cell: Cell): Piece[][] {
  return allLines(cell).filter((line) => line.length > 0);
}

/** The cell's lines as plain text, empty ones left out. */
export function textLines(cell: Cell): string[] {
  return pieceLines(cell).map(lineText);
}

/** The lines of each part of the cell that stands between blank lines. */
export function paragraphs(cell: Cell): string[][] {
  const found: string[][] = [[]];
  for (const line of allLines(cell)) {
    if (line.length === 0) found.push([]);
    else found.at(-1)?.push(lineText(line));
  }
  return found.filter((lines) => lines.length > 0);
}

/** A line without visible text comes as an empty one. */
function allLines(cell: Cell): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of cell.pieces) {
    if (piece === BREAK) lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map((line) => (lineText(line) ? line : []));
}

/** The line as plain text. */
export function lineText(line: readonly Piece[]): string {
  return plain(line.map((piece) => piece.text).join(""));
}

/** Whether nothing can be seen in the row. */
export function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.tables.length === 0 && cell.pieces.every((piece) => !piece.text.trim()));
}

/** Whether one of the tables has not ended: another table's row then stands inside of it, in a docket text. */
export function isOpen(tables: ReadonlySet<Table>): boolean {
  for (const table of tables) if (!table.closed) return true;
  return false;
}

/** Every table of the page in page order, those inside cells after the one around them. */
export function* everyTable(page: PacerPage): Generator<Table> {
  for (const block of page.blocks) if (block.kind === "table") yield* withInner(block.table);
}

function* withInner(table: Table): Generator<Table> {
  yield table;
  for (const row of table.rows) for (const cell of row.cells) for (const inner of cell.tables) yield* withInner(inner);
}

/** All text of the page outside of tables, its lines parted by newlines. */
export function looseText(page: PacerPage): string {
  return page.blocks.map((block) => (block.kind === "text" ? block.text : "\n")).join("");
}
