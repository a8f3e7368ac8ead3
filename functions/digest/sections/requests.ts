import type { Entry } from "../../model/entry.ts";
import type { Section } from "../view.ts";
import { isAmicusFiling, listed } from "./listed.ts";

/** What asks a court for something now: new cases, motions, petitions. */
export const requests: Section = {
  id: "requests",
  blocks: (view) => listed(view, isRequest),
};

const ASKING: ReadonlySet<string> = new Set(["motion", "petition", "complaint"]);

/** Whether `entry` is a filing that asks a court for something. */
export function isRequest(entry: Pick<Entry, "kind" | "weight">): boolean {
  return entry.weight === "filing" && ASKING.has(entry.kind) && !isAmicusFiling(entry);
}
