import { datesAnnounced } from "../digest/dates-announced.ts";
import type { DateAhead } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import type { Day } from "../model/time.ts";

/** Arguments, conferences, hearings and due dates that current entries state and that have not passed on `today`, the next first. */
export function datesAhead(entries: readonly Entry[], matter: Matter, today: Day): DateAhead[] {
  return entries
    .filter((entry) => entry.status === "current")
    .flatMap((entry) => datesAnnounced(entry, matter))
    .filter((date) => date.on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? "").localeCompare(b.time ?? ""));
}
