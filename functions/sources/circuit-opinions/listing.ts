import type { Cheerio } from "cheerio/slim";
import type { Day } from "../../model/time.ts";
import { $, cellsOf, type Element } from "../markup/markup-tree.ts";
import { plainOf } from "../markup/text-of.ts";

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
  /** Another id that the court goes by: its own hosts' name. */
  readonly alsoCalled?: string;
  /** What the page's links are resolved against when it was saved. */
  readonly home: string;
  /** Whether the page is this listing at all. */
  isListing(text: string): boolean;
  /** Its opinions in page order; what is missing in one is null. */
  read(text: string): PrintedOpinion[];
}

/** A row's cell under a heading, in small letters; empty where the table has no such column. */
export type HeadedRow = (heading: string) => Cheerio<Element>;

/** The rows under the table's heading row. */
export function rowsByHeading(table: Element): HeadedRow[] {
  const [heading = [], ...rows] = $(table).find(":scope tr").get().map(cellsOf);
  const names = heading.map((cell) => plainOf(cell).toLowerCase());
  const whole = rows.filter((cells) => cells.length === names.length);
  return whole.map((cells) => (name) => $(cells.filter((_, index) => names[index] === name)));
}
