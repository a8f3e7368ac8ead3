import { beforeAll, describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

const INJUNCTION = "cand-3-19-cv-00807-2019-04-08-preliminary-injunction";
let app: ReturnType<typeof createDescribedApp>;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const noted = anEntry({
    docket: "scotus/19A960",
    filedOn: "2020-03-12",
    text: "Justice Sotomayor would deny the application.",
    votes: [{ who: "Sotomayor", how: "would deny" }],
  });
  for (const entry of [...MPP_ENTRIES, noted])
    await fileEntries(outside.record, `${entry.filedOn}T10:00:00.000Z`, [entry]);
  app = createDescribedApp(outside.ports, outside.deployment);
});

async function asked(query: Record<string, string>, name = "entries") {
  const response = await app.request(`/api/matters/mpp/${name}?${new URLSearchParams(query)}`);
  return { status: response.status, text: await response.text() };
}
async function ids(query: Record<string, string>): Promise<string[]> {
  const { entries } = JSON.parse((await asked(query)).text) as { entries: { id: string }[] };
  return entries.map(({ id }) => id).sort();
}

describe("a list of entries", () => {
  it.each([
    [{ judge: "fletcher" }, ["mpp-5"]],
    [{ judge: "Seeborg" }, ["mpp-1"]],
    [{ judge: "sotomayor" }, ["mpp-7"]],
    [{ judge: "nobody" }, []],
    [{ organization: "former u.s. government officials" }, ["mpp-4"]],
    [{ organization: "Former U.S. Government" }, []],
    [{ order: INJUNCTION }, ["mpp-1", "mpp-2", "mpp-5", "mpp-6"]],
    [{ order: INJUNCTION, judge: "Fernandez" }, ["mpp-5"]],
    [{ citation: "No. 19-15716, Dkt. 39" }, ["mpp-3"]],
    [
      { citation: "Order, Innovation Law Lab v. Nielsen, No. 3:19-cv-00807 (N.D. Cal. Apr. 8, 2019), ECF No. 73." },
      ["mpp-1"],
    ],
    [{ citation: "Innovation Law Lab v. Wolf, No. 19-15716 (9th Cir. Feb. 28, 2020)." }, ["mpp-5"]],
    [{ citation: "19-cv-807" }, ["mpp-1"]],
    [{ citation: "No. 19A960 (U.S. March 11, 2020)" }, ["mpp-6"]],
    [{ citation: "No. 19-15716", kind: "amicus_brief" }, ["mpp-3", "mpp-4"]],
  ])("is narrowed by %j", async (query, expected) => {
    expect(await ids(query as unknown as Record<string, string>)).toEqual(expected);
  });

  it("is narrowed in the same way when it is searched, as a file, as a feed, and as it was", async () => {
    const query = { order: INJUNCTION, q: "injunction" };
    expect(await ids(query)).toEqual(["mpp-1", "mpp-2", "mpp-5", "mpp-6"]);
    expect(await ids({ ...query, judge: "Paez" })).toEqual(["mpp-5"]);
    expect(await ids({ order: INJUNCTION, asOf: "2019-05-08" })).toEqual(["mpp-1", "mpp-2"]);
    const lines = (await asked({ judge: "Paez" }, "entries.jsonl")).text.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(["mpp-5"]);
    const feed = await (
      await app.request("/matters/mpp/feed.json?organization=Former+U.S.+Government+Officials")
    ).json();
    expect((feed as { items: object[] }).items).toHaveLength(1);
  });

  it("pages through what is searched and narrowed, each entry once", async () => {
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { text } = await asked({ order: INJUNCTION, q: "injunction", limit: "1", ...(cursor && { cursor }) });
      const page = JSON.parse(text) as { entries: { id: string }[]; next: string | null; total: number };
      expect(page.total).toBe(4);
      seen.push(...page.entries.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen.sort()).toEqual(["mpp-1", "mpp-2", "mpp-5", "mpp-6"]);
  });

  it("is refused for an order or a docket that there is not, with those that there are", async () => {
    const order = await asked({ order: "cand-none" });
    expect(order.status).toBe(400);
    expect(order.text).toContain(INJUNCTION);
    const citation = await asked({ citation: "965 F.3d 411" });
    expect(citation.status).toBe(400);
    expect(citation.text).toContain("19-15716");
  });
});

describe("a copy behind a gateway that bounds requests", () => {
  it("says so to programs, and others say nothing of it", async () => {
    const { ports, deployment } = world({ matters: [MPP] });
    const bounded = createDescribedApp(ports, deployment, { requestsPerSecond: 50 });
    const { headers } = await bounded.request("/api/about");
    expect(headers.get("RateLimit-Policy")).toBe('"everybody";q=50;w=1');
    expect(headers.get("Access-Control-Expose-Headers")).toContain("RateLimit-Policy");
    expect((await app.request("/api/about")).headers.has("RateLimit-Policy")).toBe(false);
  });
});
