/** How many inputs the threat model names in each part. */
const PARTS = { A: 28, B: 18, C: 17, D: 27, E: 14, F: 9 } as const;

/** All inputs, by letter and number. */
export const INPUTS: readonly string[] = Object.entries(PARTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
);
