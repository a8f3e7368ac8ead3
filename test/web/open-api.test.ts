import { describe, expect, it } from "vitest";
import * as z from "zod";
import { createApp } from "../../functions/web/create-app.ts";
import { ROUTES } from "../../functions/web/routes/index.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";
import { EVERY_PAGE } from "./every-page.ts";

interface Described {
  readonly openapi: string;
  readonly paths: Record<
    string,
    {
      readonly get: {
        readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
      };
    }
  >;
  readonly components: { readonly schemas: Record<string, object> };
}

async function copy() {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", [
    ...MPP_ENTRIES,
    anEntry({ text: "Argument set for Tuesday, April 21, 2020 at 09:30 A.M.", kind: "scheduling" }),
  ]);
  const amended = { ...anEntry(MPP_ENTRIES[3]), id: "mpp-4", text: "Amended.", versions: 2 };
  await appendNext(
    outside.record,
    "2020-03-12T14:30:00.000Z",
    anEvent({ kind: "entry_amended", entry: "mpp-4", version: 2, after: amended, before: { text: "x" } }),
  );
  const app = createApp(outside.ports, outside.deployment, {
    replay: async () => ({ clock: outside.clock.now(), shown: 6, facts: 94, done: false }),
  });
  const description = (await (await app.request("/api/openapi.json")).json()) as Described;
  return { app, description };
}

/** The path of the description that an address belongs to. */
function templateFor(description: Described, address: string): string {
  const [path = ""] = address.split("?");
  const found = Object.keys(description.paths).filter((template) =>
    new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  const exact = found.find((template) => template === path) ?? found[0];
  if (!exact) throw new Error(`${path} is not described`);
  return exact;
}

/** A checker of the schema as it is published, references resolved. */
function checkerOf(description: Described, schema: object): z.ZodType {
  const refs = { ...schema, $defs: description.components.schemas };
  const text = JSON.stringify(refs).replaceAll("#/components/schemas/", "#/$defs/");
  return z.fromJSONSchema(JSON.parse(text));
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 and names every address of the routes, each once", async () => {
    const { description } = await copy();
    expect(description.openapi).toBe("3.1.0");
    const paths = ROUTES.flatMap((route) => route.operations ?? []).map((operation) => operation.path);
    expect(paths.length).toBeGreaterThan(15);
    expect(new Set(paths).size).toBe(paths.length);
    expect(Object.keys(description.paths).sort()).toEqual([...paths].sort());
    const refs = JSON.stringify(description).match(/#\/components\/schemas\/\w+/g) ?? [];
    for (const ref of refs) expect(description.components.schemas[ref.split("/").at(-1) ?? ""]).toBeDefined();
  });

  it.each([...EVERY_PAGE, "/matters/mpp/entries?q=local+1924", "/entries/mpp-4", "/matters/mpp/events?after=2"])(
    "is true of the answer at /api%s",
    async (path) => {
      const { app, description } = await copy();
      const response = await app.request(`/api${path}`);
      const content = description.paths[templateFor(description, `/api${path}`)]?.get.responses["200"]?.content ?? {};
      const schema = content["application/json"]?.schema;
      expect(schema).toBeDefined();
      const checked = checkerOf(description, schema ?? {}).safeParse(await response.json());
      expect(checked.error?.issues ?? []).toEqual([]);
    },
  );

  it("would find an answer that is not as described", async () => {
    const { app, description } = await copy();
    const body = (await (await app.request("/api/entries/mpp-3")).json()) as Record<string, unknown>;
    const schema =
      description.paths["/api/entries/{id}"]?.get.responses["200"]?.content["application/json"]?.schema ?? {};
    const checker = checkerOf(description, schema);
    for (const broken of [
      { ...body, kind: "poem" },
      { ...body, filedOn: 5 },
      { ...body, extra: 1 },
      { ...body, amici: undefined },
    ])
      expect(checker.safeParse(JSON.parse(JSON.stringify(broken))).success).toBe(false);
  });
});
