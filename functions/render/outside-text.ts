/**
 * Words that courts, filers and operators wrote, made safe to stand among ours: control characters and lone surrogates
 * go, so do marks that turn the direction of writing (they make "DENIED" read "DEINED"); white space is one space.
 */
export function outsideText(text: string): string {
  return (
    text
      // U+0000–U+001F, U+007F–U+009F, line and paragraph separators
      .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
      // LRM, RLM, ALM; embeddings, overrides, isolates; zero-width characters and soft hyphens; BOM; interlinear marks; tags
      .replace(
        /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\u00AD\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu,
        "",
      )
      .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, "\uFFFD") // half a surrogate pair
      .replace(/(\p{M}{4})\p{M}+/gu, "$1") // four accents on one letter are a language, forty are an attack
      .replaceAll(MARK_BEGIN, "docketwire mark ") // nobody but us writes a mark
      .replace(/ {2,}/g, " ") // "a   b"
  );
}

/** Every mark of a message begins so. No text from outside keeps these characters. */
export const MARK_BEGIN = "docketwire-mark-";

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
