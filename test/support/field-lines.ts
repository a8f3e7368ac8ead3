import { readFileSync } from "node:fs";

/**
 * A line in the form of clerks of the circuits, of district, bankruptcy and trade courts and of the Supreme Court, with invented names, and
 * how it reads: partial stays, mandamus, vacaturs, remands with instructions, rehearings, dismissals with limits, numbers decided
 * together; and lines in which nothing is done: what is asked, supposed, recited or quoted.
 */
export interface FieldLine {
  readonly court: string;
  readonly text: string;
  readonly kind: string;
  /** "verb: object [kind of limit: its words; …] (day)" */
  readonly acts: readonly string[];
  readonly notDone?: readonly string[];
  readonly votes?: readonly string[];
  /** Who acts, where that is not the court. */
  readonly by?: string;
}

export const FIELD_LINES: readonly FieldLine[] = readFileSync(new URL("./field-lines.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as FieldLine);
