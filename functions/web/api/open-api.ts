import * as z from "zod/mini";
import type { Deployment } from "../../model/deployment.ts";
import { Entry } from "../../model/entry.ts";
import type { QueryParameters } from "../../model/query-parameters.ts";
import { descriptionOf } from "../../model/shape.ts";
import type { Operation } from "./operation.ts";

/** Schemas that the description names and refers to. */
const NAMED = { Entry } as const;

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
  additionalProperties: false,
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
  const inQuery = Object.entries(query ?? {}).map(([name, parameter]) => parameterOf(name, parameter));
  const content =
    "_zod" in answer
      ? { "application/json": { schema: jsonSchema(answer) } }
      : { [answer.type]: { schema: { type: "string" } } };
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: { description: summary, content },
      304: { description: "Nothing changed since the answer whose ETag was sent as If-None-Match" },
      400: problem("A parameter makes no sense, or there is none of that name"),
      404: problem("There is no such thing"),
      405: problem("There is only GET here"),
    },
  };
}

/** A parameter as it is published: by the schema that reads it. Several values are separated by commas. */
function parameterOf(name: string, parameter: z.ZodMiniType): object {
  const { description, ...schema } = jsonSchema(parameter) as { readonly description?: string; readonly type?: string };
  return {
    name,
    in: "query",
    required: false,
    description,
    ...(schema.type === "array" && { style: "form", explode: false }),
    schema,
  };
}

/** What each parameter is, in words. */
export function descriptionsOf(query: QueryParameters): Readonly<Record<string, string>> {
  const named = Object.entries(query).map(([name, one]) => [name, descriptionOf(one)]);
  return Object.fromEntries(named);
}

/** JSON Schema of what an answer holds; named schemas stand as references, but for the one that is being described. */
function jsonSchema(schema: z.ZodMiniType, self?: string): object {
  const known = made.get(schema);
  if (known) return known;
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "output",
    override({ zodSchema, jsonSchema: one }) {
      const name = Object.entries(NAMED).find(([, named]) => Object.is(named, zodSchema))?.[0];
      if (name === undefined || name === self) return;
      for (const key of Object.keys(one)) delete one[key];
      one.$ref = `#/components/schemas/${name}`;
    },
  });
  made.set(schema, json);
  return json;
}

/** Made once: it takes longer than any other answer. */
const made = new WeakMap<z.ZodMiniType, object>();
