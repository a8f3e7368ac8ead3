import * as cheerio from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import type { OrderView } from "../../functions/model/order.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

const INJUNCTION = "cand-3-19-cv-00807-2019-04-08-preliminary-injunction";
const JUDGMENT = "ca9-19-15716-2020-02-28-judgment";
let app: ReturnType<typeof createDescribedApp>;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  for (const entry of MPP_ENTRIES) await fileEntries(outside.record, `${entry.filedOn}T20:00:00.000Z`, [entry]);
  app = createDescribedApp(outside.ports, outside.deployment);
});

async function ordersAt(query = ""): Promise<OrderView[]> {
  const response = await app.request(`/api/matters/mpp/orders${query}`);
  return ((await response.json()) as { orders: OrderView[] }).orders;
}

describe("the orders of a litigation", () => {
  it("are shown with state, since when, limits and the spans in which they were in force", async () => {
    const orders = await ordersAt();
    expect(orders.map(({ id, state, group }) => [id, state, group])).toEqual([
      [INJUNCTION, "stayed", "standing"],
      [JUDGMENT, "decided; mandate or judgment not seen", "standing"],
    ]);
    expect(orders[0]?.since).toMatchObject({ on: "2020-03-11", court: "scotus", entry: "mpp-6" });
    expect(orders[0]?.inForce).toEqual([
      {
        from: { on: "2019-04-08", time: null, cause: "act", entry: "mpp-1" },
        to: { on: "2019-05-07", time: null, cause: "act", entry: "mpp-2" },
      },
    ]);
  });

  it.each([
    ["2019-05-06", ["in force"]],
    ["2019-05-07", ["stayed"]],
    ["2020-02-28", ["not known from the dockets", "decided; mandate or judgment not seen"]],
    ["2019-01-01", []],
  ])("as of %s are those of then, with the states of then", async (day, expected) => {
    expect((await ordersAt(`?asOf=${day}`)).map(({ state }) => state).sort()).toEqual([...expected].sort());
  });

  it("have a page each, whose lines all lead to an entry", async () => {
    const list = cheerio.load(await (await app.request("/matters/mpp/orders")).text());
    for (const { id } of await ordersAt()) {
      expect(list(`a[href$="/orders/${id}"]`)).toHaveLength(1);
      const page = cheerio.load(await (await app.request(`/matters/mpp/orders/${id}`)).text());
      const turns = page("#life + ol > li");
      expect(turns.length).toBeGreaterThan(0);
      for (const turn of turns.toArray()) expect(page(turn).find('a[href^="/entries/mpp-"]')).toHaveLength(1);
    }
    expect((await app.request("/matters/mpp/orders/none")).status).toBe(404);
  });

  it("are what a litigation's page says under “Where it stands”", async () => {
    const page = cheerio.load(await (await app.request("/matters/mpp?asOf=2019-05-06")).text());
    const rows = page("ul.orders > li");
    expect(rows).toHaveLength(1);
    expect(rows.text()).toContain("in force");
  });

  it("are a table, a row an order, and their spans another, with the entries that began and ended each", async () => {
    const linesOf = async (name: string) =>
      (await (await app.request(`/api/matters/mpp/${name}.csv`)).text()).trim().split(/\r?\n/);
    expect(await linesOf("orders")).toHaveLength(3);
    const [span] = (await linesOf("order_states")).filter((line) => line.startsWith(`${INJUNCTION},1,in force`));
    for (const part of ["2019-04-08", "mpp-1", "2019-05-07", "mpp-2"]) expect(span).toContain(part);
  });
});

describe("an earlier moment", () => {
  it.each([
    "/api/matters/mpp/briefs.csv",
    "/api/matters/mpp/amici.csv",
    "/api/matters/mpp/entries.csv",
    ...["orders", "order_states", "acts", "later_history"].map((name) => `/api/matters/mpp/${name}.csv`),
  ])("is honored by %s: no row of what came later", async (path) => {
    const rows = async (query: string) =>
      (await (await app.request(`${path}${query}`)).text()).trim().split(/\r?\n/).length;
    expect(await rows("?asOf=2019-04-07")).toBe(1);
    expect(await rows("")).toBeGreaterThan(1);
  });

  it.each(["/matters/mpp", "/dockets/ca9/19-15716", "/matters/mpp/dates", "/matters/mpp/orders"])(
    "is said by %s, with nothing of what came later",
    async (path) => {
      const page = await (await app.request(`${path}?asOf=2020-02-01`)).text();
      expect(page).toContain("As we knew it on February 1, 2020, 11:59 p.m. ET");
      expect(page).not.toContain("/entries/mpp-6");
    },
  );

  it.each([
    "/",
    "/health",
    "/matters/mpp/digests/0..4?asOf=2020-02-01",
    "/api/matters/mpp/history.sqlite?at=2020-02-01",
    "/api/matters/mpp/briefs.csv?day=2020-02-01",
    "/matters/mpp/dates.ics?from=2020-02-01",
    "/matters/mpp/feed.atom?at=2020-02-01",
  ])("is refused by %s where it is not known, with what is", async (path) => {
    const response = await app.request(path.includes("?") ? path : `${path}?asOf=2020-02-01`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/is no parameter here; there (?:is|are)/);
  });
});
