import { LANGUAGES } from "../../functions/model/languages.ts";
import { elementsOf, type MailElement, mailElements } from "./mail-elements.ts";
import { type MailDocument, type ParsedMail, parseMail } from "./parsed-mail.ts";

/** What a message is: a digest is of a list and can be left with one click, a letter was asked for. */
export interface MailPromise {
  readonly kind: "digest" | "letter";
  readonly postalAddress: string;
}

/** Gmail clips HTML above about 102 kB; 80 kB as encoded is our rule. */
const HTML_BYTES_MAX = 80_000;
const SUBJECT_MAX = 90;

/**
 * The rules that a message breaks, checked on its bytes: RFC 5322, 2045, 2047, 2369, 2919, 3834, 8058; what the great
 * providers demand; accessibility; no tracking. Empty when it breaks none.
 */
export function brokenMailRules(raw: Uint8Array, promise: MailPromise): string[] {
  const broken = [...byteRules(raw)];
  const mail = parseMail(raw);
  broken.push(...headerRules(mail, promise), ...structureRules(mail), ...textRules(mail.text ?? "", promise));
  if (mail.html !== undefined) broken.push(...htmlRules(mail, mail.html, promise), ...sameRules(mail, mail.html));
  return broken;
}

function byteRules(raw: Uint8Array): string[] {
  const text = Buffer.from(raw).toString("latin1");
  const broken: string[] = [];
  if (/[^\r]\n|\r[^\n]/.test(text)) broken.push("a line ends in a bare CR or LF"); // "a\nb"
  if (/[^\t\r\n\x20-\x7e]/.test(text)) broken.push("a byte is not printable ASCII"); // "é" as it is
  if (text.split("\r\n").some((line) => line.length > 998)) broken.push("a line is longer than 998 bytes");
  if (text.includes("docketwire-mark-")) broken.push("a mark was left in");
  return broken;
}

const ONCE = ["from", "to", "reply-to", "subject", "date", "message-id", "mime-version", "content-type"];
const NEVER = [
  "bcc",
  "cc",
  "in-reply-to",
  "references",
  "x-mailer",
  "return-receipt-to",
  "disposition-notification-to",
];
const DIGEST_HEADERS: readonly (readonly [string, RegExp])[] = [
  ["list-unsubscribe", /^<https:\/\/[^\s<>]+\/u\/[\w.~-]+>$/], // <https://docket.example.org/u/abc>
  ["list-unsubscribe-post", /^List-Unsubscribe=One-Click$/],
  ["list-id", /^[\w .-]+ <[a-z0-9-]+(\.[a-z0-9-]+)+>$/], // <mpp.example.org>
  ["list-help", /^<https?:\/\/\S+>$/], // <https://docket.example.org/about>
  ["list-owner", /^<mailto:\S+@\S+>$/], // <mailto:librarian@example.org>
  ["feedback-id", /^[^:]+:[^:]+:[^:]+:[^:]{5,15}$/], // mpp:digest:v1:docketwire
  ["precedence", /^bulk$/],
];
const EVERY_HEADER: readonly (readonly [string, RegExp])[] = [
  ["auto-submitted", /^auto-generated$/],
  ["x-auto-response-suppress", /^All$/],
  ["message-id", /^<[^\s<>@]+@[^\s<>@]+>$/],
  ["date", /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/], // Thu, 27 Jun 2019 11:00:00 +0000
];

function headerRules({ headers, headerLines, subject }: ParsedMail, { kind }: MailPromise): string[] {
  const broken: string[] = [];
  for (const name of ONCE) if (headers.get(name)?.length !== 1) broken.push(`${name} does not stand once`);
  for (const name of NEVER) if (headers.has(name)) broken.push(`${name} stands`);
  const wanted = kind === "digest" ? [...EVERY_HEADER, ...DIGEST_HEADERS] : EVERY_HEADER;
  for (const [name, form] of wanted) {
    const values = headers.get(name) ?? [];
    if (values.length !== 1 || !form.test(values[0] ?? "")) broken.push(`${name} is not as it should be`);
  }
  if (kind === "letter")
    for (const [name] of DIGEST_HEADERS) if (headers.has(name)) broken.push(`a letter has ${name}`);
  if ((headers.get("to") ?? []).some((to) => to.includes(",") || to.split("@").length !== 2))
    broken.push("to is not one address");
  for (const word of headerLines.join("\n").match(/=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=/g) ?? []) // =?UTF-8?Q?caf=C3=A9?=
    if (word.length > 75) broken.push("an encoded word is longer than 75 characters");
  if (subject.trim() === "") broken.push("the subject is empty");
  if (subject.replace(/^Replay: /, "").length > SUBJECT_MAX)
    broken.push(`the subject has ${subject.length} characters`);
  if (STRANGE.test(subject)) broken.push("the subject has a control or direction character");
  return broken;
}

