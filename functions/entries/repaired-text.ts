/*
 * A court's server that is set up anew may send the same docket with its letters damaged: UTF-8 read as Windows-1252
 * ("AsociaciÃ³n"), or entities written twice ("&amp;quot;"). The clerk changed nothing, so nothing is told as changed.
 */

/** Characters of Windows-1252 at 0x80 to 0x9f, in order; where it has none, the control character of that place stands. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES: ReadonlyMap<string, number> = new Map(
  [...WINDOWS_1252].map((character, place) => [character, 0x80 + place]),
);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** The text as the clerk wrote it, as far as the damage can be undone; any other text as it is. */
export function repaired(text: string): string {
  const letters = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g; // Ã³ of "AsociaciÃ³n"
  return text
    .replace(letters, (run) => decoded(run) ?? run)
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "") // &amp; that was &amp;amp; on the page
    .replace(/\s+/g, " ");
}

/** What the run's bytes are in UTF-8; undefined when they are none. */
function decoded(run: string): string | undefined {
  const bytes = [...run].map((character) => BYTES.get(character) ?? character.charCodeAt(0));
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined; // it was no damage, or cannot be undone
  }
}

/** Whether some of its characters could not be read: such a text never replaces one that could. */
export function isDamaged(text: string): boolean {
  return text.includes("\ufffd");
}
