import { parseHTML } from "linkedom";

/** A message taken apart by hand: what a strict reader of the standards sees. */
export interface ParsedMail {
  readonly headerLines: readonly string[];
  /** Lower-case name → unfolded values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Decoded. */
  readonly subject: string;
  readonly boundary?: string;
  readonly parts: readonly ParsedPart[];
  readonly text?: string;
  readonly html?: string;
  readonly document?: MailDocument;
}

/** What a test asks of a DOM. */
export interface MailDocument {
  readonly body: DocumentElement | null;
  querySelector(selector: string): DocumentElement | null;
  querySelectorAll(selector: string): Iterable<DocumentElement>;
}

export interface DocumentElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: Iterable<DocumentElement> & { readonly length: number };
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly nextElementSibling: DocumentElement | null;
  readonly parentElement: DocumentElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DocumentElement | null;
}

export interface ParsedPart {
  readonly type: string;
  readonly charset: string;
  readonly encoding: string;
  /** As they stand in the message, encoded. */
  readonly lines: readonly string[];
  readonly size: number;
  /** Undefined when it is not UTF-8. */
  readonly decoded?: string;
  /** Whether no soft line break stands inside a character. */
  readonly wholeCharacters: boolean;
}

/** Takes a message apart. */
export function parseMail(raw: Uint8Array): ParsedMail {
  const message = Buffer.from(raw).toString("latin1");
  const { headerLines, headers, body } = apart(message);
  const type = headers.get("content-type")?.[0] ?? "";
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]; // boundary="=_x"
  const parts = boundary === undefined ? [parsePart(message)] : bodyParts(body, boundary).map(parsePart);
  const text = parts.find((part) => part.type === "text/plain")?.decoded;
  const html = parts.find((part) => part.type === "text/html")?.decoded;
  return {
    headerLines,
    headers,
    subject: decodedWords(headers.get("subject")?.[0] ?? ""),
    ...(boundary === undefined ? {} : { boundary }),
    parts,
    ...(text === undefined ? {} : { text: text.replace(/\r\n/g, "\n") }),
    ...(html === undefined ? {} : { html, document: parseHTML(html).document as unknown as MailDocument }),
  };
}

function apart(message: string): { headerLines: string[]; headers: Map<string, string[]>; body: string } {
  const end = message.indexOf("\r\n\r\n");
  const headerLines = message.slice(0, end).split("\r\n");
  const headers = new Map<string, string[]>();
  for (const line of message
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")) {
    // a folded header
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { headerLines, headers, body: message.slice(end + 4) };
}

function bodyParts(body: string, boundary: string): string[] {
  const pieces = body.split(`--${boundary}`);
  return pieces.slice(1, -1).map((piece) => piece.replace(/^\r\n/, "").replace(/\r\n$/, ""));
}

function parsePart(part: string): ParsedPart {
  const { headers, body } = apart(part);
  const type = headers.get("content-type")?.[0] ?? "";
  const lines = body.split("\r\n");
  const bytes = Buffer.from(
    body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ); // "=C3=A9"
  const decoded = utf8(bytes);
  return {
    type: type.split(";")[0]?.trim() ?? "",
    charset: /charset="?([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? "",
    encoding: headers.get("content-transfer-encoding")?.[0] ?? "",
    lines,
    size: body.length,
    ...(decoded === undefined ? {} : { decoded }),
    wholeCharacters: lines.every((line) => isWhole(line)),
  };
}

/** Whether the bytes of one encoded line are whole characters. */
function isWhole(line: string): boolean {
  const bytes = line
    .replace(/=$/, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))); // "=C3=A9="
  return utf8(Buffer.from(bytes, "latin1")) !== undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** RFC 2047: neighbors join without the space between them; a character may not be split, so each is decoded alone. */
function decodedWords(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[bBqQ]\?[^?]*\?=)\s+(?==\?)/g, "$1") // "=?UTF-8?Q?a?= =?UTF-8?Q?b?="
    .replace(/=\?[^?]+\?([bBqQ])\?([^?]*)\?=/g, (_, how: string, word: string) => {
      if (how.toLowerCase() === "b") return Buffer.from(word, "base64").toString("utf8");
      const bytes = word
        .replace(/_/g, " ")
        .replace(/=([0-9A-Fa-f]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, "latin1").toString("utf8");
    });
}
