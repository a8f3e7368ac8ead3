import fc from "fast-check";
import { fileWriters } from "../../functions/adapters/file-writers.ts";
import { freshKeyRing, hmacKeyring } from "../../functions/adapters/hmac-keyring.ts";
import { sesReceipt } from "../../functions/adapters/ses-receipts.ts";
import { entryQuery, writeEntryQuery } from "../../functions/history/entry-query.ts";
import { readParameters, sentIn } from "../../functions/history/parameters.ts";
import { mailboxOf, networkOf, parseAddress } from "../../functions/model/address.ts";
import { LIST_PARAMETERS } from "../../functions/model/entry-filters.ts";
import { isExpected } from "../../functions/model/errors.ts";
import { outsideText } from "../../functions/model/outside-text.ts";
import { parsePreferencesChange } from "../../functions/model/reader.ts";
import { parseSettings } from "../../functions/model/settings.ts";
import type { Purpose } from "../../functions/ports/index.ts";
import { letterHeaders } from "../../functions/render/mail-headers.ts";
import { buildMessage } from "../../functions/render/message.ts";
import { safeLink } from "../../functions/render/outside-text.ts";
import { FORMATS } from "../../functions/sources/formats.ts";
import { readPage } from "../../functions/sources/read-page.ts";
import { MPP } from "../support/filed-entries.ts";
import { holds } from "../support/holds.ts";
import { docketPage, feedPage } from "../support/hostile-pages.ts";
import { parseMail } from "../support/parsed-mail.ts";

/** Something that must hold of any input at all. */
export interface Fuzzed {
  readonly name: string;
  readonly property: fc.IRawProperty<unknown>;
  /** How many times dearer one run is than a token's. */
  readonly cost: number;
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "=?utf-8?B?",
        "<a href=",
        "=",
        "%00",
        "\u202e",
        "\ud800",
        "@",
        ".",
        ",",
        "Bcc: x@example.org",
        "--=_docketwire",
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join("")),
);
const keyring = hmacKeyring(freshKeyRing("2030-04-02T15:00:00.000Z"));
const PURPOSES: readonly Purpose[] = ["confirm", "unsubscribe", "preferences", "move", "export", "erase", "cursor"];

/** What `read` gives, or undefined for what it refuses in words. Anything else it throws is a bug. */
function refusing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isExpected(error)) return undefined;
    throw error;
  }
}

/** A page with some of it cut out, doubled or replaced. */
const damagedPage = fc
  .tuple(
    fc.constantFrom(
      docketPage({}),
      feedPage({}),
      '{"results":[{"id":1,"description":"x"}]}',
      "Content-Type: text/html\n\nA new docket entry",
    ),
    fc.nat(3_000),
    fc.nat(400),
    anyText,
    fc.boolean(),
  )
  .map(([page, at, length, text, twice]) => {
    const start = at % (page.length + 1);
    const cut = page.slice(0, start) + text + page.slice(start + length);
    return twice ? cut + page : cut;
  });

