/**
 * Words that courts, filers and operators wrote, made safe to stand among ours: control characters and lone surrogates
 * go, so do marks that turn the direction of writing (they make "DENIED" read "DEINED"); white space is one space.
 */
export function outsideText(text: string): string {
  const shown = PLAIN.test(text) ? text : withoutUnseen(text);
  return shown
    .replaceAll(MARK_BEGIN, "docketwire mark ") // nobody but us writes a mark
    .replace(/ {2,}/g, " "); // "a   b"
}

const PLAIN = /^[ -~]*$/; // "Motion to dismiss.": most texts have nothing but printable ASCII, and pages have hundreds

function withoutUnseen(text: string): string {
  return (
    text
      // U+0000–U+001F, U+007F–U+009F, line and paragraph separators
      .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
      // direction marks and overrides, zero-width characters, soft hyphens, tags; then letters that show nothing
      .replace(/\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5/gu, "")
      .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, "\uFFFD") // half a surrogate pair
      .replace(/(\p{M}{4})\p{M}+/gu, "$1") // four accents on one letter are a language, forty are an attack
  );
}

/** Every mark of a message begins so. No text from outside keeps these characters. */
export const MARK_BEGIN = "docketwire-mark-";

/** What a stranger sent, short enough and harmless to repeat in an error. */
export function shown(text: string): string {
  // control characters and bidirectional overrides: "\n", U+202E
  return text.slice(0, 40).replace(/[\p{Cc}\p{Cf}]/gu, "");
}
