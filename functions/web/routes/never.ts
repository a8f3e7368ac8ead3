import { choicePage } from "../../render/pages/choice-page.ts";
import { type NeverState, neverWrite, readNever, writeAgain } from "../../workflows/readers/never-write.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { pageResponse, type Route } from "../page-route.ts";

const STATUS = { open: 200, done: 200, unknown: 404 } as const satisfies Record<NeverState, number>;

/** `/n/<token>`, in every letter to an unconfirmed address: GET changes nothing, POST ends all such letters. */
export const never: Route = {
  mount(app, web) {
    app.get("/n/:token", async (context) => {
      const token = context.req.param("token");
      const state = await readNever(web.ports, token);
      return pageResponse(
        context,
        web,
        ({ words }) => choicePage(state === "done" ? words.never.done(`/n/${token}/undo`) : words.never[state]),
        STATUS[state],
      );
    });
    app.post("/n/:token", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const token = context.req.param("token");
      const state = await neverWrite(web.ports, token);
      return pageResponse(
        context,
        web,
        ({ words }) => choicePage(state === "done" ? words.never.done(`/n/${token}/undo`) : words.never.unknown),
        STATUS[state],
      );
    });
    app.post("/n/:token/undo", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const state = await writeAgain(web.ports, context.req.param("token"));
      return pageResponse(
        context,
        web,
        ({ words }) => choicePage(state === "open" ? words.never.undone : words.never.unknown),
        STATUS[state],
      );
    });
  },
};
