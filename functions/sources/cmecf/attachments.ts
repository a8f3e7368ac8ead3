import type { ReadingDocument } from "../../model/reading.ts";
import { plainOrNull } from "../markup/text.ts";
import { cellText, rawText } from "./cells.ts";
import { documentLink } from "./documents.ts";
import type { Cell, Row } from "./page.ts";

/**
 * The attachments that a docket text lists: `(Attachments: # 1 Civil Cover Sheet, # 2 Summons)`. A number without `#`
 * before it names another entry; so does a link that carries another entry's id.
 */
export function attachmentsInText(cell: Cell, entryId: string | null, base: string): ReadingDocument[] {
  if (cell.links.length === 0) return [];
  const text = rawText(cell);
  return cell.links.flatMap((link) => {
    const document = documentLink(link, base);
    const number = /^\s*(\d{1,4})\s*$/.exec(link.text)?.[1]; // " 12 "
    if (!document || !number || !isListed(text, link.at)) return [];
    if (entryId && document.entryId && document.entryId !== entryId) return [];
    const description = labelAt(text, link.at + link.text.length);
    return [{ attachmentNumber: Number(number), pacerDocId: document.pacerDocId, url: document.url, description }];
  });
}

function isListed(text: string, at: number): boolean {
  return text
    .slice(Math.max(0, at - 6), at)
    .trimEnd()
    .endsWith("#");
}

/** The label that begins at `from` and ends before the next `#` or at the bracket that closes the list. */
function labelAt(text: string, from: number): string | null {
  let depth = 0;
  for (let end = from; end < Math.min(text.length, from + LABEL_MAX); end++) {
    const char = text[end];
    if (char === "(") depth++;
    else if (char === ")" && --depth < 0) return trimmed(text.slice(from, end));
    else if (char === "#") return trimmed(text.slice(from, end));
  }
  return trimmed(text.slice(from, from + LABEL_MAX));
}

const LABEL_MAX = 1_000;

function trimmed(label: string): string | null {
  return plainOrNull(label.replace(/[\s,]+$/, "")); // "Civil Cover Sheet, "
}

/** A line of the list that the report's "view multiple documents" option puts below an entry. */
interface ListedDocument {
  /** 0 for the main document. */
  readonly number: number;
  /** Last digits of the document's id. */
  readonly idEnd: string;
  readonly fileSizeBytes: number;
  readonly pageCount: number;
  readonly description: string | null;
}

/** `documents` of an entry with the pages, sizes and labels of the list in `row`; undefined when the row holds no list. */
export function withListedDocuments(documents: readonly ReadingDocument[], row: Row): ReadingDocument[] | undefined {
  const listed = row.cells.flatMap((cell) => cell.tables.flatMap((table) => table.rows.flatMap(listedDocument)));
  if (listed.length === 0) return undefined;
  const known = documents.find((document) => document.pacerDocId)?.pacerDocId;
  const added = listed
    .filter((one) => !documents.some((document) => isSame(document, one)))
    .map((one) => ({ pacerDocId: idOf(one, known), ...shown(one) }));
  const merged = documents.map((document) => {
    const one = listed.find((candidate) => isSame(document, candidate));
    return one ? { ...document, ...shown(one) } : document;
  });
  return [...merged, ...added].sort((a, b) => (a.attachmentNumber ?? 0) - (b.attachmentNumber ?? 0));
}

function listedDocument(row: Row): ListedDocument[] {
  const input = row.cells[0]?.inputs[0];
  const number = /^document_\d+_\d+_(\d+)$/.exec(input?.name ?? "")?.[1]; // document_223205_15_2
  const value = /^(\d+)-(\d+)-(\d+)$/.exec(input?.value ?? ""); // 8117528-75539-2
  if (!number || !value) return [];
  const description = plainOrNull(cellText(row.cells[2]));
  const [, idEnd = "", bytes, pages] = value;
  return [{ number: Number(number), idEnd, fileSizeBytes: Number(bytes), pageCount: Number(pages), description }];
}

function isSame(document: ReadingDocument, one: ListedDocument): boolean {
  return (document.attachmentNumber ?? 0) === one.number;
}

function shown(one: ListedDocument): ReadingDocument {
  const { number, description, fileSizeBytes, pageCount } = one;
  const sizes = { ...(fileSizeBytes ? { fileSizeBytes } : {}), ...(pageCount ? { pageCount } : {}) };
  return { ...(number > 0 ? { attachmentNumber: number } : {}), ...(description ? { description } : {}), ...sizes };
}

/** All ids of a court begin alike; the list gives only their ends. */
function idOf(one: ListedDocument, known: string | null | undefined): string | null {
  return known && known.length > one.idEnd.length ? known.slice(0, -one.idEnd.length) + one.idEnd : null;
}
