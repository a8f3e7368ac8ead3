import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { HOSTILE_TEXTS } from "../support/hostile-pages.ts";
import { ROOT } from "../support/imports.ts";

/** A saved page of ours with something nasty done to it, as a file that `cli read` is given. */
export interface NastyPage {
  readonly what: string;
  readonly format: string;
  readonly court: string;
  /** Name of the file; the Supreme Court's docket number is in it. */
  readonly file: string;
  bytes(): Uint8Array;
}

/** One page a format, as a court sends it: everything else here is made from them. */
const SEEDS: readonly (readonly [format: string, court: string, path: string])[] = [
  ["pacer-district", "cand", "test/sources/imports/pacer-district.civil.cand.html"],
  ["pacer-appellate", "ca9", "test/sources/imports/pacer-appellate.full.ca9.html"],
  ["acms", "ca9", "test/sources/imports/acms.appeal.ca9.json"],
  ["pacer-rss", "cand", "test/sources/cmecf-rss/cand.xml"],
  ["scotus-html", "scotus", "test/sources/supreme-court/29-1001.html"],
  ["scotus-htm", "scotus", "test/sources/scotus-htm/01-9001.htm"],
  ["scotus-json", "scotus", "test/sources/supreme-court-json/29-1001.json"],
  ["scotus-email", "scotus", "test/sources/scotus-email/confirmation.eml"],
  ["courtlistener", "cand", "test/sources/courtlistener/cand_entries.json"],
  ["opinions", "ca9", "test/sources/opinions/ca9.xml"],
  ["opinions", "ca5", "test/sources/opinions/ca5.html"],
];

type Damage = (page: string) => string | Uint8Array;
const MB = 1024 * 1024;
/** Just below what a page may have. */
const FULL = 19 * MB;

const ADDRESSES = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "//evil.example/x",
  "https://court.gov@evil.example/x",
  "ftp://evil.example/x",
  "\\\\\\\\evil.example\\\\x",
] as const;
const DECLARATION = `<!DOCTYPE r [<!ENTITY a "lolz"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>`;
const NO_CHARACTERS = "&#0;&#xD800;&#x110000;&#99999999999;&#x202E;&nosuch;&lt;script&gt;&amp;lt;script&amp;gt;";

/** What may be done to any page. */
const ANY: Readonly<Record<string, Damage>> = {
  "nothing at all": () => "",
  "only white space": () => " \r\n\t".repeat(1_000),
  "zero bytes": () => new Uint8Array(100_000),
  "cut in the middle": (page) => page.slice(0, page.length >> 1),
  "cut after a third, then again from the start": (page) => page.slice(0, page.length / 3) + page,
  "a zero byte in every tenth place": (page) => page.replace(/.{10}/gs, "$&\u0000"),
  "UTF-16 with its mark": (page) => Buffer.from(`\uFEFF${page}`, "utf16le"),
  "UTF-16 the other way round": (page) => Buffer.from(`\uFEFF${page}`, "utf16le").swap16(),
  "bytes of no charset": (page) =>
    Buffer.concat([Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0]), Buffer.from(page, "latin1")]),
  "gzip bytes": (page) => gzipSync(page),
  "a gzip bomb": () => gzipSync(Buffer.alloc(200 * MB)),
  "twenty megabytes of it": (page) => page.repeat(Math.floor(FULL / Buffer.byteLength(page))),
  "more than a page may have": (page) => page.repeat(Math.ceil((FULL + 2 * MB) / page.length)),
  "twenty megabytes of one letter": (page) => page + "a".repeat(FULL - page.length),
  "another kind of file": () => "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>",
};

