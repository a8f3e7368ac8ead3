import { type AboutView, aboutPage } from "../../render/pages/about-page.ts";
import { AboutSchema } from "../api/answer-schemas.ts";
import { pageRoute } from "../page-route.ts";

/** `/about`: who runs this copy. */
export const about = pageRoute<AboutView>({
  path: "/about",
  api: { summary: "Who runs this copy", answer: AboutSchema },
  async answer({ deployment }) {
    return {
      operator: deployment.operator,
      matters: deployment.matters.map(({ id, name, dockets }) => ({ id, name, dockets: dockets.length })),
      version: deployment.version,
      replay: deployment.replay ?? false,
    };
  },
  page: aboutPage,
});
