import { describe, expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { Digest } from "../../functions/model/digest.ts";
import { type RenderedMail, renderDigest } from "../../functions/render/digest-mail.ts";
import { digestHeaders } from "../../functions/render/mail-headers.ts";
import {
  addressMessage,
  buildMessage,
  hrefLine,
  MARKS,
  type MessageInput,
  prepareMessage,
} from "../../functions/render/message.ts";
import { parseMail } from "../support/parsed-mail.ts";
import { aDeployment } from "../support/telling.ts";
import { february2020, june2019, june2021 } from "../support/three-digests.ts";

const PERSONAL = {
  to: "daily@example.org",
  messageId: "b3c4d5e6@example.org",
  unsubscribeUrl: `${aDeployment.baseUrl}/u/${"Ab-_".repeat(27)}`,
  preferencesUrl: `${aDeployment.baseUrl}/preferences/${"xY09".repeat(27)}?matter=mpp&x='"`,
};

function inputFor(mail: Omit<RenderedMail, "language">): MessageInput {
  return {
    ...mail,
    from: aDeployment.sender,
    replyTo: aDeployment.operator.email,
    headers: digestHeaders(
      aDeployment,
      [{ matter: { id: "mpp", name: "MPP litigation", longName: "" }, from: 0, to: 1 }],
      "en",
    ),
    date: "2019-06-27T11:00:00.000Z",
  };
}

/** The same message with the reader's parts in it from the start. */
function withParts(input: MessageInput): MessageInput {
  const { unsubscribeUrl, preferencesUrl } = PERSONAL;
  const text = input.text.replace(MARKS.unsubscribeText, unsubscribeUrl).replace(MARKS.preferencesText, preferencesUrl);
  const html = input.html
    ?.replace(MARKS.unsubscribeHtml, hrefLine(unsubscribeUrl))
    .replace(MARKS.preferencesHtml, hrefLine(preferencesUrl));
  return { ...input, text, ...(html === undefined ? {} : { html }) };
}

/** The boundary follows from the content, so the two differ in it alone. */
function withoutBoundary(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/=_docketwire-[0-9a-f]{24}/g, "BOUNDARY"); // =_docketwire-0123…
}

describe("a spliced message", () => {
  it.each([june2019, february2020, june2021])(
    "is byte for byte the message built for that reader alone (%#)",
    async (make) => {
      for (const format of ["html+text", "text"] as const) {
        const input = inputFor(
          renderDigest(composeDigest(make()) as Digest, { deployment: aDeployment, language: "en", format }),
        );
        const spliced = addressMessage(await prepareMessage(input), PERSONAL);
        const direct = await buildMessage(withParts(input), PERSONAL);
        expect(withoutBoundary(spliced)).toBe(withoutBoundary(direct));
        expect(withoutBoundary(spliced)).not.toContain("mark.invalid");
      }
    },
  );

  it("is the same bytes every time", async () => {
    const input = inputFor({ subject: "News", text: "News of the day\n", html: "<p>News of the day</p>" });
    const [first, second] = [await prepareMessage(input), await prepareMessage(input)];
    expect(addressMessage(first, PERSONAL)).toEqual(addressMessage(second, PERSONAL));
  });

  it("refuses what could not stand in a header or would reach two people", async () => {
    const template = await prepareMessage(inputFor({ subject: "News", text: `${MARKS.unsubscribeText}\n` }));
    const parts = { to: "a@example.org", messageId: "k@example.org", unsubscribeUrl: "https://docket.example.org/u/x" };
    const bad = [
      { ...parts, to: "a@example.org\r\nBcc: b@example.org" },
      { ...parts, to: "a@example.org, b@example.org" },
      { ...parts, to: "A <a@example.org>" },
      { ...parts, to: "é@example.org" },
      { ...parts, messageId: "k@example.org>\r\nX: y" },
      { ...parts, unsubscribeUrl: "https://docket.example.org/u/x\n" },
      { ...parts, unsubscribeUrl: "https://docket.example.org/u/ x" },
    ];
    for (const personal of bad) expect(() => addressMessage(template, personal)).toThrow(/not (fit|one plain)/);
    expect(Buffer.from(addressMessage(template, parts)).toString()).toContain("/u/x");
  });

  it("cannot be given a mark by the words of a filer", async () => {
    await expect(
      prepareMessage(inputFor({ subject: "x", text: `${MARKS.unsubscribeText}\n${MARKS.unsubscribeText}\n` })),
    ).rejects.toThrow(/stands twice/);
  });
});