/** What may be done to markup. */
const MARKUP: Readonly<Record<string, Damage>> = {
  "hostile words in forty places": (page) => inPlaces(page, Object.values(HOSTILE_TEXTS).join(" ")),
  "references to no characters": (page) => inPlaces(page, NO_CHARACTERS),
  ...Object.fromEntries(
    ADDRESSES.map((address) => [
      `every address is ${address}`,
      (page: string) =>
        page
          .replace(/(href|src)=(["'])[^"']*\2/gi, `$1="${address}"`) // href="https://…"
          .replace(/<(link|guid)>[^<]*/g, `<$1>${address.replaceAll("<", "&lt;")}`), // <link>https://…
    ]),
  ),
  "entities and a foreign file before it": (page) => `${DECLARATION}${inPlaces(page, "&b;&f;")}`,
  "a tag that never ends": (page) => `${page}<a href="${"x".repeat(5 * MB)}`,
  "a comment that never ends": (page) => page.replace(/<\/t[dr]>/, "<!-- ") + " --".repeat(MB), // </td>
  "an attribute of five megabytes in every place": (page) => inPlaces(page, `<b title="${"y".repeat(MB)}">x</b>`),
  "a thousand attributes": (page) =>
    inPlaces(page, `<b ${Array.from({ length: 1_000 }, (_, n) => `a${n}`).join(" ")}>`),
  "tags in tags": (page) => inPlaces(page, "<b><table><tr><td>".repeat(100)),
  "rows without end": (page) =>
    page.replace(/<tr[\s\S]*?<\/tr>/gi, (row) => row.repeat(Math.floor(FULL / page.length))), // <tr>…</tr>
  "no tag closed": (page) => page.replace(/<\/[^>]*>/g, ""), // </td>
  "every bracket doubled": (page) => page.replaceAll("<", "<<").replaceAll(">", ">>"),
  "sections of plain characters": (page) =>
    inPlaces(page, "<![CDATA[<script>alert(1)</script>]]><?xml version='1.0'?>"),
  "spaces between all words": (page) => page.replaceAll(" ", " ".repeat(200)).slice(0, FULL),
};

/** What may be done to JSON. */
const JSON_TEXT: Readonly<Record<string, Damage>> = {
  "hostile words for every text": (page) => textsReplaced(page, Object.values(HOSTILE_TEXTS).join(" ")),
  ...Object.fromEntries(
    ADDRESSES.map((address) => [`every text is ${address}`, (page: string) => textsReplaced(page, address)]),
  ),
  "a number for every text": (page) => JSON.stringify(walked(JSON.parse(page), () => 7)),
  "nothing for every text": (page) => JSON.stringify(walked(JSON.parse(page), () => null)),
  "lists for every text": (page) => JSON.stringify(walked(JSON.parse(page), (text) => [text, { text }])),
  "keys of the prototype": (page) =>
    page.replace(
      /\{/g,
      '{"__proto__":{"polluted":true,"url":"javascript:x"},"constructor":{"prototype":{}},"toString":1,',
    ),
  "numbers without end": (page) => page.replace(/:\s*\d+/g, ": 1e999"), // "id": 17
  "nested without end": () => `${'{"results":['.repeat(100_000)}`,
  "a list at the top": (page) => `[${page}]`,
  "one word": () => '"x"',
  "two values": (page) => page + page,
  "a list without end": (page) =>
    page.replace(/\[\s*(\{[\s\S]*?\})\s*[,\]]/, (all, item: string) => `[${`${item},`.repeat(200_000)}${all.slice(1)}`), // [ {…},
};

/** What may be done to a saved mail. */
const MAIL: Readonly<Record<string, Damage>> = {
  "hostile words in forty places": (page) => inPlaces(page, Object.values(HOSTILE_TEXTS).join(" "), "\n"),
  "headers without end": (page) => "X-A: b\r\n".repeat(MB) + page,
  "one header of ten megabytes": (page) => `Subject: ${"=?utf-8?B?PHNjcmlwdD4=?= ".repeat(400_000)}\r\n${page}`,
  "parts in parts": (page) =>
    Array.from({ length: 3_000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`).join(
      "",
    ) + page,
  "a part that never ends": (page) =>
    page.replace(/\r?\n\r?\n/, '\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'), // an empty line
  "base64 of anything": (page) =>
    page.replace(/\r?\n\r?\n[\s\S]*/, `\r\nContent-Transfer-Encoding: base64\r\n\r\n${"PHNjcmlwdD4=".repeat(MB)}`), // the body
  "an unknown charset": (page) => `Content-Type: text/html; charset="x-no-such"\r\n${page}`,
  ...Object.fromEntries(
    ADDRESSES.map((address) => [
      `every address is ${address}`,
      (page: string) => page.replace(/https?:[^\s"<>]*/g, address),
    ]),
  ), // https://…
};

/** Every nasty page: a seed of every format, and what may be done to one of its kind. */
export function nastyPages(): NastyPage[] {
  return SEEDS.flatMap(([format, court, path]) => {
    const name = basename(path);
    const ending = name.slice(name.lastIndexOf("."));
    const kind = ending === ".json" ? JSON_TEXT : ending === ".eml" ? MAIL : MARKUP;
    // A court's name begins the file's name, a Supreme Court docket's number is all of it.
    const file = court === "scotus" ? name : `${court}${ending}`;
    return Object.entries({ ...ANY, ...kind }).map(([what, damage]) => ({
      what,
      format,
      court,
      file,
      bytes: () => {
        const damaged = damage(readFileSync(`${ROOT}${path}`, "utf8"));
        return typeof damaged === "string" ? Buffer.from(damaged) : damaged;
      },
    }));
  });
}

/** `page` with `words` after forty tags (or lines), spread over it. */
function inPlaces(page: string, words: string, after = ">"): string {
  const pieces = page.split(after);
  const step = Math.max(1, Math.floor(pieces.length / 40));
  return pieces.map((piece, at) => (at > 0 && at % step === 0 ? words + piece : piece)).join(after);
}

function textsReplaced(page: string, words: string): string {
  return JSON.stringify(walked(JSON.parse(page), () => words));
}

function walked(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => walked(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walked(one, change)]));
}
