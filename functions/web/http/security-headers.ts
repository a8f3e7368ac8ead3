import type { MiddlewareHandler } from "hono";
import type { Deployment } from "../../model/deployment.ts";

/** No script, no frame, no image, no request to anybody else; forms post to us. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
];

/** The policy of our pages with what one page needs besides. */
export function policyWith(...more: readonly string[]): string {
  return [...POLICY, ...more].join("; ");
}

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policyWith(),
  "X-Content-Type-Options": "nosniff",
  // Personal links stand in the path: no address of ours is told to anybody.
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** Two years, as browsers ask for. Other hosts of the domain are the operator's business. */
const ONLY_TLS = { "Strict-Transport-Security": "max-age=63072000" };

/**
 * Headers of every answer, errors included. A route that needs another one sets it itself and wins. A copy that is found over
 * https is asked over nothing else from then on.
 */
export function securityHeaders({ baseUrl }: Pick<Deployment, "baseUrl">): MiddlewareHandler {
  const headers = Object.entries({ ...HEADERS, ...(baseUrl.startsWith("https:") && ONLY_TLS) });
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };
}
