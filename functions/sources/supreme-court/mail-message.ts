/** An e-mail's headers by name in small letters, and its body as text. */
export interface MailMessage {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts in parts of parts are no court's notice. */
const LEVELS_MAX = 5;

/** The message in `bytes`, or undefined when they begin with no headers. Of several parts the HTML one, else the first text. */
export function mailMessage(bytes: Uint8Array): MailMessage | undefined {
  // Headers are ASCII and each byte of the body is one character until its charset is known.
  const text = new TextDecoder("iso-8859-1").decode(bytes).replace(/\r\n?/g, "\n");
  return partOf(text, 0);
}

function partOf(text: string, level: number): MailMessage | undefined {
  const end = text.indexOf("\n\n");
  const headers = headersOf(end < 0 ? text : text.slice(0, end));
  if (headers.size === 0 || level > LEVELS_MAX) return undefined;
  const body = end < 0 ? "" : text.slice(end + 2);
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";\n]{1,100})"?/i.exec(type)?.[1]; // multipart/alternative; boundary="b1"
  if (!/^multipart\//i.test(type) || !boundary) return { headers, body: decoded(body, headers) };
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => partOf(part.replace(/^\n/, ""), level + 1));
  const texts = parts.filter((part) => part !== undefined);
  const html = texts.find((part) => /^text\/html/i.test(part.headers.get("content-type") ?? ""));
  return { headers, body: (html ?? texts[0])?.body ?? "" };
}

function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, " ").split("\n")) {
    const found = /^([\w-]{1,60}):\s*(.*)$/.exec(line); // Content-Type: text/html; charset=UTF-8
    const name = found?.[1]?.toLowerCase();
    if (name && !headers.has(name)) headers.set(name, found?.[2]?.trim() ?? "");
  }
  return headers;
}

function decoded(body: string, headers: ReadonlyMap<string, string>): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : Buffer.from(encoding === "quoted-printable" ? unquoted(body) : body, "latin1");
  const charset = /charset="?([\w-]{1,40})/i.exec(headers.get("content-type") ?? "")?.[1]; // charset=UTF-8
  const isWestern = /^(?:iso-8859-1|windows-1252|us-ascii)$/i.test(charset ?? "");
  return new TextDecoder(isWestern ? "iso-8859-1" : "utf-8").decode(bytes);
}

/** `=3D` is a byte; `=` at the end of a line goes on in the next, even inside a word. */
function unquoted(body: string): string {
  const joined = body.replace(/=[ \t]{0,80}\n/g, "");
  return joined.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
