import type { Day } from "../../model/time.ts";

/** What stands on a page of a demonstration document, from top to bottom. */
export type Block =
  | { readonly kind: "centered" | "heading" | "paragraph"; readonly text: string }
  /** A line of the table of contents, with leaders up to the page's number. */
  | { readonly kind: "contents"; readonly text: string; readonly page: number };

/**
 * A document that the repository makes from an outline in our own words, so that the replay has something to read where
 * the filed document is not ours to ship. Every page says what it is.
 */
export interface Demonstration {
  /** Docket and day of the filing that it stands for. */
  readonly docket: string;
  readonly day: Day;
  /** Words that only that filing's docket line has on that day. */
  readonly line: string;
  /** What the court's computer would have printed on the edge of page `n` of `pages`; null where it prints nothing. */
  stamp(n: number, pages: number): string | null;
  readonly pages: readonly (readonly Block[])[];
}

export const centered = (text: string): Block => ({ kind: "centered", text });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
