import type { Section } from "../view.ts";
import { isAmicusFiling, listed } from "./listed.ts";
import { isRequest } from "./requests.ts";

/** Every other filing, then minor orders. */
export const filings: Section = {
  id: "filings",
  blocks: (view) => [
    ...listed(view, (entry) => entry.weight === "filing" && !isAmicusFiling(entry) && !isRequest(entry)),
    ...listed(view, (entry) => entry.weight === "minor" && !isAmicusFiling(entry)),
  ],
};
