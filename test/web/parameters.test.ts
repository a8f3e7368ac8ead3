import { beforeAll, describe, expect, it } from "vitest";
import { createDescribedApp, type Description } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

let app: ReturnType<typeof createDescribedApp>;
let description: Description;
/** What is answered to anybody who asks for it: not under a personal token, no picture or rule for robots, no form. */
const OTHER = /:token|^\/(?:style-\w+\.css|icon\.svg|robots\.txt|outbox.*|try|documents\/:id|api|api\/openapi\.json)$/;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  app = createDescribedApp(outside.ports, outside.deployment);
  description = (await (await app.request("/api/openapi.json")).json()) as Description;
});

const IN_PATH: Readonly<Record<string, string>> = {
  matter: "mpp",
  id: "mpp-1",
  court: "ca9",
  number: "19-15716",
  order: "cand-3-19-cv-00807-2019-04-08-preliminary-injunction",
  act: "protocols",
  window: "0..4",
};

const filled = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => IN_PATH[name] ?? "");

/** Every address that is described, and the page beside it where there is one. */
function addresses(): { address: string; isPage: boolean; parameters: readonly Parameter[] }[] {
  const own = new Set(app.routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}")));
  return Object.entries(description.paths).flatMap(([template, { get }]) => {
    const parameters = get.parameters.filter((one) => one.in === "query");
    const page = template === "/api/home" ? "/" : template.replace(/^\/api/, "");
    const hasPage = page !== template && own.has(page);
    return [
      { address: filled(template), isPage: false, parameters },
      ...(hasPage ? [{ address: filled(page), isPage: true, parameters }] : []),
    ];
  });
}
type Parameter = Description["paths"][string]["get"]["parameters"][number];
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** Values that a parameter of this schema must not take. */
function wrongFor({
  type,
  enum: values,
  items,
  anyOf,
  format,
  pattern,
  minimum,
  maximum,
  maxLength,
}: Schema): string[] {
  if (items) return wrongFor(items).flatMap((one) => [one, `${rightFor(items)[0]},${one}`]);
  if (anyOf) return ["soon", "2020-02-30", "2020-03-03T20:00:00", "1e9"];
  if (values) return ["poem", values[0]?.toUpperCase() ?? ""];
  if (type === "integer") return ["x", "1.5", "-1", "1e3", String((minimum ?? 0) - 1), String((maximum ?? 0) + 1)];
  if (format === "date") return ["soon", "2020-02-30", "2020-03-03T20:00:00Z"];
  if (pattern) return ["\u0001", "!"];
  return maxLength ? ["x".repeat(maxLength + 1)] : [];
}

/** Values at the edge of what it takes. */
function rightFor({ type, enum: values, items, anyOf, format, minimum, maximum }: Schema): string[] {
  if (items) return rightFor(items);
  if (anyOf) return ["2020-03-12", "2020-03-12T14:30:00Z"];
  if (values) return [...values];
  if (type === "integer") return [String(minimum), String(maximum)];
  return format === "date" ? ["2020-02-29"] : [];
}

async function asked(address: string, query: Record<string, string>) {
  const response = await app.request(`${address}?${new URLSearchParams(query)}`);
  return { status: response.status, text: await response.text() };
}

