import { plain } from "../markup/text.ts";
import { cellText, everyTable } from "./cells.ts";
import { headOf } from "./district-head.ts";
import type { Block, PacerPage, Table } from "./page.ts";

/** The heading of a district docket, and the tables between it and the entries: the case's first, then the parties'. */
export interface Heading {
  /** Without judges' initials and a defendant's number: `3:20-cr-00070-TKW-MAL-1` is 3:20-cr-00070. */
  readonly docketNumber: string;
  /** Bankruptcy petitions and adversary proceedings print no caption: the parties make it. */
  readonly court: "district" | "bankruptcy";
  readonly tables: readonly Table[];
}

/** The heading of the page's docket, or undefined when no case number stands in one. */
export function districtHeading(page: PacerPage, isEntryTable: (table: Table) => boolean): Heading | undefined {
  for (const [index, block] of page.blocks.entries()) {
    const found = HEADING.exec(textOf(block));
    const docketNumber = found && numberIn(plain(found[2] ?? ""));
    if (!docketNumber) continue;
    const court = /docket/i.test(found[1] ?? "") ? "district" : "bankruptcy"; // DOCKET FOR CASE, Petition
    return { docketNumber, court, tables: tablesIn(page.blocks.slice(index + 1), isEntryTable) };
  }
  return undefined;
}

// CIVIL DOCKET FOR CASE #: 3:19-cv-00807-RS · Bankruptcy Petition #: 08-32514 · Adversary Proceeding #: 14-01055
const HEADING = /(DOCKET\s{1,20}FOR\s{1,20}CASE|PETITION|PROCEEDING)\s{0,20}#:?\s{0,20}([^\n]{1,200})/i;

const NUMBERS = [
  /\b(?:\d{1,2}:)?\d{2}-[a-z]{1,4}-\d{1,10}/i, // 3:19-cv-00807; in "19-31234-hdh-13" a judge and a chapter follow
  /MDL No\.\s?\d+/i, // MDL No. 2420
  /\b(?:\d{1,2}[:-])?\d{2}-\d{3,10}/, // 08-32514, 1-07-44148
];

function numberIn(text: string): string | undefined {
  return NUMBERS.map((number) => number.exec(text)?.[0]).find((found) => found !== undefined);
}

/** A heading may stand in a table of its own. */
function textOf(block: Block): string {
  if (block.kind === "text") return block.text;
  return block.table.rows
    .flatMap((row) => row.cells.map((cell) => cellText(cell)))
    .join("\n")
    .slice(0, HEAD_TEXT_MAX);
}

const HEAD_TEXT_MAX = 2_000;

function tablesIn(blocks: readonly Block[], isEntryTable: (table: Table) => boolean): Table[] {
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const end = tables.findIndex((table) => isEntryTable(table) || isReceipt(table));
  const between = (end < 0 ? tables : tables.slice(0, end)).filter((table) => table.rows.length > 0);
  const start = between.findIndex((table) => headOf([table]).values.size > 0);
  return between.slice(Math.max(start, 0));
}

function isReceipt(table: Table): boolean {
  return /^PACER Service Center/i.test(cellText(table.rows[0]?.cells[0])); // PACER Service Center
}

/** Whether the page ended as CM/ECF ends one: its body was closed, or the receipt stands below the docket. */
export function isWholePage(page: PacerPage): boolean {
  return page.ended || [...everyTable(page)].some(isReceipt);
}
