import { type Docket, docketId } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";

/** The docket and those that are the same case on another page: 19A960 and 19-1212. */
export function sameCase(docket: string, dockets: readonly Docket[]): ReadonlySet<string> {
  const found = new Set([docket]);
  for (const one of dockets) {
    if (one.id === docket && one.repeatedOn !== undefined) found.add(one.repeatedOn);
    if (one.repeatedOn === docket) found.add(one.id);
  }
  return found;
}

/** The dockets whose orders the court of `docket` can act on: its own and those it reviews, down to the trial court. */
export function reachOf(docket: string, dockets: readonly Docket[]): ReadonlySet<string> {
  const found = new Set(sameCase(docket, dockets));
  for (const id of found) for (const below of dockets.find((one) => one.id === id)?.reviews ?? []) found.add(below);
  return found;
}

/** The docket that `docket` reviews first: the court of appeals' for a petition, the trial court's for an appeal. */
export function nearestBelow(docket: string, dockets: readonly Docket[]): string | undefined {
  for (const id of sameCase(docket, dockets)) {
    const [nearest] = dockets.find((one) => one.id === id)?.reviews ?? [];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** Dockets of other courts that an entry's text names by number, among those that review its own. */
export function namedAbove(entry: Entry, dockets: readonly Docket[]): readonly string[] {
  return dockets
    .filter((one) => one.reviews?.includes(entry.docket) && entry.text.includes(one.number))
    .map((one) => docketId(one.court, one.number));
}
