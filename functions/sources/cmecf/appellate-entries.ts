import { ExpectedError } from "../../model/errors.ts";
import type { ReadingDocument, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plainOrNull } from "../markup/text.ts";
import { cellText, isBlank, isOpen, textLines, wholeText } from "./cells.ts";
import { documentLink, mainDocument } from "./documents.ts";
import { enteredOf } from "./entered.ts";
import type { Row, RowTaker, Table } from "./page.ts";

/** What the entry table of an appellate docket holds. */
export interface AppellateEntries {
  readonly entries: ReadingEntry[];
  readonly unread: UnreadRow[];
  /** The court's id of the case, as the document links carry it. */
  caseId?: string;
}

/** Reads entries as rows go by. */
export interface AppellateEntryReader {
  readonly take: RowTaker;
  /** Whether the table held entries. */
  isEntryTable(table: Table): boolean;
  /** @throws ExpectedError("unreadable") when the page was cut inside the entries */
  finish(): AppellateEntries;
}

/** A reader of the tables whose first row is a date, a number and a text. They have no heading. */
export function appellateEntries(base: string): AppellateEntryReader {
  const found: AppellateEntries = { entries: [], unread: [] };
  const tables = new Set<Table>();
  const take: RowTaker = (row, table) => {
    if (!tables.has(table) && (isOpen(tables) || !isDated(row))) return false;
    tables.add(table);
    if (!isBlank(row)) readRow(row, found, base);
    return true;
  };
  const finish = (): AppellateEntries => {
    const read = found.entries.length + found.unread.length;
    if ([...tables].some((table) => !table.closed))
      throw new ExpectedError("unreadable", `the page ends inside the docket entries, after ${read} rows`);
    return found;
  };
  return { take, finish, isEntryTable: (table) => tables.has(table) };
}

function isDated(row: Row): boolean {
  return row.cells.length === 3 && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cellText(row.cells[0])); // 06/26/2019
}

function readRow(row: Row, found: AppellateEntries, base: string): void {
  const last = found.entries.at(-1);
  const attachments = listedDocuments(row, base);
  if (attachments.length > 0 && last) {
    last.documents.push(...attachments);
    return;
  }
  const [date, numbered, text] = row.cells;
  const dateFiled = printedDay(cellText(date));
  const where = `row ${found.entries.length + found.unread.length + 1} of the docket entries`;
  if (row.cells.length !== 3 || !numbered || !text) found.unread.push({ where, why: "it has no three cells" });
  else if (dateFiled === null) found.unread.push({ where, why: "it has no date" });
  else if (cellText(text) === "") found.unread.push({ where, why: "it has no docket text" });
  else {
    const link = numbered.links.map((one) => documentLink(one, base)).find((one) => one !== undefined);
    if (link?.caseId) found.caseId ??= link.caseId;
    const shown = textLines(numbered); // "319", "2 pg, 74.43 KB"; a court that numbers nothing shows a picture instead
    const description = docketText(wholeText(text));
    found.entries.push({
      number: shown.find((line) => /^\d+$/.test(line)) ?? null,
      dateFiled,
      ...enteredOf(description),
      description,
      entryId: numbered.inputs.find((input) => /^\d+$/.test(input.value))?.value ?? null, // 10378209
      documents: link ? [mainDocument(link, pagesOf(shown.join(" ")))] : [],
    });
  }
}

function pagesOf(text: string): number | null {
  const pages = /(\d{1,6}) pgs?\b/.exec(text)?.[1]; // 14 pg, 1.48 MB
  return pages ? Number(pages) : null;
}

/** The table of documents that the report's option puts below an entry: checkbox, number, link, description, pages, size. */
function listedDocuments(row: Row, base: string): ReadingDocument[] {
  return row.cells.flatMap((cell) => cell.tables).flatMap((table) => documentsIn(table, base));
}

function documentsIn(table: Table, base: string): ReadingDocument[] {
  return table.rows.flatMap((row) => {
    const inner = row.cells.flatMap((cell) => cell.tables).flatMap((one) => documentsIn(one, base));
    const [, number, linked, description] = row.cells;
    const link = linked?.links.map((one) => documentLink(one, base)).find((one) => one !== undefined);
    const listed = /^\d+$/.exec(cellText(number)); // 1
    if (!link || !listed) return inner;
    // entry, end of the document's id, pages, bytes: "6828943 14732033 2 69092"
    const [, , pages, bytes] = row.cells[0]?.inputs[0]?.value.split(" ").map(Number) ?? [];
    const document: ReadingDocument = {
      attachmentNumber: Number(listed[0]),
      pacerDocId: link.pacerDocId,
      url: link.url,
      description: plainOrNull(cellText(description)),
      ...(pages ? { pageCount: pages } : {}),
      ...(bytes ? { fileSizeBytes: bytes } : {}),
    };
    return [document, ...inner];
  });
}
