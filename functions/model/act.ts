import * as z from "zod/mini";
import { dayOrNull, described, type Of, textOrNull } from "./shape.ts";
import { ACTS } from "./vocabulary.ts";

/** What bounds an act: what it does not reach, only reaches, or how and until when it works. `manner`: "as moot", "without prejudice", "administratively". */
export const LIMIT_KINDS = ["in_part", "except", "only", "where", "until", "from", "condition", "manner"] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** One bound of an act, in the words of the text. */
export const Limit = described(
  z.object({
    kind: z.enum(LIMIT_KINDS),
    /** Verbatim. */
    text: z.string(),
  }),
  "What the act does not reach, only reaches, or how and until when it works, verbatim",
);
export type Limit = Of<typeof Limit>;

/** Who acts: the court or a panel of it, one named judge or Justice alone, or the clerk. */
export const ActBy = z.object({
  kind: z.enum(["court", "judge", "clerk"]),
  /** As printed; null for the court. */
  name: textOrNull,
});
export type ActBy = Of<typeof ActBy>;

/** One thing that this entry itself does, to what, how far, and the words that say so. What was asked, recited, quoted, hypothetical or voted is no act. */
export const Act = z.object({
  act: z.enum(ACTS),
  /** The injunction, judgment, motion or agency action that the text names, whole; null: the text names none. */
  of: textOrNull,
  /** Verbatim words of the docket text. */
  evidence: z.string(),
  /** Absent on what was stored before limits were read. */
  limits: z.exactOptional(z.array(Limit)),
  /** The day from which the act works, where the text states one. */
  effective: z.exactOptional(dayOrNull),
  by: z.exactOptional(ActBy),
});
export type Act = Of<typeof Act>;

/** What a judge or Justice would do, as noted: "Justice Sotomayor would deny the application". Never a score. */
export const Vote = described(
  z.object({
    /** As printed. */
    who: z.string(),
    /** Verbatim: "dissents", "would deny the application". */
    how: z.string(),
  }),
  "What a judge or Justice would do, as noted; never a score",
);
export type Vote = Of<typeof Vote>;
