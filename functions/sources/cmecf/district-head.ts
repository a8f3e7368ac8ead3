import type { DocketReading, Party } from "../../model/reading.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plain } from "../markup/text.ts";
import { textLines, wholeText } from "./cells.ts";
import type { Cell, Table } from "./page.ts";

/** Labels that a docket's head uses, as printed before a colon; other words before a colon are text. */
const LABELS: ReadonlySet<string> = new Set([
  "assigned to",
  "case in other court",
  "case title",
  "cause",
  "citation",
  "date converted",
  "date discharged",
  "date filed",
  "date ordered",
  "date terminated",
  "debtor discharged",
  "demand",
  "joint debtor discharged",
  "jurisdiction",
  "jury demand",
  "lead bk title",
  "lead case",
  "lead docket",
  "mdl status",
  "member case",
  "member cases",
  "nature of suit",
  "nature[s] of suit",
  "referred to",
  "related case",
  "related cases",
]);

/** What stands before and after the colons of a docket's head, and the lines without a label. */
export interface Head {
  /** Label in small letters → first value printed. */
  readonly values: ReadonlyMap<string, string>;
  /** The lines above the first label. */
  readonly lines: readonly string[];
}

/** Reads `Label: value` lines, and rows whose first cell is a label and whose others are its value. */
export function headOf(tables: readonly Table[]): Head {
  const values = new Map<string, string>();
  const lines: string[] = [];
  const cells = (cell: Cell): void => {
    for (const line of textLines(cell)) readLine(line, values, lines);
    for (const table of cell.tables) rows(table);
  };
  const rows = (table: Table): void => {
    for (const row of table.rows) {
      const [label = "", ...beside] = row.cells.map((cell) => plain(wholeText(cell)));
      // A nature of suit has its code and its name in cells, or a table, of their own.
      if (isBareLabel(label) && beside.length > 0 && !beside.some(isLabelled))
        readLine(`${label} ${plain(beside.join(" "))}`, values, lines);
      else for (const cell of row.cells) cells(cell);
    }
  };
  for (const table of tables) rows(table);
  return { values, lines };
}

function isBareLabel(text: string): boolean {
  return text.endsWith(":") && isLabelled(text);
}

/** Whether a label begins the text, with or without its value: "Date filed: 05/02/2011". */
function isLabelled(text: string): boolean {
  return LABELS.has(
    text
      .slice(0, Math.max(text.indexOf(":"), 0))
      .trim()
      .toLowerCase(),
  );
}

function readLine(line: string, values: Map<string, string>, lines: string[]): void {
  const colon = line.indexOf(":");
  const label = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (!LABELS.has(label)) {
    if (values.size === 0) lines.push(line);
  } else if (!values.has(label)) values.set(label, line.slice(colon + 1).trim());
}

type HeadFields = Pick<
  DocketReading,
  | "dateFiled"
  | "dateTerminated"
  | "dateConverted"
  | "dateDischarged"
  | "assignedTo"
  | "referredTo"
  | "cause"
  | "natureOfSuit"
  | "juryDemand"
  | "demand"
  | "jurisdiction"
  | "mdlStatus"
>;

/** The head's values under their names. */
export function headFields(head: Head): HeadFields {
  const value = (...labels: string[]) => labels.map((label) => head.values.get(label)).find((one) => one) ?? null;
  return {
    dateFiled: printedDay(value("date filed")),
    dateTerminated: printedDay(value("date terminated")),
    dateConverted: printedDay(value("date converted")),
    dateDischarged: printedDay(value("date discharged", "debtor discharged")),
    assignedTo: judgeName(value("assigned to")),
    referredTo: judgeName(value("referred to")),
    cause: value("cause"),
    natureOfSuit: value("nature of suit", "nature[s] of suit"),
    juryDemand: value("jury demand"),
    demand: value("demand"),
    jurisdiction: value("jurisdiction"),
    mdlStatus: value("mdl status"),
  };
}

/** A judge's name without title or note: "Magistrate Judge Ona T. Wang (Settlement)" is "Ona T. Wang". */
function judgeName(printed: string | null): string | null {
  if (printed === null) return null;
  let name = printed.replace(/\([^)]{0,200}\)/g, "").trim(); // (Settlement)
  for (let title = TITLE.exec(name); title; title = TITLE.exec(name)) name = name.slice(title[0].length);
  return name.trim() || null;
}

// "Chief ", "Hon. ", "Magistrate ", "JUDGE "; never the whole of a name
const TITLE =
  /^(?:the|honorable|hon|chief|senior|visiting|magistrate|district|circuit|bankruptcy|united states|u\.?\s?s\.?|judge|justice)\b\.?\s+/i;

// "Alder v. Birch", "ALDER VS BIRCH", "IN RE: Cedar", "In the Matter of Dogwood"; a note may stand above the caption
const PARTIES = / vs?\.? |^in re\b|^in the matter of/i;

/** The case's name: its title, else the first line of the head that is no label; in bankruptcy the parties make it. */
export function captionOf(
  headTable: Table | undefined,
  court: "district" | "bankruptcy",
  parties: readonly Party[],
): string | null {
  if (!headTable) return null;
  const head = headOf([headTable]);
  const named = head.lines.find((line) => PARTIES.test(line));
  if (court === "district") return cleanCaseName(head.values.get("case title") ?? named ?? head.lines[0]);
  const inRole = (role: RegExp) => parties.filter((party) => role.test(party.role)).map((party) => party.name);
  const [plaintiff] = inRole(/^plaintiff/i); // Plaintiff
  const [defendant] = inRole(/^defendant/i); // Defendant
  if (plaintiff && defendant) return cleanCaseName(`${plaintiff} v. ${defendant}`);
  const [debtor] = inRole(/^(?!joint|debtor 2).*\bdebtor\b/i); // Debtor, Debtor 1, Alleged Debtor
  const [joint] = inRole(/^(?:joint debtor|debtor 2)/i); // not JointAdmin Debtor: a company of the same group
  return cleanCaseName([debtor, joint].filter((name) => name !== undefined).join(" and "));
}
