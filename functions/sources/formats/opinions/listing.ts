import type { Day } from "../../../model/time.ts";
import type { MarkupNode } from "../markup.ts";
import { cellsOf, elementsIn, plainIn } from "../nodes.ts";

/** One opinion as a listing prints it. */
export interface PrintedOpinion {
  readonly docketNumber: string | null | undefined;
  readonly caseName: string | null | undefined;
  readonly dateFiled: Day | null;
  readonly href: string | null | undefined;
  readonly status: "Published" | "Unpublished" | "Relating-to" | "In-chambers" | null;
  readonly citation?: string | null | undefined;
  readonly judges?: string | null | undefined;
  readonly lowerCourt?: string | null | undefined;
  readonly lowerCourtNumber?: string | null | undefined;
  readonly natureOfSuit?: string | null | undefined;
}

/** How one court lists its opinions. */
export interface Listing {
  readonly court: string;
  /** What the page's links are resolved against when it was saved. */
  readonly home: string;
  /** Whether the page is this listing at all. */
  isListing(text: string): boolean;
  /** Its opinions in page order; what is missing in one is null. */
  read(text: string): PrintedOpinion[];
}

/** The rows under a heading row, each cell by the heading of its column, in small letters. */
export function rowsByHeading(table: MarkupNode): Map<string, MarkupNode>[] {
  const [heading, ...rows] = elementsIn(table, "tr").map(cellsOf);
  const names = (heading ?? []).map((cell) => plainIn(cell).toLowerCase());
  return rows
    .filter((cells) => cells.length === names.length)
    .map((cells) => new Map(cells.map((cell, index) => [names[index] ?? "", cell])));
}
