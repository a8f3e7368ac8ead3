/** Subject and bodies of a message of our own making: plain text, or text and HTML side by side, all quoted-printable. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** Reads a message as the outbox shows it. Not a reader for anybody else's mail. */
export function readMail(bytes: Uint8Array): ReadMail {
  const raw = Buffer.from(bytes).toString("utf8");
  const { headers, body } = partIn(raw);
  const boundary = /boundary="?([^";]+)"?/i.exec(headers.get("content-type") ?? "")?.[1]; // boundary="=_docketwire1"
  const parts =
    boundary === undefined ? [{ headers, body }] : `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1).map(partIn);
  const bodyOf = (type: string): string => {
    const part = parts.find((one) => (one.headers.get("content-type") ?? "text/plain").startsWith(type));
    return part ? decoded(part) : "";
  };
  return {
    subject: decodedWords(headers.get("subject") ?? ""),
    text: bodyOf("text/plain"),
    html: bodyOf("text/html"),
    raw,
  };
}

const REMOVED = "This mail told an entry that the court has sealed since. Its words are removed.";

/** The message with sender, receiver and day alone. */
export function withoutWords(raw: string): string {
  const { headers } = partIn(raw);
  const kept = ["from", "to", "date", "message-id"].flatMap((name) => {
    const value = headers.get(name);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const about = ["subject: (removed)", "content-type: text/plain; charset=utf-8"];
  return [...kept, ...about, "", REMOVED, ""].join("\r\n");
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function partIn(text: string): Part {
  const trimmed = text.replace(/^\r?\n/, ""); // the line break after a boundary
  const end = /\r?\n\r?\n/.exec(trimmed); // the empty line after the headers
  const head = trimmed.slice(0, end?.index ?? trimmed.length).replace(/\r?\n[ \t]+/g, " "); // a folded header line
  const body = end ? trimmed.slice(end.index + end[0].length) : "";
  const headers = new Map(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body };
}

function decoded({ headers, body }: Part): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  return encoding === "quoted-printable" ? quotedPrintable(body.replace(/=\r?\n/g, "")) : body; // "=" before a soft line break
}

function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const plain = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))); // =E2=80=9C
  return Buffer.from(plain, "latin1").toString("utf8").replace(/\r\n/g, "\n");
}

/** Encoded words of RFC 2047; what stands between two of them is only folding. */
function decodedWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, "?==?"); // =?UTF-8?Q?a?= =?UTF-8?Q?b?=
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) => {
    if (how.toLowerCase() === "b") return Buffer.from(word, "base64").toString();
    return quotedPrintable(word.replaceAll("_", " "));
  });
}
