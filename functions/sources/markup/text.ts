/**
 * Text as a reader may see it: entities were decoded by the parser, runs of white space become one blank, and what
 * never belongs in a docket is dropped: control characters, bidirectional overrides (they make "DENIED" read
 * "DEINED"), byte order marks, non-characters, and markup that a court escaped twice. Half a surrogate pair becomes U+FFFD.
 */
export function plain(text: string): string {
  if (text.length < LONG && ALREADY_PLAIN.test(text)) return text;
  return withoutTags(text.toWellFormed())
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ") // "a \n\t b"
    .trim();
}

// Most texts need nothing: ASCII words with one blank between them, and no bracket of a tag.
const LONG = 5000; // a repeated group takes stack for every word
const ALREADY_PLAIN = /^[!-;=-~]+(?: [!-;=-~]+)*$/; // "Order on Motion (73)"

// U+0007, U+200E, U+202E, U+2066, U+FEFF, U+FFFE; not tab, newline or the other white space that becomes a blank
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\ufffc\ufffe\uffff]/g;

// Only names of real elements: "Exhibit <A>" and "5 < 6" are text. Bounded repeats keep it linear.
const TAG =
  /<(script|style)\b[^<>]{0,500}>[^<]{0,5000}<\/\1\s{0,9}>|<!--[^<>]{0,500}>|<\/a>|<a\s[^<>]{0,500}>|<\/?(?:b|i|u|p|br|hr|em|tt|td|tr|th|li|ol|ul|dl|div|pre|sup|sub|img|svg|math|body|head|html|base|meta|link|font|span|form|input|video|audio|table|tbody|thead|style|title|script|strong|center|iframe|object|embed|button|select|option|textarea|noscript|h[1-6])(?:[\s/][^<>]{0,500})?>|<\/?(?:script|style|iframe|img|svg)\b/gi;

function withoutTags(text: string): string {
  // <b>, </td>, <img src=x onerror=…>, <script>…</script>, <!--[if mso]>
  return text.includes("<") ? text.replace(TAG, "") : text;
}

/** `plain(text)`, or null when nothing is left: an absent value is null, never an empty string. */
export function plainOrNull(text: string | null | undefined): string | null {
  return (text && plain(text)) || null;
}

/** Docket text: plain, and without the blank that a removed tag leaves before a comma. */
export function docketText(text: string): string {
  return plain(text).replaceAll(" ,", ",");
}
