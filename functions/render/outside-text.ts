export { MARK_BEGIN, outsideText } from "../model/outside-text.ts";

/** "=?" begins an encoded word in a header: one that a filer wrote must not be read as ours. */
export function withoutEncodedWords(subject: string): string {
  return subject.replaceAll("=?", "= ?");
}

/** `url` when it is an absolute https address without user name; undefined for anything a reader should not be led to. */
export function safeLink(url: string | null | undefined, baseUrl?: string): string | undefined {
  if (!url) return undefined;
  // Our own pages may be on http on one machine.
  if (baseUrl && url.startsWith(`${baseUrl}/`)) return asciiUrl(url);
  const parsed = asciiUrl(url);
  if (!parsed?.startsWith("https://")) return undefined;
  const { username, password } = new URL(parsed);
  return username === "" && password === "" ? parsed : undefined;
}

/** Normalized: host in punycode, everything else percent-encoded, no white space. */
function asciiUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return new URL(url).href.replace(
    /['"<>\\^`{|}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  ); // ' in a query
}

/** The host of a link, as a reader is shown it. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
