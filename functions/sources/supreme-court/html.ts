import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Party, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { $, cellsOf, type Element, isCutOff, type Tree, treesById } from "../markup/markup-tree.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plain } from "../markup/text.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { webAddress } from "../markup/web-address.ts";
import {
  type ContactLine,
  captionOf,
  documentsOf,
  labelled,
  lowerCourtNumbers,
  type PrintedLink,
  partiesOf,
  partyNameIn,
  SUPREME_COURT_SITE,
} from "./parts.ts";

/**
 * The Supreme Court's docket page since 2017, in both layouts: one table of rows, each followed by a row for its links
 * (2017-2025), and a card for each row with the links inside (2025-).
 */
export const scotusHtml: Format = {
  id: "scotus-html",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page);
    const parts = treesById(text, ["docketinfo", "proceedings", "Contacts"]);
    for (const [id, tree] of Object.entries(parts)) {
      const [part] = tree.find(`#${id}:first`);
      if (part && isCutOff(part)) throw broken(`#${id} is cut off`);
      if (part) continue;
      if (id !== "docketinfo") throw broken(`#${id} is missing`);
      if (/Proceedings\s+and\s+Orders|docketinfo/i.test(text)) throw broken("a docket without its head");
      return none("the page holds no Supreme Court docket");
    }
    return docketOf(parts.docketinfo, parts.proceedings, parts.Contacts);
  },
};

function docketOf(head: Tree, proceedings: Tree, contacts: Tree): DocketReading {
  const titles = head.find(".DocketInfoTitle").get();
  const title = plain(titles.map((part) => textOf(part)).join(" "));
  const docketNumber = /^No\.?\s*(\S+)/.exec(title)?.[1]; // No. 21-1397, No. 23A999 *** CAPITAL CASE ***
  if (!docketNumber) throw broken("the head names no docket number");
  const rows = head.find("tr").get();
  const printed = rows.map((row) => cellsOf(row).map((cell) => textOf(cell)));
  if (!printed.some(([label = ""]) => /^\s*docketed:/i.test(label))) throw broken("the head has no day of docketing"); // "Docketed:"
  const labels = labelled(printed);
  const caseName = captionOf(textOf(head.find(".title:first")));
  if (!caseName) throw broken("the head has no title");
  const questions = head.find("a").filter((_, link) => /questions presented/i.test(plainOf(link)));
  const { entries, unread } = entriesOf(proceedings);
  return {
    kind: "docket",
    court: "scotus",
    docketNumber,
    caseName,
    dateFiled: printedDay(labels.get("docketed")),
    capitalCase: /capital case/i.test(title),
    linkedWith: labels.get("linked with") ?? null,
    lowerCourt: {
      name: labels.get("lower ct") ?? null,
      docketNumbers: lowerCourtNumbers(labels.get("case numbers")),
      dateDecided: printedDay(labels.get("decision date")),
      dateRehearingDenied: printedDay(labels.get("rehearing denied")),
    },
    dateDiscretionaryDecision: printedDay(labels.get("discretionary court decision date")),
    questionsPresentedUrl: webAddress(questions.attr("href"), SUPREME_COURT_SITE),
    parties: partiesIn(contacts),
    entries,
    ...(unread.length > 0 && { unread }),
  };
}

interface Row {
  readonly dateFiled: string;
  readonly description: string;
  readonly links: PrintedLink[];
}

function entriesOf(proceedings: Tree): { entries: ReadingEntry[]; unread: UnreadRow[] } {
  const rows: Row[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, { cells, anchors }] of printedRows(proceedings).entries()) {
    const where = `row ${index + 1} of the proceedings`;
    const [first, second] = cells;
    if (!first || !second || cells.length > 2) throw broken(`${where} has ${cells.length} columns`);
    const when = plainOf(first);
    const description = docketText(textOf(second, isDocumentLink));
    const links = linksOf(anchors);
    const dateFiled = printedDay(when);
    const last = rows.at(-1);
    if (dateFiled && description) rows.push({ dateFiled, description, links });
    // The row under an entry holds its links, and marks between them.
    else if (!when && !/\w/.test(description) && (last || links.length === 0)) last?.links.push(...links);
    else if (!isHeading(when, description)) unread.push({ where, why: whyUnread(when) });
  }
  if (rows.length === 0) throw broken("no row of the proceedings could be read");
  return { entries: rows.map(entryOf), unread };
}

/** The rows with the links in them. One selection for all: one a row takes as long as all the rest. */
function printedRows(proceedings: Tree): { cells: Element[]; anchors: Element[] }[] {
  const rows: { cells: Element[]; anchors: Element[] }[] = [];
  for (const element of proceedings.find("tr, a")) {
    if (element.name === "tr") rows.push({ cells: cellsOf(element), anchors: [] });
    else rows.at(-1)?.anchors.push(element);
  }
  return rows;
}

function entryOf({ dateFiled, description, links }: Row): ReadingEntry {
  return { number: null, dateFiled, description, documents: documentsOf(links) };
}

function isHeading(when: string, description: string): boolean {
  return /^date$/i.test(when) && /^proceedings and orders$/i.test(description);
}

function whyUnread(when: string): string {
  if (!when) return "it has no date";
  return printedDay(when) ? "it has no text" : "its date cannot be read";
}

/** A link to a document of the row, or what holds them all. */
function isDocumentLink({ attribs }: Element): boolean {
  const { class: classes = "", href = "" } = attribs;
  return /\bdocument(?:links|anchor)\b/.test(classes) || /\/DocketPDF\//i.test(href); // ../../DocketPDF/19/19-1212/…
}

/** The row's documents first, then the PDFs that its text links to ("delivered the opinion of the Court"). */
function linksOf(anchors: readonly Element[]): PrintedLink[] {
  const ofRow = anchors.filter(isDocumentLink);
  const inText = anchors.filter((link) => !isDocumentLink(link) && /\.pdf$/i.test(link.attribs["href"] ?? "")); // …_ap6b.pdf
  return [...ofRow, ...inText].map((link) => ({ href: link.attribs["href"], text: textOf(link) }));
}

/** Every lawyer stands under a heading and above his party; a page on which that never holds has changed. */
function partiesIn(contacts: Tree): Party[] {
  // The cards of today's layout, or the rows of the one before.
  const cards = contacts.find(".card-heading, .ContactName, .partyname").get();
  const lines = cards.length > 0 ? cards.flatMap(cardLines) : contacts.find("tr").get().flatMap(rowLines);
  const parties = partiesOf(lines);
  const isListed = lines.some((line) => "party" in line || "name" in line);
  if (isListed && parties.every(({ name, role }) => !name || role === "Unknown"))
    throw broken("the lawyers have no parties");
  return parties;
}

function cardLines(card: Element): ContactLine[] {
  const text = plainOf(card);
  if ($(card).hasClass("card-heading")) return [{ heading: text }];
  return $(card).hasClass("partyname") ? [{ party: partyNameIn(text) ?? text }] : nameLines(text);
}

function rowLines(row: Element): ContactLine[] {
  const [first, ...others] = cellsOf(row);
  const text = plainOf(first);
  const party = partyNameIn(text);
  if (!text || /^name$/i.test(text)) return [];
  if (party !== undefined) return [{ party }];
  return others.length === 0 ? [{ heading: text }] : nameLines(text);
}

function nameLines(text: string): ContactLine[] {
  const name = plain(text.replace(COUNSEL_OF_RECORD, ""));
  return name === text ? [{ name }] : [{ name }, { isCounselOfRecord: true }];
}

const COUNSEL_OF_RECORD = /counsel of record/i;

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `Supreme Court docket page: ${what}`);
}
