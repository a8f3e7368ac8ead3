import { matterIn } from "../../history/matter-in.ts";
import type { MatterRecord } from "../../history/matter-records.ts";
import { COURTS, courtOf } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { dayOf } from "../../model/event.ts";
import { isAmicusKind } from "../../model/kinds.ts";
import { drawingOf, type MonthCount, type TimelineView, timelinePage } from "../../render/pages/timeline-page.ts";
import { timelinePicture } from "../../render/timeline-plot.ts";
import { TimelineSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { fileRoute } from "../file-route.ts";
import { frameOf } from "../frame-of.ts";
import { pageRoute, type Route } from "../page-route.ts";

const LEVELS = ["supreme", "appeals", "district"];

const page = pageRoute<TimelineView>({
  path: "/matters/:matter/timeline",
  api: {
    summary: "Rulings and amicus filings with their days, and filings a month",
    query: AS_OF,
    answer: TimelineSchema,
  },
  answer: async (web, asked) => timelineOf((await askedRecord(web, asked, asked.param("matter"))).record),
  page: (answer, frame, asked) => timelinePage(answer, matterIn(frame, asked.param("matter")), frame),
});

const drawing = fileRoute({
  path: "/matters/:matter/timeline.svg",
  summary: "The same as a drawing",
  query: AS_OF,
  type: "image/svg+xml",
  headers: {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    Vary: "Accept-Language",
  },
  async file(web, asked, context) {
    const view = timelineOf((await askedRecord(web, asked, asked.param("matter"))).record);
    return timelinePicture(drawingOf(view, frameOf(web, context.req.path, asked.language)));
  },
});

/** `/matters/<m>/timeline`: rulings and amicus filings, court by court; the drawing alone as `timeline.svg`. */
export const timeline: Route = {
  operations: [page, drawing].flatMap((route) => route.operations ?? []),
  mount(app, web) {
    for (const route of [page, drawing]) route.mount(app, web);
  },
};

function timelineOf({ entries, whole }: MatterRecord): TimelineView {
  const dated = entries.filter((entry) => entry.status === "current" && dayOf(entry) !== null);
  return {
    courts: [...new Set(dated.map((entry) => entry.court))].sort(byLevel),
    items: dated.filter(isShown).map(whole).reverse(),
    months: monthsOf(dated),
  };
}

function isShown(entry: Entry): boolean {
  return entry.weight === "ruling" || isAmicusKind(entry.kind);
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
