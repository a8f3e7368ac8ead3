import { isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

/** Rulings first, in the order they were made. */
export const rulings: Section = {
  takes: (change) => isNew(change) && change.entry.weight === "ruling",
  blocks: listed,
};
