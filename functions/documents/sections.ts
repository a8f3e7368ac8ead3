import type { PartKind } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";

/** A place in a document: the index of a page (not its number) and a character of that page's clean text. */
export interface Position {
  readonly page: number;
  readonly at: number;
}

/** A stretch of a document that is one part. Sections follow each other without a gap and cover everything. */
export interface Section {
  readonly part: PartKind;
  readonly from: Position;
  readonly to: Position;
  /** Whose writing it is, for separate writings, as printed: "SOTOMAYOR". */
  readonly writer?: string;
  /** "dissenting", "concurring in judgment": what it is called where it begins or above its pages. */
  readonly writing?: string;
  readonly joinedBy?: readonly string[];
  /** The heading under which it stands, as printed. */
  readonly heading?: string;
  /** A part of the court's opinion that only some of its members joined: no holding may be taken from it. */
  readonly plurality?: true;
}

export type Opening = Omit<Section, "to">;

/** Sections from the places where they open. */
export function sectionsFrom(openings: readonly Opening[], document: CleanDocument): Section[] {
  const last = document.pages.length - 1;
  const end = { page: Math.max(last, 0), at: document.pages[last]?.text.length ?? 0 };
  return openings
    .map((opening, i) => ({ ...opening, to: openings[i + 1]?.from ?? end }))
    .filter((section) => isBefore(section.from, section.to));
}

export function isBefore(a: Position, b: Position): boolean {
  return a.page < b.page || (a.page === b.page && a.at < b.at);
}

/** The section that holds a place. */
export function sectionAt(sections: readonly Section[], place: Position): Section | undefined {
  return sections.findLast((section) => !isBefore(place, section.from));
}
