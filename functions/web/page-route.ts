import type { Context, Hono } from "hono";
import type { Language } from "../model/reader.ts";
import type { Instant } from "../model/time.ts";
import type { Frame, PageContent } from "../render/pages/page-html.ts";
import { pageHtml } from "../render/pages/page-html.ts";
import { type Operation, templateOf } from "./api/operation.ts";
import { frameOf } from "./frame-of.ts";
import { readInstant, readQuery, refuseUnknown } from "./http/query.ts";
import { languageOf, prefixOf, underPrefix } from "./language.ts";
import type { Web } from "./web.ts";

/** Something that adds its addresses to the app. */
export interface Route {
  /** What it answers under `/api`, for the API's description. */
  readonly operations?: readonly Operation[];
  mount(app: Hono, web: Web): void;
}

/** What was asked. */
export interface Asked {
  /** A part of the path, decoded. */
  readonly param: (name: string) => string;
  readonly query: ReadonlyMap<string, string>;
  readonly language: Language;
  /** The moment as of which to answer, for those that can (`asOf` in their query). */
  readonly asOf?: Instant;
}

/** A page and its JSON: one answer, shown twice. */
export interface PageRoute<Answer> {
  /** "/entries/:id"; its JSON is at "/api/entries/:id". */
  readonly path: string;
  /** What its JSON is, for the API's description. */
  readonly api: Omit<Operation, "path">;
  /** @throws ExpectedError for what cannot be answered */
  answer(web: Web, asked: Asked): Promise<Answer>;
  page(answer: Answer, frame: Frame, asked: Asked): PageContent;
}

/** The route that answers `page.path` with the page and `/api` + `page.path` with its JSON. */
export function pageRoute<Answer>(page: PageRoute<Answer>): Route {
  return {
    operations: [{ path: `/api${templateOf(page.path)}`, ...page.api }],
    mount(app, web) {
      app.get(page.path, async (context) => {
        const asked = askedOf(context, page.api);
        const answer = await page.answer(web, asked);
        const then = asked.asOf === undefined ? {} : { asOf: asked.asOf };
        return pageResponse(context, web, (frame) => page.page(answer, frame, asked), 200, then);
      });
      app.get(`/api${page.path}`, async (context) => {
        const asked = askedOf(context, page.api);
        // A misspelled filter must not look like an answer; a person's link, above, may carry what a mailer added.
        refuseUnknown(asked.query, Object.keys(page.api.query ?? {}));
        const answer = await page.answer(web, asked);
        context.header("Cache-Control", "no-cache");
        return context.json(answer as object);
      });
    },
  };
}

/** A page as an answer. */
export async function pageResponse(
  context: Context,
  web: Web,
  build: (frame: Frame) => PageContent,
  status: 200 | 202 | 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 = 200,
  how: { readonly asOf?: Instant; readonly language?: Language } = {},
): Promise<Response> {
  const { language = languageOf(context), ...then } = how;
  const frame = { ...frameOf(web, context.req.path, language), ...then };
  const content = build(frame);
  context.header("Cache-Control", content.personal ? "no-store" : "no-cache");
  context.header("Vary", "Accept-Language", { append: true });
  return context.html(underPrefix(String(await pageHtml(content, frame)), prefixOf(context)), status);
}

function askedOf(context: Context, api: PageRoute<unknown>["api"]): Asked {
  const query = readQuery(new URL(context.req.url).searchParams);
  const asOf = "asOf" in (api.query ?? {}) ? readInstant(query, "asOf") : undefined;
  return {
    param: (name) => context.req.param(name) ?? "",
    query,
    language: languageOf(context),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
