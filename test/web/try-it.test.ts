import * as cheerio from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

let app: ReturnType<typeof createDescribedApp>;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  app = createDescribedApp(outside.ports, outside.deployment);
});

/** Sends a form of the API's page as a browser does, with these fields filled in; gives where it leads. */
async function send(address: string, filled: Record<string, string> = {}): Promise<string> {
  const $ = cheerio.load(await (await app.request("/api")).text());
  const form = $("form[action='/try']").filter((_, one) => $(one).find("[name=address]").attr("value") === address);
  expect(form.length).toBe(1);
  const fields = form.find("input[name]").map((_, input) => [[$(input).attr("name"), $(input).attr("value") ?? ""]]);
  const query = new URLSearchParams(fields.get() as [string, string][]);
  for (const [name, value] of Object.entries(filled)) {
    expect(query.has(name)).toBe(true);
    query.set(name, value);
  }
  const response = await app.request(`/try?${query}`);
  expect(response.status).toBe(303);
  return response.headers.get("Location") ?? "";
}

describe("the forms of the API's page", () => {
  it("make the call that they say, without what was left empty", async () => {
    expect(await send("/api/matters/{matter}/entries", { kind: "amicus_brief", q: "local 1924" })).toBe(
      "/api/matters/mpp/entries?kind=amicus_brief&q=local+1924",
    );
    expect(await send("/api/entries/{id}")).toBe("/api/entries/mpp-1");
    expect(await send("/api/dockets/{court}/{number}", { court: "cand", number: "3:19-cv-00807" })).toBe(
      "/api/dockets/cand/3%3A19-cv-00807",
    );
    expect(await send("/api/health")).toBe("/api/health");
  });

  it("lead to an answer, each of them", async () => {
    const $ = cheerio.load(await (await app.request("/api")).text());
    const addresses = $("form[action='/try'] [name=address]").map((_, input) => $(input).attr("value") ?? "");
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses.get()) {
      const filled = address.includes("{number}") ? { court: "ca9", number: "19-15716" } : {};
      expect([address, (await app.request(await send(address, filled))).status]).toEqual([address, 200]);
    }
  });

  it("lead nowhere but to an address of the API", async () => {
    for (const query of [
      "",
      "address=https://evil.example/",
      "address=//evil.example",
      "address=/subscribe",
      "address=/api/entries/{id}",
      "address=/api/entries/{id}&id=..",
      "address=/api/dockets/{court}/{number}&court=.&number=x",
    ])
      expect([query, (await app.request(`/try?${query}`)).status]).toEqual([query, 400]);
    const nested = await app.request("/try?address=/api/entries/{id}&id=../../evil%3Fx");
    expect(nested.headers.get("Location")).toBe("/api/entries/..%2F..%2Fevil%3Fx");
  });
});
