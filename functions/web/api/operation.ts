import type * as z from "zod/mini";

/** An address of the API as its description tells of it. */
export interface Operation {
  /** "/api/entries/{id}" */
  readonly path: string;
  readonly summary: string;
  /** Names and meanings of the query's parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** What a 200 holds: a schema of its JSON, or another type of content. */
  readonly answer: z.ZodMiniType | { readonly type: string };
}

/** The parameter of answers that can be given as of an earlier moment. */
export const AS_OF = { asOf: "As it stood at this instant (RFC 3339), or at the end of this day" } as const;

/** "/entries/:id" as a description writes it: "/entries/{id}". */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}"); // :id
}
