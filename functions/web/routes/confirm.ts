import type { Language } from "../../model/languages.ts";
import { choicePage } from "../../render/pages/choice-page.ts";
import type { PageContent, PageFrame } from "../../render/pages/page-html.ts";
import {
  confirm as begin,
  type Confirmation,
  declineRequest,
  readConfirmation,
} from "../../workflows/readers/confirm.ts";
import { readForm } from "../http/form.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { pageResponse, type Route } from "../page-route.ts";

/** `/c/<token>`: GET shows what will happen, POST makes it so. Scanners that open the link change nothing. */
export const confirm: Route = {
  mount(app, web) {
    app.get("/c/:token", async (context) => {
      const found = await readConfirmation(web.ports, context.req.param("token"));
      return pageResponse(context, web, (frame) => page(found, frame), statusOf(found), inLanguageOf(found));
    });
    app.post("/c/:token", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const { answer } = await readForm(context, ["answer"]);
      if (answer === "no") {
        const never = await declineRequest(web.ports, context.req.param("token"));
        return pageResponse(context, web, ({ words }) =>
          choicePage(words.never.done(never === undefined ? undefined : `/n/${never}/undo`)),
        );
      }
      const done = await begin(web.ports, web.deployment, { token: context.req.param("token") });
      if (done.outcome !== "confirmed") return pageResponse(context, web, (frame) => page(done, frame), statusOf(done));
      const { asked } = done;
      return pageResponse(
        context,
        web,
        ({ words }) =>
          choicePage(words.confirm.done(asked?.masked ?? "", asked ? words.home.cadences[asked.cadence] : "")),
        200,
        inLanguageOf(done),
      );
    });
  },
};

/** What a reader chose on the form holds from here on. */
function inLanguageOf({ asked }: Confirmation): { readonly language?: Language } {
  return asked ? { language: asked.language } : {};
}

function page({ state, asked }: Confirmation, { words, deployment }: PageFrame): PageContent {
  const matter = deployment.matters.find((one) => one.id === asked?.matter)?.name ?? "";
  const cadence = asked ? words.home.cadences[asked.cadence] : "";
  if (state === "open") return choicePage(words.confirm.open(asked?.masked ?? "", matter, cadence));
  return choicePage(words.confirm[state]);
}

function statusOf({ state }: Confirmation): 200 | 404 | 410 {
  if (state === "invalid") return 404;
  return state === "expired" ? 410 : 200;
}
