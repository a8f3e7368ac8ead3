import type { Attorney, Party, ReadingDocument } from "../../model/reading.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { plain, plainOrNull } from "../markup/text.ts";
import { webAddress } from "../markup/web-address.ts";

/** Links of the Supreme Court's pages are relative to its root: one page is served under several paths. */
export const SUPREME_COURT_SITE = "https://www.supremecourt.gov/";

/** One lawyer as the page lists him: with a party, under a heading. */
export interface ListedAttorney {
  readonly role: string;
  readonly party: string;
  readonly name: string;
  readonly isCounselOfRecord: boolean;
}

/** A link to a PDF, as printed. */
export interface PrintedLink {
  readonly href: string | null | undefined;
  readonly text: string | null | undefined;
}

/** The caption without the sides' roles: "X, Petitioner v. Y" is "X v. Y". */
export function captionOf(title: string): string | null {
  const sides = plain(title).split(/ v\. ?/); // "X, Petitioners v. Y"
  return cleanCaseName(sides.map((side) => side.replace(ROLE_AT_END, "")).join(" v. "));
}

// ", Petitioner", " Applicants", ", Plaintiff"
const ROLE_AT_END = /,? ?\b(?:petitioner|respondent|applicant|appellant|appellee|plaintiff|defendant)s? ?$/i;

/** "Attorneys for Petitioners:" → Petitioner, "Other Attorneys" → Other, "Other:" → Other. */
function roleOf(heading: string): string {
  const words = plain(heading).replace(/^attorneys? for /i, ""); // "Attorneys for Respondent"
  const role = words.replace(/ ?attorneys?$/i, "").replace(/[:\s]+$/, ""); // "Other Attorneys", "Other:"
  return role.replace(/s$/, "") || "Unknown"; // "Petitioners"
}

/** The docket numbers of the court below, each in full: `(98-35309/35509)` names 98-35309 and 98-35509. */
export function lowerCourtNumbers(print: string | null | undefined): string[] {
  const numbers: string[] = [];
  const list = plain(print ?? "")
    .replace(/[()]/g, " ")
    .replace(/\bsee also\b/gi, ", "); // (23-2051 (See also 23-1853))
  for (const part of list.split(BETWEEN_NUMBERS)) {
    const number = part.replace(/^[\s,]+|[\s,.]+$/g, "").replace(/^nos?\.\s?/i, ""); // " 21-55145,", "No. 12 MD 2012"
    if (number) numbers.push(completed(number, numbers.at(-1)));
  }
  return numbers;
}

// "21-55085, 21-55145", "21-55085,21-55145", "02-1804 and 02-1805", "98-35309/35509"; "WR-34,729-03" and "1234/2014" are one number
const BETWEEN_NUMBERS = /,\s|[;&]|\sand\s|(?<=\b\d{2}-\d{3,6})[,/](?=-?\d)/;

function completed(number: string, before: string | undefined): string {
  const year = /^(\d{2}-)\d{3,}$/.exec(before ?? "")?.[1]; // 98-35309
  return year && /^-?\d{3,}$/.test(number) ? year + number.replace("-", "") : number; // 35509, -35509
}

/** What stands in a list of lawyers, line by line. */
export type ContactLine =
  | { readonly heading: string }
  | { readonly name: string }
  | { readonly isCounselOfRecord: true }
  | { readonly party: string }
  | { readonly blank: true };

/** The parties that a list of lawyers names: each lawyer stands under a heading and above the name of his party. */
export function partiesOf(lines: readonly ContactLine[]): Party[] {
  const listed: ListedAttorney[] = [];
  let role = "Unknown";
  let waiting: { name: string; isCounselOfRecord: boolean }[] = [];
  const settle = (party: string): void => {
    for (const attorney of waiting) listed.push({ role, party, ...attorney });
    waiting = [];
  };
  for (const line of [...lines, { blank: true } as const]) {
    const last = waiting.at(-1);
    if ("name" in line) waiting.push({ name: line.name, isCounselOfRecord: false });
    else if ("isCounselOfRecord" in line) {
      if (last) last.isCounselOfRecord = true;
    } else if ("party" in line) settle(line.party);
    else {
      settle(""); // before 2003 a page may list lawyers without their parties
      if ("heading" in line) role = roleOf(line.heading);
    }
  }
  return groupParties(listed);
}

/** "Party name: X" → X */
export function partyNameIn(text: string): string | undefined {
  return /^party name: ?(.*)$/i.exec(plain(text))?.[1]; // Party name: Hawaii, et al.
}

/** The rows' labels in small letters, without colon, with their values; the last of a label counts if it has a value. */
export function labelled(rows: readonly (readonly string[])[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [first = "", second = ""] of rows) {
    // "Linked with 16A827" stands in the label's cell, or "Linked with:" has a cell beside it
    const [, label = "", rest = ""] = /^(linked with|[^:]*):? ?(.*)$/i.exec(plain(first)) ?? [];
    const value = plain(second) || rest;
    if (value) values.set(label.toLowerCase(), value);
  }
  return values;
}

/** The parties in page order, each with all of its lawyers: a party listed again under the same role is the same. */
export function groupParties(attorneys: readonly ListedAttorney[]): Party[] {
  const parties = new Map<string, { name: string; role: string; attorneys: Attorney[] }>();
  for (const { role, party, name, isCounselOfRecord } of attorneys) {
    const key = `${role}|${party}`;
    const known = parties.get(key) ?? { name: party, role, attorneys: [] };
    parties.set(key, known);
    if (name) known.attorneys.push({ name, isCounselOfRecord });
  }
  return [...parties.values()];
}

/** A row's documents, numbered as they stand on the page. A link that leads nowhere we may go keeps its label only. */
export function documentsOf(links: readonly PrintedLink[]): ReadingDocument[] {
  return links.map(({ href, text }, index) => {
    const url = webAddress(href, SUPREME_COURT_SITE);
    return { attachmentNumber: index + 1, url, description: plainOrNull(text), efileId: url && efileIdOf(url) };
  });
}

/** The number of the electronic filing in a file's address, or null. */
export function efileIdOf(url: string): string | null {
  return /\/DocketPDF\/[^/]+\/[^/]+\/(\d+)\//i.exec(url)?.[1] ?? null; // /DocketPDF/21/21-1397/222682/2022…_x.pdf
}
