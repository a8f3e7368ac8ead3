import type { MiddlewareHandler } from "hono";

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

/** Headers of every answer, errors included. A route that needs another one sets it itself and wins. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};
