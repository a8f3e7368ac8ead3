import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDescribedApp, type Description } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { holds } from "../support/holds.ts";
import { world } from "../support/world.ts";

let app: ReturnType<typeof createDescribedApp>;
let description: Description;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  app = createDescribedApp(outside.ports, outside.deployment);
  description = (await (await app.request("/api/openapi.json")).json()) as Description;
});

/** What somebody may mean by a parameter, and what nobody should. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  matter: ["mpp"],
  id: ["mpp-1", "mpp-3", "mpp-0", "mpp-999999999999999999999"],
  court: ["ca9", "cand", "ca9,cand"],
  number: ["19-15716", "3:19-cv-00807"],
  docket: ["ca9/19-15716"],
  order: ["cand-3-19-cv-00807-2019-04-08-preliminary-injunction", "cand-none"],
  act: ["protocols", "none"],
  window: ["0..4", "1..2", "4..0", "0..999999999999"],
  kind: ["amicus_brief", "order,opinion"],
  weight: ["ruling"],
  supporting: ["appellee"],
  from: ["2019-01-01", "2020-03-12T14:00:00Z", "0000-01-01", "9999-12-31"],
  to: ["2020-12-31", "2020-03-12T14:00:00Z", "9999-12-31"],
  asOf: ["2020-03-12", "2020-03-12T14:00:00Z", "9999-12-31", "0000-01-01"],
  q: ["local 1924", '"asylum officers"', "inj*", '"', "* OR", "NEAR(", "a AND", "-stay", "\u0000", "ﬀ", "😀"],
  sort: ["newest", "oldest", "best"],
  limit: ["1", "200", "0", "-1", "1e3"],
  cursor: ["a.b.c"],
  after: ["0", "3", "999999999999999"],
  n: ["1-3,5", "5-1", "1-999999999999"],
};

const nonsense = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 600 }),
  fc.constantFrom("", " ", ",", "%", "..", "null", "NaN", "__proto__", "constructor", "\ud800"),
);

function valueFor(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(MEANT[name] ?? [""])) },
    { weight: 1, arbitrary: nonsense },
  );
}

/** Addresses of one operation: its path filled, a few of its parameters given, now and then one that it has not. */
function addressesOf(template: string): fc.Arbitrary<string> {
  const parameters = description.paths[template]?.get.parameters ?? [];
  const namesIn = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name);
  const filled = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, valueFor(name)])));
  const query = fc
    .uniqueArray(fc.constantFrom(...namesIn("query"), ...namesIn("query"), "unknown"), { maxLength: 3 })
    .chain(filled);
  return fc.tuple(filled(namesIn("path")), query).map(([path, search]) => {
    const inPath = (_: string, name: string) => encodeURIComponent((path[name] ?? "").toWellFormed());
    return `${template.replace(/\{(\w+)\}/g, inPath)}?${new URLSearchParams(search)}`;
  });
}

describe("any query of any address of the API", () => {
  it("is answered as the description says, and never by a failure of ours", async () => {
    const templates = Object.keys(description.paths);
    const seen = new Set<string>();
    const addresses = fc
      .constantFrom(...templates)
      .chain((template) => addressesOf(template).map((address) => ({ template, address })));
    await holds(
      fc.asyncProperty(addresses, async ({ template, address }) => {
        const { status } = await app.request(address);
        seen.add(`${template} ${status}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 500, seed: 20190626 },
    );
    for (const template of templates) expect(seen).toContain(`${template} 200`);
  });
});
