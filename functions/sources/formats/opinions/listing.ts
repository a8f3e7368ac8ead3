import type { Day } from "../../../model/time.ts";
import { cellsOf, elementsIn, type MarkupNode, textOf } from "../markup.ts";
import { plain } from "../text.ts";

/** One opinion as a listing prints it. */
export interface PrintedOpinion {
  readonly docketNumber: string | null | undefined;
  readonly caseName: string | null | undefined;
  readonly dateFiled: Day | null;
  readonly href: string | null | undefined;
  readonly status: "Published" | "Unpublished" | "Relating-to" | null;
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

/** The text of a node, plain. */
export function textIn(node: MarkupNode | undefined): string {
  return node ? plain(textOf([node])) : "";
}

/** The address of the first link in a node. */
export function hrefIn(node: MarkupNode | undefined): string | undefined {
  return node && elementsIn([node], "a")[0]?.attribs?.["href"];
}

/** The rows under a heading row, each cell by the heading of its column, in small letters. */
export function rowsByHeading(table: MarkupNode): Map<string, MarkupNode>[] {
  const [heading, ...rows] = elementsIn([table], "tr").map(cellsOf);
  const names = (heading ?? []).map((cell) => textIn(cell).toLowerCase());
  return rows
    .filter((cells) => cells.length === names.length)
    .map((cells) => new Map(cells.map((cell, index) => [names[index] ?? "", cell])));
}
