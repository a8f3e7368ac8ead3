import type { Attorney, Party } from "../../model/reading.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plain } from "../markup/text.ts";
import { cellText, lineText, pieceLines } from "./cells.ts";
import { BOLD, type Cell, ITALIC, type Piece, type Row, type Table, UNDERLINE } from "./page.ts";

/**
 * The parties of a district docket. A role stands underlined in a row of its own, then a row a party: name, "represented
 * by", lawyers. Between the parties of a criminal case stand counts and dispositions; "V." rows name nobody.
 */
export function districtParties(tables: readonly Table[]): Party[] {
  // A court may print a party twice, notes, lawyers and all (S.D.N.Y., 2018): one party. Two of one name differ in a note.
  const parties = new Map<string, Party>();
  for (const table of tables) {
    let role = UNKNOWN;
    for (const row of table.rows) {
      const heading = roleHeading(row);
      role = heading ?? role;
      const party = heading === undefined ? partyOf(row, role) : undefined;
      const print = party && [party.role, ...row.cells.map(cellText)].join("\n");
      if (print && !parties.has(print)) parties.set(print, party);
    }
  }
  return [...parties.values()];
}

const UNKNOWN = "Unknown";
/** Headings of a criminal case that name no role; what follows them up to the next heading names no party. */
const COUNTS = /^(?:(?:pending|terminated|opening) counts?|complaints?|highest offense level\b.*|disposition)$/i; // Pending Counts

/** The role that the row heads, "" for a heading that names none; undefined when the row is no heading. */
function roleHeading(row: Row): string | undefined {
  const first = row.cells[0];
  const text = first && underlined(first);
  if (!text || row.cells.some((cell) => /^represented by$/i.test(cellText(cell)))) return undefined;
  return COUNTS.test(text) ? "" : roleName(text);
}

/** The underlined words of the cell; "" when other words than an ordinal, `(1)`, stand beside them. */
function underlined(cell: Cell): string {
  const others = cell.pieces.filter((piece) => (piece.style & UNDERLINE) === 0);
  if (!/^[\s()\d]*$/.test(others.map((piece) => piece.text).join(""))) return ""; // " (1)"
  return lineText(cell.pieces.filter((piece) => (piece.style & UNDERLINE) > 0));
}

/** "Defendant (1)" is a Defendant, "ThirdParty Plaintiff" and "3rd Pty Plaintiff" a Third Party Plaintiff. */
function roleName(printed: string): string {
  return plain(printed.replace(/\(\d+\)/g, "")) // Defendant (1)
    .replace(/\b(?:ThirdParty|3rd P(?:ar)?ty)\b/i, "Third Party") // 3rd Pty Defendant
    .replace(/\b(?:FourthParty|4th P(?:ar)?ty)\b/i, "Fourth Party"); // 4th Party Plaintiff
}

function partyOf(row: Row, heading: string): Party | undefined {
  const first = row.cells[0];
  if (!first || heading === "") return undefined;
  const lines = pieceLines(first);
  const own = lines[0] && ownRole(lines[0]);
  const name = lines
    .slice(own ? 1 : 0)
    .map(boldText)
    .find((text) => /[\p{L}\p{N}]/u.test(text)); // adversary proceedings draw a line, "-----------", above the name
  if (!name) return undefined;
  return {
    name,
    role: own ? roleName(own) : heading,
    dateTerminated: terminatedOn(lines),
    attorneys: attorneysOf(row.cells.slice(1)),
  };
}

/** The bold words of a line; bold in italics is a note. */
function boldText(line: readonly Piece[]): string {
  return lineText(line.filter((piece) => piece.style === BOLD));
}

/** Bankruptcy courts print the role in italics above the name, in its cell. */
function ownRole(line: readonly Piece[]): string {
  const shown = line.filter((piece) => piece.text.trim() !== "");
  return shown.every((piece) => (piece.style & ITALIC) > 0) ? lineText(line) : "";
}

function terminatedOn(lines: readonly Piece[][]): string | null {
  const notes = lines.map(lineText);
  return notes.map((note) => printedDay(/TERMINATED:\s*(\S+)/i.exec(note)?.[1])).find((day) => day) ?? null; // TERMINATED: 08/24/2017
}

function attorneysOf(cells: readonly Cell[]): Attorney[] {
  const attorneys: { name: string; roles: string[] }[] = [];
  const listed = cells.filter((cell) => !/^represented by$/i.test(cellText(cell))); // represented by
  for (const line of listed.flatMap(pieceLines)) {
    const name = boldText(line);
    if (name) attorneys.push({ name: docketText(name), roles: [] });
    else attorneys.at(-1)?.roles.push(...rolesIn(line));
  }
  return attorneys;
}

/** The notes in italics, but facts about the lawyer that are no part of his role in the case. */
function rolesIn(line: readonly Piece[]): string[] {
  const notes = line.filter((piece) => (piece.style & ITALIC) > 0).map((piece) => plain(piece.text));
  return notes.filter((note) => note !== "" && !/^(?:designation|bar status):/i.test(note)); // Designation: Retained
}
