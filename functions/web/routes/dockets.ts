import { entryQuery } from "../../history/entry-query.ts";
import { listEntries } from "../../history/list-entries.ts";
import { docketLine } from "../../history/views.ts";
import { AS_OF, PAGING } from "../../model/entry-filters.ts";
import { ExpectedError } from "../../model/errors.ts";
import { shown } from "../../model/outside-text.ts";
import { type DocketView, docketPage } from "../../render/pages/docket-page.ts";
import { docketHealths } from "../../store/health.ts";
import { nextOf } from "../answer-headers.ts";
import { DocketSchema } from "../api/docket-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

const QUERY = { ...PAGING, ...AS_OF } as const;

/** `/dockets/<court>/<number>`: one docket of the first matter that watches it. */
export const dockets = pageRoute<DocketView, typeof QUERY>({
  path: "/dockets/:court/:number",
  api: { summary: "One docket with its coverage and newest entries", query: QUERY, answer: DocketSchema },
  async answer(web, asked) {
    const id = `${asked.param("court")}/${asked.param("number")}`;
    const matter = web.deployment.matters.find((one) => one.dockets.some((docket) => docket.id === id));
    const docket = matter?.dockets.find((one) => one.id === id);
    if (!matter || !docket) throw new ExpectedError("missing", `docket "${shown(id)}" is not watched`);
    const { record, today } = await askedRecord(web, asked, matter.id);
    const [health] = await docketHealths(web.ports.record, { ...matter, dockets: [docket] });
    if (!health) throw new ExpectedError("missing", `docket "${shown(id)}" is not watched`);
    const { entries: total, ...line } = docketLine(docket, health, record, today);
    const query = entryQuery({ ...asked.query, docket: [id] }, matter);
    return {
      ...line,
      matter: matter.id,
      judge: docket.judge ?? null,
      panel: docket.panel ?? [],
      health,
      total,
      ...listEntries(record, query, web.ports.keyring),
    };
  },
  next: ({ next }, asked) => next && nextOf(asked, next),
  page: docketPage,
});
