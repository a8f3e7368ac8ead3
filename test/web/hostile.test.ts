import * as cheerio from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { holds } from "../support/holds.ts";
import { world } from "../support/world.ts";

async function copy(entries: readonly Entry[] = MPP_ENTRIES) {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  return { ...outside, app: createDescribedApp(outside.ports, outside.deployment) };
}

const EVIL_TEXT = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "</td></tr></table><h1>Not ours</h1>",
  "<style>*{display:none}</style>",
  "<!--[if mso]><b>x</b><![endif]-->",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "{{7*7}} ${7*7} <%= 7*7 %>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "+ADw-script+AD4-",
  "lone \ud800, NUL \u0000, \ufffe",
  "\u202eDEINED\u202c",
  `Z${"\u0301".repeat(10_000)}`,
  "<base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>",
  "a\r\nBcc: x@evil.example",
  "x".repeat(30_000), // in ten fields as much as an item may hold
];

const EVIL_LINKS = [
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "http://court.example/plain.pdf",
  "https://www.supremecourt.gov@evil.example/",
  "//evil.example/doc",
  "\\\\evil.example",
];

describe("text from outside", () => {
  it.each(EVIL_TEXT.map((text) => [text.slice(0, 40), text]))(
    "is only ever text on every page: %s",
    async (_, text) => {
      const evil = anEntry({
        text,
        shortText: text,
        caption: text,
        filer: text,
        amici: [text],
        counsel: [text],
        judges: [text],
        kind: "amicus_brief",
        weight: "filing",
        acts: [{ act: "granted", of: text, evidence: text }],
        evidence: { filer: text },
      });
      const ruling = anEntry({ ...evil, kind: "order", weight: "ruling" });
      const { app } = await copy([evil, ruling]);
      for (const path of [
        "/",
        "/matters/mpp",
        "/matters/mpp/entries",
        "/matters/mpp/amicus",
        "/matters/mpp/timeline",
        "/matters/mpp/rulings",
        "/entries/mpp-1",
        "/entries/mpp-2",
        "/matters/mpp/digests/0..2",
        "/dockets/ca9/19-15716",
      ]) {
        const body = await (await app.request(path)).text();
        const $ = cheerio.load(body);
        expect(
          $("script, style, base, meta[http-equiv], noscript, [onerror], [onload], img:not([src^='/'])").length,
        ).toBe(0);
        expect($("h1").length).toBe(1);
        expect($("main").length).toBe(1);
        expect(body).not.toMatch(/[\u0000\ud800\ufffe\u202e]/);
        expect(body).not.toContain("\u0301".repeat(20));
      }
    },
  );

  it.each(EVIL_LINKS)("never makes a link of %j", async (url) => {
    const document = { id: "", title: "Brief", url, pages: 3, sha256: null, state: "read" as const, reason: null };
    const sighting = { source: "import", url, seenAt: "2020-03-12T14:00:00.000Z", sha256: "0".repeat(64), edition: 1 };
    const entry = anEntry({
      kind: "amicus_brief",
      weight: "filing",
      documents: [document, document],
      sources: [sighting],
    });
    const matter = {
      ...MPP,
      curated: [
        {
          docket: "ca9/19-15716",
          filedBetween: ["2019-06-24", "2019-06-28"] as const,
          kind: "amicus_brief" as const,
          amici: ["A"],
          link: url,
        },
      ],
    };
    const outside = world({ matters: [matter], now: "2020-03-12T15:00:00.000Z" });
    await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", [entry]);
    const app = createDescribedApp(outside.ports, outside.deployment);
    for (const path of ["/entries/mpp-1", "/matters/mpp/amicus", "/matters/mpp/digests/0..1"]) {
      const $ = cheerio.load(await (await app.request(path)).text());
      const foreign = $("a[href]")
        .map((_, link) => $(link).attr("href") ?? "")
        .get()
        .filter(
          (href) =>
            !/^(\/|#|\?|mailto:operator@example\.org|https:\/\/(?:docket\.example\.org|www\.courtlistener\.com)\/)/.test(
              href,
            ),
        );
      expect(foreign).toEqual([]);
    }
  });
});

