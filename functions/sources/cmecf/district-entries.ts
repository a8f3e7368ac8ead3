import { ExpectedError } from "../../model/errors.ts";
import type { ReadingDocument, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText } from "../markup/text.ts";
import { attachmentsInText, withListedDocuments } from "./attachments.ts";
import { cellText, isBlank, isOpen, wholeText } from "./cells.ts";
import { type DocumentLink, documentLink, mainDocument } from "./documents.ts";
import { enteredOf } from "./entered.ts";
import type { Cell, Row, RowTaker, Table } from "./page.ts";

/** What the entry tables of a district docket hold. */
export interface EntryTables {
  readonly entries: ReadingEntry[];
  readonly unread: UnreadRow[];
  /** Names of the columns; undefined when the page has no entry table. */
  readonly layout?: string;
  /** Cells of the first entry's row. */
  width?: number;
  /** The court's id of the case, as the document links carry it. */
  caseId?: string;
}

/** Reads entries as rows go by. */
export interface EntryReader {
  readonly take: RowTaker;
  /** Whether the table held entries. */
  isEntryTable(table: Table): boolean;
  hasEntryTable(): boolean;
  /** @throws ExpectedError("unreadable") when the page was cut inside the entries, or dated rows stood under no heading we know */
  finish(): EntryTables;
}

/**
 * A reader of the table headed "Date Filed | # | Docket Text", and of the tables of dated rows after it that go on without
 * a heading.
 */
export function districtEntries(base: string): EntryReader {
  const found: EntryTables = { entries: [], unread: [] };
  const tables = new Set<Table>();
  let headed: Row | undefined;
  let isLost = false;
  const take: RowTaker = (row, table) => {
    if (isHeading(row)) {
      headed ??= row;
      tables.add(table);
    } else if (tables.has(table)) {
      if (!isBlank(row)) readRow(row, found, base);
    } else if (isOpen(tables) || !isDated(row)) return false;
    else if (!headed) isLost = true;
    else {
      tables.add(table);
      readRow(row, found, base);
    }
    return true;
  };
  const finish = (): EntryTables => {
    if (isLost) throw new ExpectedError("unreadable", "the docket's rows stand under no heading that we know");
    const read = found.entries.length + found.unread.length;
    if ([...tables].some((table) => !table.closed))
      throw new ExpectedError("unreadable", `the page ends inside the docket entries, after ${read} rows`);
    return headed ? { ...found, layout: layoutOf(headed, found.width) } : found;
  };
  return { take, finish, isEntryTable: (table) => tables.has(table), hasEntryTable: () => tables.size > 0 };
}

/** Bankruptcy courts' rows have a spacer that the heading does not name: another width is part of the layout. */
function layoutOf(heading: Row, width = heading.cells.length): string {
  const names = heading.cells.map(cellText).join(" | ");
  return width === heading.cells.length ? names : `${names} (${width} cells a row)`;
}

/** The row that names the columns: its first cell is a date's name, its last is "Docket Text". */
function isHeading(row: Row): boolean {
  if (row.cells.length < 3 || !isDateHeading(cellText(row.cells[0]))) return false;
  return /^docket text$/i.test(cellText(row.cells.at(-1))); // Docket Text
}

function isDateHeading(text: string): boolean {
  return /^(?:date (?:filed|entered)|filing date|filed|entered)$/i.test(text); // Date Filed, Filing Date
}

function isDated(row: Row): boolean {
  return row.cells.length >= 3 && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cellText(row.cells[0])); // 06/26/2019
}

function readRow(row: Row, found: EntryTables, base: string): void {
  const dateFiled = printedDay(cellText(row.cells[0]));
  const last = found.entries.at(-1);
  if (dateFiled === null && last) {
    const documents = withListedDocuments(last.documents, row);
    if (documents) last.documents = documents;
    if (documents) return;
  }
  const text = row.cells.at(-1);
  const where = `row ${found.entries.length + found.unread.length + 1} of the docket entries`;
  if (row.cells.length < 3 || !text) found.unread.push({ where, why: "it has fewer than three cells" });
  else if (dateFiled === null) found.unread.push({ where, why: "it has no date" });
  else {
    const entry = entryOf(dateFiled, row.cells.slice(1, -1), text, found, base);
    found.width ??= row.cells.length;
    if (entry.description) found.entries.push(entry);
    else found.unread.push({ where, why: "it has no docket text" });
  }
}

function entryOf(
  dateFiled: string,
  middle: readonly Cell[],
  text: Cell,
  found: EntryTables,
  base: string,
): ReadingEntry {
  const numbered = middle.find(isNumberCell);
  const link = numbered?.links.map((one) => documentLink(one, base)).find((one) => one !== undefined);
  if (link?.caseId) found.caseId ??= link.caseId;
  const description = docketText(wholeText(text));
  const entryId = link?.entryId ?? checkboxEntryId(middle);
  return {
    number: /^\d+/.exec(cellText(numbered))?.[0] ?? null, // "13 (5 pgs)"; "doc" is a document without a number
    dateFiled,
    ...enteredOf(description),
    description,
    entryId,
    documents: documentsOf(link, numbered, attachmentsInText(text, entryId, base)),
  };
}

/** The cell of the number and the document's link; others hold a checkbox and sizes, or nothing. */
function isNumberCell(cell: Cell): boolean {
  return cell.inputs.length === 0 && (cell.links.length > 0 || cellText(cell) !== "");
}

function checkboxEntryId(middle: readonly Cell[]): string | null {
  const values = middle.flatMap((cell) => cell.inputs.map((input) => input.value));
  return values.map((value) => /^\d+_(\d+)$/.exec(value)?.[1]).find((id) => id !== undefined) ?? null; // 223205_15
}

function documentsOf(
  link: DocumentLink | undefined,
  numbered: Cell | undefined,
  attachments: ReadingDocument[],
): ReadingDocument[] {
  if (!link) return attachments;
  const pages = /(\d{1,6}) (?:pgs?|pages?)\b/.exec(cellText(numbered))?.[1]; // "13 (5 pgs)", "(13 pgs; 2 docs)"
  return [mainDocument(link, pages ? Number(pages) : null), ...attachments];
}
