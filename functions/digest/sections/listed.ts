import type { Block } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { isAmicusKind } from "../../model/kinds.ts";
import type { EntryChange } from "../entry-changes.ts";
import { itemOf } from "../item.ts";
import { inOrderMade } from "../ruling-line.ts";
import type { View } from "../view.ts";

/** The entries filed in the window that `belongs` picks, as items in the order they were made. */
export function listed(view: View, belongs: (entry: Entry) => boolean): Block[] {
  return view.told
    .flatMap((entryChange) => (isNew(entryChange) && belongs(entryChange.entry) ? [entryChange] : []))
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

/** Filed in this window, or told before as a bare event name and whole only now. */
export function isNew(entryChange: EntryChange): entryChange is EntryChange & { readonly entry: Entry } {
  return entryChange.entry !== undefined && (entryChange.what === "filed" || entryChange.what === "fuller");
}

export function isAmicusFiling(entry: Pick<Entry, "kind">): boolean {
  return isAmicusKind(entry.kind);
}
