import type { Block, CountBlock } from "../../model/digest.ts";
import { type EntryChange, isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

/** Routine entries and what the reader's choices leave out: counted, with a link; the web edition lists them. */
export const counted: Section = {
  takes: isNew,
  blocks(view, own) {
    const routine: Block[] = view.whole ? listed(view, own) : counting("routine", own);
    return [...routine, ...counting("filtered", view.filtered)];
  },
};

function counting(kind: CountBlock["kind"], entryChanges: readonly EntryChange[]): CountBlock[] {
  if (entryChanges.length === 0) return [];
  const events = entryChanges.flatMap((entryChange) => entryChange.events).sort((a, b) => a - b);
  return [{ kind, events, count: entryChanges.length }];
}
