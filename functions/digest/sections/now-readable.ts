import type { Section } from "../view.ts";
import { itemBlock } from "./listed.ts";

/** Told before without their document, which has been read since. */
export const nowReadable: Section = {
  takes: ({ what }) => what === "readable",
  blocks: (view, own) =>
    own.flatMap((change) => (change.entry ? [itemBlock({ ...change, entry: change.entry }, view)] : [])),
};
