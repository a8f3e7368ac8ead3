import { apiPage } from "../../render/pages/api-page.ts";
import { readEntryQuery } from "../http/entry-query.ts";
import { listEntries } from "../http/list-entries.ts";
import { pageResponse, type Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** Fields of an entry that the shortened answer shows. */
const SHOWN = ["id", "court", "docket", "number", "kind", "filedOn", "filer"] as const;

/** `/api`: how programs read this copy. */
export const api: Route = {
  mount(app, web) {
    app.get("/api", async (context) => {
      const example = await exampleOf(web);
      return pageResponse(context, web, (frame) => apiPage(example, frame));
    });
  },
};

/** A call that works on this copy now, and its answer. */
async function exampleOf(web: Web): Promise<{ path: string; answer: string }> {
  const [matter] = web.deployment.matters;
  if (!matter) return { path: "/api/about", answer: "{}" };
  const record = await web.records.of(matter.id);
  const query = readEntryQuery(
    new Map([
      ["kind", "amicus_brief"],
      ["limit", "1"],
    ]),
    matter,
  );
  const { entries, next } = listEntries(record, query, web.ports.keyring);
  const short = entries.map((entry) => Object.fromEntries(SHOWN.map((name) => [name, entry[name]])));
  return {
    path: `/api/matters/${matter.id}/entries?kind=amicus_brief&limit=1`,
    answer: JSON.stringify({ entries: short, next: next === null ? null : "…" }, null, 2),
  };
}
