import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { $, cellsOf, type Element, isCutOff, type Tree, treeOf } from "../markup/markup-tree.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plain } from "../markup/text.ts";
import { plainOf } from "../markup/text-of.ts";
import { type ContactLine, captionOf, labelled, lowerCourtNumbers, partiesOf, partyNameIn } from "./parts.ts";

/**
 * The Supreme Court's docket page before 2017, in both layouts. Until 2002 three columns hold the head and a long entry
 * goes on in rows without a date; from then on two columns, an entry a row. Neither has links.
 */
export const scotusHtm: Format = {
  id: "scotus-htm",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page);
    const parts = partsOf(treeOf(text));
    return parts ? docketOf(parts) : none("the page holds no Supreme Court docket of before 2017");
  },
};

type Row = readonly string[];

interface Parts {
  readonly head: readonly Row[];
  readonly proceedings: readonly Row[];
  readonly contacts: readonly Row[];
}

const DATE_HEADING = /^~+Date~/; // ~~~Date~~~
const NAME_HEADING = /^~+Name~/; // ~~Name~~~~~~~~~~
const NUMBER = /^No\. ?(\S+)/; // No. 01-7849, No. 02A1002

/** The page's tables have no names: their rows are told apart by the headings between them. */
function partsOf(page: Tree): Parts | undefined {
  const elements = page.find("tr").get();
  const rows = elements.map((row) => cellsOf(row).map(plainOf));
  const dates = rows.findLastIndex(([first = ""]) => DATE_HEADING.test(first));
  const names = rows.findLastIndex(([first = ""]) => NAME_HEADING.test(first));
  // The rows around the page's own table begin with its number too: the last is the innermost.
  const start = rows.slice(0, Math.max(dates, 0)).findLastIndex(([first = ""]) => NUMBER.test(first));
  if (start < 0 && dates < 0 && names < 0) return undefined;
  if (start < 0 || dates < 0 || names < dates) throw broken("its head, proceedings or lawyers are missing");
  for (const row of [elements[dates], elements[names]]) if (row) requireWhole(row);
  return { head: rows.slice(start, dates), proceedings: rows.slice(dates + 1, names), contacts: rows.slice(names + 1) };
}

function docketOf({ head, proceedings, contacts }: Parts): DocketReading {
  const number = head[0]?.[0] ?? "";
  const docketNumber = NUMBER.exec(number)?.[1];
  if (!docketNumber) throw broken("the head names no docket number");
  const labels = head.some((row) => row[1] === "Title:") ? threeColumns(head) : labelled(head);
  const caseName = captionOf(labels.get("title") ?? "");
  if (!caseName) throw broken("the head has no title");
  const { entries, unread } = entriesOf(proceedings);
  return {
    kind: "docket",
    court: "scotus",
    docketNumber,
    caseName,
    dateFiled: printedDay(labels.get("docketed")),
    capitalCase: /capital case/i.test(head[0]?.join(" ") ?? ""),
    linkedWith: labels.get("linked with") ?? null,
    lowerCourt: {
      name: labels.get("lower ct") ?? null,
      docketNumbers: lowerCourtNumbers(labels.get("case nos.")),
      dateDecided: printedDay(labels.get("decision date")),
      dateRehearingDenied: printedDay(labels.get("rehearing denied")),
    },
    dateDiscretionaryDecision: printedDay(labels.get("discretionary court decision date")),
    parties: partiesOf(contacts.flatMap(contactLines)),
    entries,
    ...(unread.length > 0 && { unread }),
  };
}

/** The head until 2002: the title under "Title:" in the third column, then "Docketed:" and "Lower Ct:" above their values. */
function threeColumns(head: readonly Row[]): Map<string, string> {
  const below = head.findIndex(([first = ""]) => first.startsWith("Docketed:"));
  const title = head.slice(1, below < 0 ? undefined : below).map((row) => row[2] ?? "");
  const under = below < 0 ? [] : head.slice(below);
  const third = under.map((row) => row[2] ?? "");
  const labels = labelled(
    head
      .flat()
      .filter((cell) => /^linked with/i.test(cell))
      .map((cell) => [cell]),
  ); // Linked with 01-7574
  labels.set("title", title.join(" "));
  labels.set("docketed", under[1]?.[0] ?? "");
  labels.set("lower ct", plain(third.filter((cell) => !cell.startsWith("(")).join(" ")));
  labels.set("case nos.", third.filter((cell) => cell.startsWith("(")).join(", ")); // (01-15791)
  return labels;
}

function entriesOf(rows: readonly Row[]): { entries: ReadingEntry[]; unread: UnreadRow[] } {
  const entries: { number: null; dateFiled: string; description: string; documents: [] }[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, [when = "", text = ""]] of rows.entries()) {
    if (!when && !/\w/.test(text)) continue; // a blank row, or a row of asterisks under a decision
    const dateFiled = printedDay(when);
    const last = entries.at(-1);
    if (dateFiled && text) entries.push({ number: null, dateFiled, description: text, documents: [] });
    else if (!when && last) last.description = docketText(`${last.description} ${text}`);
    else
      unread.push({
        where: `row ${index + 1} of the proceedings`,
        why: dateFiled ? "it has no text" : "its date cannot be read",
      });
  }
  if (entries.length === 0) throw broken("no row of the proceedings could be read");
  return { entries, unread };
}

function contactLines([first = "", second = "", third = ""]: Row): ContactLine[] {
  const party = partyNameIn(first);
  if (party !== undefined) return [{ party }];
  if (/^(?:attorneys for .*|other):$/i.test(first)) return [{ heading: first }]; // Attorneys for Petitioner:, Other:
  if (/^\(?counsel of record\)?$/i.test(first)) return [{ isCounselOfRecord: true }]; // Counsel of Record
  if (first) return [{ name: first }];
  return second || third ? [] : [{ blank: true }];
}

function requireWhole(row: Element): void {
  const [table] = $(row).closest("table");
  if (!table || isCutOff(table)) throw broken("a table is cut off");
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `Supreme Court docket page of before 2017: ${what}`);
}
