import { captionOn } from "../../model/docket.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { type HealthView, healthPage } from "../../render/pages/health-page.ts";
import { docketHealths } from "../../store/health.ts";
import { HealthSchema } from "../api/answer-schemas.ts";
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
    return { now, dockets: (await Promise.all(lists)).flat() };
  },
  page: healthPage,
});
