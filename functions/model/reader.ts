import type { Kind, Side } from "./entry.ts";

/** How often a reader is told. "as_filed" is shown as "Right away". */
export const CADENCES = ["as_filed", "daily", "weekdays", "weekly"] as const;
export type Cadence = (typeof CADENCES)[number];

export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a reader wants to be told. An absent list means: all. */
export interface Filters {
  /** Court ids. */
  readonly courts?: readonly string[];
  readonly kinds?: readonly Kind[];
  /** Sides that an amicus filing supports, or that a party has. */
  readonly sides?: readonly Side[];
  /** Any of them, in the docket text, the caption or the names. */
  readonly keywords?: readonly string[];
  /** Set when the reader switched off "always send rulings" by hand. */
  readonly rulingsToo?: "only if they pass";
}
