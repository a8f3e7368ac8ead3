import { choicePage } from "../../render/pages/choice-page.ts";
import { moveReader, readMove } from "../../workflows/readers/move-reader.ts";
import { eraseReader, exportReader, readDataRequest } from "../../workflows/readers/reader-data.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { pageResponse, type Route } from "../page-route.ts";

const GONE = { open: 200, moved: 200, erased: 200, taken: 409, expired: 410, invalid: 404 } as const;

/** `/move/<token>`, `/export/<token>`, `/erase/<token>`: fresh links that a reader asked for. GET changes nothing. */
export const readerData: Route = {
  mount(app, web) {
    app.get("/move/:token", async (context) => {
      const { state, masked } = await readMove(web.ports, context.req.param("token"));
      return pageResponse(context, web, ({ words }) => choicePage(words.move[state](masked ?? "")), GONE[state]);
    });
    app.post("/move/:token", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const { outcome, masked } = await moveReader(web.ports, web.deployment, { token: context.req.param("token") });
      return pageResponse(context, web, ({ words }) => choicePage(words.move[outcome](masked ?? "")), GONE[outcome]);
    });
    app.get("/export/:token", async (context) => {
      const found = await readDataRequest(web.ports, "export", context.req.param("token"));
      const masked = found.state === "open" ? found.masked : "";
      return pageResponse(
        context,
        web,
        ({ words }) => choicePage(words.export[found.state](masked)),
        GONE[found.state],
      );
    });
    app.post("/export/:token", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const copy = await exportReader(web.ports, { token: context.req.param("token") });
      if (!copy) return pageResponse(context, web, ({ words }) => choicePage(words.export.expired()), 410);
      return context.body(JSON.stringify(copy, null, 2), 200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="docketwire-my-data.json"',
        "Cache-Control": "no-store",
      });
    });
    app.get("/erase/:token", async (context) => {
      const found = await readDataRequest(web.ports, "erase", context.req.param("token"));
      const masked = found.state === "open" ? found.masked : "";
      return pageResponse(context, web, ({ words }) => choicePage(words.erase[found.state](masked)), GONE[found.state]);
    });
    app.post("/erase/:token", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const { outcome } = await eraseReader(web.ports, { token: context.req.param("token") });
      return pageResponse(context, web, ({ words }) => choicePage(words.erase[outcome]("")), GONE[outcome]);
    });
  },
};
