import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import { type HomeView, homePage } from "../../render/pages/home-page.ts";
import { pageRoute } from "../page-route.ts";
import { replayStart } from "../replay-start.ts";

/** `/`: one sentence, the latest ruling, the form. */
export const home = pageRoute<HomeView>({
  path: "/",
  async answer(web) {
    const [matter] = web.deployment.matters;
    if (!matter) throw new ExpectedError("missing", "this copy watches no litigation");
    const record = await web.records.of(matter.id);
    const latest = record.rulings.at(-1);
    return {
      matter: { id: matter.id, name: matter.name, longName: matter.longName, alsoCalled: matter.alsoCalled ?? null },
      latestRuling: latest ? record.whole(latest) : null,
      dockets: matter.dockets.length,
      courts: new Set(matter.dockets.map((docket) => courtOf(docket.court).id)).size,
      replay: await replayStart(web, record),
    };
  },
  page: homePage,
});
