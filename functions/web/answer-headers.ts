import type { Context, MiddlewareHandler } from "hono";
import type { Instant } from "../model/time.ts";
import { HEADERS } from "./api/described-answers.ts";
import type { PageRequest } from "./page-request.ts";
import type { Web } from "./web.ts";

/** Headers that a site which reads the API may see beside the answer. */
export const SEEN_HEADERS: readonly string[] = [...Object.keys(HEADERS), "Content-Disposition"];

/** Says how much is answered to everybody together, in the words of the IETF's draft on RateLimit headers. */
export function rateLimitPolicy(perSecond: number): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header("RateLimit-Policy", `"everybody";q=${perSecond};w=1`);
  };
}

/** Says as of when an answer is, in the words of RFC 7089; one of now says nothing. */
export function sayAsOf(context: Context, asOf: Instant | undefined): void {
  if (asOf !== undefined) context.header("Memento-Datetime", new Date(asOf).toUTCString());
}

/** Says where a list goes on (RFC 8288); the last page says nothing. `path` is an address of ours with its query. */
export function sayNext(context: Context, { deployment }: Pick<Web, "deployment">, path: string | null): void {
  if (path !== null) context.header("Link", `<${deployment.baseUrl}${path}>; rel="next"`);
}

/** The same address with the cursor of the next page. */
export function nextOf({ path, sent }: Pick<PageRequest, "path" | "sent">, cursor: string): string {
  return `${path}?${new URLSearchParams([...sent].filter(([name]) => name !== "cursor").concat([["cursor", cursor]]))}`;
}
