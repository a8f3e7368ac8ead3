import type { Context } from "hono";
import { problemPage } from "../../render/pages/problem-page.ts";
import { frameOf } from "../frame-of.ts";
import { languageOf } from "../language.ts";
import { pageResponse } from "../page-route.ts";
import type { Web } from "../web.ts";
import { ALLOW, isForPrograms, type Problem, problemOf, problemResponse } from "./errors.ts";

/** The answer to an address that leads nowhere. */
export function answerMissing(context: Context, web: Web): Response | Promise<Response> {
  return answerProblem({ status: 404, detail: null }, context, web);
}

/** The answer to whatever a route threw: a clear 4xx or 502 for what was expected, else a 500 and a line in the log. */
export function answerError(error: unknown, context: Context, web: Web): Response | Promise<Response> {
  const problem = problemOf(error);
  if (problem) return answerProblem(problem, context, web);
  // A message may quote what a person sent, and the path may be a personal link: neither is logged.
  web.ports.log.error("request failed", {
    method: context.req.method,
    route: context.req.routePath,
    error: error instanceof Error ? error.name : typeof error,
    at: error instanceof Error ? firstFrame(error) : null,
  });
  return answerProblem({ status: 500, detail: null }, context, web);
}

function answerProblem(problem: Problem, context: Context, web: Web): Response | Promise<Response> {
  const { words } = frameOf(web, "/", languageOf(context));
  const said = words.problems[problem.status] ?? words.problems[500];
  if (isForPrograms(context)) return problemResponse(problem, said?.title ?? "Error");
  if (problem.status === 405) context.header("Allow", ALLOW.Allow);
  return pageResponse(context, web, (frame) => problemPage(problem, frame), problem.status as 404);
}

/** Where it was thrown, without the message. */
function firstFrame(error: Error): string | null {
  return (
    error.stack
      ?.split("\n")
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? null
  ); // "    at readForm (file…:12:5)"
}