/** Controls but line breaks, direction marks, invisible characters, letters that show nothing. */
const STRANGE = /(?!\n)\p{Cc}|\p{Cf}|[\u2028\u2029\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;

function structureRules({ parts, boundary, html }: ParsedMail): string[] {
  const broken: string[] = [];
  const types = parts.map((part) => part.type).join(" ");
  if (types !== "text/plain text/html" && types !== "text/plain") broken.push(`parts are ${types || "none"}`);
  for (const part of parts) {
    if (part.encoding !== "quoted-printable") broken.push(`${part.type} is ${part.encoding}`);
    if (part.charset !== "utf-8") broken.push(`${part.type} has charset ${part.charset}`);
    if (part.lines.some((line) => line.length > 76)) broken.push(`${part.type} has an encoded line over 76`);
    if (part.lines.some((line) => /[ \t]$/.test(line))) broken.push(`${part.type} has white space at a line's end`); // "a "
    if (!part.wholeCharacters) broken.push(`${part.type} breaks a line inside a character`);
    if (boundary !== undefined && part.lines.some((line) => line.includes(boundary)))
      broken.push("the boundary stands in a part");
    if (part.decoded === undefined) broken.push(`${part.type} is not UTF-8`);
    if (part.decoded !== undefined && STRANGE.test(part.decoded.replaceAll("\r\n", "\n")))
      broken.push(`${part.type} has a control, direction or filling character`);
  }
  const size = parts.find((part) => part.type === "text/html")?.size ?? 0;
  if (html !== undefined && size > HTML_BYTES_MAX) broken.push(`the HTML has ${size} bytes`);
  return broken;
}

function textRules(text: string, { kind, postalAddress }: MailPromise): string[] {
  const broken: string[] = [];
  const plain = text.replace(/\s+/g, " ");
  if (!plain.includes(postalAddress)) broken.push("the text lacks the postal address");
  const preview = (text.split("\n\n")[0] ?? "").replace(/\n/g, " ").trim();
  if (preview.length < 1 || preview.length > 300) broken.push(`the text begins with ${preview.length} characters`);
  if (kind === "digest") broken.push(...forwardRules(text, "----", "the text"));
  return broken;
}

/** Above `foot` nothing is the reader's own; below it both personal links stand. */
function forwardRules(content: string, foot: string, what: string): string[] {
  const at = content.lastIndexOf(foot);
  if (at < 0) return [`${what} has no foot`];
  const broken: string[] = [];
  if (PERSONAL.test(content.slice(0, at))) broken.push(`${what} has a personal link above its foot`);
  if (!PERSONAL.test(content.slice(at))) broken.push(`${what} has no personal link in its foot`);
  return broken;
}

const PERSONAL = /\/(?:u|preferences|p)\/[\w.~-]{8,}/; // /u/3q2-xyz.4f

const FORBIDDEN =
  "img, picture, svg, video, audio, script, iframe, object, embed, form, input, link, base, template, noscript, details, marquee";

function htmlRules(mail: ParsedMail, html: string, { kind, postalAddress }: MailPromise): string[] {
  const broken: string[] = [];
  const { document } = mail;
  if (!document) return ["there is HTML but no document"];
  const root = document.querySelector("html");
  if (!html.startsWith("<!doctype html>")) broken.push("the HTML has no doctype");
  if (!LANGUAGES.some((language) => language === root?.getAttribute("lang"))) broken.push("html has no lang");
  if (root?.getAttribute("dir") !== "ltr") broken.push("html has no dir");
  if ((document.querySelector("title")?.textContent ?? "").trim() === "") broken.push("there is no title");
  if (document.querySelector('meta[name="color-scheme"]')?.getAttribute("content") !== "light dark")
    broken.push("meta color-scheme is missing");
  for (const element of document.querySelectorAll(FORBIDDEN))
    broken.push(`there is a ${element.tagName.toLowerCase()}`);
  if (document.querySelector("[src], [background], [srcset], [poster], [onclick], [onload]") || /<!--/.test(html))
    broken.push("something remote, scripted or commented"); // <!-- x -->
  broken.push(
    ...headingRules(document),
    ...tableRules(document),
    ...linkRules(document),
    ...styleRules(mail, document),
  );
  if (!(document.body?.textContent ?? "").replace(/\s+/g, " ").includes(postalAddress))
    broken.push("the HTML lacks the postal address");
  const preview = (document.querySelector("body p")?.textContent ?? "").replace(/\s+/g, " ").trim();
  if (preview.length < 1 || preview.length > 300) broken.push(`the HTML begins with ${preview.length} characters`);
  if (kind === "digest") broken.push(...forwardRules(html, "<hr", "the HTML"));
  return broken;
}

function headingRules(document: MailDocument): string[] {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) =>
    Number(heading.tagName.slice(1)),
  );
  const broken: string[] = [];
  if (levels.filter((level) => level === 1).length !== 1) broken.push("there is not one h1");
  if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)) broken.push("headings skip a level");
  for (const heading of document.querySelectorAll("h1, h2, h3")) {
    if ((heading.textContent ?? "").trim() === "") broken.push("a heading is empty");
    // A heading with nothing under it.
    const next = heading.nextElementSibling;
    const isLast = !next && !heading.parentElement?.nextElementSibling;
    if (isLast || next?.tagName === heading.tagName) broken.push("a heading has nothing under it");
  }
  return broken;
}

