import type { Block } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { isAmicusKind } from "../../model/kinds.ts";
import { itemOf } from "../item.ts";
import { inOrderMade } from "../ruling-line.ts";
import type { Happening } from "../told-events.ts";
import type { View } from "../view.ts";

/** The entries filed in the window that `belongs` picks, as items in the order they were made. */
export function listed(view: View, belongs: (entry: Entry) => boolean): Block[] {
  return view.told
    .flatMap((happening) => (isNew(happening) && belongs(happening.entry) ? [happening] : []))
    .sort((a, b) => inOrderMade(a.entry, b.entry))
    .map((happening) => itemBlock(happening, view));
}

/** One happening as an item, with what is particular to its being told now. */
export function itemBlock(happening: Happening & { readonly entry: Entry }, view: View): Block {
  const { entry, events, first } = happening;
  const toldAs = happening.what === "fuller" ? (first.before?.text ?? first.before?.shortText ?? null) : null;
  return {
    kind: "item",
    events,
    item: {
      ...itemOf(entry, view.matter, view.rulings, view.orders),
      ...(happening.what === "filed" && first.late ? { lateSince: entry.firstSeenAt } : {}),
      ...(toldAs === null ? {} : { toldAs }),
    },
  };
}

/** Filed in this window, or told before as a bare event name and whole only now. */
export function isNew(happening: Happening): happening is Happening & { readonly entry: Entry } {
  return happening.entry !== undefined && (happening.what === "filed" || happening.what === "fuller");
}

export function isAmicusFiling(entry: Pick<Entry, "kind">): boolean {
  return isAmicusKind(entry.kind);
}
