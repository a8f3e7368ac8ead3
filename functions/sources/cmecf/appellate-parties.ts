import type { Attorney, Party } from "../../model/reading.ts";
import { printedDay } from "../markup/printed-day.ts";
import { paragraphs, textLines } from "./cells.ts";
import { labelsOf } from "./labels.ts";
import { BOLD, type Cell, type Row, type Table } from "./page.ts";

/** The parties in `tables`: a row of two cells each, name and role | lawyers. Between them stand rows like "v.". */
export function appellateParties(tables: readonly Table[]): Party[] {
  return tables.flatMap((table) => table.rows.flatMap(partyOf));
}

function partyOf(row: Row): Party[] {
  const [party, lawyers] = row.cells;
  if (row.cells.length !== 2 || !party || !lawyers || hasOtherLabel(party)) return [];
  const lines = textLines(party);
  const [name] = lines;
  if (lines.length < 2 || !name) return [];
  const terminated = labelsOf(party).find((one) => one.label === "terminated");
  return [
    {
      name: name.replace(ALIEN_NUMBER, "").trim(),
      role: roleOf(lines.at(-1) ?? ""),
      dateTerminated: printedDay(terminated?.value),
      attorneys: attorneysOf(paragraphs(lawyers)),
    },
  ];
}

/** A file number of the immigration authorities is personal: never kept. */
const ALIEN_NUMBER = /[,\s]{0,3}\(?\bA[\s#]{0,3}\d{2,3}-?\d{3}-?\d{3}\b\)?/g; // " (A999-999-999)"

function hasOtherLabel(cell: Cell): boolean {
  const bold = cell.pieces.filter((piece) => (piece.style & BOLD) > 0 && piece.text.trim() !== "");
  return bold.some((piece) => !/^Terminated:?$/i.test(piece.text.trim())); // Terminated:
}

/** "Plaintiff - Appellee," without the comma. */
function roleOf(line: string): string {
  let end = line.length;
  while (end > 0 && " ,;.".includes(line[end - 1] ?? "x")) end--; // not by a pattern: a long run of commas would take it forever
  return line.slice(0, end);
}

/** One lawyer a paragraph: name first, `[COR LD NTC Retained]` on a line of its own; the rest is address. */
function attorneysOf(paragraphsOfCell: readonly string[][]): Attorney[] {
  return paragraphsOfCell.flatMap((lines, index) => {
    const roles = lines.flatMap((line) => /^\[(.{1,200})\]$/.exec(line)?.[1] ?? []); // [COR NTC Retained]
    const [name] = lines;
    // A blank line inside an address begins no lawyer.
    return name && (index === 0 || roles.length > 0) ? [{ name, roles }] : [];
  });
}
