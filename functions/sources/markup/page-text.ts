import type { NoneReading } from "../../model/reading.ts";
import type { Page } from "../../model/source.ts";

const strict = new TextDecoder("utf-8", { fatal: true });
// WHATWG reads the label as windows-1252, the superset that pages declared ISO-8859-1 are really in.
const western = new TextDecoder("iso-8859-1");

/** The page's bytes as text: UTF-8 whatever the page declares (courts' declarations lie), else ISO-8859-1. */
export function pageText(page: Pick<Page, "bytes">): string {
  try {
    return strict.decode(page.bytes);
  } catch {
    return western.decode(page.bytes);
  }
}

/** Why bytes are certainly no page of text (empty, a PDF, an image, an archive), or undefined when they may be one. */
export function noPage(page: Pick<Page, "bytes">): NoneReading | undefined {
  const start = new TextDecoder("latin1").decode(page.bytes.subarray(0, 1024));
  if (page.bytes.length <= start.length && start.trim() === "") return none("the page is empty");
  for (const [magic, what] of MAGIC) if (start.startsWith(magic)) return none(`the page is ${what}, not text`);
  return undefined;
}

/** The reading of a page that holds no docket. `reason` in words. */
export function none(reason: string): NoneReading {
  return { kind: "none", reason };
}

const MAGIC = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a ZIP archive"],
  ["\x1f\x8b", "a gzip file"],
  ["\x89PNG", "an image"],
  ["\xff\xd8\xff", "an image"],
  ["GIF8", "an image"],
  ["II*\x00", "an image"],
  ["MM\x00*", "an image"],
  ["{\\rtf", "an RTF file"],
  ["\xd0\xcf\x11\xe0", "an office document"],
] as const;
