import type { Section } from "../view.ts";
import { isAmicusFiling, listed } from "./listed.ts";

/** Amicus briefs, and motions for leave to file one. */
export const amicusBriefs: Section = {
  id: "amicus_briefs",
  blocks: (view) => listed(view, (entry) => entry.weight !== "ruling" && isAmicusFiling(entry)),
};
