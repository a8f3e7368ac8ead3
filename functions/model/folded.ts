/** Text without case and accents: "Andrés" is found by "andres". */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "") // the accent of "é", apart after NFD
    .toLowerCase();
}

/** Most court text has no letter beyond ASCII, and need not be taken apart. */
function isPlain(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text); // "Order granting motion"
}

/** The words of a text as search has them: of the index, of a query, and where there is no index. */
export function wordsIn(text: string): string[] {
  return text.match(isPlain(text) ? /[a-z0-9]+/gi : /[\p{L}\p{N}\p{M}]+/gu) ?? []; // "19-15716" is "19" and "15716"
}
