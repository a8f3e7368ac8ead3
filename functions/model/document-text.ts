/**
 * A line of a page in reading order. Positions are in points from the page's left edge and top; a plain text has none,
 * and its indentation stays as spaces at the start of `text`. An empty `text` is a blank line.
 */
export interface TextLine {
  readonly text: string;
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  /** Height of its letters, in points. */
  readonly size?: number;
}

/** A page of a document; `page` counts the file's pages from 1. */
export interface TextPage {
  readonly page: number;
  readonly lines: readonly TextLine[];
  /** Its text is a machine's reading laid over a picture of the page, with the faults that such a reading has. */
  readonly ocr?: true;
  /** Letters of the file's text that nobody sees on the page, where they are many. */
  readonly hidden?: number;
}

/** What a file says, page by page, before anything is cleaned. Plain data: it crosses the worker's wall. */
export interface DocumentText {
  readonly from: "pdf" | "text";
  readonly pages: readonly TextPage[];
}
