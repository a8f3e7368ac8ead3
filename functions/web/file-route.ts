import type { Context } from "hono";
import type { QueryParameters } from "../model/query-parameters.ts";
import { dayIn, EASTERN } from "../model/time.ts";
import { SEEN_HEADERS, sayAsOf } from "./answer-headers.ts";
import { type Operation, templateOf } from "./api/operation.ts";
import { askedOf, type PageRequest } from "./page-request.ts";
import { onlyGet, type Route } from "./page-route.ts";
import type { Web } from "./web.ts";

/** A file that programs fetch: a download, a feed, a calendar, a drawing. */
export interface FileRoute<Query extends QueryParameters> {
  /** "/api/matters/:matter/briefs.csv" */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  /** "text/csv; charset=utf-8" */
  readonly type: string;
  /** What a browser saves it as, without the day; a file without one is shown. */
  readonly saveAs?: { readonly name: string; readonly ending: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** @throws ExpectedError for what cannot be answered */
  file(web: Web, asked: PageRequest<Query>, context: Context): Promise<string | Uint8Array>;
}

/** The route that answers with a file. One of an earlier moment says so in its name and headers. */
export function fileRoute<Query extends QueryParameters>(route: FileRoute<Query>): Route {
  const { path, summary, query, type } = route;
  const answer = { type: type.split(";")[0] ?? type };
  return {
    operations: [{ path: templateOf(path), summary, query, answer } satisfies Operation],
    mount(app, web) {
      app.get(path, async (context) => {
        const asked = askedOf(context, web, query, "program");
        const body = await route.file(web, asked, context);
        sayAsOf(context, asked.asOf);
        return context.body(typeof body === "string" ? body : new Uint8Array(body), 200, {
          "Content-Type": type,
          "Cache-Control": "no-cache",
          "Access-Control-Allow-Origin": "*",
          "Access-Control-Expose-Headers": SEEN_HEADERS.join(","),
          ...(route.saveAs && { "Content-Disposition": `attachment; filename="${nameOf(route.saveAs, asked)}"` }),
          ...route.headers,
        });
      });
      onlyGet(app, path);
    },
  };
}

/** "mpp-briefs-as-of-2020-03-02.csv" */
function nameOf(
  { name, ending }: { readonly name: string; readonly ending: string },
  { param, asOf }: PageRequest,
): string {
  const then = asOf === undefined ? "" : `-as-of-${dayIn(EASTERN, asOf)}`;
  return `${param("matter")}-${name}${then}.${ending}`;
}
