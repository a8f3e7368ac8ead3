import * as cheerio from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPath } from "../../functions/render/addresses.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";
import { EVERY_PAGE, OTHER_PAGES } from "./every-page.ts";

let app: ReturnType<typeof createDescribedApp>;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  app = createDescribedApp(outside.ports, outside.deployment, { outbox: async () => [] });
});

const SPANISH = EVERY_PAGE.map((path) => `/es${path}`);

describe.each([...EVERY_PAGE, ...OTHER_PAGES, "/outbox", ...SPANISH])("the page at %s", (path) => {
  it("has one h1, one main part, a skip link, and headings in order", async () => {
    const $ = cheerio.load(await (await app.request(path)).text());
    expect($("h1").length).toBe(1);
    expect($("title").text()).toContain($("h1").text().trim().slice(0, 20));
    expect($("main").length).toBe(1);
    expect($("body > a").first().attr("href")).toBe("#main");
    const levels = $("h1, h2, h3, h4")
      .map((_, heading) => Number(heading.tagName.slice(1)))
      .get();
    levels.slice(1).forEach((level, at) => {
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect($("html").attr("lang")).toBe(path.startsWith("/es") ? "es" : "en");
  });

  it("gives every link a name that no other address has, and leads nowhere that is not there", async () => {
    const $ = cheerio.load(await (await app.request(path)).text());
    const names = new Map<string, Set<string>>();
    for (const link of $("a[href]").not("[tabindex='-1']").toArray()) {
      const name = `${$(link).text()}${$(link).find("img").attr("alt") ?? ""}`.replace(/\s+/g, " ").trim();
      expect(name).not.toBe("");
      names.set(name, (names.get(name) ?? new Set()).add($(link).attr("href") ?? ""));
    }
    expect([...names].filter(([, hrefs]) => hrefs.size > 1)).toEqual([]);
    const own = $("a[href^='/']")
      .map((_, link) => $(link).attr("href") ?? "")
      .get();
    expect(own.length).toBeGreaterThan(5);
    for (const href of new Set(own)) expect([href, (await app.request(href)).status]).toEqual([href, 200]);
  });

  it("is small, asks nobody else for anything, sets no cookie and runs nothing", async () => {
    const response = await app.request(path);
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    const $ = cheerio.load(text);
    expect($("script, img:not([src^='/']), object, embed, [style], style, base, [onclick]").length).toBe(0);
    const fetched = $("link[rel='stylesheet'], link[rel='icon']")
      .map((_, link) => $(link).attr("href") ?? "")
      .get();
    expect(fetched.length).toBe(2);
    for (const href of fetched) expect((await app.request(href)).status).toBe(200);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
  });
});

describe.each(EVERY_PAGE)("the JSON of %s", (path) => {
  it("is under /api, free for every site to read", async () => {
    const response = await app.request(apiPath(path));
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain("application/json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(typeof (await response.json())).toBe("object");
  });

  it("is not sent again while nothing changed", async () => {
    const etag = (await app.request(apiPath(path))).headers.get("ETag") ?? "";
    const again = await app.request(apiPath(path), { headers: { "If-None-Match": etag } });
    expect(etag).not.toBe("");
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});
