import type { Entry } from "../model/entry.ts";
import type { EventKind, NewEvent } from "../model/event.ts";
import { isAmicusKind } from "../model/kinds.ts";
import type { Reconciling } from "./reconciling.ts";
import { textHash } from "./row-aliases.ts";
import { isStub } from "./versions.ts";

/** Fields of an entry that a page can change and a reader can see. */
const SEEN_FIELDS = ["number", "filedOn", "enteredOn", "text", "documents", "status"] as const;
/** Facts that we may have told wrongly when our own reading of the same page changes. */
const TOLD_FIELDS = ["kind", "filer", "supporting", "acts", "filedOn", "number"] as const;
export type SeenField = (typeof SEEN_FIELDS)[number] | (typeof TOLD_FIELDS)[number];

/** The fields of an entry that differ, of those that a page can change. */
export function changedFields(before: Entry, after: Entry): SeenField[] {
  const fields = new Set<SeenField>([...SEEN_FIELDS, ...TOLD_FIELDS]);
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What became of the entry. */
export function kindOf(input: Reconciling, before: Entry, after: Entry, fields: readonly SeenField[]): EventKind {
  if (before.status === "withdrawn" && after.status === "current") return "entry_returned";
  const told = TOLD_FIELDS.some((field) => fields.includes(field));
  return input.ownReadingChanged && told && !isStub(before) ? "correction" : "entry_amended";
}

export type Loudness = Pick<NewEvent, "quiet" | "fuller" | "correction">;

/**
 * What of an amendment is news. A stub that gets its full text is told once: again only when the text makes it a ruling or
 * an amicus brief, or says what an order did of which only the name was told.
 */
export function loudness(input: Reconciling, before: Entry, after: Entry, fields: readonly SeenField[]): Loudness {
  const day = after.filedOn ?? after.enteredOn;
  if (day !== null && day < input.docket.watchFrom) return { quiet: true };
  if (before.status === "withdrawn" && after.status === "current") return {};
  if (isStub(before) && !isStub(after)) {
    const isNews = matters(after) && (!matters(before) || (after.acts.length > 0 && before.acts.length === 0));
    return isNews ? { fuller: true } : { fuller: true, quiet: true };
  }
  if (input.ownReadingChanged) {
    const field = TOLD_FIELDS.find((one) => fields.includes(one));
    return field ? { correction: { field, old: printed(before[field]), new: printed(after[field]) } } : { quiet: true };
  }
  const moved = before.number !== null && before.number !== after.number;
  const redated = before.filedOn !== null && before.filedOn !== after.filedOn;
  return moved || redated || textHash(before.text) !== textHash(after.text) ? {} : { quiet: true };
}

function matters(entry: Entry): boolean {
  return entry.weight === "ruling" || isAmicusKind(entry.kind);
}

function printed(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
