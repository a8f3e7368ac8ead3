import { publicEvent } from "../../model/public-event.ts";
import { wholeNumber } from "../../model/query-parameters.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { sayNext } from "../answer-headers.ts";
import { EventsSchema } from "../api/event-schemas.ts";
import { type Operation, templateOf } from "../api/operation.ts";
import { askedOf } from "../page-request.ts";
import { onlyGet, type Route } from "../page-route.ts";

const EVENTS_MAX = 500;
const PATH = "/api/matters/:matter/events";
const AFTER = {
  after: wholeNumber({ least: 0, most: 999_999_999_999, preset: 0 }, "Events after this number; 0 (preset) for all"),
  limit: wholeNumber({ least: 1, most: EVENTS_MAX, preset: 100 }, `1 to ${EVENTS_MAX}, preset 100`),
} as const;

const ledger: Operation = {
  path: templateOf(PATH),
  summary: "The ledger: events after a number, in order",
  query: AFTER,
  answer: EventsSchema,
};

/** `/api/matters/<m>/events?after=<n>`: the ledger itself, for programs that follow it. */
export const events: Route = {
  operations: [ledger],
  mount(app, web) {
    app.get(PATH, async (context) => {
      const { param, query } = askedOf(context, web, AFTER, "program");
      const { matter, head } = await web.records.of(param("matter"));
      const { after, limit } = query;
      const upTo = Math.min(head, after + limit);
      const next = upTo < head ? upTo : null;
      const found = await eventsBetween(web.ports.record, matter.id, after, upTo);
      sayNext(context, web, next === null ? null : `/api/matters/${matter.id}/events?after=${next}&limit=${limit}`);
      context.header("Cache-Control", "no-cache");
      return context.json({ events: found.map(publicEvent), head, next });
    });
    onlyGet(app, PATH);
  },
};
