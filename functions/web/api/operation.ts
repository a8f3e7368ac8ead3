import type * as z from "zod/mini";
import type { QueryParameters } from "../../model/query-parameters.ts";

/** An address that programs read, as the API's description tells of it. */
export interface Operation<Query extends QueryParameters = QueryParameters> {
  /** "/api/entries/{id}" */
  readonly path: string;
  readonly summary: string;
  /** The parameters of the query: what is published is what is validated. None when absent. */
  readonly query?: Query;
  /** What a 200 holds: a schema of its JSON, or another type of content. */
  readonly answer: z.ZodMiniType | { readonly type: string };
}

const named = (description: string, pattern: string, example: string) => ({
  description,
  schema: { type: "string", pattern, maxLength: 200 },
  example,
});

/** The parts of paths that stand for something. What none of ours looks like is not there: 404. */
export const PATH_PARAMETERS: Readonly<Record<string, object>> = {
  matter: named("A litigation", "^[a-z][a-z0-9-]*$", "mpp"),
  id: named("An entry", "^[a-z][a-z0-9-]*-[0-9]+$", "mpp-1"),
  court: named("A court", "^[a-z][a-z0-9]*$", "ca9"),
  number: named("A docket's number as the court prints it", "^[A-Za-z0-9:.-]+$", "19-15716"),
  order: named(
    "An order, as the list of orders names it",
    "^[A-Za-z0-9-]+$",
    "cand-3-19-cv-00807-2019-04-08-preliminary-injunction",
  ),
  act: named("Something that orders are about, as the list of orders names it", "^[a-z0-9-]+$", "protocols"),
  window: named("Numbers of ledger events: after the first, up to the last", "^[0-9]{1,12}\\.\\.[0-9]{1,12}$", "0..4"),
};

/** "/entries/:id" as a description writes it: "/entries/{id}". */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}"); // :id
}

/**
 * The name of an operation, for the functions of generated clients: "getMatterOrder" for "/api/matters/{matter}/orders/{order}",
 * "getMatterEntriesCsv" for "/api/matters/{matter}/entries.csv".
 */
export function operationIdOf(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== "api");
  const words = parts.flatMap((part, at) => {
    if (part.startsWith("{")) return [];
    return (parts[at + 1]?.startsWith("{") ? singularOf(part) : part).split(/[.-]/); // agency-acts, feed.atom
  });
  return `get${words.map(capital).join("")}`;
}

/** "entry" of "entries", "matter" of "matters" */
function singularOf(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
