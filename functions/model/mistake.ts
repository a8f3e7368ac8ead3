import type { Limit } from "./act.ts";
import type { DateAhead, DigestItem, DocketName, Excerpt, MatterName } from "./digest.ts";
import type { StatedDate } from "./statement.ts";
import type { Instant } from "./time.ts";
import type { ActVerb } from "./vocabulary.ts";

/**
 * What was false in something told. turned_act: the court did the contrary, or did not do it. dropped_limit: it did so only
 * in part, for some or for a time, or did more with it. wrong_direction: it was another order, or one that was named without
 * saying which way it goes. dead_date: the day was over, moved, taken off or only asked for. Other words are no mistake.
 */
export type Mistake =
  | { readonly kind: "turned_act"; readonly told: ActVerb; readonly right: ActVerb | null }
  | { readonly kind: "dropped_limit"; readonly limits: readonly Limit[] }
  | { readonly kind: "wrong_direction" }
  | { readonly kind: "dead_date"; readonly date: StatedDate; readonly because: DeadBecause };

export const MISTAKE_KINDS = ["turned_act", "dropped_limit", "wrong_direction", "dead_date"] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

/** Why a day was dead. asked: nobody but a party named it. */
export type DeadBecause =
  | { readonly is: "asked" }
  | {
      readonly is: "ended";
      readonly how: DateAhead["status"];
      /** The entry that ended it. */
      readonly by: string;
      readonly movedTo: string | null;
    };

/** An entry that readers were told wrongly, with what is right. */
export interface WrongEntry {
  readonly entry: string;
  readonly matter: MatterName;
  readonly docket: DocketName;
  /** Today's reading of the words that the court had then. */
  readonly item: DigestItem;
  /** The court's words. */
  readonly words: Excerpt;
  readonly mistakes: readonly Mistake[];
  /** Its heading as it was told, by language. */
  readonly said: Readonly<Record<string, string>>;
}

/** A wrong entry as one reader was told it. */
export interface ToldWrongly {
  readonly wrong: WrongEntry;
  readonly at: Instant;
  /** Whether that digest is remembered; else it is when the reader's digest was due. */
  readonly isExact: boolean;
}
