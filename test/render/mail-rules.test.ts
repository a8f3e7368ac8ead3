import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../functions/model/languages.ts";
import type { RenderedMail } from "../../functions/render/digest-mail.ts";
import { addressed, mailOf, TOKEN } from "../support/addressed-mail.ts";
import { generatedInputs } from "../support/generated-windows.ts";
import { holds } from "../support/holds.ts";
import { brokenMailRules } from "../support/mail-rules.ts";
import { aDeployment } from "../support/telling.ts";
import { february2020 } from "../support/three-digests.ts";

const RULES = { kind: "digest", postalAddress: aDeployment.operator.postalAddress } as const;
it("breaks no mail rule, whatever happened and whoever wrote it", async () => {
  let mails = 0;
  await holds(
    fc.asyncProperty(
      generatedInputs(12),
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom("replay", "live"),
      async (input, language, replay) => {
        const mail = mailOf(input, language, replay);
        if (!mail) return;
        mails++;
        expect(brokenMailRules(await addressed(mail), RULES)).toEqual([]);
      },
    ),
    { numRuns: 250, seed: 39 },
  );
  expect(mails).toBeGreaterThan(150);
}, 60_000);

it("breaks none in a digest of some hundred entries", async () => {
  await holds(
    fc.asyncProperty(generatedInputs(400), async (input) => {
      const mail = mailOf(input);
      if (mail) expect(brokenMailRules(await addressed(mail), RULES)).toEqual([]);
    }),
    { numRuns: 8, seed: 43 },
  );
}, 60_000);

