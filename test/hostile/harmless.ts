import { parseAtomFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { expect } from "vitest";
import { brokenMailRules } from "../support/mail-rules.ts";
import { parseMail } from "../support/parsed-mail.ts";
import type { Shown } from "./hostile-copy.ts";

/** Elements that no page or mail of ours has: whatever brings one in has broken out of its text. */
const FOREIGN =
  'script, img:not([src^="/"]), iframe, object, embed, base, noscript, template, meta[http-equiv], [onerror], [onload], [onclick], [srcset]';
/** Hosts that a page may lead to: our own, and the courts' that the matter's dockets stand on. */
const HOSTS = ["docket.example.org", "www.supremecourt.gov", "www.courtlistener.com"];
const POSTAL = "1 Example Street, Springfield, NY 10000";

interface Element {
  readonly tagName: string;
  getAttribute(name: string): string | null;
}

/** Asserts that whatever a copy shows is text: no foreign element, handler, scheme or host, no control, no second header. */
export function expectHarmless(shown: Shown): void {
  for (const [path, page] of shown.pages) expectHarmlessMarkup(page, path);
  for (const [path, json] of shown.json) expect(() => JSON.parse(json), path).not.toThrow();
  expect(() => JSON.parse(shown.jsonFeed)).not.toThrow();
  // A CDATA section ends at its first "]]>", whatever was meant.
  const marked = shown.atom.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, ""); // <![CDATA[x]]>
  // Every "<" belongs to an element that feeds have, every "&" begins one of XML's five entities or a number.
  expect(marked).not.toMatch(
    /<(?!\/?(?:feed|author|name|id|link|title|updated|entry|category|content|published)\b|\?xml)/,
  );
  expect(marked).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  expect(parseAtomFeed(shown.atom).entries?.length).toBe(shown.entries.length);
  for (const text of [shown.atom, shown.calendar, shown.csv]) expect(text).not.toMatch(CONTROLS);
  if (shown.mail.length > 0) expectHarmlessMail(shown.mail); // none when the page was refused: there is nothing to tell
  expect(shown.logged).not.toContain("@");
}

/** Asserts the same of one page. */
export function expectHarmlessMarkup(markup: string, what: string): void {
  const { document } = parseHTML(markup);
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)] as unknown as Element[];
  expect(
    all(FOREIGN).map(({ tagName }) => tagName),
    what,
  ).toEqual([]);
  expect(markup, what).not.toMatch(/<!--/);
  expect(markup, what).not.toMatch(CONTROLS);
  for (const element of all("[href], [src], [action]")) {
    const address = element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "";
    if (/^(\/(?!\/)|#|\?|mailto:operator@example\.org)/.test(address)) continue; // "/about", "#main"
    expect(address, what).toMatch(/^https:\/\//);
    expect(HOSTS, `${what}: ${address}`).toContain(new URL(address).host);
  }
}

/** Asserts the same of a mail: no rule is broken, and nothing in it leads elsewhere. */
export function expectHarmlessMail(raw: Uint8Array): void {
  expect(brokenMailRules(raw, { kind: "digest", postalAddress: POSTAL })).toEqual([]);
  const mail = parseMail(raw);
  expectHarmlessMarkup((mail.html ?? "").replaceAll(/<style>[^<]*<\/style>/g, ""), "mail"); // our own style sheet
}

/** Controls (line breaks and tabs are none), direction marks, halves of characters. */
const CONTROLS = /(?![\t\r\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f]|\p{Cs}|[\ufffe\uffff]/u;
