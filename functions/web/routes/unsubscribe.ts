import { choicePage } from "../../render/pages/choice-page.ts";
import { readUnsubscribe, unsubscribe as stop, undoUnsubscribe } from "../../workflows/readers/unsubscribe.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { pageResponse, type Route } from "../page-route.ts";

/**
 * `/u/<token>`: GET shows a page with a button and changes nothing; POST stops all mail at once. A mail program posts
 * here by itself (RFC 8058), from anywhere and with whatever body, so neither is looked at, and the answer is 200 for
 * any token: no mail program may report an error.
 */
export const unsubscribe: Route = {
  mount(app, web) {
    app.get("/u/:token", async (context) => {
      const token = context.req.param("token");
      const { state, masked, mayUndo, language } = await readUnsubscribe(web.ports, token);
      if (state === "unknown")
        return pageResponse(context, web, ({ words }) => choicePage(words.unsubscribe.unknown), 404);
      return pageResponse(
        context,
        web,
        ({ words }) =>
          choicePage(
            state === "active"
              ? words.unsubscribe.ask(masked ?? "")
              : words.unsubscribe.stopped(mayUndo ? `/u/${token}/undo` : undefined),
          ),
        200,
        language ? { language } : {},
      );
    });
    app.post("/u/:token", async (context) => {
      const token = context.req.param("token");
      const { outcome, language } = await stop(web.ports, web.deployment, { token });
      const undo = outcome === "stopped" ? `/u/${token}/undo` : undefined;
      return pageResponse(
        context,
        web,
        ({ words }) => choicePage(words.unsubscribe.stopped(undo)),
        200,
        language ? { language } : {},
      );
    });
    app.post("/u/:token/undo", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const { outcome, masked } = await undoUnsubscribe(web.ports, { token: context.req.param("token") });
      return pageResponse(
        context,
        web,
        ({ words }) =>
          choicePage(outcome === "active" ? words.unsubscribe.again(masked ?? "") : words.unsubscribe[outcome]),
        outcome === "active" ? 200 : outcome === "too_late" ? 410 : 404,
      );
    });
  },
};
