import type { Block } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { type EntryChange, isNew } from "../entry-changes.ts";
import { itemOf } from "../item.ts";
import { inOrderMade } from "../ruling-line.ts";
import type { View } from "../view.ts";

/** New entries as items, in the order they were made. */
export function listed(view: View, own: readonly EntryChange[]): Block[] {
  return own
    .filter(isNew)
    .sort((a, b) => inOrderMade(a.entry, b.entry))
    .map((entryChange) => itemBlock(entryChange, view));
}

/** One change as an item, with what is particular to its being told now. */
export function itemBlock(entryChange: EntryChange & { readonly entry: Entry }, view: View): Block {
  const { entry, events, first } = entryChange;
  const toldAs = entryChange.what === "fuller" ? (first.before?.text ?? first.before?.shortText ?? null) : null;
  return {
    kind: "item",
    events,
    item: {
      ...itemOf(entry, view.matter, view.rulings, view.orders),
      ...(entryChange.what === "filed" && first.late ? { lateSince: entry.firstSeenAt } : {}),
      ...(toldAs === null ? {} : { toldAs }),
    },
  };
}
