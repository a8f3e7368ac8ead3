import type { Section } from "../view.ts";
import { itemBlock } from "./listed.ts";

/** Told before without their document, which has been read since. */
export const nowReadable: Section = {
  id: "now_readable",
  blocks: (view) =>
    view.told.flatMap((entryChange) =>
      entryChange.what === "readable" && entryChange.entry
        ? [itemBlock({ ...entryChange, entry: entryChange.entry }, view)]
        : [],
    ),
};
