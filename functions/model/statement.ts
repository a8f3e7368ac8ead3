import * as z from "zod/mini";
import { day, flag, instant, type Of, textOrNull } from "./shape.ts";

/** An act as readers were told it. Words are kept as they were: a later edition may know others. */
const StatedAct = z.object({
  act: z.string(),
  of: textOrNull,
  limits: z.array(z.object({ kind: z.string(), text: z.string() })),
  /** Id of the order that it was said to act on, and which way that was said to go. */
  order: textOrNull,
  direction: textOrNull,
  /** An injunction that was named without saying which way it goes. */
  bare: flag,
});
export type StatedAct = Of<typeof StatedAct>;

/** A day that readers were told is ahead. */
const StatedDate = z.object({ on: day, what: z.string() });
export type StatedDate = Of<typeof StatedDate>;

/** What readers were told of one entry: the facts by which a later edition finds what was false in it, and the words. */
export const Statement = z.object({
  entry: z.string(),
  /** When it was first told so. */
  at: instant,
  /** The edition of our reading that said it. */
  edition: z.number(),
  acts: z.array(StatedAct),
  dates: z.array(StatedDate),
  /** Its heading, by language. */
  said: z.record(z.string(), z.string()),
});
export type Statement = Of<typeof Statement>;