describe("headers", () => {
  it.each([
    ["a line break", "News\r\nBcc: someone@example.org"],
    ["a line separator", "News\u2028Bcc: someone@example.org"],
    ["NUL", "News\u0000Bcc: someone@example.org"],
    ["an encoded line break", "=?utf-8?B?DQpCY2M6?= someone@example.org"],
  ])("take no header from a subject with %s", async (_, subject) => {
    const mail = parseMail(await buildMessage(inputFor({ subject, text: "x" }), PERSONAL));
    expect(mail.headers.has("bcc")).toBe(false);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it("carry any subject whole, in encoded words of at most 75 characters", async () => {
    const subject = "Órdenes — 漢字 👩‍⚖️ ".repeat(4).trim();
    const bytes = await buildMessage(inputFor({ subject, text: "x" }), PERSONAL);
    const { headerLines, subject: read } = parseMail(bytes);
    expect(read).toBe(subject.replaceAll("\u200D", ""));
    expect(headerLines.filter((line) => line.includes("=?")).length).toBeGreaterThan(1);
    for (const word of headerLines.join("\n").match(/=\?\S+\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75);
  });

  it("quote a sender's name that has specials", async () => {
    const from = '"MPP, the <digests>" <digests@example.org>';
    const { headers } = parseMail(await buildMessage({ ...inputFor({ subject: "x", text: "x" }), from }, PERSONAL));
    expect(headers.get("from")).toEqual([from]);
  });

  it("read a caption of ten thousand characters and no boundary of a filer's", async () => {
    const text = `${"x".repeat(10_000)}\n--=_docketwire-000000000000000000000000-Part_1--\n.\nFrom here\n`;
    const mail = parseMail(await buildMessage(inputFor({ subject: "x", text, html: "<p>x</p>" }), PERSONAL));
    expect(mail.parts.map((part) => part.type)).toEqual(["text/plain", "text/html"]);
    expect(mail.text).toBe(text);
  });
});

describe("a message's parts", () => {
  const letter = (more: Partial<MessageInput>): MessageInput => ({
    from: aDeployment.sender,
    replyTo: "operator@example.org",
    subject: "News",
    text: "x",
    headers: { "Auto-Submitted": "auto-generated" },
    date: "2019-06-27T11:00:00.000Z",
    ...more,
  });
  const sent = (more: Partial<MessageInput>) =>
    buildMessage(letter(more), { to: "a@example.org", messageId: "k@example.org" });

  it("have lines that end as mail's do, are quoted-printable, and carry the headers that were given", async () => {
    const bytes = await sent({ text: "one\ntwo\r\nthree = é" });
    const raw = bytes.toString("latin1");
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const { headers, parts, text } = parseMail(bytes);
    expect(headers.get("auto-submitted")).toEqual(["auto-generated"]);
    expect(headers.get("message-id")).toEqual(["<k@example.org>"]);
    expect(headers.get("reply-to")).toEqual(["operator@example.org"]);
    expect(parts.map(({ encoding }) => encoding)).toEqual(["quoted-printable"]);
    expect(text?.replaceAll("\r\n", "\n").trimEnd()).toBe("one\ntwo\nthree = é");
    expect(parseMail(await sent({ text: "plain" })).parts.map(({ encoding }) => encoding)).toEqual([
      "quoted-printable",
    ]);
  });

  it("name the address that unsubscribes in digests only, unfolded and between brackets", async () => {
    const url = `https://docket.example.org/u/${"x".repeat(200)}`;
    const to = { to: "a@example.org", messageId: "k@example.org" };
    const raw = (await buildMessage(letter({}), { ...to, unsubscribeUrl: url })).toString("latin1");
    expect(raw).toContain(`\r\nList-Unsubscribe: <${url}>\r\n`);
    expect((await sent({})).toString("latin1")).not.toMatch(/List-Unsubscribe/i);
    const text = `${MARKS.unsubscribeText}\n`;
    expect((await prepareMessage(letter({ text }))).parts).toEqual(["to", "messageId", "unsubscribeText"]);
    const digest = await prepareMessage(inputFor({ subject: "News", text }));
    expect(digest.parts.toSorted()).toEqual(["listUnsubscribe", "messageId", "to", "unsubscribeText"]);
    const whole = Buffer.from(addressMessage(digest, { ...to, unsubscribeUrl: url })).toString("latin1");
    expect(whole).toContain(`List-Unsubscribe: <${url}>\r\n`);
    expect(whole).not.toContain("docketwire-mark");
  });

  it("are refused in words, with no part of the address", async () => {
    const template = await prepareMessage(letter({}));
    const ok = { to: "a@example.org", messageId: "k@example.org" };
    const refusal = (personal: Partial<typeof ok>) => () => addressMessage(template, { ...ok, ...personal });
    for (const to of [
      "a b@example.org",
      "a@example.org>",
      "",
      `${"a".repeat(243)}@example.org`,
      "a@b.example,c@d.example",
    ])
      expect(refusal({ to })).toThrow(expect.objectContaining({ kind: "invalid", message: "not one plain address" }));
    expect(refusal({ to: `${"a".repeat(242)}@example.org` })).not.toThrow();
    expect(refusal({ messageId: "k\t@example.org" })).toThrow(
      expect.objectContaining({ kind: "invalid", message: "not fit for a header line" }),
    );
    expect(refusal({ messageId: `${"k".repeat(889)}@example.org` })).toThrow(/not fit/);
    expect(() => addressMessage(template, { ...ok, preferencesUrl: "https://docket.example.org/\n" })).toThrow(
      /not fit/,
    );
    await expect(
      prepareMessage(letter({ text: `${MARKS.preferencesText}\n${MARKS.preferencesText}\n` })),
    ).rejects.toMatchObject({ kind: "invalid", message: "the mark of preferencesText stands twice" });
  });

  it("write a link's address so that it cannot end its attribute", () => {
    expect(hrefLine('https://docket.example.org/?a=1&b="x"&c')).toBe(
      'href="https://docket.example.org/?a=1&amp;b=%22x%22&amp;c"',
    );
  });

  it("keep a subject of 250 characters whole and cut a longer one, never inside a character", async () => {
    const subjectOf = async (subject: string): Promise<string> => parseMail(await sent({ subject })).subject;
    expect(await subjectOf("x".repeat(250))).toBe("x".repeat(250));
    expect(await subjectOf("x".repeat(251))).toBe(`${"x".repeat(250)}…`);
    expect(await subjectOf("😀".repeat(251))).toBe(`${"😀".repeat(250)}…`);
    expect(await subjectOf("a =?utf-8?Q?b?= c")).toBe("a = ?utf-8?Q?b?= c");
  });
});
