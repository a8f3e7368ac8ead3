import type { PartKind, Quote } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import type { Sentence } from "./sentences.ts";

/** A sentence as a quotation. */
export function quoteOf(sentence: Sentence): Quote {
  const { text, page, endPage, start, end, part } = sentence;
  return { text, anchor: { page, ...(endPage === page ? {} : { endPage }), start, end }, part };
}

/** A stretch of one page as a quotation; line breaks become spaces. `index` counts pages from 0. */
export function quoteSpan(
  document: CleanDocument,
  span: { readonly index: number; readonly start: number; readonly end: number; readonly part: PartKind },
): Quote {
  const page = document.pages[span.index];
  const text = (page?.text ?? "").slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return { text, anchor: { page: page?.page ?? 0, start: span.start, end: span.end }, part: span.part };
}

/** The words of the document that an anchor points to; undefined when it points outside. */
export function wordsAt(document: CleanDocument, anchor: Quote["anchor"]): string | undefined {
  const from = document.pages.findIndex((page) => page.page === anchor.page);
  const to = document.pages.findIndex((page) => page.page === (anchor.endPage ?? anchor.page));
  if (from === -1 || to < from) return undefined;
  const pieces: string[] = [];
  for (let index = from; index <= to; index++) {
    const page = document.pages[index];
    if (page === undefined) return undefined;
    // Across pages only the running text counts: the notes stand between the two halves of a sentence.
    const bodyEnd = page.notes[0]?.start ?? page.text.length;
    const start = index === from ? anchor.start : 0;
    const end = index === to ? anchor.end : bodyEnd;
    if (start < 0 || end > page.text.length || start > end) return undefined;
    pieces.push(page.text.slice(start, end));
  }
  return pieces.join(" ").replace(/\s+/g, " ").trim();
}
