import type { DocketReading } from "../../model/reading.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { printedDay } from "../markup/printed-day.ts";
import { cellText, everyTable, isBlank } from "./cells.ts";
import { labelsIn, labelsOf } from "./labels.ts";
import { lowerCourtIn } from "./lower-court.ts";
import type { PacerPage, Table } from "./page.ts";

/** The case, as the tables above an appellate docket's parties show it. */
export type AppellateHead = Pick<
  DocketReading,
  | "docketNumber"
  | "caseName"
  | "dateFiled"
  | "dateTerminated"
  | "natureOfSuit"
  | "caseType"
  | "feeStatus"
  | "appealFrom"
  | "panel"
  | "lowerCourt"
>;

/** The head of the page's docket, or undefined when no table shows a docket's number. */
export function appellateHead(page: PacerPage): AppellateHead | undefined {
  const tables = [...everyTable(page)];
  const stub = tables.find(isStub);
  const docketNumber = stub && numberIn(stub);
  if (!stub || !docketNumber) return undefined;
  const value = (label: string) => labelsIn(stub).find((one) => one.label === label)?.value || null;
  return {
    docketNumber,
    caseName: captionIn(stub),
    dateFiled: printedDay(value("docketed")),
    dateTerminated: printedDay(value("termed")),
    natureOfSuit: value("nature of suit"),
    caseType: caseTypeIn(tables),
    feeStatus: value("fee status"),
    appealFrom: value("appeal from"),
    panel: panelIn(tables),
    lowerCourt: lowerCourtIn(tables, value("appeal from")),
  };
}

/** Whether the page has a place for a docket's number, filled or not. */
export function namesDocket(page: PacerPage): boolean {
  return [...everyTable(page)].some((table) => labelsIn(table).some((one) => NUMBER_LABELS.has(one.label)));
}

/** Whether the table shows the docket's number, which stands first. */
export function isStub(table: Table): boolean {
  return numberIn(table) !== undefined;
}

function numberIn(table: Table): string | undefined {
  const shown = labelsIn(table).find((one) => NUMBER_LABELS.has(one.label))?.value;
  return /^\d{2,4}-\d{1,6}(?=$|\D)/.exec(shown ?? "")?.[0]; // 17-15589, 2019-1234
}

/** The second is that of the Court of Appeals for Veterans Claims. */
const NUMBER_LABELS: ReadonlySet<string> = new Set(["court of appeals docket #", "case number"]);

/** The first cell of the stub that carries no label. */
function captionIn(stub: Table): string | null {
  const cells = stub.rows.filter((row) => !isBlank(row)).flatMap((row) => row.cells.slice(0, 1));
  return cleanCaseName(cellText(cells.find((cell) => labelsOf(cell).length === 0)));
}

/** `1) civil 2) united states 3) null` is "civil, united states". */
function caseTypeIn(tables: readonly Table[]): string | null {
  const table = tables.find((one) => labelsIn(one)[0]?.label === "case type information");
  const lines = table ? labelsIn(table).filter((one) => /^\d$/.test(one.label)) : []; // 1)
  const named = lines.map((one) => one.value).filter((value) => value && value !== "null" && value !== "-");
  return named.join(", ") || null;
}

/** Initials of the judges: `Panel: SLL KVL RT`. */
function panelIn(tables: readonly Table[]): string[] {
  const shown = tables.flatMap(labelsIn).find((one) => one.label === "panel")?.value;
  return shown ? shown.split(" ") : [];
}
