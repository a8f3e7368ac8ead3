import { COURTS, courtOf } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import { type MonthCount, type TimelineView, timelinePage } from "../../render/pages/timeline-page.ts";
import { matterIn } from "../matter-in.ts";
import { pageRoute } from "../page-route.ts";

const LEVELS = ["supreme", "appeals", "district"];

/** `/matters/<m>/timeline`: rulings and amicus filings, court by court. */
export const timeline = pageRoute<TimelineView>({
  path: "/matters/:matter/timeline",
  async answer(web, asked) {
    const { entries, whole } = await web.records.of(asked.param("matter"));
    const dated = entries.filter((entry) => entry.status === "current" && dayOf(entry) !== null);
    const items = dated.filter(isShown);
    return {
      courts: [...new Set(dated.map((entry) => entry.court))].sort(byLevel),
      items: items.map(whole).reverse(),
      months: monthsOf(dated),
    };
  },
  page: (answer, frame, asked) => timelinePage(answer, matterIn(frame, asked.param("matter")), frame),
});

function isShown(entry: Entry): boolean {
  return entry.weight === "ruling" || entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
}

/** The Supreme Court first, then courts of appeals, then trial courts. */
function byLevel(a: string, b: string): number {
  const level = LEVELS.indexOf(courtOf(a).level) - LEVELS.indexOf(courtOf(b).level);
  const place = (id: string): number => COURTS.findIndex((court) => court.id === id);
  return level || place(a) - place(b);
}

function monthsOf(entries: readonly Entry[]): MonthCount[] {
  const groups = Map.groupBy(entries, (entry) => `${entry.court} ${dayOf(entry)?.slice(0, 7)}`);
  return [...groups].map(([key, { length }]) => {
    const [court = "", month = ""] = key.split(" ");
    return { court, month, filings: length };
  });
}
