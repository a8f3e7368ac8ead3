import type { CleanDocument } from "./clean.ts";

/** Fewer words than this on a page, stamps and heads apart, and the page is a picture. */
const WORDS_A_PAGE = 12;

/** Numbers of the pages without a text layer. */
export function pagesWithoutText(document: CleanDocument): number[] {
  return document.pages
    .filter((page) => (page.text.match(/[A-Za-z]{2,}/g)?.length ?? 0) < WORDS_A_PAGE)
    .map((page) => page.page);
}

/** A scan has no text layer on most of its pages: nothing can be quoted from it. */
export function isScan(document: CleanDocument): boolean {
  return (
    document.pages.length > 0 &&
    pagesWithoutText(document).length > 0.7 * document.pages.length &&
    wordsIn(document) < 200
  );
}

/** Words of the whole document. */
export function wordsIn(document: CleanDocument): number {
  return document.pages.reduce((sum, page) => sum + (page.text.match(/[A-Za-z]{2,}/g)?.length ?? 0), 0);
}

/** Most of its pages with text are a machine's reading of their pictures: quoted as such, never told as a fact. */
export function isMachineRead(document: CleanDocument): boolean {
  const read = document.pages.filter(({ text }) => text !== "");
  return read.length > 0 && read.filter(({ ocr }) => ocr === true).length > 0.5 * read.length;
}
