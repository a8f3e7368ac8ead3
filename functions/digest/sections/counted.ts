import type { Block, CountBlock } from "../../model/digest.ts";
import type { EntryChange } from "../entry-changes.ts";
import type { Section, View } from "../view.ts";
import { isAmicusFiling, isNew, listed } from "./listed.ts";

/** Routine entries and what the reader's choices leave out: counted, with a link; the web edition lists them. */
export const counted: Section = {
  id: "counted",
  blocks: (view) => [...routine(view), ...counting("filtered", view.filtered)],
};

function routine(view: View): Block[] {
  if (view.whole) return listed(view, (entry) => entry.weight === "routine" && !isAmicusFiling(entry));
  return counting(
    "routine",
    view.told.filter(
      (entryChange) =>
        isNew(entryChange) && entryChange.entry.weight === "routine" && !isAmicusFiling(entryChange.entry),
    ),
  );
}

function counting(kind: CountBlock["kind"], entryChanges: readonly EntryChange[]): CountBlock[] {
  if (entryChanges.length === 0) return [];
  const events = entryChanges.flatMap((entryChange) => entryChange.events).sort((a, b) => a - b);
  return [{ kind, events, count: entryChanges.length }];
}
