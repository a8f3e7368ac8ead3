/** Text without case and accents: "Andrés" is found by "andres". */
export function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "") // the accent of "é", apart after NFD
    .toLowerCase();
}

/** Most court text has no letter beyond ASCII, and need not be taken apart. */
export function isPlain(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text); // "Order granting motion"
}
