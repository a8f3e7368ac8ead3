import { isAmicusKind } from "../../model/kinds.ts";
import { isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

/** Amicus briefs, and motions for leave to file one. */
export const amicusBriefs: Section = {
  takes: (change) => isNew(change) && isAmicusKind(change.entry.kind),
  blocks: listed,
};
