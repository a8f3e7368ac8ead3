import { entryQuery } from "../../history/entry-query.ts";
import { listEntries } from "../../history/list-entries.ts";
import { sentIn } from "../../history/parameters.ts";
import { ExpectedError } from "../../model/errors.ts";
import { shown } from "../../model/outside-text.ts";
import { apiPage } from "../../render/pages/api-page.ts";
import { descriptionsOf, openApi } from "../api/open-api.ts";
import type { Operation } from "../api/operation.ts";
import { askedOf } from "../page-request.ts";
import { onlyGet, pageResponse, type Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** Fields of an entry that the shortened answer shows. */
const SHOWN = ["id", "court", "docket", "number", "kind", "filedOn", "filer"] as const;

/** `/api`: how programs read this copy; `/api/openapi.json` for programs; `/try`: where the page's forms lead. */
export const api: Route = {
  mount(app, web) {
    app.get("/api", async (context) => {
      askedOf(context, web, {}, "person");
      const example = await exampleOf(web);
      const addresses = web.operations.map(({ path, query }) => ({ path, query: descriptionsOf(query ?? {}) }));
      return pageResponse(context, web, (frame) => apiPage(example, addresses, frame));
    });
    app.get("/api/openapi.json", (context) => {
      askedOf(context, web, {}, "program");
      return context.json(openApi(web.operations, web.deployment));
    });
    for (const path of ["/api", "/api/openapi.json"]) onlyGet(app, path);
    app.get("/try", (context) => {
      const { address = "", ...given } = Object.fromEntries(sentIn(new URL(context.req.url).searchParams));
      return context.redirect(filledAddress(web.operations, address, given), 303);
    });
  },
};

/** The call that a form means: its address filled, the fields that were left empty left out. @throws ExpectedError("invalid") */
function filledAddress(
  operations: readonly Operation[],
  address: string,
  given: Readonly<Record<string, string>>,
): string {
  if (!operations.some(({ path }) => path === address))
    throw new ExpectedError("invalid", `"${shown(address)}" is no address of the API`);
  const inPath = new Set<string>();
  const path = address.replace(/\{(\w+)\}/g, (_, name: string) => {
    inPath.add(name);
    const value = given[name] ?? "";
    // A part that a browser reads as a step up, or that is empty, would be another address.
    if (/^\.{0,2}$/.test(value)) throw new ExpectedError("invalid", `"${shown(name)}" is missing`);
    return encodeURIComponent(value.toWellFormed());
  }); // {id}
  const query = Object.entries(given).filter(([name, value]) => !inPath.has(name) && value !== "");
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
}

/** A call that works on this copy now, and its answer. */
async function exampleOf(web: Web): Promise<{ path: string; answer: string }> {
  const [matter] = web.deployment.matters;
  if (!matter) return { path: "/api/about", answer: "{}" };
  const record = await web.records.of(matter.id);
  const query = entryQuery({ kind: ["amicus_brief"], limit: 1 }, matter);
  const { entries, next } = listEntries(record, query, web.ports.keyring);
  const short = entries.map((entry) => Object.fromEntries(SHOWN.map((name) => [name, entry[name]])));
  return {
    path: `/api/matters/${matter.id}/entries?kind=amicus_brief&limit=1`,
    answer: JSON.stringify({ entries: short, next: next === null ? null : "…" }, null, 2),
  };
}
