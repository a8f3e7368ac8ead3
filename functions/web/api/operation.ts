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

/** "/entries/:id" as a description writes it: "/entries/{id}". */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}"); // :id
}