function tableRules(document: MailDocument): string[] {
  const broken: string[] = [];
  for (const table of document.querySelectorAll("table"))
    if (table.getAttribute("role") !== "presentation" && !table.querySelector("th[scope]"))
      broken.push("a table is neither layout nor has headers");
  for (const row of document.querySelectorAll("tr"))
    if (row.children.length !== 1) broken.push("there is more than one column");
  return broken;
}

function linkRules(document: MailDocument): string[] {
  const broken: string[] = [];
  const opens = new Map<string, string>();
  for (const link of document.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    const text = (link.textContent ?? "").trim();
    if (!URL.canParse(href) || !/^https:|^mailto:/.test(href)) {
      broken.push(`a link opens ${href || "nothing"}`);
      continue;
    }
    const url = new URL(href);
    if (url.username !== "" || url.password !== "") broken.push("a link has a user name");
    if (/[?&](utm_|mc_|trk|ref=|fbclid)/.test(url.search)) broken.push("a link tracks"); // ?utm_source=x
    if (text === "" || /^(here|click here|link|more|read more|this|open)$/i.test(text))
      broken.push(`a link says ${text || "nothing"}`);
    if ((opens.get(text) ?? href) !== href) broken.push(`two links say ${text}`);
    opens.set(text, href);
    const host = /\b((?:[a-z0-9-]+\.)+(?:gov|com|org|net|tld))\b/i.exec(text)?.[1]; // "cdn.ca9.uscourts.gov"
    if (host && host !== url.host) broken.push(`a link says ${host} and opens ${url.host}`);
    if (!/text-decoration:underline/.test(link.getAttribute("style") ?? "")) broken.push("a link is not underlined");
  }
  return broken;
}

function styleRules(mail: ParsedMail, document: MailDocument): string[] {
  const broken: string[] = [];
  const styles = [...document.querySelectorAll("[style]")].map((element) => element.getAttribute("style") ?? "");
  const sheets = [...document.querySelectorAll("style")].map((element) => element.textContent ?? "");
  const hides =
    /display:\s*none|visibility:\s*hidden|opacity:\s*0|font(-size)?:\s*[01]px|max-height:\s*0|mso-hide|text-indent:\s*-/i; // display:none
  if ([...styles, ...sheets].some((style) => hides.test(style)) || document.querySelector("[hidden], [aria-hidden]"))
    broken.push("something is hidden");
  if ([...styles, ...sheets].some((style) => /url\(|@import|expression\(/i.test(style)))
    broken.push("a style loads something"); // url(x)
  if (!sheets.some((sheet) => /@media \(prefers-color-scheme:\s*dark\)/.test(sheet)))
    broken.push("there is no dark scheme");
  for (const scheme of ["light", "dark"] as const) {
    for (const element of elementsOf(mail, scheme)) broken.push(...elementRules(element, scheme));
  }
  return [...new Set(broken)];
}

function elementRules({ name, color, background, fontSize, contrast }: MailElement, scheme: string): string[] {
  const broken: string[] = [];
  if (contrast < 4.5)
    broken.push(`${name} has contrast ${contrast.toFixed(2)} (${color} on ${background}) in ${scheme}`);
  if (fontSize < 14) broken.push(`${name} has ${fontSize} px`);
  return broken;
}

/** Text and HTML link the same entries, and open the same things. */
function sameRules(mail: ParsedMail, html: string): string[] {
  const broken: string[] = [];
  const text = mail.text ?? "";
  const inText = new Set(text.match(/https?:\/\/\S+/g) ?? []); // "https://docket.example.org/entries/mpp-12"
  const inHtml = new Set(
    [...(mail.document?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? ""),
  );
  for (const href of inHtml) if (!inText.has(href)) broken.push(`only the HTML links ${href}`);
  for (const href of inText)
    if (!inHtml.has(href) && /\/entries\//.test(href)) broken.push(`only the text links ${href}`);
  if (mailElements(html) === 0) broken.push("the HTML says nothing");
  return broken;
}
