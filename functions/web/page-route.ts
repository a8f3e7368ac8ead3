import type { Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Language } from "../model/languages.ts";
import type { QueryParameters } from "../model/query-parameters.ts";
import type { Instant } from "../model/time.ts";
import { apiPath } from "../render/addresses.ts";
import type { PageContent, PageFrame } from "../render/pages/page-html.ts";
import { pageHtml } from "../render/pages/page-html.ts";
import { sayAsOf, sayNext } from "./answer-headers.ts";
import { type Operation, templateOf } from "./api/operation.ts";
import { frameOf } from "./frame-of.ts";
import { languageOf, prefixOf, underPrefix } from "./language.ts";
import { askedOf, type PageRequest } from "./page-request.ts";
import type { Web } from "./web.ts";

/** Something that adds its addresses to the app. */
export interface Route {
  /** What it answers under `/api`, for the API's description. */
  readonly operations?: readonly Operation[];
  mount(app: Hono, web: Web): void;
}

/** A page and its JSON: one answer, shown twice. */
export interface PageRoute<Answer, Query extends QueryParameters> {
  /** "/entries/:id"; its JSON is at "/api/entries/:id". */
  readonly path: string;
  /** What its JSON is, for the API's description. */
  readonly api: Omit<Operation<Query>, "path">;
  /** @throws ExpectedError for what cannot be answered */
  answer(web: Web, asked: PageRequest<Query>): Promise<Answer>;
  page(answer: Answer, frame: PageFrame, asked: PageRequest<Query>): PageContent;
  /** The page with the list's next entries, with its query; null on the last. */
  next?(answer: Answer, asked: PageRequest<Query>): string | null;
  /** Its page is made of the answer and nothing else that changes, and is asked for often: it is kept until the answer is another. */
  readonly isKept?: true;
}

/** The last page at each path, with what it was made of. */
type KeptPages = Map<string, { readonly from: string; readonly page: string }>;

/** Paths are few, and a stranger can invent none that answers. */
const KEPT_MAX = 200;

/** The route that answers `page.path` with the page and `/api` + `page.path` with its JSON. */
export function pageRoute<Answer, Query extends QueryParameters = QueryParameters>(
  page: PageRoute<Answer, Query>,
): Route {
  const declared = page.api.query ?? ({} as Query);
  return {
    operations: [{ path: apiPath(templateOf(page.path)), ...page.api }],
    mount(app, web) {
      const pages: KeptPages = new Map();
      app.get(page.path, async (context) => {
        const asked = askedOf(context, web, declared, "person");
        const answer = await page.answer(web, asked);
        sayAsOf(context, asked.asOf);
        const how = {
          ...(asked.asOf !== undefined && { asOf: asked.asOf, asOfAsked: asked.sent.get("asOf") ?? "" }),
          ...(page.isKept && { kept: { pages, answer } }),
        };
        return pageResponse(context, web, (frame) => page.page(answer, frame, asked), 200, how);
      });
      app.get(apiPath(page.path), async (context) => {
        const asked = askedOf(context, web, declared, "program");
        const answer = await page.answer(web, asked);
        const next = page.next?.(answer, asked) ?? null;
        sayAsOf(context, asked.asOf);
        sayNext(context, web, next && `/api${next}`);
        context.header("Cache-Control", "no-cache");
        return context.json(answer as object);
      });
      onlyGet(app, page.path);
      onlyGet(app, apiPath(page.path));
    },
  };
}

/** A page as an answer. */
export async function pageResponse(
  context: Context,
  web: Web,
  build: (frame: PageFrame) => PageContent,
  status: 200 | 202 | 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 = 200,
  how: {
    readonly asOf?: Instant;
    readonly asOfAsked?: string;
    readonly language?: Language;
    readonly kept?: { readonly pages: KeptPages; readonly answer: unknown };
  } = {},
): Promise<Response> {
  const { language = languageOf(context), kept, ...then } = how;
  const frame = { ...frameOf(web, context.req.path, language), ...then };
  context.header("Vary", "Accept-Language", { append: true });
  const make = async (): Promise<string> => {
    const content = build(frame);
    if (content.personal) context.header("Cache-Control", "no-store");
    return underPrefix(String(await pageHtml(content, frame)), prefixOf(context));
  };
  context.header("Cache-Control", "no-cache");
  return context.html(
    kept ? await keptPage(kept.pages, kept.answer, frame, prefixOf(context), make) : await make(),
    status,
  );
}

/** The page as it was made from the same answer in the same frame, or made now. */
async function keptPage(
  pages: KeptPages,
  answer: unknown,
  frame: PageFrame,
  prefix: string,
  make: () => Promise<string>,
): Promise<string> {
  const path = `${prefix} ${frame.language} ${frame.path}`;
  const from = JSON.stringify([answer, frame.asOf, frame.asOfAsked, frame.replayDay, frame.alarms]);
  const known = pages.get(path);
  if (known?.from === from) return known.page;
  const page = await make();
  if (pages.size >= KEPT_MAX) pages.clear();
  pages.set(path, { from, page });
  return page;
}

/** Another method than GET and HEAD at the address of a page or a file is refused, and told what there is. */
export function onlyGet(app: Hono, path: string): void {
  app.all(path, () => {
    throw new HTTPException(405, { message: "There is only GET here." });
  });
}
