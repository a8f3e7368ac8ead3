import type { Section } from "../view.ts";
import { itemBlock } from "./listed.ts";

/** Told before without their document, which has been read since. */
export const nowReadable: Section = {
  id: "now_readable",
  blocks: (view) =>
    view.told.flatMap((happening) =>
      happening.what === "readable" && happening.entry
        ? [itemBlock({ ...happening, entry: happening.entry }, view)]
        : [],
    ),
};
