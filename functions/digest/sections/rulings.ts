import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

/** Rulings first, in the order they were made. */
export const rulings: Section = {
  id: "rulings",
  blocks: (view) => listed(view, (entry) => entry.weight === "ruling"),
};
