import { type HealthView, healthPage } from "../../render/pages/health-page.ts";
import { docketHealths } from "../../store/health.ts";
import { pageRoute } from "../page-route.ts";

/** `/health`: what could and could not be read. */
export const health = pageRoute<HealthView>({
  path: "/health",
  async answer(web) {
    const lists = web.deployment.matters.map(async (matter) => {
      const healths = await docketHealths(web.ports.record, matter);
      return healths.map((one) => ({ ...one, matter: matter.id }));
    });
    return { now: web.ports.clock.now(), dockets: (await Promise.all(lists)).flat() };
  },
  page: healthPage,
});
