import type { Entry } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import { entryPage } from "../../render/pages/entry-page.ts";
import { shown } from "../http/query.ts";
import { pageResponse, type Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** `/entries/<matter>-<n>`: one entry. */
export const entries: Route = {
  mount(app, web) {
    app.get("/entries/:id", async (context) => {
      const entry = await entryAt(web, context.req.param("id"));
      const fact = web.extras.factOf?.(entry);
      return pageResponse(context, web, (frame) => entryPage(entry, fact ? { fact } : {}, frame));
    });
    app.get("/api/entries/:id", async (context) => {
      context.header("Cache-Control", "no-cache");
      return context.json(await entryAt(web, context.req.param("id")));
    });
  },
};

/** @throws ExpectedError("missing") */
async function entryAt(web: Web, id: string): Promise<Entry> {
  const matter = /^(.+)-\d+$/.exec(id)?.[1]; // mpp of mpp-12
  const record = matter === undefined ? undefined : await web.records.of(matter);
  const entry = record?.entry(id);
  if (!entry) throw new ExpectedError("missing", `there is no entry "${shown(id)}"`);
  return entry;
}
