import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createApp } from "../../functions/web/create-app.ts";

/** The published description, as far as the tests read it. */
export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Described }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Described {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: "path" | "query";
    readonly schema: {
      readonly type: string;
      readonly enum?: readonly string[];
      readonly items?: { readonly enum: readonly string[] };
    };
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

const DESCRIPTION = "/api/openapi.json";

/** The app, each of whose answers under /api is held to the description that it publishes: an answer that is not as described throws. */
export function createDescribedApp(...made: Parameters<typeof createApp>): ReturnType<typeof createApp> {
  const app = createApp(...made);
  const bare = app.fetch;
  let checker: Promise<Checker> | undefined;
  const fetch: typeof bare = async (request, ...rest) => {
    const response = await bare(request, ...rest);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/") && pathname !== DESCRIPTION) {
      checker ??= publishedChecker(async () => bare(new Request(new URL(DESCRIPTION, request.url))));
      const faults = await (await checker)(request.method, pathname, response.clone());
      if (faults.length > 0) throw new Error(`${pathname} answers not as described: ${faults.join("; ")}`);
    }
    return response;
  };
  return Object.assign(app, { fetch });
}

/** What is wrong with an answer; empty when it is as described. */
export type Checker = (method: string, pathname: string, response: Response) => Promise<readonly string[]>;

/** Made once for all copies that publish the same: making one takes longer than most tests. */
async function publishedChecker(published: () => Promise<Response>): Promise<Checker> {
  const text = await (await published()).text();
  const checker = checkers.get(text) ?? checkerOf(JSON.parse(text));
  checkers.set(text, checker);
  return checker;
}

const checkers = new Map<string, Checker>();

/** Holds answers to a description: its addresses, status codes, types of content and schemas. */
export function checkerOf(document: unknown): Checker {
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false });
  addFormats.default(ajv);
  ajv.addSchema(document as object, "api");
  const { paths } = document as Description;
  return async (method, pathname, response) => {
    const template = templateFor(Object.keys(paths), pathname);
    const type = response.headers.get("Content-Type")?.split(";")[0] ?? "";
    if (template === undefined || !["GET", "HEAD"].includes(method)) {
      if (response.status < 400 && method !== "OPTIONS") return [`status ${response.status} of what is not described`];
      return type === "" ? [] : faultsOf(schemaAt(ajv, ["components", "schemas", "Problem"]), type, response);
    }
    const described = paths[template]?.get.responses[response.status];
    if (!described) return [`status ${response.status} is not described`];
    if (!described.content) return type === "" ? [] : [`${type} where no content is described`];
    if (!(type in described.content)) return [`${type} is not described for ${response.status}`];
    if (method === "HEAD") return [];
    const at = ["paths", template, "get", "responses", String(response.status), "content", type, "schema"];
    return faultsOf(schemaAt(ajv, at), type, response);
  };
}

async function faultsOf(validate: ValidateFunction, type: string, response: Response): Promise<readonly string[]> {
  const isJson = /[/+]json$/.test(type); // application/json, application/problem+json
  const body: unknown = isJson ? await response.json() : await response.text();
  const faults = validate(body) ? [] : (validate.errors ?? []);
  return faults
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

/** The schema at this place of the document. */
function schemaAt(ajv: Ajv2020, place: readonly string[]): ValidateFunction {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const validate = ajv.getSchema(`api#/${pointer}`);
  if (!validate) throw new Error(`the description has no ${pointer}`);
  return validate;
}

/** "/api/entries/{id}" for "/api/entries/mpp-3"; an address without a variable part goes before one with. */
function templateFor(templates: readonly string[], pathname: string): string | undefined {
  const found = templates.filter((template) =>
    new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  return found.find((template) => !template.includes("{")) ?? found.sort((a, b) => b.length - a.length)[0];
}
