import { readCounts } from "../../history/read-counts.ts";
import { captionOn } from "../../model/docket.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { type HealthView, healthPage } from "../../render/pages/health-page.ts";
import { docketHealths } from "../../store/health.ts";
import { spentBudgets } from "../../workflows/watch/spent-budgets.ts";
import { HealthSchema } from "../api/docket-schemas.ts";
import { pageRoute } from "../page-route.ts";

/** `/health`: what could and could not be read. */
export const health = pageRoute<HealthView>({
  path: "/health",
  api: { summary: "How well every docket is seen", answer: HealthSchema },
  async answer(web) {
    const now = web.ports.clock.now();
    const lists = web.deployment.matters.map(async (matter) => {
      const healths = await docketHealths(web.ports.record, matter);
      return matter.dockets.flatMap((docket, at) => {
        const one = healths[at];
        return one ? [{ ...one, matter: matter.id, caption: captionOn(docket, dayIn(EASTERN, now)) }] : [];
      });
    });
    const counts = web.deployment.matters.map(async ({ id, name }) => {
      const { entries } = await web.records.of(id);
      return { matter: { id, name }, counts: readCounts(entries) };
    });
    return {
      now,
      dockets: (await Promise.all(lists)).flat(),
      counts: await Promise.all(counts),
      budgets: await spentBudgets(web.ports.record, now),
    };
  },
  page: healthPage,
});
