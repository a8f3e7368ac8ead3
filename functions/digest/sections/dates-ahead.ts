import type { DateAhead } from "../../model/digest.ts";
import { dayIn } from "../../model/time.ts";
import { digestDate } from "../digest-date.ts";
import { isNew } from "../entry-changes.ts";
import type { Section } from "../view.ts";

const DATES_MAX = 12;

/** Changes that a reader must hear of: what was held or met on its day needs no line. */
const CHANGES: ReadonlySet<DateAhead["status"]> = new Set(["moved", "vacated", "superseded"]);

/** Each date once when an entry of the window sets it, and once when one moves it or takes it off. */
export const datesAhead: Section = {
  blocks(view) {
    const today = dayIn(view.zone, view.now);
    const told = new Set(view.told.filter(isNew).map(({ entry }) => entry.id));
    const dates = (view.window.ahead ?? [])
      .filter((date) => {
        if (date.endedBy === null) return told.has(date.entry) && date.on >= today;
        return told.has(date.endedBy) && !told.has(date.entry) && CHANGES.has(date.status);
      })
      .map(digestDate)
      .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? "").localeCompare(b.time ?? ""));
    return dates.length === 0 ? [] : [{ kind: "ahead", events: [], dates: dates.slice(0, DATES_MAX) }];
  },
};