describe("requests from anybody", () => {
  const PARAMETERS = [
    "court",
    "docket",
    "kind",
    "weight",
    "filer",
    "supporting",
    "from",
    "to",
    "q",
    "sort",
    "limit",
    "cursor",
  ];

  it("never break the list: a fuzz of its parameters gives 200 or a problem, never a 5xx", async () => {
    const { app } = await copy();
    const value = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "ca9",
        "-1",
        "1e9",
        "999999999999",
        "2019-02-30",
        "[$ne]=1",
        "\u0000",
        "amicus_brief,",
        "%",
        "😀",
      ),
    );
    const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...PARAMETERS), fc.string({ maxLength: 8 })), value), {
      maxLength: 4,
    });
    await holds(
      fc.asyncProperty(query, async (pairs) => {
        const search = new URLSearchParams(pairs).toString();
        for (const path of ["/api/matters/mpp/entries", "/matters/mpp/entries", "/matters/mpp/feed.atom"]) {
          const { status } = await app.request(`${path}?${search}`);
          expect([200, 400]).toContain(status);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("never break an address", async () => {
    const { app } = await copy();
    const strange = [
      "/matters/%00",
      "/matters/__proto__",
      "/matters/constructor",
      "/entries/mpp-0",
      "/entries/mpp-1e3",
      "/entries/-1",
      "/dockets/ca9/..%2f..",
      "/matters/mpp/digests/4..1",
      "/matters/mpp/digests/0..999",
      "/matters/mpp/digests/x",
      "/matters/mpp/digests/0..4?n=9",
      "/outbox/1",
      "/%E0%A4%A",
      "/api/nowhere",
    ];
    for (const path of strange) {
      const { status } = await app.request(path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it("may not use another list's cursor, a forged one, or one that was changed", async () => {
    const { app } = await copy();
    const page = async (search: string) => {
      const response = await app.request(`/api/matters/mpp/entries?${search}`);
      return {
        status: response.status,
        body: (await response.json()) as { next: string | null; entries: { id: string }[] },
      };
    };
    const { next } = (await page("limit=2")).body;
    const cursor = next ?? "";
    expect((await page(`limit=2&cursor=${cursor}`)).body.entries.map((entry) => entry.id)).toEqual(["mpp-4", "mpp-3"]);
    expect((await page(`limit=2&kind=opinion&cursor=${cursor}`)).status).toBe(400);
    expect((await page(`limit=2&sort=oldest&cursor=${cursor}`)).status).toBe(400);
    for (let at = 0; at < cursor.length; at += 7) {
      const changed = `${cursor.slice(0, at)}${cursor[at] === "A" ? "B" : "A"}${cursor.slice(at + 1)}`;
      expect([changed, (await page(`limit=2&cursor=${changed}`)).status]).toEqual([changed, 400]);
    }
  });

  it("walk every entry once, page by page, while new ones come in", async () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      anEntry({ text: `Entry ${at}`, filedOn: `2019-06-${String(1 + (at % 5)).padStart(2, "0")}` }),
    );
    const { app, record } = await copy(many);
    for (const sort of ["newest", "oldest"]) {
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const response = await app.request(
          `/api/matters/mpp/entries?limit=4&sort=${sort}${cursor ? `&cursor=${cursor}` : ""}`,
        );
        const body = (await response.json()) as { entries: { id: string }[]; next: string | null };
        seen.push(...body.entries.map((entry) => entry.id));
        cursor = body.next;
        await fileEntries(record, "2020-03-12T15:00:00.000Z", [
          anEntry({ text: "New", filedOn: sort === "newest" ? "2019-06-30" : "2019-05-01" }),
        ]);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => Number(id.slice(4)) <= 25)).toHaveLength(25);
    }
  });

  it("get a problem when they misspell a filter, and a person's link may carry what a mailer added", async () => {
    const { app } = await copy();
    const problem = await app.request("/api/matters/mpp/entries?courts=ca9");
    expect(problem.status).toBe(400);
    expect(await problem.json()).toMatchObject({
      status: 400,
      detail: expect.stringContaining('"courts" is no parameter here'),
    });
    expect((await app.request("/matters/mpp?utm_source=x&mc_eid=1&fbclid=y")).status).toBe(200);
    expect((await app.request("/matters/mpp?source=x")).status).toBe(400);
    expect((await app.request("/api/matters/mpp/entries?kind=order&kind=opinion")).status).toBe(400);
  });

  it("cannot be told apart from another method's page, nor trace, nor override", async () => {
    const { app } = await copy();
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE"]) {
      const response = await app.request("/matters/mpp", { method: method === "TRACE" ? "OPTIONS" : method });
      expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
    }
    const overridden = await app.request("/u/x", { headers: { "X-HTTP-Method-Override": "POST" } });
    expect(overridden.status).toBe(404);
  });

  it("see an error of ours as a page without a detail, and the log holds no word of theirs", async () => {
    const outside = world({ matters: [MPP] });
    const broken = {
      ...outside.ports,
      record: { ...outside.ports.record, query: () => Promise.reject(new Error("secret ann@example.org")) },
    };
    const app = createApp(broken, outside.deployment);
    const response = await app.request("/matters/mpp?utm_source=ann@example.org");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    const problem = await app.request("/api/matters/mpp");
    expect(problem.headers.get("Content-Type")).toBe("application/problem+json");
    const lines = JSON.stringify(outside.log.lines);
    expect(lines).toContain("request failed");
    expect(lines).not.toContain("@");
    expect(lines).not.toContain("secret");
  });
});
