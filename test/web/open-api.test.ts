import { describe, expect, it } from "vitest";
import { apiPath } from "../../functions/render/addresses.ts";
import { ROUTES } from "../../functions/web/routes/index.ts";
import { checkerOf, createDescribedApp, type Description } from "../support/described-answers.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";
import { EVERY_PAGE } from "./every-page.ts";

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
  const app = createDescribedApp(outside.ports, outside.deployment, {
    replay: async () => ({ clock: outside.clock.now(), shown: 6, facts: 94, done: false }),
  });
  const description = (await (await app.request("/api/openapi.json")).json()) as Description;
  return { app, description };
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
      const response = await app.request(apiPath(path));
      expect(response.status).toBe(200);
      const [pathname = ""] = apiPath(path).split("?");
      expect(await checkerOf(description)("GET", pathname, response)).toEqual([]);
    },
  );

  it("names the values that a filter takes, and each is taken, alone and all together", async () => {
    const { app, description } = await copy();
    const parameters = description.paths["/api/matters/{matter}/entries"]?.get.parameters ?? [];
    const named = parameters.flatMap(({ name, schema }) => {
      const values = schema.items?.enum ?? schema.enum ?? [];
      return [...values, ...(schema.items ? [values.join(",")] : [])].map((value) => `${name}=${value}`);
    });
    expect(named.length).toBeGreaterThan(35);
    for (const query of named)
      expect([query, (await app.request(`/api/matters/mpp/entries?${query}`)).status]).toEqual([query, 200]);
    expect(parameters.find(({ name }) => name === "limit")?.schema.type).toBe("integer");
  });

  it("would find an answer that is not as described", async () => {
    const { app, description } = await copy();
    const check = checkerOf(description);
    const body = (await (await app.request("/api/entries/mpp-3")).json()) as Record<string, unknown>;
    const faultsOf = (answer: object, init: ResponseInit = {}, path = "/api/entries/mpp-3") =>
      check("GET", path, Response.json(answer, init));
    expect(await faultsOf(body)).toEqual([]);
    expect(await faultsOf({ ...body, kind: "poem" })).toHaveLength(1);
    expect((await faultsOf({ ...body, filedOn: "2019-02-30" }))[0]).toContain("/filedOn");
    expect((await faultsOf({ ...body, firstSeenAt: "yesterday" }))[0]).toContain("/firstSeenAt");
    expect((await faultsOf({ ...body, extra: 1 }))[0]).toContain('"additionalProperty":"extra"');
    expect((await faultsOf({ ...body, amici: undefined }))[0]).toContain('"missingProperty":"amici"');
    expect(await faultsOf(body, { status: 201 })).toEqual(["status 201 is not described"]);
    expect(await faultsOf(body, { headers: { "Content-Type": "text/plain" } })).toEqual([
      "text/plain is not described for 200",
    ]);
    expect(await faultsOf({}, {}, "/api/secret")).toEqual(["status 200 of what is not described"]);
    const problem = { status: 404, headers: { "Content-Type": "application/problem+json" } };
    expect(await faultsOf({ type: "about:blank", title: "Not found", status: 404 }, problem)).toEqual([]);
    expect(await faultsOf({ title: "Not found", status: 404 }, problem)).toHaveLength(1);
  });

  it("is held against every answer that the tests get: one that is not as described is thrown", async () => {
    const outside = world({ matters: [{ ...MPP, name: 5 as unknown as string }] });
    const app = createDescribedApp(outside.ports, outside.deployment);
    await expect(app.request("/api/matters/mpp")).rejects.toThrow("/name must be string");
  });
});
