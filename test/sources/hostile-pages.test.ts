import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Reading } from "../../functions/model/reading.ts";
import { FORMATS } from "../../functions/sources/formats.ts";
import { readPage } from "../../functions/sources/read-page.ts";
import { holds } from "../support/holds.ts";
import { docketPage, escapedXml, feedPage, HOSTILE_TEXTS } from "../support/hostile-pages.ts";

const MARKUP =
  /<\/?(?:script|img|svg|style|td|noscript|meta|base|a)\b|onerror|onload|alert\(|javascript:|vbscript:|data:text|display:none/i;

function readAs(format: string, text: string | Uint8Array, court = "cand"): Reading {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readPage(format, { url: "file:///saved/page", bytes, court });
}

/** What is printed of the page, or why it is not. */
function printed(format: string, text: string, court?: string): string {
  try {
    return JSON.stringify(readAs(format, text, court));
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === "unreadable") return `unreadable: ${error.message}`;
    throw error;
  }
}

function addressesIn(json: string): string[] {
  return [...json.matchAll(/"(?:url|followUpUrl|questionsPresentedUrl|nextUrl)":"([^"]*)"/g)].map(
    ([, url = ""]) => url,
  );
}

describe.each(Object.entries(HOSTILE_TEXTS))("%s in a court's text", (_, text) => {
  const pages: readonly (readonly [string, string, string])[] = [
    ["scotus-html", docketPage({ row: text }), "a proceeding"],
    ["scotus-html", docketPage({ title: text }), "a caption"],
    ["pacer-rss", feedPage({ event: escapedXml(text) }), "an event"],
    ["pacer-rss", feedPage({ title: escapedXml(text) }), "a title"],
    ["pacer-rss", feedPage({ title: text, event: text }), "unescaped fields"],
    [
      "scotus-json",
      JSON.stringify({
        CaseNumber: "29-1 ",
        PetitionerTitle: text,
        LowerCourt: text,
        ProceedingsandOrder: [
          {
            Date: "Apr 01 2030",
            Text: `x ${text}`,
            Links: [{ Description: text, DocumentUrl: "java\nscript:alert(1)" }],
          },
        ],
        Petitioner: [{ Attorney: text, PartyName: text }],
      }),
      "JSON",
    ],
    [
      "scotus-email",
      `Content-Type: text/html\n\nA new docket entry, "x ${text}" has been added for <a href='/docket/DocketFiles/html/Public/25-1.html'>${text}</a>.`,
      "an e-mail",
    ],
  ];

  it.each(pages)("leaves no markup, script or foreign scheme behind: %s", (format, page) => {
    const json = printed(format, page);
    expect(json).not.toMatch(MARKUP);
    for (const hidden of ["\u0000", "\u202e", "\ufffe", "\\u0000", "\\ud800"]) expect(json).not.toContain(hidden);
    for (const url of addressesIn(json)) expect(url).toMatch(/^https?:\/\/[^@]*$/);
  });
});

