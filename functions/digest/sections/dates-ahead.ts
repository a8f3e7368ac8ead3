import { dayIn } from "../../model/time.ts";
import { datesAnnounced } from "../dates-announced.ts";
import type { Section } from "../view.ts";

const DATES_MAX = 12;

/** Arguments, conferences, hearings and due dates that a docket states and that have not passed. */
export const datesAhead: Section = {
  id: "dates_ahead",
  blocks(view) {
    const today = dayIn(view.zone, view.now);
    const known =
      view.window.ahead ??
      view.told.flatMap(({ entry }) => (entry?.status === "current" ? datesAnnounced(entry, view.matter) : []));
    const dates = known
      .filter((date) => date.on >= today)
      .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? "").localeCompare(b.time ?? ""));
    return dates.length === 0 ? [] : [{ kind: "ahead", events: [], dates: dates.slice(0, DATES_MAX) }];
  },
};
