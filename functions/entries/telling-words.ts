import type { LedgerEvent } from "../model/event.ts";
import { repaired } from "./repaired-text.ts";

/** Words shorter than this (letters and digits) stand on pages of other filings, too: "Order". */
const CHARACTERS_MIN = 20;

/**
 * The texts of an entry, in every version, by which bytes that show it are known. Each also without the clerk's note at its
 * end: a page that was doubted may show the words from before the note, which no event has.
 */
export function tellingWords(events: readonly LedgerEvent[]): string[] {
  const texts = events.flatMap(({ before, after }) => [after?.text, after?.shortText, before?.text, before?.shortText]);
  const plain = texts.flatMap((text = null) => [text ?? "", withoutNote(text ?? "")]).map(plainWords);
  return [...new Set(plain.filter((text) => text.length >= CHARACTERS_MIN))];
}

function withoutNote(text: string): string {
  return text.replace(/\s*\([^()]{1,80}\)\s*$/, ""); // Letter received. (Corrected)
}

/** Whether a page, a feed or a listing shows one of these words, whatever its markup, escapes and encoding. */
export function showsWords(bytes: Uint8Array, words: readonly string[]): boolean {
  if (words.length === 0 || isBinary(bytes)) return false;
  const shown = plainWords(new TextDecoder().decode(bytes));
  return words.some((text) => shown.includes(text) || endsWithin(shown, text));
}

/** Whether bytes that were cut off end in the middle of the text. */
function endsWithin(shown: string, text: string): boolean {
  for (let length = text.length - 1; length >= CHARACTERS_MIN; length -= 1) {
    if (shown.endsWith(text.slice(0, length))) return true;
  }
  return false;
}

/** Ids of the court's by which its pages and feeds link an entry, in whatever words they show it. */
export function tellingIds(aliases: readonly string[]): RegExp[] {
  return aliases.flatMap((alias) => {
    const [, scheme, id = ""] = alias.split("|"); // cand/3:19-cv-00807|doc|035017069
    if (!/^\w+$/.test(id)) return [];
    if ((scheme === "doc" || scheme === "efile") && id.length >= ID_CHARACTERS_MIN)
      return [new RegExp(`(?<![\\w])${id}(?!\\w)`)];
    // A feed's item: …/DktRpt.pl?338000&1047, or the number of its row in a document's address.
    return scheme === "seq" ? [new RegExp(`(?:DktRpt\\.pl\\?\\d+&(?:amp;)?|de_seq_num=)${id}(?!\\d)`)] : [];
  });
}

/** A shorter number stands on other pages, too. */
const ID_CHARACTERS_MIN = 6;

/** Whether a page or a feed links one of these ids. */
export function showsIds(bytes: Uint8Array, ids: readonly RegExp[]): boolean {
  if (ids.length === 0 || isBinary(bytes)) return false;
  const shown = new TextDecoder().decode(bytes);
  return ids.some((id) => id.test(shown));
}

/** Letters and digits alone, in small letters, without markup. */
function plainWords(text: string): string {
  let plain = text.replace(/(?:<[^<>]{0,2000}|&#?\w{0,8}|\\u?[0-9a-f]{0,3})$/i, " "); // cut off: <td cla, &am, \u00
  // A feed's descriptions are markup within markup.
  for (let round = 0; round < 2; round += 1) plain = withoutEntities(plain).replace(/<[^>]{0,2000}>/g, " ");
  return repaired(withoutEscapes(plain))
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function withoutEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => characterOf(hex, decimal)) // &#39; &#xf3;
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? "");
}

function characterOf(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** What JSON writes between backslashes: \\u00f3, \\n, \\". */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, " ");
}

/** A PDF's words are packed: its hash is known from its entry. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).includes(0) || new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";
}
