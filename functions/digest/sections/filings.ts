import { isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { listed } from "./listed.ts";

/** Every other filing, then minor orders. */
export const filings: Section = {
  takes: (change) => isNew(change) && (change.entry.weight === "filing" || change.entry.weight === "minor"),
  blocks(view, own) {
    const isMinor = ({ entry }: (typeof own)[number]) => entry?.weight === "minor";
    return [
      ...listed(
        view,
        own.filter((change) => !isMinor(change)),
      ),
      ...listed(view, own.filter(isMinor)),
    ];
  },
};
