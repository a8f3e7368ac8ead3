import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import { letterHeaders } from "../../functions/render/mail-headers.ts";
import { buildMessage } from "../../functions/render/message.ts";
import { HOSTILE_TEXTS } from "../support/hostile-pages.ts";
import { parseMail } from "../support/parsed-mail.ts";
import { expectHarmless } from "./harmless.ts";
import { type Printed, type Shown, shownOfEntry, shownOfPage } from "./hostile-copy.ts";

/** Threats A: what a filer or a court can print. */
const TEXTS: Readonly<Record<string, readonly [what: string, text: string]>> = {
  A1: ["a script", HOSTILE_TEXTS["A1"]!],
  A2: ["a picture with a handler", HOSTILE_TEXTS["A2"]!],
  A3: ["a quote that breaks out of an attribute", HOSTILE_TEXTS["A3"]!],
  A4: ["the end of the table", "</td></tr></table><h1>Injunction vacated</h1>"],
  A5: ["a style sheet that hides the page", HOSTILE_TEXTS["A5"]!],
  A6: ["a conditional comment", HOSTILE_TEXTS["A6"]!],
  A7: ["a script that is escaped once", HOSTILE_TEXTS["A7"]!],
  A9: ["a script that only a second parser sees", HOSTILE_TEXTS["A9"]!],
  A18: ["another base for links", HOSTILE_TEXTS["A18"]!],
  A19: [
    "a page that leads away by itself",
    '<meta http-equiv="refresh" content="0;url=https://evil.example/"><script>location="https://evil.example/"</script>',
  ],
};

/** An entry that holds `text` wherever outside words can stand. */
function everywhere(text: string): Partial<Entry> {
  return {
    text: `Order ${text}`,
    shortText: text,
    caption: `A v. B ${text}`,
    filer: text,
    amici: [text],
    counsel: [text],
    judges: [text],
    role: text,
    kind: "order",
    weight: "ruling",
    acts: [{ act: "granted", of: text, evidence: text }],
    evidence: { filer: text },
    documents: [
      {
        id: "mpp-1.1",
        title: text,
        url: `https://www.supremecourt.gov/${text}`,
        pages: 3,
        sha256: null,
        state: "failed",
        reason: text,
      },
    ],
  };
}

/** The page is shown harmlessly, or refused; what was recorded before stands as it was. */
async function expectPageHarmless(printed: Printed): Promise<Shown> {
  const shown = await shownOfPage(printed);
  expectHarmless(shown);
  expect(shown.entries.at(-1)?.text).toBe("x Petition filed.");
  expect(shown.entries.length).toBeLessThanOrEqual(2);
  return shown;
}

async function expectEntryHarmless(text: string): Promise<Shown> {
  const shown = await shownOfEntry(everywhere(text));
  expect(shown.mail.length, "a digest was sent").toBeGreaterThan(0);
  expectHarmless(shown);
  return shown;
}