describe("the query of any address", () => {
  it("is described, for everything that anybody may ask for", () => {
    const described = addresses();
    expect(described.length).toBeGreaterThan(40);
    const known = new Set(described.map(({ address }) => address));
    const paths = new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path));
    const others = [...paths].filter(
      (path) => !path.includes("*") && !OTHER.test(path) && !known.has(filled(path.replace(/:(\w+)/g, "{$1}"))),
    );
    expect(others).toEqual([]);
  });

  it("is answered without one", async () => {
    for (const { address } of addresses()) expect([address, (await asked(address, {})).status]).toEqual([address, 200]);
  });

  it("is refused with what there is when it has a name that is not described; a mailer's mark on a page is not", async () => {
    for (const { address, isPage, parameters } of addresses()) {
      for (const value of ["x", ""]) {
        const { status, text } = await asked(address, { nonsense: value });
        const there = parameters.map(({ name }) => name).join(", ") || "none";
        expect([address, status]).toEqual([address, 400]);
        expect(text.replaceAll("&#39;", "'")).toContain(`is no parameter here; there are: ${there}`);
      }
      const marked = await asked(address, { utm_source: "letter", mc_eid: "1", fbclid: "2" });
      expect([address, marked.status]).toEqual([address, isPage ? 200 : 400]);
    }
  });

  it("is refused with what is allowed when a value is none, and taken up to its bounds", async () => {
    let [wrong, right] = [0, 0];
    for (const { address, parameters } of addresses()) {
      for (const { name, schema } of parameters) {
        for (const value of wrongFor(schema)) {
          const { status, text } = await asked(address, { [name]: value });
          expect([address, name, value, status]).toEqual([address, name, value, 400]);
          expect(text).toMatch(new RegExp(`(?:&quot;|\\\\")${name}(?:&quot;|\\\\")`));
          for (const allowed of schema.items?.enum ?? schema.enum ?? []) expect(text).toContain(allowed);
          wrong += 1;
        }
        for (const value of rightFor(schema)) {
          expect([address, name, value, (await asked(address, { [name]: value })).status]).toEqual([
            address,
            name,
            value,
            200,
          ]);
          right += 1;
        }
      }
    }
    expect(wrong).toBeGreaterThan(200);
    expect(right).toBeGreaterThan(200);
  });

  it("is refused when it is of a day to come, is given twice, is very long, or pages another list", async () => {
    const another = (await (await app.request("/api/matters/mpp/entries?limit=1&court=ca9")).json()) as {
      next: string;
    };
    for (const { address, parameters } of addresses()) {
      const names = new Set(parameters.map(({ name }) => name));
      const refused: Record<string, string>[] = [{ q: "x".repeat(10_000) }, { nonsense: "x".repeat(10_000) }];
      if (names.has("asOf")) refused.push({ asOf: "2020-03-13" }, { asOf: "2020-03-12T15:00:01Z" });
      if (names.has("cursor")) refused.push({ cursor: another.next, court: "cand" }, { cursor: "forged" });
      for (const query of refused)
        expect([address, Object.keys(query), (await asked(address, query)).status]).toEqual([
          address,
          Object.keys(query),
          400,
        ]);
      for (const { name, schema } of parameters) {
        const value = rightFor(schema)[0] ?? "x";
        const twice = await app.request(`${address}?${name}=${value}&${name}=${value}`);
        expect([address, name, twice.status]).toEqual([address, name, 400]);
      }
    }
  });

  it("is refused when it is sent by another method, with the one there is", async () => {
    for (const { address } of addresses()) {
      const response = await app.request(address, { method: "POST" });
      expect([address, response.status, response.headers.get("Allow")]).toEqual([address, 405, "GET, HEAD"]);
    }
  });
});

describe("an earlier moment", () => {
  it("is said by every address that takes one, in the words of RFC 7089", async () => {
    const takers = addresses().filter(({ parameters }) => parameters.some(({ name }) => name === "asOf"));
    expect(takers.length).toBeGreaterThan(25);
    for (const { address } of takers) {
      const { headers } = await app.request(`${address}?asOf=2020-03-12T14:30:00Z`);
      expect([address, headers.get("Memento-Datetime")]).toEqual([address, "Thu, 12 Mar 2020 14:30:00 GMT"]);
      expect((await app.request(address)).headers.has("Memento-Datetime")).toBe(false);
    }
  });

  it("is in the names of files and in what feeds and calendars call themselves", async () => {
    const { headers } = await app.request("/api/matters/mpp/briefs.csv?asOf=2020-03-11");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="mpp-briefs-as-of-2020-03-11.csv"');
    for (const name of ["feed.atom", "feed.json", "dates.ics"]) {
      const text = await (await app.request(`/matters/mpp/${name}?asOf=2020-03-11`)).text();
      expect(text.replaceAll(/\\|\r?\n /g, "")).toContain("as we knew it on March 11, 2020, 11:59 p.m. ET");
      expect(text).not.toContain("/entries/mpp-");
    }
  });

  it("is kept by what leads on: the next page of an earlier list is of that moment", async () => {
    const page = async (query: string) =>
      (await app.request(`/api/matters/mpp/entries?limit=2&asOf=2020-03-12T14:30:00Z${query}`)).headers.get("Link");
    const next = /^<https:\/\/docket\.example\.org(\/api\/matters\/mpp\/entries\?[^>]+)>; rel="next"$/.exec(
      (await page("")) ?? "",
    );
    const seen = new Set<string>();
    for (let address: string | undefined = next?.[1]; address !== undefined; ) {
      const response = await app.request(address);
      expect(response.headers.has("Memento-Datetime")).toBe(true);
      for (const { id } of ((await response.json()) as { entries: { id: string }[] }).entries) seen.add(id);
      address = /^<https:\/\/[^/]+(\/[^>]+)>/.exec(response.headers.get("Link") ?? "")?.[1];
    }
    expect(seen.size).toBe(MPP_ENTRIES.length - 2);
  });
});