describe("pages that are made to cost", () => {
  const many = (item: string, times: number): string => item.repeat(times);
  it.each([
    ["C7 a million nested elements", "scotus-html", docketPage({ row: many("<div>", 1_000_000) }), /levels of nesting/],
    ["C8 lists in lists", "scotus-html", docketPage({ row: many("<ul><li>", 100_000) }), /levels of nesting/],
    ["C8 type in type", "scotus-html", docketPage({ title: many("<b><p>", 100_000) }), /levels of nesting/],
    ["C8 elements in a feed", "pacer-rss", feedPage({ event: many("<x>", 100_000) }), /levels of nesting/],
    ["C9 twenty thousand attributes", "scotus-html", docketPage({ row: `<i ${many("a ", 20_000)}>` }), /attributes/],
    ["C10 too many rows", "scotus-html", docketPage({ more: many("<tr><td>Apr 01 2030<td>x", 140_000) }), /elements/],
    ["C14 an open script", "scotus-html", docketPage({ row: many("<script>", 1000) }), /cut off/],
    [
      "D14 deep JSON",
      "scotus-json",
      `{"CaseNumber":"1-1","ProceedingsandOrder":${many("[", 100_000)}${many("]", 100_000)}}`,
      /readable|unexpected/,
    ],
    ["D14 a number that is none", "scotus-json", '{"CaseNumber":1e999,"ProceedingsandOrder":[1]}', /CaseNumber/],
  ])("%s: unreadable, in words", (_, format, page, words) => {
    expect(printed(format, page)).toMatch(/^unreadable: /);
    expect(printed(format, page)).toMatch(words);
  });

  it("C10 fifty thousand rows are read", () => {
    const reading = readAs(
      "scotus-html",
      docketPage({ more: many("<tr><td>Apr 01 2030</td><td>x</td></tr>", 50_000) }),
    );
    expect(reading.kind === "docket" && reading.entries.length).toBe(50_001);
  });

  it("C11 entities that the feed declares are never expanded, nor files opened", () => {
    const declaration = `<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "${many("&a;", 10)}"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>`;
    const json = printed("pacer-rss", feedPage({ declaration, title: "A &b; &f; v. B", event: "&f;" }));
    expect(json).toMatch(/"kind":"feed"/);
    expect(json).not.toMatch(/lollol|root:/);
  });

  it("C12 a row of five million words is read", () => {
    const reading = readAs("scotus-html", docketPage({ row: "ab ".repeat(5_000_000) }));
    expect(reading.kind === "docket" && reading.entries[0]?.description?.length).toBe(15_000_001);
  });

  it("is no page above 20 MB", () => {
    expect(() => readAs("scotus-html", new Uint8Array(20 * 1024 * 1024 + 1))).toThrow(/page over a limit/);
  });
});

describe("C12 texts against our regular expressions", () => {
  const long = [
    `${"a".repeat(50_000)}!`,
    "[".repeat(50_000),
    "[]".repeat(25_000),
    "(".repeat(50_000),
    " ,".repeat(25_000),
    " v. ".repeat(12_000),
    "<".repeat(50_000),
    "&lt;script ".repeat(5_000),
    "1-".repeat(25_000),
    " et al".repeat(8_000),
    "Filed 01/01/2020, No.".repeat(2_000),
    "=\t".repeat(25_000),
  ];

  it("are read in a time that grows as they do", () => {
    for (const text of long) {
      const pages: readonly (readonly [string, string, string])[] = [
        ["scotus-html", docketPage({ row: text, title: text }), "scotus"],
        ["pacer-rss", feedPage({ title: text, event: text }), "cand"],
        [
          "scotus-email",
          `A: ${text}\nContent-Transfer-Encoding: quoted-printable\n\nA new docket entry ${text}`,
          "scotus",
        ],
        ["opinions", `Recent Precedential Opinions ${text}`, "ca3"],
        [
          "opinions",
          `<rss><channel><item><description>FinalOpinion in case# 1-1 ${text}</description></item></channel></rss>`,
          "ca7",
        ],
        [
          "opinions",
          `<rss><channel><item><title>22-1: ${text}</title><content:encoded>x</content:encoded></item></channel></rss>`,
          "cafc",
        ],
        ["opinions", `<rss><channel><item><description>Docket#: ${text}</description></item></channel></rss>`, "ca10"],
      ];
      for (const [format, page, court] of pages) {
        const before = process.cpuUsage();
        printed(format, page, court);
        // Linear time is some 50 ms; a quadratic expression takes more than a minute.
        expect(process.cpuUsage(before).user / 1000, `${format} ${text.slice(0, 10)}`).toBeLessThan(3000);
      }
    }
  });
});

describe("any bytes at all", () => {
  const parts = fc.constantFrom(
    ...[
      "<table id=proceedings>",
      "<tr><td>",
      "Apr 01 2030",
      "</table>",
      "<item>",
      "<rss>",
      "</rss>",
      "&#0;",
      "&",
      "]]>",
      "<![CDATA[",
      '{"results":[',
      "\n\n",
      "=",
    ],
  );
  const text = fc
    .array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 30 })
    .map((pieces) => pieces.join(""));

  it.each(FORMATS.map(({ id }) => id))("are read by %s, or refused in words: never a crash", async (format) => {
    await holds(
      fc.property(fc.oneof(text, fc.constant(docketPage({})), fc.constant(feedPage({}))), fc.nat(2000), (page, cut) => {
        for (const bytes of [page, page.slice(0, cut), page.slice(cut)])
          expect(printed(format, bytes, "ca9")).toBeTypeOf("string");
      }),
      { numRuns: 60 },
    );
  });
});