describe("A: text and markup", () => {
  it.each(Object.entries(TEXTS).map(([name, [what, text]]) => ({ name, what, text })))(
    "$name $what is text and nothing else, on the page and in every field",
    async ({ text }) => {
      const shown = await expectPageHarmless({ row: text });
      expect(shown.stored).not.toMatch(/<(?:script|img|svg|style|base|meta|noscript|h1)|onerror|<!--/i);
      await expectEntryHarmless(text);
    },
  );

  it("A8 template words stay as they are printed: nothing fills them in", async () => {
    const text = `{{7*7}} ${"$"}{7*7} <%= 7*7 %> {{amazonSESUnsubscribeUrl}}`;
    const { mail } = await expectEntryHarmless(text);
    const { subject, html = "", text: plain = "" } = parseMail(mail);
    for (const part of [html, plain]) expect(part.replace(/\s+/g, " ")).toContain("{{7*7}}");
    expect(`${subject}${html}${plain}`).not.toContain("49");
    expect(plain.replace(/\s+/g, " ")).toContain("{{amazonSESUnsubscribeUrl}}");
    expect(`${(await expectPageHarmless({ row: HOSTILE_TEXTS["A8"]! })).entries[0]?.text}`).toContain("{{7*7}}");
  });

  it("A10 a page that switches its character set shows no markup by it", async () => {
    const encoded = "+ADw-script+AD4-alert(1)+ADw-/script+AD4-";
    const bytes = (page: string, mark: string): Uint8Array =>
      Buffer.from(page.replace("<html>", `<html><head><meta charset="${mark}"></head>`), "latin1");
    for (const charset of ["utf-7", "iso-2022-jp", "utf-16"]) {
      const shown = await expectPageHarmless({
        row: `${encoded} \u001b$B<script>\u001b(B`,
        bytes: (page) => bytes(page, charset),
      });
      expect(shown.stored).not.toContain("<script");
      expect(shown.stored).not.toContain("alert(1)<");
    }
    const withMark = await expectPageHarmless({
      row: "Order &amp; more",
      bytes: (page) => Buffer.from(`\ufeff${page}`),
    });
    expect(withMark.entries[0]?.text).toBe("x Order & more");
  });

  it("A11 halves of characters, NUL and U+FFFE are in no feed, page, export or mail", async () => {
    const shown = await expectEntryHarmless("Order \u0000\ufffe\ud800\udfff\ud800 granted");
    expect(shown.atom).toContain("granted");
    await expectPageHarmless({ row: HOSTILE_TEXTS["A11"]! });
  });

  it("A12 the ends of a CDATA section and of a comment close nothing", async () => {
    const shown = await expectEntryHarmless("]]> --> -- <![CDATA[ ]]]]><![CDATA[> Order");
    expect(shown.atom.match(/<entry>/g)).toHaveLength(1);
    expect(shown.atom.match(/<\/feed>/g)).toHaveLength(1);
  });

  it("A13 marks that turn letters around, and heaps of accents, do not change what a ruling says", async () => {
    const turned = `DE\u202eIN\u202cED \u2066x\u2069 n${"\u0301".repeat(10_000)}o`;
    await expectEntryHarmless(turned);
    const shown = await shownOfEntry({ text: turned });
    expectHarmless(shown);
    const { text = "", subject } = parseMail(shown.mail);
    expect(text).toContain("DEINED");
    expect(`${subject}${text}${shown.pages.get("/entries/mpp-1")}`).not.toMatch(/\p{M}{5}/u);
    await expectPageHarmless({ row: HOSTILE_TEXTS["A13"]! });
  });

  it("A14 a feed's JSON ends no script element and makes no prototype", async () => {
    const shown = await shownOfEntry({
      ...everywhere("</script><script>alert(1)</script>"),
      evidence: JSON.parse('{"__proto__":"polluted","constructor":"x"}'),
    });
    expectHarmless(shown);
    expect(JSON.parse(shown.jsonFeed).items).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.prototype.toString.call({})).toBe("[object Object]");
  });
});

/** Addresses of a document that nobody may be led to. */
const LINKS: Readonly<Record<string, readonly [what: string, ...urls: string[]]>> = {
  A15: [
    "a scheme that runs",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "java&#9;script:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    " JaVaScRiPt:alert(1)",
  ],
  A16: [
    "a host that looks like the court's",
    "https://www.supremecourt.gov@evil.example/x.pdf",
    "https://www.supremecourt.gov.evil.example/x.pdf",
    "https://www.\u0455upremecourt.gov/x.pdf",
  ],
  A17: [
    "no scheme of its own",
    "//evil.example/x.pdf",
    "\\\\evil.example\\x.pdf",
    "https:/evil.example/x.pdf",
    "https:evil.example/x.pdf",
  ],
  A20: ["a text that names another host", "https://evil.example/www.supremecourt.gov"],
};

describe("A: links", () => {
  it.each(Object.entries(LINKS).map(([name, [what, ...urls]]) => ({ name, what, urls })))(
    "$name $what is no link anywhere",
    async ({ urls }) => {
      const links = urls.map(
        (url) => `<a class="documentanchor" href="${url}">https://www.supremecourt.gov/opinion.pdf</a>`,
      );
      const row = `Order.<span class="documentlinks">${links.join("")}</span>`;
      const shown = await expectPageHarmless({ row });
      expect(shown.entries).toHaveLength(2);
      const kept = shown.entries[0]?.documents.map(({ url }) => url).filter((url) => url !== null) ?? [];
      for (const url of kept) expect(new URL(url).host).toBe("www.supremecourt.gov");
      expect([...shown.pages.values()].join()).not.toMatch(/href="[^"]*(?:evil\.example|xn--)/);
    },
  );
});

const MESSAGE = {
  from: "Digests <digests@example.org>",
  replyTo: "operator@example.org",
  headers: letterHeaders("en"),
  date: "2030-04-02T15:00:00.000Z",
};
const TO = { to: "ann@example.org", messageId: "m@docket.example.org" };

