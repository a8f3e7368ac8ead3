import { ExpectedError } from "../../model/errors.ts";
import { NESTING_MAX } from "../markup/markup-stream.ts";
import {
  type Block,
  BOLD,
  BREAK,
  type Cell,
  type Input,
  ITALIC,
  type Link,
  type PacerPage,
  type Row,
  type RowTaker,
  type Table,
  UNDERLINE,
} from "./page.ts";
import { streamTags } from "./tokens.ts";

/*
 * CM/ECF's pages, up to 10,000 rows of them, are read as a stream and not with cheerio: their end tags are too wild for a
 * tree (pacer-tokens.ts), and a tree and five selections a row, with nothing read from them yet, took 2.8 times as long as the
 * bare parser on the page, where all of the reading may take 4 times and takes about 2. So each row is handed on and forgotten.
 */
/**
 * The page of `markup`, in one pass and linear time. Long tables go through `take`, row by row, and are never held whole.
 * @throws ExpectedError("unreadable") for a page beyond our bounds
 */
export function pacerPage(markup: string, take: RowTaker = () => false): PacerPage {
  const draft: Draft = { ...EMPTY, blocks: [], inputs: [], open: [], take };
  streamTags(markup, {
    open: (name) => openElement(draft, name),
    attribute: (name, value) => setAttribute(draft, name, value),
    text: (text) => addText(draft, text),
    close: (name) => closeElement(draft, name),
  });
  for (const inner of draft.open.toReversed()) endRow(draft, inner);
  return draft;
}

const EMPTY = { ended: false, isTorn: false, bold: 0, italic: 0, underline: 0 };

interface Draft {
  readonly blocks: Block[];
  readonly inputs: Input[];
  ended: boolean;
  isTorn: boolean;
  /** Tables that are open, the innermost last. */
  readonly open: OpenTable[];
  readonly take: RowTaker;
  /** How many elements of a style are open in the cell. */
  bold: number;
  italic: number;
  underline: number;
  link?: Link | undefined;
  /** What the attributes that come next belong to. */
  attributesOf?: Link | Input | undefined;
}

interface OpenTable {
  readonly table: Table;
  row?: Row | undefined;
  cell?: Cell | undefined;
}

function openElement(draft: Draft, name: string): boolean {
  const inner = draft.open.at(-1);
  if (name === "a") return openLink(draft);
  if (name === "input") return openInput(draft);
  if (name === "table") openTable(draft);
  else if (name === "tr" && inner) openRow(draft, inner);
  else if ((name === "td" || name === "th") && inner) openCell(draft, inner);
  else if (name === "tr" || name === "td") draft.isTorn = true;
  else if (BREAKING.has(name)) addBreak(draft);
  else countStyle(draft, name, 1);
  return false;
}

/** An end tag ends only what is open in the innermost table, as in a browser. */
function closeElement(draft: Draft, name: string): void {
  const inner = draft.open.at(-1);
  if (name === "a") draft.link = undefined;
  else if (name === "table" && inner) closeTable(draft, inner);
  else if (name === "tr" && inner) endRow(draft, inner);
  else if ((name === "td" || name === "th") && inner) inner.cell = undefined;
  else if (name === "body" || name === "html") draft.ended = true;
  else if (BREAKING.has(name)) addBreak(draft);
  else countStyle(draft, name, -1);
}

const BREAKING: ReadonlySet<string> = new Set(
  "br p div hr pre center form ul ol li h1 h2 h3 h4 h5 h6 iframe".split(" "),
);

function openTable(draft: Draft): void {
  if (draft.open.length >= NESTING_MAX)
    throw new ExpectedError("unreadable", `page over a limit: more than ${NESTING_MAX} tables inside each other`);
  const table: Table = { rows: [], closed: false };
  addBreak(draft);
  const cell = cellOf(draft);
  if (cell) cell.pieces.push({ text: "", style: 0, table });
  if (cell) cell.tables.push(table);
  else draft.blocks.push({ kind: "table", table });
  draft.open.push({ table });
}

function closeTable(draft: Draft, inner: OpenTable): void {
  endRow(draft, inner);
  inner.table.closed = true;
  draft.open.pop();
  addBreak(draft);
}

function openRow(draft: Draft, inner: OpenTable): Row {
  endRow(draft, inner);
  const row: Row = { cells: [] };
  inner.row = row;
  inner.table.rows.push(row);
  return row;
}

function endRow(draft: Draft, inner: OpenTable): void {
  if (inner.row && draft.take(inner.row, inner.table)) inner.table.rows.pop();
  inner.row = undefined;
  inner.cell = undefined;
}

function openCell(draft: Draft, inner: OpenTable): void {
  const row = inner.row ?? openRow(draft, inner);
  inner.cell = { pieces: [], links: [], inputs: [], tables: [], length: 0 };
  row.cells.push(inner.cell);
  draft.bold = draft.italic = draft.underline = 0;
  draft.link = undefined;
}

/** The cell that text belongs to; in a table but outside of its cells it belongs to none. */
function cellOf(draft: Draft): Cell | undefined {
  return draft.open.at(-1)?.cell;
}

function openLink(draft: Draft): boolean {
  const cell = cellOf(draft);
  if (!cell) return false;
  draft.link = { href: "", onclick: "", text: "", at: cell.length };
  cell.links.push(draft.link);
  draft.attributesOf = draft.link;
  return true;
}

function openInput(draft: Draft): boolean {
  const input: Input = { type: "text", name: "", value: "" };
  (cellOf(draft)?.inputs ?? draft.inputs).push(input);
  draft.attributesOf = input;
  return true;
}

function setAttribute(draft: Draft, name: string, value: string): void {
  const owner = draft.attributesOf;
  if (!owner) return;
  if ("href" in owner) {
    if (name === "href") owner.href = value;
    else if (name === "onclick") owner.onclick = value;
  } else if (name === "type") owner.type = value.toLowerCase();
  else if (name === "name") owner.name = value;
  else if (name === "value") owner.value = value;
}

function countStyle(draft: Draft, name: string, by: 1 | -1): void {
  if (name === "b" || name === "strong") draft.bold = Math.max(0, draft.bold + by);
  else if (name === "i" || name === "em") draft.italic = Math.max(0, draft.italic + by);
  else if (name === "u") draft.underline = Math.max(0, draft.underline + by);
}

function addBreak(draft: Draft): void {
  const cell = cellOf(draft);
  if (cell) cell.pieces.push(BREAK);
  else if (draft.open.length === 0) addLooseText(draft, "\n");
}

function addText(draft: Draft, text: string): void {
  const cell = cellOf(draft);
  if (!cell) {
    if (draft.open.length === 0) addLooseText(draft, text);
    return;
  }
  const style = (draft.bold ? BOLD : 0) + (draft.italic ? ITALIC : 0) + (draft.underline ? UNDERLINE : 0);
  const last = cell.pieces.at(-1);
  if (last && last !== BREAK && last.style === style) last.text += text;
  else cell.pieces.push({ text, style });
  cell.length += text.length;
  if (draft.link) draft.link.text += text;
}

function addLooseText(draft: Draft, text: string): void {
  const last = draft.blocks.at(-1);
  if (last?.kind === "text") last.text += text;
  else draft.blocks.push({ kind: "text", text });
}
