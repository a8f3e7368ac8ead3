import { itemOf } from "../digest/item.ts";
import type { Item } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";

/** An entry as a digest tells it, for pages: the same acts, names and sides wherever a reader meets them. */
export function tellEntry(entry: Entry, matter: Matter, rulings: readonly Entry[]): Item {
  return itemOf(entry, matter, rulings);
}
