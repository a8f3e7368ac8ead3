import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import type { Deployment } from "../../model/deployment.ts";
import type { QueryParameters } from "../../model/query-parameters.ts";
import { descriptionOf } from "../../model/shape.ts";
import { HEADERS, PROBLEM, problemsOf } from "./described-answers.ts";
import { NAMED } from "./named-schemas.ts";
import { type Operation, operationIdOf, PATH_PARAMETERS } from "./operation.ts";

const DESCRIPTION = `Everything on the pages, as JSON, free to read for every program and every site; nothing can be changed through it.

What a parameter takes is what is said here: an unknown name or a value outside its bounds is a 400 that says what there is. Lists say
their next page in \`next\` and in the Link header. Every answer has an ETag: sent back in If-None-Match, it is answered 304 while nothing
changed. Errors are \`application/problem+json\` (RFC 9457).`;

const TAGS = [
  { name: "Records", description: "Litigations, dockets, entries, orders and dates, as JSON" },
  { name: "Files", description: "Whole lists as files; feeds, a calendar, a drawing" },
] as const;

/** The description of the API, OpenAPI 3.1, made from the routes themselves. */
export function openApi(
  operations: readonly Operation[],
  { baseUrl, version, operator }: Pick<Deployment, "baseUrl" | "version" | "operator">,
): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Docketwire",
      version,
      summary: "Dockets of a litigation: entries, rulings, amicus briefs, and the ledger of everything that was seen",
      description: DESCRIPTION,
      contact: { name: operator.name, url: `${baseUrl}/about` },
      license: { name: "CC0-1.0", identifier: "CC0-1.0" },
    },
    servers: [{ url: baseUrl }],
    security: [],
    tags: TAGS,
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: getOf(operation) }])),
    components: { schemas: { ...namedSchemas(), Problem: PROBLEM }, headers: HEADERS },
  };
}

function getOf({ path, summary, query = {}, answer }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    ...PATH_PARAMETERS[name],
  })); // {id}
  const inQuery = Object.entries(query).map(([name, parameter]) => parameterOf(name, parameter));
  const isRecord = "_zod" in answer;
  const content = isRecord
    ? { "application/json": { schema: referenceTo(answer) } }
    : { [answer.type]: { schema: fileSchema(answer.type) } };
  const headers = ["ETag", ...("asOf" in query ? ["Memento-Datetime"] : []), ...("cursor" in query ? ["Link"] : [])];
  return {
    operationId: operationIdOf(path),
    tags: [TAGS[isRecord ? 0 : 1].name],
    summary,
    description:
      "asOf" in query ? `${summary}. As it stands now, or as it was known at an earlier moment.` : `${summary}.`,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: summary,
        headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
        content,
      },
      304: {
        description: "Nothing changed since the answer whose ETag was sent as If-None-Match",
        headers: { ETag: { $ref: "#/components/headers/ETag" } },
      },
      ...problemsOf(),
    },
  };
}

/** A parameter as it is published: by the schema that reads it. Several values are separated by commas. */
function parameterOf(name: string, parameter: z.ZodMiniType): object {
  const { $schema: _, description, ...schema } = z.toJSONSchema(parameter, { io: "output", override: bounded });
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
  return Object.fromEntries(Object.entries(query).map(([name, one]) => [name, descriptionOf(one)]));
}

/** JSON is an object; whatever else a file is, is bytes of its type. */
function fileSchema(type: string): object {
  return /[/+]json$/.test(type) ? { type: "object" } : { type: "string", contentMediaType: type };
}

/** Every answer has a name: a client that is generated has a type for it. */
function referenceTo(answer: z.ZodMiniType): object {
  const name = Object.entries(NAMED).find(([, schema]) => schema === answer)?.[0];
  if (name === undefined) throw new Error("an answer of the API has no name in named-schemas.ts");
  return { $ref: `#/components/schemas/${name}` };
}

let made: Readonly<Record<string, object>> | undefined;

/** Made once: it takes longer than any other answer. */
function namedSchemas(): Readonly<Record<string, object>> {
  if (made) return made;
  const registry = z.registry<{ id?: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const uri = (id: string): string => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(registry, { io: "output", uri, override: bounded });
  const bare = Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]);
  made = Object.fromEntries(bare) as Readonly<Record<string, object>>;
  return made;
}

/** A list of so many alike is said so by its bounds: not every generator of clients knows tuples, and none a tuple of nothing. */
function bounded({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { prefixItems } = jsonSchema;
  const [first = {}, ...others] = prefixItems ?? [];
  if (!prefixItems || !others.every((one) => isDeepStrictEqual(one, first))) return;
  delete jsonSchema.prefixItems;
  Object.assign(jsonSchema, { items: first, minItems: prefixItems.length, maxItems: prefixItems.length });
}