async function built(parts: { subject?: string; text?: string; from?: string }): Promise<string> {
  const { subject = "News", text = "News", from = MESSAGE.from } = parts;
  const message = { ...MESSAGE, subject, text, html: "<p>News</p>", from };
  return (await buildMessage(message, TO)).toString("latin1");
}

describe("A: mail", () => {
  it("A21 a caption with a line break makes no header", async () => {
    for (const end of ["\r\n", "\n", "\r", "\u2028", "\u0085", "\u0000"]) {
      const mail = await PostalMime.parse(await built({ subject: `News${end}Bcc: x@example.org` }));
      expect(mail.bcc ?? []).toEqual([]);
      expect(mail.to).toHaveLength(1);
    }
    await expectPageHarmless({ title: "A\r\nBcc: x@example.org, Petitioner<br> v. <br>B" });
  });

  it("A22 an encoded word that a filer wrote is not read as ours", async () => {
    const raw = await built({ subject: "=?utf-8?B?DQpCY2M6IHhAZXhhbXBsZS5vcmc=?= v. B" });
    const mail = await PostalMime.parse(raw);
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.subject).not.toContain("Bcc");
    await expectEntryHarmless("=?utf-8?B?DQpCY2M6?= =?utf-8?Q?=0D=0ABcc:?=");
  });

  it("A23 an unbroken line of 100,000 bytes is folded", async () => {
    const raw = await built({ subject: "s".repeat(2_000), text: "x".repeat(100_000) });
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect((await PostalMime.parse(raw)).text?.trim()).toHaveLength(100_000);
    await expectEntryHarmless("x".repeat(20_000));
  });

  it("A24 a sender's name with specials is one sender", async () => {
    for (const from of [
      '"A, B <x@evil.example>" <digests@example.org>',
      '"A \\"quoted\\" name" <digests@example.org>',
    ]) {
      const mail = await PostalMime.parse(await built({ from }));
      expect(mail.from?.address).toBe("digests@example.org");
      expect(mail.to).toHaveLength(1);
    }
  });

  it("A25 a boundary in the text ends no part", async () => {
    const probe = parseMail(Buffer.from(await built({}))).boundary ?? "";
    const text = `--${probe}\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--${probe}--\r\n--=_docketwire--`;
    const mail = parseMail(Buffer.from(await built({ text })));
    expect(mail.parts.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
    expect(mail.html).not.toContain("script");
    await expectEntryHarmless(text);
  });

  it("A26 a dot alone and From at a line's start end nothing", async () => {
    const text = "before\n.\nFrom here on\n..\nafter\n";
    const raw = await built({ text });
    expect((await PostalMime.parse(raw)).text?.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
    // Quoted-printable never begins a line with what SMTP or an mbox file would take for its own.
    await expectEntryHarmless(text);
  });
});

describe("A: files", () => {
  it("A27 no cell of an export is a formula", async () => {
    const shown = await shownOfEntry({
      text: '=HYPERLINK("https://evil.example","x")',
      filer: "@SUM(1)",
      caption: "-1+cmd|' /C calc'!A0",
      role: "+1",
      amici: ["\t=1+1"],
      judges: ["\r=1"],
      counsel: ["＝1+1"],
    });
    expectHarmless(shown);
    const cells = cellsOf(shown.csv);
    expect(cells.filter((cell) => cell.includes("1+") || cell.includes("HYPERLINK")).length).toBeGreaterThan(3);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=@+＝＋＠]|^\s*-\D|^\s*-\d+\+/);
  });

  it("A28 a title that is a path, or holds quotes, names no file", async () => {
    const titles = ["../../x", 'a";b.pdf', "a\r\nX-Evil: 1", "C:\\x.exe", "con.pdf"];
    const documents = titles.map((title, k) => ({
      id: `mpp-1.${k}`,
      title,
      url: `https://www.supremecourt.gov/${title}`,
      pages: 3,
      sha256: null,
      state: "failed" as const,
      reason: title,
    }));
    const shown = await shownOfEntry({ text: titles.join(" "), documents });
    expectHarmless(shown);
    expect(shown.csvDisposition).toBe('attachment; filename="mpp-entries.csv"');
  });
});

/** The cells of a file of RFC 4180, quotes taken off. */
function cellsOf(csv: string): string[] {
  // "a ""quoted"" cell", or one without quotes
  return [...csv.replace(/^\ufeff/, "").matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => (quoted ?? plain ?? "").replaceAll('""', '"'),
  );
}
