import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { type ErrorKind, isExpected } from "../../model/errors.ts";

/** The one table from an expected error to HTTP. Anything else is a bug: 500. */
export const STATUS_OF: Readonly<Record<ErrorKind, 400 | 404 | 409 | 422 | 502>> = {
  invalid: 400,
  missing: 404,
  conflict: 409,
  unreadable: 422,
  unreachable: 502,
};

/** Of an address that is there for reading alone. */
export const ALLOW = { Allow: "GET, HEAD" } as const;

export interface Problem {
  readonly status: number;
  /** What was found wrong, fit to be shown. */
  readonly detail: string | null;
}

/** What to answer to `error`; undefined for a bug. */
export function problemOf(error: unknown): Problem | undefined {
  if (isExpected(error)) return { status: STATUS_OF[error.kind], detail: error.message };
  if (error instanceof HTTPException) return { status: error.status, detail: error.message || null };
  return undefined;
}

/** Files that programs fetch: feeds, calendars, what stands beside a page as JSON. */
const FILE = /\.(?:json|atom|ics|svg)$/;

/** Whether an address answers programs (RFC 9457 problems) or people (pages). */
export function isForPrograms(context: Context): boolean {
  const { path } = context.req;
  return path.startsWith("/api/") || FILE.test(path);
}

/** An answer of `application/problem+json`. */
export function problemResponse(problem: Problem, title: string): Response {
  const body = {
    type: "about:blank",
    title,
    status: problem.status,
    ...(problem.detail ? { detail: problem.detail } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(problem.status === 405 && ALLOW),
    },
  });
}
