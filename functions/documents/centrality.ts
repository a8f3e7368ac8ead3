import { cosine, type Vector } from "./similarity.ts";

/** Two sentences this alike vouch for each other. */
const ALIKE = 0.1;
const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * How central each sentence is (LexRank): a walk over sentences that are alike; 1 for the most central one. The work grows with
 * the square of their number, so callers pass a few hundred candidates, never a whole brief.
 */
export function centralityOf(vectors: readonly Vector[]): number[] {
  const edges: [number, number][][] = vectors.map(() => []);
  for (let i = 0; i < vectors.length; i++) {
    for (let j = i + 1; j < vectors.length; j++) {
      const alike = cosine(vectors[i] ?? new Map(), vectors[j] ?? new Map());
      if (alike < ALIKE) continue;
      edges[i]?.push([j, alike]);
      edges[j]?.push([i, alike]);
    }
  }
  return walk(edges);
}

function walk(edges: readonly (readonly [number, number][])[]): number[] {
  const totals = edges.map((row) => row.reduce((sum, [, weight]) => sum + weight, 0));
  let rank = edges.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = edges.map(() => 1 - DAMPING);
    edges.forEach((row, i) => {
      for (const [j, weight] of row) next[j] = (next[j] ?? 0) + (DAMPING * (rank[i] ?? 0) * weight) / (totals[i] || 1);
    });
    rank = next;
  }
  const most = Math.max(...rank, 1e-9);
  return rank.map((value) => value / most);
}
