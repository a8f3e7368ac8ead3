import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { wrap } from "nodemailer/lib/qp";
import { ExpectedError } from "../model/errors.ts";
import { MARK_BEGIN, outsideText } from "../model/outside-text.ts";
import type { Instant } from "../model/time.ts";
import { withoutEncodedWords } from "./outside-text.ts";

/** What one reader's copy of a message has that no other has. */
export interface Personal {
  readonly to: string;
  /** Without angle brackets; the same for every attempt of one mail. */
  readonly messageId: string;
  /** Digests only: https address of `/u/<token>`. */
  readonly unsubscribeUrl?: string;
  /** Digests only. */
  readonly preferencesUrl?: string;
}

export interface MessageInput {
  /** Sender: `MPP litigation digests <digests@example.org>`. */
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  /** Absent for readers who want plain text only. */
  readonly html?: string;
  /** `digestHeaders` or `letterHeaders`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly date: Instant;
}

/** A message whose bytes are ready but for the personal parts: they go between the pieces. */
export interface MessageTemplate {
  readonly pieces: readonly Uint8Array[];
  readonly parts: readonly Part[];
}

type Part = keyof typeof MARKS;

/**
 * Marks where personal parts stand, all of one length. Each is alone on its line (in a header: alone in its value), so
 * that what is put there does not change how any other line is encoded or folded.
 */
export const MARKS = {
  to: mark("to"),
  messageId: mark("message-id"),
  listUnsubscribe: mark("list"),
  unsubscribeText: mark("stop-text"),
  preferencesText: mark("change-text"),
  unsubscribeHtml: mark("stop-html"),
  preferencesHtml: mark("change-html"),
} as const;

function mark(name: string): string {
  return `${MARK_BEGIN}${name.padEnd(11, "-")}@mark.invalid`; // an address, so that it can stand in To
}

/**
 * Builds the message of one variant once, with marks in place of the personal parts, and cuts it at the marks.
 * @throws ExpectedError("invalid") when a mark of the text stands there twice, or not alone on its line
 */
export async function prepareMessage(input: MessageInput): Promise<MessageTemplate> {
  const isDigest = input.headers["List-Unsubscribe-Post"] !== undefined;
  const bytes = await buildMessage(input, {
    to: MARKS.to,
    messageId: MARKS.messageId,
    ...(isDigest ? { unsubscribeUrl: MARKS.listUnsubscribe } : {}),
  });
  return cut(bytes.toString("latin1"));
}

function cut(message: string): MessageTemplate {
  const found = Object.entries(MARKS)
    .map(([part, text]) => ({ part: part as Part, text, at: message.indexOf(text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { part, text, at } of found) {
    if (message.includes(text, at + 1)) throw new ExpectedError("invalid", `the mark of ${part} stands twice`);
    pieces.push(Buffer.from(message.slice(from, at), "latin1"));
    from = at + text.length;
  }
  pieces.push(Buffer.from(message.slice(from), "latin1"));
  return { pieces, parts: found.map(({ part }) => part) };
}

/** One reader's copy: the pieces with the personal parts between them. */
export function addressMessage(template: MessageTemplate, personal: Personal): Uint8Array {
  const lines = personalParts(personal);
  const parts = template.parts.map((part) => lines[part]);
  // All of it is ASCII, so characters are bytes.
  const length = [...template.pieces, ...parts].reduce((sum, one) => sum + one.length, 0);
  const copy = Buffer.allocUnsafe(length);
  let at = 0;
  for (const [index, piece] of template.pieces.entries()) {
    copy.set(piece, at);
    at += piece.length;
    at += copy.write(parts[index] ?? "", at, "latin1");
  }
  return copy;
}

function personalParts(personal: Personal): Record<Part, string> {
  const { to, messageId } = personal;
  // One plain address: specials would make two of it, or a group. "a@b, c@d"
  if (!/^[^<>()[\]\\,;:"\s]{1,254}$/.test(to)) throw new ExpectedError("invalid", "not one plain address");
  for (const value of [to, messageId, personal.unsubscribeUrl ?? "", personal.preferencesUrl ?? ""]) {
    // What stands in a header or alone on a line must be one: no line break, no space, nothing but ASCII. "a@b\r\nBcc:"
    if (!/^[\x21-\x7e]{0,900}$/.test(value)) throw new ExpectedError("invalid", "not fit for a header line");
  }
  const stop = personal.unsubscribeUrl ?? "";
  const change = personal.preferencesUrl ?? "";
  return {
    to,
    messageId,
    listUnsubscribe: stop,
    unsubscribeText: encodedLine(stop),
    preferencesText: encodedLine(change),
    unsubscribeHtml: encodedLine(hrefLine(stop)),
    preferencesHtml: encodedLine(hrefLine(change)),
  };
}

/** The attribute that stands alone on its line in the HTML part. */
export function hrefLine(url: string): string {
  return `href="${url.replaceAll("&", "&amp;").replaceAll('"', "%22")}"`;
}

/** Quoted-printable of one line of printable ASCII, with the soft breaks that the library sets. */
function encodedLine(line: string): string {
  return wrap(line.replaceAll("=", "=3D"), 76);
}

/** The whole message with these parts in its headers. Pure: date, id and boundary are given or follow from the content. */
export async function buildMessage(
  input: MessageInput,
  headers: { readonly to: string; readonly messageId: string; readonly unsubscribeUrl?: string },
): Promise<Buffer> {
  const verbatim = (value: string) => ({ prepared: true, value });
  const composer = new MailComposer({
    from: input.from,
    to: headers.to,
    replyTo: input.replyTo,
    subject: shortened(withoutEncodedWords(outsideText(input.subject))),
    date: new Date(input.date),
    messageId: `<${headers.messageId}>`,
    text: crlf(input.text),
    ...(input.html === undefined ? {} : { html: crlf(input.html) }),
    headers: {
      ...input.headers,
      ...(headers.unsubscribeUrl === undefined ? {} : { "List-Unsubscribe": verbatim(`<${headers.unsubscribeUrl}>`) }),
    },
    // Always: a line is then encoded by itself, whatever stands around it.
    encoding: "quoted-printable",
    newline: "win",
    // "=_" cannot occur in quoted-printable text, so no text can end a part.
    boundaryPrefix: "=_docketwire",
    baseBoundary: createHash("sha256")
      .update(input.text)
      .update(input.html ?? "")
      .digest("hex")
      .slice(0, 24),
  });
  return composer.compile().build();
}

/** A header line is folded at spaces only: a word longer than a line may be is cut. Our own subjects are far shorter. */
function shortened(subject: string): string {
  return subject.length <= SUBJECT_CHARACTERS_MAX
    ? subject
    : `${[...subject].slice(0, SUBJECT_CHARACTERS_MAX).join("")}…`;
}

const SUBJECT_CHARACTERS_MAX = 250;

function crlf(text: string): string {
  return text.replace(/\r?\n/g, "\r\n"); // "a\nb"
}
