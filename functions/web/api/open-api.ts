import * as z from "zod/mini";
import type { Deployment } from "../../model/deployment.ts";
import { EntrySchema } from "./entry-schema.ts";
import type { Operation } from "./operation.ts";

/** Schemas that the description names and refers to. */
const NAMED = { Entry: EntrySchema } as const;

/** The description of the API, OpenAPI 3.1, made from the routes themselves. */
export function openApi(operations: readonly Operation[], deployment: Pick<Deployment, "baseUrl" | "version">): object {
  const schemas: Record<string, unknown> = {};
  for (const [id, schema] of Object.entries(NAMED)) schemas[id] = jsonSchema(schema, id);
  return {
    openapi: "3.1.0",
    info: {
      title: "Docketwire",
      version: deployment.version,
      summary: "Dockets of a litigation: entries, rulings, amicus briefs, and the ledger of everything that was seen",
      license: { name: "CC0-1.0", identifier: "CC0-1.0" },
    },
    servers: [{ url: deployment.baseUrl }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: getOf(operation) }])),
    components: { schemas: { ...schemas, Problem: PROBLEM } },
  };
}

const PROBLEM = {
  type: "object",
  description: "RFC 9457",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
  },
};

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function getOf({ path, summary, query, answer }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  })); // {id}
  const inQuery = Object.entries(query ?? {}).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  const content =
    "_zod" in answer
      ? { "application/json": { schema: jsonSchema(answer) } }
      : { [answer.type]: { schema: { type: "string" } } };
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: { description: summary, content },
      ...(inQuery.length > 0 ? { 400: problem("A parameter makes no sense") } : {}),
      404: problem("There is no such thing"),
    },
  };
}

/** JSON Schema of what an answer holds; named schemas stand as references, but for the one that is being described. */
function jsonSchema(schema: z.ZodMiniType, self?: string): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "output",
    override({ zodSchema, jsonSchema: made }) {
      const name = Object.entries(NAMED).find(([, named]) => Object.is(named, zodSchema))?.[0];
      if (name === undefined || name === self) return;
      for (const key of Object.keys(made)) delete made[key];
      made.$ref = `#/components/schemas/${name}`;
    },
  });
  return json;
}
