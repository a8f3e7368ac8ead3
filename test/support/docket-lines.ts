import { classify } from "../../functions/entries/classify.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { anEntry } from "./filed-entries.ts";

/** An entry as a check would record it of a clerk's line, under the number of its place in the ledger. */
export function entryOf(
  place: number,
  { docket, on, line, ...more }: { docket: string; on: string; line: string } & Partial<Entry>,
): Entry {
  const court = docket.slice(0, docket.indexOf("/"));
  return anEntry({
    ...classify({ court, text: line }),
    id: `mpp-${place}`,
    docket,
    court,
    filedOn: on,
    text: line,
    ...more,
  });
}
