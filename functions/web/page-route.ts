import type { Context, Hono } from "hono";
import { readInstant, readQuery, refuseAsOf, refuseUnknown } from "../history/parameters.ts";
import type { Language } from "../model/reader.ts";
import type { Instant } from "../model/time.ts";
import type { PageContent, PageFrame } from "../render/pages/page-html.ts";
import { pageHtml } from "../render/pages/page-html.ts";
import { type Operation, templateOf } from "./api/operation.ts";
import { frameOf } from "./frame-of.ts";
import { languageOf, prefixOf, underPrefix } from "./language.ts";
import type { Web } from "./web.ts";

/** Something that adds its addresses to the app. */
export interface Route {
  /** What it answers under `/api`, for the API's description. */
  readonly operations?: readonly Operation[];
  mount(app: Hono, web: Web): void;
}

/** What was asked. */
export interface PageRequest {
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
  answer(web: Web, asked: PageRequest): Promise<Answer>;
  page(answer: Answer, frame: PageFrame, asked: PageRequest): PageContent;
  /** Its page is made of the answer and nothing else that changes, and is asked for often: it is kept until the answer is another. */
  readonly isKept?: true;
}

/** The last page at each path, with what it was made of. */
type KeptPages = Map<string, { readonly from: string; readonly page: string }>;

/** Paths are few, and a stranger can invent none that answers. */
const KEPT_MAX = 200;

/** The route that answers `page.path` with the page and `/api` + `page.path` with its JSON. */
export function pageRoute<Answer>(page: PageRoute<Answer>): Route {
  return {
    operations: [{ path: `/api${templateOf(page.path)}`, ...page.api }],
    mount(app, web) {
      const pages: KeptPages = new Map();
      app.get(page.path, async (context) => {
        const asked = askedOf(context, page.api);
        const answer = await page.answer(web, asked);
        const how = {
          ...(asked.asOf !== undefined && { asOf: asked.asOf }),
          ...(page.isKept && { kept: { pages, answer } }),
        };
        return pageResponse(context, web, (frame) => page.page(answer, frame, asked), 200, how);
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
  build: (frame: PageFrame) => PageContent,
  status: 200 | 202 | 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 = 200,
  how: {
    readonly asOf?: Instant;
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
  const from = JSON.stringify([answer, frame.asOf, frame.replayDay, frame.alarms]);
  const known = pages.get(path);
  if (known?.from === from) return known.page;
  const page = await make();
  if (pages.size >= KEPT_MAX) pages.clear();
  pages.set(path, { from, page });
  return page;
}

function askedOf(context: Context, api: PageRoute<unknown>["api"]): PageRequest {
  const query = readQuery(new URL(context.req.url).searchParams);
  const known = Object.keys(api.query ?? {});
  // A page of now must not look like one of then
  if (!known.includes("asOf")) refuseAsOf(query, known);
  const asOf = readInstant(query, "asOf");
  return {
    param: (name) => context.req.param(name) ?? "",
    query,
    language: languageOf(context),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
