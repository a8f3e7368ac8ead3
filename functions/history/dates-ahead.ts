import { datesAnnounced } from "../digest/dates-announced.ts";
import type { DateAhead } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import type { Day } from "../model/time.ts";

/** Arguments, conferences, hearings and due dates that current entries state and that have not passed on `today`, the next first. */
export function datesAhead(entries: readonly Entry[], matter: Matter, today: Day): DateAhead[] {
  return announcedBy(entries, matter)
    .filter((date) => date.on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? "").localeCompare(b.time ?? ""));
}

function announcedBy(entries: readonly Entry[], matter: Matter): readonly DateAhead[] {
  return once(matter, entries, () =>
    entries
      .filter((entry) => entry.status === "current")
      .flatMap((entry) => once(matter, entry, () => datesAnnounced(entry, matter))),
  );
}

/**
 * Texts are read once: a list stays the same until the ledger's head moves, and an entry until it has a new version.
 * What is kept goes with the list or the entry.
 */
function once(matter: Matter, of: object, read: () => readonly DateAhead[]): readonly DateAhead[] {
  const known = kept.get(matter) ?? new WeakMap<object, readonly DateAhead[]>();
  kept.set(matter, known);
  const dates = known.get(of) ?? read();
  known.set(of, dates);
  return dates;
}

const kept = new WeakMap<Matter, WeakMap<object, readonly DateAhead[]>>();
