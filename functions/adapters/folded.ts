/** Text without case and accents: "Andrés" is found by "andres". */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "") // the accent of "é", apart after NFD
    .toLowerCase();
}
