import type { Day } from "../model/time.ts";

/** What a court's computer printed on the edge of a page. */
export interface Stamp {
  readonly docketNumber: string;
  readonly entryNumber?: string;
  readonly filedOn?: Day;
  readonly page?: number;
  readonly pages?: number;
}

/**
 * How each court stamps its pages. Every one starts with "Case" and the number; what follows is labelled, in any order, and
 * spaces get lost on the way to us ("Filed03/06/20").
 *
 *     ca1, ca3, ca5  Case: 20-1234   Document: 00117654321   Page: 1   Date Filed: 10/13/2020   Entry ID: 6374541
 *     ca2            Case 17-3510, Document 1-1, 10/31/2017, 2162324, Page1 of 2
 *     ca2, ca9 ACMS  Case: 25-1689, 07/15/2025, DktEntry: 28.1, Page 1 of 2
 *     ca4            USCA4 Appeal: 21-1234   Doc: 20   Filed: 05/03/2021   Pg: 1 of 24
 *     ca6, cafc      Case: 17-1234   Document: 20   Filed: 05/03/2017   Page: 1
 *     ca7            Case: 17-2400   Document: 3   Filed: 07/13/2017   Pages: 1
 *     ca8, ca10      Appellate Case: 21-800   Document: 010110462922   Date Filed: 01/11/2021   Page: 1
 *     ca9            Case: 19-15716, 06/26/2019, ID: 11345407, DktEntry: 39, Page 1 of 37
 *     ca11           USCA11 Case: 20-12003   Date Filed: 12/01/2020   Page: 1 of 15
 *     cadc           USCA Case #19-5272   Document #1854796   Filed: 08/03/2020   Page 1 of 44
 *     district       Case 1:20-cv-00116-EGS   Document 45-1   Filed 03/06/20   Page 1 of 34   Page ID #:365
 */
// "Case: 19-15716," · "USCA4 Appeal: 21-1234 " · "Case 1:20-cv-00116-EGS " · "Case Case 4:08-cv-02214-SBADocument 4:08-cv-…" (printed twice)
const HEAD =
  /(?:USCA\d{0,2}\s*)?(?:Appellate\s*)?(?:Case|Appeal)\s*[:#]?\s*#?(?<number>\d{2}-\d{1,5}(?=[\s,]|D|$)|\d:\d{2}-[a-z]{2,4}-\d{1,6}(?:-[A-Z]{1,6}\d?(?![a-z]))*)/;
// "DktEntry: 39," · "Document #1854796" · "Doc: 20" · "Document45-1"
const ENTRY = /(?:DktEntry|Document|Doc)\s*[:#]?\s*#?(?<entry>\d[\d.-]*\d|\d)(?![:\d])/;
// "Date Filed: 10/13/2020" · "Filed03/06/20" · ", 06/26/2019,"
const DATE = /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})(?!\d)/;
// "Page 1 of 37" · "Pg: 1 of 24" · "Page1 of 2" · "Page: 1" · not "Page ID"
const PAGE = /(?:Page|Pg)\s*:?\s*(?<page>\d{1,4})(?:\s*of\s*(?<pages>\d{1,4}))?/;
// "Pages: 1" (Seventh Circuit: the count)
const COUNT = /Pages\s*:?\s*(?<pages>\d{1,4})/;

/** A stamp opens its line; a scanner's speck or a first "Case" may stand before it. */
const HEAD_AT_MAX = 5;

/** The stamp that a line is, or undefined. A line that only cites a case is not one: a stamp names an entry, a page or a day, too. */
export function parseStamp(line: string): Stamp | undefined {
  const text = line.trim();
  if (text.length > 200) return undefined;
  const head = HEAD.exec(text);
  const docketNumber = head?.groups?.["number"];
  if (head === null || docketNumber === undefined || head.index > HEAD_AT_MAX) return undefined;
  const rest = text.slice(head.index + head[0].length);
  const entryNumber = ENTRY.exec(rest)?.groups?.["entry"];
  const filedOn = dayOfStamp(DATE.exec(rest)?.groups);
  const place = PAGE.exec(rest)?.groups;
  const pages = place?.["pages"] ?? COUNT.exec(rest)?.groups?.["pages"];
  if ([entryNumber, filedOn, place ?? pages].filter((x) => x !== undefined).length < 2) return undefined;
  return {
    docketNumber,
    ...(entryNumber === undefined ? {} : { entryNumber }),
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(place?.["page"] === undefined ? {} : { page: Number(place["page"]) }),
    ...(pages === undefined ? {} : { pages: Number(pages) }),
  };
}

/** Where a stamp stands inside a text that lost its line breaks; `length` characters from `index` are the stamp. */
export function findStamp(
  text: string,
): { readonly stamp: Stamp; readonly index: number; readonly length: number } | undefined {
  const head = HEAD.exec(text);
  if (head === null) return undefined;
  const tail = text.slice(head.index, head.index + 160);
  const end = PAGE.exec(tail);
  if (end === null) return undefined;
  const words = tail.slice(0, end.index + end[0].length);
  const stamp = parseStamp(words);
  return stamp === undefined ? undefined : { stamp, index: head.index, length: words.length };
}

function dayOfStamp(parts: Record<string, string | undefined> | undefined): Day | undefined {
  const { month, day, year } = parts ?? {};
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : (text as Day);
}
