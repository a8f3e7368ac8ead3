import type { Context } from "hono";
import type { Web } from "./web.ts";

/** Who asks, as the adapter knows it. Those whom no adapter can tell apart share one allowance: a header is never believed. */
export function clientAddress(context: Context, web: Pick<Web, "extras">): string {
  return web.extras.clientAddress?.(context) ?? "unknown";
}
