import type { Day } from "./time.ts";
import type { ActVerb } from "./vocabulary.ts";

/** What bounds an act: what it does not reach, only reaches, or how and until when it works. `manner`: "as moot", "without prejudice", "administratively". */
export const LIMIT_KINDS = ["in_part", "except", "only", "where", "until", "from", "condition", "manner"] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** One bound of an act, in the words of the text. */
export interface Limit {
  readonly kind: LimitKind;
  /** Verbatim. */
  readonly text: string;
}

/** Who acts: the court or a panel of it, one named judge or Justice alone, or the clerk. */
export interface ActBy {
  readonly kind: "court" | "judge" | "clerk";
  /** As printed; null for the court. */
  readonly name: string | null;
}

/** One thing that this entry itself does, to what, how far, and the words that say so. What was asked, recited, quoted, hypothetical or voted is no act. */
export interface Act {
  readonly act: ActVerb;
  /** The injunction, judgment, motion or agency action that the text names, whole; null: the text names none. */
  readonly of: string | null;
  /** Verbatim words of the docket text. */
  readonly evidence: string;
  /** Absent on what was stored before limits were read. */
  readonly limits?: readonly Limit[];
  /** The day from which the act works, where the text states one. */
  readonly effective?: Day | null;
  readonly by?: ActBy;
}

/** What a judge or Justice would do, as noted: "Justice Sotomayor would deny the application". Never a score. */
export interface Vote {
  /** As printed. */
  readonly who: string;
  /** Verbatim: "dissents", "would deny the application". */
  readonly how: string;
}
