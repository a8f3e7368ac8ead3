import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Party, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { dayOf } from "./day-of.ts";
import { type MarkupNode, treesById } from "./markup.ts";
import { cellsOf, classedIn, elementsIn, hasClass, hrefIn, plainIn, textOf } from "./nodes.ts";
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
    const trees = treesById(text, ["docketinfo", "proceedings", "Contacts"]);
    const [head] = trees.get("docketinfo") ?? [];
    if (!head) {
      if (/Proceedings\s+and\s+Orders|docketinfo/i.test(text)) throw broken("a docket without its head");
      return none("the page holds no Supreme Court docket");
    }
    for (const [id, [tree]] of trees) {
      if (!tree) throw broken(`#${id} is missing`);
      if (!tree.isClosed) throw broken(`#${id} is cut off`);
    }
    return docketOf(head, trees.get("proceedings") ?? [], trees.get("Contacts") ?? []);
  },
};

function docketOf(head: MarkupNode, proceedings: MarkupNode[], contacts: MarkupNode[]): DocketReading {
  const title = plain(
    classedIn(head, ["DocketInfoTitle"])
      .map((node) => textOf(node))
      .join(" "),
  );
  const docketNumber = /^No\.?\s*(\S+)/.exec(title)?.[1]; // No. 21-1397, No. 23A999 *** CAPITAL CASE ***
  if (!docketNumber) throw broken("the head names no docket number");
  const rows = elementsIn(head, "tr").map((row) => cellsOf(row).map((cell) => textOf(cell)));
  if (!rows.some(([label = ""]) => /^\s*docketed:/i.test(label))) throw broken("the head has no day of docketing"); // "Docketed:"
  const labels = labelled(rows);
  const caseName = captionOf(textOf(classedIn(head, ["title"])[0]));
  if (!caseName) throw broken("the head has no title");
  const questions = elementsIn(head, "a").find((link) => /questions presented/i.test(textOf(link)));
  const { entries, unread } = entriesOf(proceedings.flatMap((tree) => elementsIn(tree, "tr")));
  return {
    kind: "docket",
    court: "scotus",
    docketNumber,
    caseName,
    dateFiled: dayOf(labels.get("docketed")),
    capitalCase: /capital case/i.test(title),
    linkedWith: labels.get("linked with") ?? null,
    lowerCourt: {
      name: labels.get("lower ct") ?? null,
      docketNumbers: lowerCourtNumbers(labels.get("case numbers")),
      dateDecided: dayOf(labels.get("decision date")),
      dateRehearingDenied: dayOf(labels.get("rehearing denied")),
    },
    dateDiscretionaryDecision: dayOf(labels.get("discretionary court decision date")),
    questionsPresentedUrl: webAddress(questions && hrefIn(questions), SUPREME_COURT_SITE),
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

function entriesOf(trs: readonly MarkupNode[]): { entries: ReadingEntry[]; unread: UnreadRow[] } {
  const rows: Row[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, row] of trs.entries()) {
    const where = `row ${index + 1} of the proceedings`;
    const cells = cellsOf(row);
    const [first, second] = cells;
    if (!first || !second || cells.length > 2) throw broken(`${where} has ${cells.length} columns`);
    const when = plainIn(first);
    const description = docketText(textOf(second, isDocumentLink));
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
  return node.name === "a" && /\/DocketPDF\//i.test(node.attributes["href"] ?? ""); // ../../DocketPDF/19/19-1212/…
}

/** The row's documents first, then the PDFs that its text links to ("delivered the opinion of the Court"). */
function linksIn(cell: MarkupNode): PrintedLink[] {
  const links = elementsIn(cell, "a");
  const inText = links.filter((link) => !isDocumentLink(link) && /\.pdf$/i.test(hrefIn(link) ?? "")); // …_ap6b.pdf
  return [...links.filter(isDocumentLink), ...inText].map((link) => ({ href: hrefIn(link), text: textOf(link) }));
}

/** Every lawyer stands under a heading and above his party; a page on which that never holds has changed. */
function partiesIn(contacts: readonly MarkupNode[]): Party[] {
  const lines = contacts.flatMap(contactsOf);
  const parties = partiesOf(lines);
  const isListed = lines.some((line) => "party" in line || "name" in line);
  if (isListed && parties.every(({ name, role }) => !name || role === "Unknown"))
    throw broken("the lawyers have no parties");
  return parties;
}

/** The cards of today's layout, or the rows of the one before. */
function contactsOf(contacts: MarkupNode): ContactLine[] {
  const cards = classedIn(contacts, ["card-heading", "ContactName", "partyname"]);
  return cards.length > 0 ? cards.flatMap(cardLines) : elementsIn(contacts, "tr").flatMap(rowLines);
}

function cardLines(node: MarkupNode): ContactLine[] {
  const text = plainIn(node);
  if (hasClass(node, "card-heading")) return [{ heading: text }];
  return hasClass(node, "partyname") ? [{ party: partyNameIn(text) ?? text }] : nameLines(text);
}

function rowLines(row: MarkupNode): ContactLine[] {
  const [first, ...others] = cellsOf(row);
  const text = plainIn(first);
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
