import { digestDate } from "../digest/digest-date.ts";
import { docketDates } from "../entries/dates/docket-dates.ts";
import type { DateAhead } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import { addDays, type Day } from "../model/time.ts";

/** Days for which a page says that a date ended. */
const ENDED_DAYS = 7;

/** What the dockets set and what has neither ended nor passed on `today`, the next first. */
export function datesAhead(entries: readonly Entry[], matter: Matter, today: Day): DateAhead[] {
  return datesKept(entries, matter)
    .filter((date) => date.endedOn === null && date.on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? "").localeCompare(b.time ?? ""));
}

/** What was ahead and ended in the week before `today`, or within `days`; the last to end first. */
export function datesEnded(entries: readonly Entry[], matter: Matter, today: Day, days = ENDED_DAYS): DateAhead[] {
  const since = addDays(today, -days);
  return datesKept(entries, matter)
    .filter((date) => date.endedOn !== null && date.endedOn >= since && date.endedOn <= today)
    .sort((a, b) => (b.endedOn ?? "").localeCompare(a.endedOn ?? "") || a.on.localeCompare(b.on));
}

/** Dates are read once of a list: it stays the same until the ledger's head moves. */
function datesKept(entries: readonly Entry[], matter: Matter): readonly DateAhead[] {
  const known = kept.get(entries) ?? docketDates(entries, matter).map(digestDate);
  kept.set(entries, known);
  return known;
}

const kept = new WeakMap<readonly Entry[], readonly DateAhead[]>();
