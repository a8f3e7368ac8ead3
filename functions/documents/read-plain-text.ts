import type { DocumentText } from "../model/document-text.ts";
import { unflatten } from "./unflatten.ts";

/** Characters of a text; more is cut, whole pages only. */
const PLAIN_TEXT_MAX = 12_000_000;

/** The pages of a text whose pages `pageBreak` separates (form feed: what pdftotext and CourtListener's `plain_text` use). */
export function readPlainText(text: string, pageBreak = "\f"): DocumentText {
  const pages = text.slice(0, PLAIN_TEXT_MAX).replace(/\r\n?/g, "\n").split(pageBreak); // "line\r\nline" → two lines
  if (pages.length > 1 && pages.at(-1)?.trim() === "") pages.pop();
  return {
    from: "text",
    pages: pages.map((page, i) => ({
      page: i + 1,
      lines: unflatten(page)
        .split("\n")
        .map((line) => ({ text: line.trimEnd() })),
    })),
  };
}
