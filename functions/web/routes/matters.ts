import { orderViews } from "../../digest/order-views.ts";
import { datesAhead } from "../../history/dates-ahead.ts";
import { entryQuery, writeEntryQuery } from "../../history/entry-query.ts";
import { type FoundEntries, findEntries } from "../../history/find-entries.ts";
import { listEntries } from "../../history/list-entries.ts";
import { matterIn } from "../../history/matter-in.ts";
import { docketLine, newestBriefs } from "../../history/views.ts";
import { AS_OF, LIST_PARAMETERS } from "../../model/entry-filters.ts";
import { entriesPage } from "../../render/pages/entries-page.ts";
import { type MatterView, matterPage } from "../../render/pages/matter-page.ts";
import { docketHealths } from "../../store/health.ts";
import { nextOf } from "../answer-headers.ts";
import { FoundSchema, MatterSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute, type Route } from "../page-route.ts";

/** Rulings and briefs shown before "all". */
const LATEST_MAX = 5;

const overview = pageRoute<MatterView, typeof AS_OF>({
  path: "/matters/:matter",
  api: {
    summary: "Where it stands, latest rulings and briefs, dates ahead, dockets, newest entries",
    query: AS_OF,
    answer: MatterSchema,
  },
  async answer(web, asked) {
    const { record, today, at } = await askedRecord(web, asked, asked.param("matter"));
    const { matter } = record;
    const healths = await docketHealths(web.ports.record, matter);
    const { asOf } = asked.query;
    const list = listEntries(record, entryQuery({ asOf }, matter), web.ports.keyring);
    return {
      id: matter.id,
      name: matter.name,
      longName: matter.longName,
      alsoCalled: matter.alsoCalled ?? null,
      about: matter.about,
      head: record.head,
      orders: orderViews(record.orders(at)),
      rulings: record.rulings.toReversed().slice(0, LATEST_MAX).map(record.whole),
      ahead: datesAhead(record.entries, matter, today),
      briefs: newestBriefs(record, LATEST_MAX).map(record.whole),
      dockets: matter.dockets.flatMap((docket, at) => {
        const health = healths[at];
        return health ? [docketLine(docket, health, record, today)] : [];
      }),
      entries: list.entries,
      next: list.next,
    };
  },
  page: matterPage,
  next: ({ id, next }, { query: { asOf } }) =>
    next && `/matters/${id}/entries?${writeEntryQuery({ filters: {}, asOf, cursor: next })}`,
  isKept: true,
});

const list = pageRoute<FoundEntries, typeof LIST_PARAMETERS>({
  path: "/matters/:matter/entries",
  api: { summary: "Entries, with filters", query: LIST_PARAMETERS, answer: FoundSchema },
  async answer(web, asked) {
    const { record } = await askedRecord(web, asked, asked.param("matter"));
    return findEntries(web.ports, record, entryQuery(asked.query, record.matter));
  },
  next: ({ next }, asked) => next && nextOf(asked, next),
  page(answer, frame, asked) {
    const matter = matterIn(frame, asked.param("matter"));
    const query = entryQuery(asked.query, matter);
    return entriesPage(
      answer,
      {
        matter: { id: matter.id, name: matter.name },
        values: Object.fromEntries(asked.sent),
        courts: [...new Set(matter.dockets.map((docket) => docket.court))],
        listQuery: writeEntryQuery({ filters: query.filters, asOf: query.asOf }),
        nextQuery: answer.next === null ? null : writeEntryQuery({ ...query, cursor: answer.next }),
      },
      frame,
    );
  },
});

/** `/matters/<m>` and its lists. */
export const matters: Route = {
  operations: [...(overview.operations ?? []), ...(list.operations ?? [])],
  mount(app, web) {
    overview.mount(app, web);
    list.mount(app, web);
  },
};
