import { isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

const ASKING: ReadonlySet<string> = new Set(["motion", "petition", "complaint"]);

/** What asks a court for something now: new cases, motions, petitions. */
export const requests: Section = {
  takes: (change) => isNew(change) && change.entry.weight === "filing" && ASKING.has(change.entry.kind),
  blocks: listed,
};
