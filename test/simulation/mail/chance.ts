/** Chance that follows from a seed: the same seed, the same luck. */
export interface Chance {
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from 0 below `bound`. */
  below(bound: number): number;
  between(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
}

/** mulberry32: small, fast, good enough for luck. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    happens: (probability) => next() < probability,
    below,
    between: (from, to) => from + below(to - from + 1),
    one: (of) => of[below(of.length)] as (typeof of)[number],
  };
}
