import { type Docket, docketId } from "../../model/docket.ts";
import type { Day } from "../../model/time.ts";

/** The day these dockets were listed here: what was filed before is history, not news. */
const LISTED: Day = "2026-11-24";

/** What the list of dockets says of one. */
export interface Listing {
  /** Each caption with its first day, oldest first; the first needs none. */
  readonly captions: readonly (readonly [string, Day?])[];
  readonly sides: Docket["sides"];
  readonly state: "open" | "closed";
  readonly aims?: NonNullable<Docket["aims"]>;
  readonly judge?: string;
  readonly reviews?: readonly string[];
  readonly repeatedOn?: string;
  /** Where other than at the usual sources it can be seen. */
  readonly sources?: readonly string[];
}

/** The docket of a listing; what was filed before `LISTED` is history, not news. */
export function listedDocket(court: string, number: string, listing: Listing): Docket {
  const { captions, ...rest } = listing;
  const [last = [""]] = captions.slice(-1);
  const formerly = captions
    .slice(0, -1)
    .map(([caption], place) => ({ caption, until: captions[place + 1]?.[1] ?? LISTED }));
  const supreme = court === "scotus";
  return {
    id: docketId(court, number),
    court,
    number,
    caption: last[0],
    formerly,
    coverage: supreme ? "whole" : "volunteer",
    watchFrom: LISTED,
    sources: supreme ? ["supreme-court"] : ["courtlistener", "cmecf-rss"],
    ...rest,
  };
}
