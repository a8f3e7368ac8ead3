import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

/**
 * Refuses a form that another site's page posted. Browsers say where a form stood in `Sec-Fetch-Site`; on plain http and
 * in old ones there is only `Origin`, which our own `Referrer-Policy: no-referrer` turns into "null". A program that says
 * neither is nobody's victim: there are no cookies, and every form but the first carries a personal token.
 * @throws HTTPException 403
 */
export function refuseForeignForm(context: Context, baseUrl: string): void {
  const site = context.req.header("Sec-Fetch-Site");
  if (site === "same-origin" || site === "none") return;
  const origin = context.req.header("Origin");
  const ours = [undefined, "null", new URL(context.req.url).origin, new URL(baseUrl).origin];
  if (site === undefined && ours.includes(origin)) return;
  throw new HTTPException(403, { message: "This form was sent from another site." });
}
