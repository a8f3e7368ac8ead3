import type { NamedOrder } from "../../model/telling.ts";
import type { Day } from "../../model/time.ts";

/**
 * How a statement is said. headline: a subject's, present tense, short names. heading: the same with the limits in full
 * and the order cited. sentence: past tense, whole. `brief`: what bounds an act in two words, where there is no room for
 * its own. `where`: the court is named although it does not act.
 */
export interface Manner {
  readonly as: "headline" | "heading" | "sentence";
  readonly brief?: boolean;
  readonly where?: boolean;
  /** Orders by their short names in a sentence too. */
  readonly short?: boolean;
  /** The same court did it the same day as what was just said. */
  readonly again?: boolean;
  /** Orders that the same statement has named already. */
  readonly named?: readonly NamedOrder[];
  /** The day of a sentence. */
  readonly on?: Day | null;
}

/** What a telling stands on. */
export interface Place {
  readonly court: string;
  readonly caption: string;
  /** "MPP" of "MPP litigation". */
  readonly litigation: string;
  /** Of amici. */
  readonly names: readonly string[];
  /** The name of the side that amici support. */
  readonly supportedName: string | null;
}
