import { ExpectedError } from "../model/errors.ts";
import type { Reading } from "../model/reading.ts";
import type { Page } from "../model/source.ts";
import { FORMATS, formatOf } from "./formats.ts";

/** Decoded bytes of one page. */
const PAGE_BYTES_MAX = 20 * 1024 * 1024;

/**
 * Reads a page by the format of `id`. To be called where it can be killed: a page may be made to cost.
 * @throws ExpectedError("invalid") for an unknown format; ExpectedError("unreadable") when the format says so, or when
 * the page is over a limit
 */
export function readPage(id: string, page: Page): Reading {
  const format = formatOf(id);
  if (!format) {
    const known = FORMATS.map((one) => one.id).join(", ");
    throw new ExpectedError("invalid", `unknown format ${JSON.stringify(id.slice(0, 40))}; known are ${known}`);
  }
  if (page.bytes.length > PAGE_BYTES_MAX)
    throw new ExpectedError("unreadable", `page over a limit: more than ${PAGE_BYTES_MAX} bytes`);
  return format.read(page);
}
