import type { CheerioAPI } from "cheerio/slim";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { dayOf } from "./day-of.ts";
import { cellsOf, documentOf, elementsIn, hasClass, isClosed, type MarkupNode, textOf } from "./markup.ts";
import { none, noPage, pageText } from "./page-text.ts";
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
} from "./scotus-parts.ts";
import { docketText, plain } from "./text.ts";
import { webAddress } from "./web-address.ts";

/**
 * The Supreme Court's docket page since 2017, in both layouts: one table of rows, each followed by a row for its links
 * (2017-2025), and a card for each row with the links inside (2025-).
 */
export const scotusHtml: Format = {
  id: "scotus-html",
  edition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page);
    const $ = documentOf(text);
    if ($("#docketinfo").length === 0) {
      if (/Proceedings\s+and\s+Orders|docketinfo/i.test(text)) throw broken("a docket without its head");
      return none("the page holds no Supreme Court docket");
    }
    for (const part of ["#docketinfo", "#proceedings", "#Contacts"]) requireWhole($, text, part);
    return docketOf($);
  },
};

function docketOf($: CheerioAPI): DocketReading {
  const head = headOf($);
  const title = plain($(".DocketInfoTitle").text());
  const docketNumber = /^No\.?\s*(\S+)/.exec(title)?.[1]; // No. 21-1397, No. 23A999 *** CAPITAL CASE ***
  if (!docketNumber) throw broken("the head names no docket number");
  const { entries, unread } = entriesOf($);
  return {
    kind: "docket",
    court: "scotus",
    docketNumber,
    caseName: captionOf(textOf($("#docketinfo .title").toArray())),
    dateFiled: dayOf(head.get("docketed")),
    capitalCase: /capital case/i.test(title),
    linkedWith: head.get("linked with") ?? null,
    lowerCourt: {
      name: head.get("lower ct") ?? null,
      docketNumbers: lowerCourtNumbers(head.get("case numbers")),
      dateDecided: dayOf(head.get("decision date")),
      dateRehearingDenied: dayOf(head.get("rehearing denied")),
    },
    dateDiscretionaryDecision: dayOf(head.get("discretionary court decision date")),
    questionsPresentedUrl: webAddress(
      $('#docketinfo a:contains("Questions Presented")').attr("href"),
      SUPREME_COURT_SITE,
    ),
    parties: partiesOf(contactsOf($)),
    entries,
    ...(unread.length > 0 && { unread }),
  };
}

function headOf($: CheerioAPI): Map<string, string> {
  const rows = $("#docketinfo tr").toArray();
  return labelled(rows.map((row) => cellsOf(row).map((cell) => textOf([cell]))));
}

interface Row {
  readonly dateFiled: string;
  readonly description: string;
  readonly links: PrintedLink[];
}

function entriesOf($: CheerioAPI): { entries: ReadingEntry[]; unread: UnreadRow[] } {
  const rows: Row[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, row] of $("#proceedings tr").toArray().entries()) {
    const where = `row ${index + 1} of the proceedings`;
    const cells = cellsOf(row);
    const [first, second] = cells;
    if (!first || !second || cells.length > 2) throw broken(`${where} has ${cells.length} columns`);
    const when = plain(textOf([first]));
    const description = docketText(textOf([second], isDocumentLink));
    const links = linksIn(second);
    const dateFiled = dayOf(when);
    const last = rows.at(-1);
    if (dateFiled && description) rows.push({ dateFiled, description, links });
    // The row under an entry holds its links, and marks between them.
    else if (!when && !/\w/.test(description) && (last || links.length === 0)) last?.links.push(...links);
    else if (!isHeading(when, description)) unread.push({ where, why: whyUnread(when) });
  }
  if (rows.length === 0) throw broken("no row of the proceedings could be read");
  return { entries: rows.map(entryOf), unread };
}

function entryOf({ dateFiled, description, links }: Row): ReadingEntry {
  return { number: null, dateFiled, description, documents: documentsOf(links) };
}

function isHeading(when: string, description: string): boolean {
  return /^date$/i.test(when) && /^proceedings and orders$/i.test(description);
}

function whyUnread(when: string): string {
  if (!when) return "it has no date";
  return dayOf(when) ? "it has no text" : "its date cannot be read";
}

function isDocumentLink(node: MarkupNode): boolean {
  if (hasClass(node, "documentlinks") || hasClass(node, "documentanchor")) return true;
  return node.name === "a" && /\/DocketPDF\//i.test(node.attribs?.["href"] ?? ""); // ../../DocketPDF/19/19-1212/…
}

/** The row's documents first, then the PDFs that its text links to ("delivered the opinion of the Court"). */
function linksIn(cell: MarkupNode): PrintedLink[] {
  const links = elementsIn([cell], "a");
  const inText = links.filter((link) => !isDocumentLink(link) && /\.pdf$/i.test(link.attribs?.["href"] ?? "")); // …_ap6b.pdf
  return [...links.filter(isDocumentLink), ...inText].map((link) => ({
    href: link.attribs?.["href"],
    text: textOf([link]),
  }));
}

function contactsOf($: CheerioAPI): ContactLine[] {
  const cards = $("#Contacts").find(".card-heading, .ContactName, .partyname").toArray();
  return cards.length > 0 ? cards.flatMap(cardLines) : elementsIn($("#Contacts").toArray(), "tr").flatMap(rowLines);
}

function cardLines(node: MarkupNode): ContactLine[] {
  const text = plain(textOf([node]));
  if (hasClass(node, "card-heading")) return [{ heading: text }];
  return hasClass(node, "partyname") ? [{ party: partyNameIn(text) ?? text }] : nameLines(text);
}

function rowLines(row: MarkupNode): ContactLine[] {
  const [first, ...others] = cellsOf(row);
  const text = first ? plain(textOf([first])) : "";
  const party = partyNameIn(text);
  if (!first || !text || /^name$/i.test(text)) return [];
  if (party !== undefined) return [{ party }];
  return others.length === 0 ? [{ heading: text }] : nameLines(text);
}

function nameLines(text: string): ContactLine[] {
  const name = plain(text.replace(COUNSEL_OF_RECORD, ""));
  return name === text ? [{ name }] : [{ name }, { isCounselOfRecord: true }];
}

const COUNSEL_OF_RECORD = /counsel of record/i;

function requireWhole($: CheerioAPI, text: string, selector: string): void {
  const part = $(selector).get(0);
  if (!part) throw broken(`${selector} is missing`);
  if (!isClosed(text, part)) throw broken(`${selector} is cut off`);
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `Supreme Court docket page: ${what}`);
}
