import type { LowerCourt } from "../../model/reading.ts";
import { printedDay } from "../markup/printed-day.ts";
import { cellText } from "./cells.ts";
import { labelsIn, labelsOf } from "./labels.ts";
import type { Link, Table } from "./page.ts";

/**
 * "Originating Court Information" of an appellate docket. An immigration file number stands where a docket number would:
 * it is personal and never kept. `name` is the court as the docket's head names it.
 */
export function lowerCourtIn(tables: readonly Table[], name: string | null): LowerCourt | null {
  const table = tables.find((one) => labelsIn(one)[0]?.label === "originating court information");
  if (!table) return null;
  const value = (...labels: string[]) =>
    labels.map((label) => labelsIn(table).find((one) => one.label === label)?.value).find((one) => one);
  // "District: 0975-1 : 1:17-cv-…", "Agency: …", "Tax Court: …", "BAP: …": a court's code before the number tells it
  const numbered = labelsIn(table).find((one) => /^[\w-]{2,10} : \S/.test(one.value)); // "0975-1 : 1:17-cv-00050"
  const number = numberOf(value("district", "agency", "originating court") ?? numbered?.value ?? "");
  return {
    name,
    court: courtOfLink(table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.links))[0]),
    docketNumbers: number ? [number] : [],
    judge: judgeOf(value("trial judge", "originating judge", "civil proceeding", "criminal proceeding")),
    dateFiled: printedDay(value("date filed")),
    dateDecided: printedDay(belowLabel(table, "date order/judgment")),
  };
}

/** `0975-1 : 1:17-cv-00050-DKW-KSC` is 1:17-cv-00050; `BIA-1 : A999-999-999` none. */
function numberOf(shown: string): string | undefined {
  const [court = "", ...rest] = shown.split(" : ");
  const number = rest.join(" : ").trim();
  if (number === "" || /^BIA\b/i.test(court) || isAlienNumber(number)) return undefined; // BIA-1
  return /^(?:\d{1,2}:)?\d{2}-[a-z]{1,4}-\d{1,10}/i.exec(number)?.[0] ?? number; // 6:21-CR-138-1
}

/** Whether the text is a file number of the immigration authorities. */
export function isAlienNumber(text: string): boolean {
  return /^A\s?#?\s?\d{2,3}-?\d{3}-?\d{3}\b/i.test(text.trim()); // A999-999-999, A 123456789
}

/** https://ecf.hid.uscourts.gov/cgi-bin/DktRpt.pl?… is hid. */
function courtOfLink(link: Link | undefined): string | null {
  return /^https?:\/\/ecf\.([a-z0-9]{2,8})\.uscourts\.gov\//.exec(link?.href ?? "")?.[1] ?? null;
}

/** "Katherine A. Crytzer, U.S. District Judge" without the office. */
function judgeOf(shown: string | undefined): string | null {
  return shown?.replace(/,[^,]{0,60}\bJudge\b.{0,60}$/i, "").trim() || null; // ", U.S. District Judge"
}

/** Dates stand in a row below their labels. */
function belowLabel(table: Table, label: string): string | undefined {
  for (const [index, row] of table.rows.entries()) {
    const column = row.cells.findIndex((cell) => labelsOf(cell)[0]?.label === label);
    if (column >= 0) return cellText(table.rows[index + 1]?.cells[column]);
  }
  return undefined;
}