/** Every parser, the MIME builder, the decoders and the query language. */
export const FUZZED: readonly Fuzzed[] = [
  ...FORMATS.map(({ id }) => ({
    name: `a page, damaged anyhow, is read by ${id} or refused in words`,
    cost: 8,
    property: fc.property(damagedPage, (page) => {
      const reading = refusing(() =>
        readPage(id, { url: "file:///x", bytes: Buffer.from(page), court: "ca9", docketNumber: null }),
      );
      const printed = JSON.stringify(reading ?? null);
      for (const [, url = ""] of printed.matchAll(/"(?:url|followUpUrl|nextUrl)":"([^"]*)"/g))
        if (!/^https?:\/\/[^@/?#]+(?:[/?#]|$)/.test(url)) throw new Error(`an address of another kind: ${url}`);
    }),
  })),
  {
    name: "a message has its one recipient, one subject and two parts, whatever stands in it",
    cost: 10,
    property: fc.asyncProperty(anyText, anyText, async (subject, text) => {
      const input = {
        from: "Digests <digests@example.org>",
        replyTo: "operator@example.org",
        headers: letterHeaders("en"),
        date: "2030-04-02T15:00:00.000Z",
        subject: `x ${subject}`,
        text: `x ${text}`,
        html: "<p>x</p>",
      };
      const mail = parseMail(await buildMessage(input, { to: "ann@example.org", messageId: "m@example.org" }));
      if (mail.headers.has("bcc") || mail.headers.get("to")?.join() !== "ann@example.org")
        throw new Error("another recipient");
      if (mail.headers.get("subject")?.length !== 1 || mail.parts.length !== 2) throw new Error("another shape");
      if (mail.headerLines.some((line) => line.length > 998)) throw new Error("a line too long");
    }),
  },
  {
    name: "a token that we did not sign is none",
    cost: 1,
    property: fc.property(anyText, fc.constantFrom(...PURPOSES), (token, purpose) => {
      if (keyring.check(purpose, token) !== undefined) throw new Error("a forged token");
      if (keyring.check(purpose, keyring.sign(purpose, outsideText(token))) !== outsideText(token))
        throw new Error("a lost subject");
    }),
  },
  {
    name: "a query is refused in words, or means the same when it is written again",
    cost: 1,
    property: fc.property(
      fc.dictionary(
        fc.constantFrom("court", "docket", "kind", "weight", "filer", "supporting", "from", "to", "q", "sort", "limit"),
        fc.oneof(anyText, fc.constantFrom("ca9", "order", "2019-06-26", "50", "oldest", "ruling", "appellee")),
        { maxKeys: 4 },
      ),
      (values) => {
        const query = refusing(() =>
          entryQuery(readParameters(sentIn(new URLSearchParams(values)), LIST_PARAMETERS), MPP),
        );
        if (!query) return;
        const again = entryQuery(
          readParameters(sentIn(new URLSearchParams(writeEntryQuery(query))), LIST_PARAMETERS),
          MPP,
        );
        if (
          JSON.stringify(again.filters) !==
          JSON.stringify(
            JSON.parse(
              JSON.stringify(query.filters, (_key, value) =>
                typeof value === "string" ? value.toWellFormed() : value,
              ),
            ),
          )
        )
          throw new Error("another query");
      },
    ),
  },
  {
    name: "an address is one plain address or none",
    cost: 1,
    property: fc.property(
      fc.oneof(
        anyText,
        fc.tuple(anyText, anyText).map((parts) => parts.join("@")),
      ),
      (text) => {
        const address = refusing(() => parseAddress(text));
        if (address !== undefined && !/^[\x21-\x7e]{1,64}@[a-z0-9.-]{3,253}$/.test(address))
          throw new Error("no plain address");
        mailboxOf(text);
        networkOf(text);
      },
    ),
  },
  {
    name: "an export's cell is no formula and stays in its row",
    cost: 2,
    property: fc.property(anyText, (text) => {
      const file = fileWriters().csv(["a", "b"], [{ a: text, b: 1 }]);
      if (file.trimEnd().split("\r\n").length !== 2 && outsideText(text).trim() !== "") throw new Error("another row");
      if (/(?:^|\r\n)"?[=@+\t]/.test(file.slice(1))) throw new Error("a formula"); // =1+1 at a row's start
    }),
  },
  {
    name: "a link leads to https without a user name, or is none",
    cost: 1,
    property: fc.property(
      fc.oneof(
        anyText,
        fc.webUrl(),
        anyText.map((text) => `https://${text}`),
      ),
      (text) => {
        const link = safeLink(text);
        if (link !== undefined && !/^https:\/\/[^@/\s"'<>]+\/[^\s"'<>]*$/.test(link))
          throw new Error(`a link: ${link}`);
      },
    ),
  },
  {
    name: "a receipt, a change of preferences and settings are taken or refused in words",
    cost: 1,
    property: fc.property(fc.oneof(fc.json(), anyText), fc.jsonValue(), (text, value) => {
      refusing(() => sesReceipt(text));
      refusing(() => parsePreferencesChange(value));
      refusing(() => parseSettings(value));
    }),
  },
];

/** Runs all of them, a dear one less often. */
export async function fuzz(one: Fuzzed, runs: number): Promise<void> {
  await holds(one.property as fc.IAsyncProperty<unknown>, { numRuns: Math.max(20, Math.round(runs / one.cost)) });
}
