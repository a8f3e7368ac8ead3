import { changesOf } from "../../history/entry-history.ts";
import { matterIn } from "../../history/matter-in.ts";
import type { MatterRecord } from "../../history/matter-records.ts";
import { instantOf } from "../../history/parameters.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { LedgerEvent } from "../../model/event.ts";
import { moment } from "../../model/query-parameters.ts";
import { type ChangesView, changesPage } from "../../render/pages/changes-page.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { ChangesSchema } from "../api/event-schemas.ts";
import { pageRoute } from "../page-route.ts";

/** Events that one answer holds. */
const CHANGES_MAX = 500;

const SPAN = {
  from: moment("After this instant (RFC 3339), or after the end of this day; absent: from the beginning"),
  to: moment("Up to this instant, or the end of this day; absent: until now"),
} as const;

/** `/matters/<m>/changes?from=…&to=…`: what the ledger took in between two moments. */
export const changes = pageRoute<ChangesView, typeof SPAN>({
  path: "/matters/:matter/changes",
  api: {
    summary: "What changed between two moments: the ledger's events, each with its entry and the fields that changed",
    query: SPAN,
    answer: ChangesSchema,
  },
  async answer(web, asked) {
    const record = await web.records.of(asked.param("matter"));
    const [from, to] = [asked.query.from, asked.query.to].map((at) => at && instantOf(at));
    if (from !== undefined && to !== undefined && from >= to)
      throw new ExpectedError("invalid", `"from" must be earlier than "to"`);
    const after = from === undefined ? 0 : lastUpTo(record, from);
    const upTo = to === undefined ? record.head : lastUpTo(record, to);
    const shownUpTo = Math.min(upTo, after + CHANGES_MAX);
    const events = await eventsBetween(web.ports.record, record.matter.id, after, shownUpTo);
    return {
      from: from ?? null,
      to: to ?? null,
      events: events.map((event) => changeOf(event, record)),
      more: upTo - shownUpTo,
    };
  },
  page: (answer, frame, asked) => changesPage(answer, matterIn(frame, asked.param("matter")), asked.sent, frame),
});

function lastUpTo(record: MatterRecord, at: string): number {
  return record.times.findLastIndex((time) => time <= at) + 1;
}

function changeOf(event: LedgerEvent, record: MatterRecord): ChangesView["events"][number] {
  const { n, at, kind, docket } = event;
  const entry: Entry | null = record.entry(event.after?.id ?? event.entry ?? "") ?? null;
  const isSealed = entry?.status === "sealed";
  return { n, at, kind, docket, quiet: event.quiet ?? false, entry, changes: isSealed ? [] : changesOf(event) };
}