describe("the rules themselves", () => {
  /** Each breaks one rule in a message that is well but for it. */
  const breaks: readonly (readonly [rule: string, find: string | RegExp, put: string])[] = [
    ["a line ends in a bare CR or LF", "MIME-Version: 1.0\r\n", "MIME-Version: 1.0\n"],
    ["a byte is not printable ASCII", "Friday, February", "Friday, F\u00e9bruary"],
    ["a line is longer than 998 bytes", "MIME-Version: 1.0", `MIME-Version: 1.0\r\nX-Long: ${"x".repeat(1000)}`],
    ["list-unsubscribe is not as it should be", /List-Unsubscribe: <https/, "List-Unsubscribe: <http"],
    ["list-unsubscribe-post is not as it should be", "One-Click", "Two-Clicks"],
    ["list-id is not as it should be", "<mpp.", "<mpp "],
    ["auto-submitted is not as it should be", "Auto-Submitted: auto-generated", "Auto-Submitted: no"],
    ["precedence is not as it should be", "Precedence: bulk", "Precedence: list"],
    ["references stands", "Precedence: bulk", "Precedence: bulk\r\nReferences: <a@b>"],
    ["from does not stand once", /From: [^\r]+\r\n/, ""],
    ["to is not one address", "To: daily@example.org", "To: daily@example.org, other@example.org"],
    ["the subject is empty", /Subject: [^\r]+(?:\r\n [^\r]+)*/, "Subject: "],
    ["an encoded word is longer than 75 characters", /Subject: [^\r]+/, `Subject: =?UTF-8?Q?${"=C3=A9".repeat(20)}?=`],
    ["text/plain is base64", "quoted-printable", "base64"],
    ["text/html breaks a line inside a character", "=E2=80=9CRemain", "=E2=\r\n=80=9CRemain"],
    ["the text begins with 0 characters", /The Ninth Circuit on February/, "\r\n\r\nThe Ninth"],
    ["the text lacks the postal address", "Springfield, IL", "Springfeld, IL"],
    ["html has no lang", '<html lang=3D"en"', '<html lang=3D""'],
    ["html has no dir", 'dir=3D"ltr">\r\n<head>', ">\r\n<head>"],
    ["there is no title", /<title>[^<]*<\/title>/, "<title></title>"],
    ["meta color-scheme is missing", 'name=3D"color-scheme"', 'name=3D"colour"'],
    ["there is a img", "<h1", '<img alt=3D""><h1'],
    ["something remote, scripted or commented", "<h1", "<!-- x --><h1"],
    ["a style loads something", "<h1", '<p style=3D"background:url(https://a.example)">x</p><h1'],
    ["something is hidden", "<h1", '<p style=3D"display:none">a preview</p><h1'],
    ["there is not one h1", "</h1>", "</h1><h1>Another</h1>"],
    ["headings skip a level", /<h2/, "<h4"],
    ["a table is neither layout nor has headers", 'role=3D"presentation"', 'role=3D"none"'],
    ["there is more than one column", "</td></tr></table>", "</td><td>x</td></tr></table>"],
    ["a link opens javascript:x", "<h1", '<a href=3D"javascript:x" style=3D"text-decoration:underline">x</a><h1'],
    ["a link says here", "<h1", '<a href=3D"https://a.example" style=3D"text-decoration:underline">here</a><h1'],
    ["a link is not underlined", "<h1", '<a href=3D"https://a.example">a list</a><h1'],
    [
      "a link says court.gov and opens a.example",
      "<h1",
      '<a href=3D"https://a.example" style=3D"text-decoration:underline">At court.gov</a><h1',
    ],
    [
      "two links say This digest on the web",
      "<h1",
      '<a href=3D"https://a.example" style=3D"text-decoration:underline">This digest on the web</a><h1',
    ],
    [
      "a link has a user name",
      "<h1",
      '<a href=3D"https://a@b.example" style=3D"text-decoration:underline">a list</a><h1',
    ],
    [
      "a link tracks",
      "<h1",
      '<a href=3D"https://b.example/?utm_source=3Dx" style=3D"text-decoration:underline">a list</a><h1',
    ],
    ["there is no dark scheme", "prefers-color-scheme:dark", "prefers-color-scheme:dusk"],
    ["h1 has 10 px", "bold 24px", "bold 10px"],
    [
      "the HTML has a personal link above its foot",
      "<h1",
      `<a href=3D"https://docket.example.org/u/${TOKEN}" style=3D"text-decoration:underline">leave</a><h1`,
    ],
    [
      "only the HTML links https://a.example",
      "<h1",
      '<a href=3D"https://a.example" style=3D"text-decoration:underline">a list</a><h1',
    ],
    ["a mark was left in", "MIME-Version: 1.0", "MIME-Version: 1.0\r\nX-A: docketwire-mark-to"],
  ];

  it.each(breaks)("see that %s", async (rule, find, put) => {
    const mail = mailOf(february2020());
    const message = Buffer.from(await addressed(mail as RenderedMail)).toString("latin1");
    expect(brokenMailRules(Buffer.from(message, "latin1"), RULES)).toEqual([]);
    const worse = message.replace(find, put);
    expect(worse).not.toBe(message);
    expect(brokenMailRules(Buffer.from(worse, "latin1"), RULES)).toContain(rule);
  });

  it("see a color that cannot be read, in light and in dark", async () => {
    const mail = mailOf(february2020()) as RenderedMail;
    const pale = { ...mail, html: (mail.html ?? "").replaceAll("#5d5a54", "#9d9a94") };
    expect(brokenMailRules(await addressed(pale), RULES).join()).toMatch(
      /contrast 2\.\d\d \(#9d9a94 on #fff\) in light/,
    );
    const dusky = { ...mail, html: (mail.html ?? "").replaceAll("#b3aea4", "#535048") };
    expect(brokenMailRules(await addressed(dusky), RULES).join()).toMatch(
      /contrast 2\.\d\d \(#535048 on #171614\) in dark/,
    );
  });

  it("see a letter that pretends to be of a list, and HTML that Gmail would clip", async () => {
    const mail = mailOf(february2020()) as RenderedMail;
    expect(brokenMailRules(await addressed(mail), { ...RULES, kind: "letter" })).toContain(
      "a letter has list-unsubscribe",
    );
    const long = { ...mail, html: (mail.html ?? "").replace("</h1>", `</h1>${"<p>More of it.</p>\n".repeat(5000)}`) };
    expect(brokenMailRules(await addressed(long), RULES).join()).toMatch(/the HTML has \d+ bytes/);
  });
});
