import { tellingWords } from "./words.ts";

/** A text's telling words, weighted by how rare they are in the document; length one. */
export type Vector = ReadonlyMap<string, number>;

/** One vector a text. Words that only one text has say nothing about the others. */
export function vectorsOf(texts: readonly string[]): Vector[] {
  const bags = texts.map(tellingWords);
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return bags.map((bag) => {
    const weights = new Map<string, number>();
    for (const [word, count] of bag)
      weights.set(word, count * Math.log((texts.length + 1) / (frequency.get(word) ?? 1)));
    return unit(weights);
  });
}

/** The sum of vectors, length one: what a group of sentences is about. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight);
  return unit(sum);
}

/** Cosine of two vectors of length one. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

function unit(weights: ReadonlyMap<string, number>): Vector {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}
