import { readNumber, readQuery, refuseUnknown } from "../../history/parameters.ts";
import { publicEvent } from "../../model/public-event.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { EventsSchema } from "../api/event-schemas.ts";
import type { Route } from "../page-route.ts";

const EVENTS_PRESET = 100;
const EVENTS_MAX = 500;

/** `/api/matters/<m>/events?after=<n>`: the ledger itself, for programs that follow it. */
export const events: Route = {
  operations: [
    {
      path: "/api/matters/{matter}/events",
      summary: "The ledger: events after a number, in order",
      query: { after: "Events after this number; 0 (preset) for all", limit: "1 to 500, preset 100" },
      answer: EventsSchema,
    },
  ],
  mount(app, web) {
    app.get("/api/matters/:matter/events", async (context) => {
      const query = readQuery(new URL(context.req.url).searchParams);
      refuseUnknown(query, ["after", "limit"]);
      const { matter, head } = await web.records.of(context.req.param("matter"));
      const after = readNumber(query, "after", { least: 0, most: Number.MAX_SAFE_INTEGER, preset: 0 });
      const limit = readNumber(query, "limit", { least: 1, most: EVENTS_MAX, preset: EVENTS_PRESET });
      const upTo = Math.min(head, after + limit);
      const found = await eventsBetween(web.ports.record, matter.id, after, upTo);
      context.header("Cache-Control", "no-cache");
      return context.json({ events: found.map(publicEvent), head, next: upTo < head ? upTo : null });
    });
  },
};
