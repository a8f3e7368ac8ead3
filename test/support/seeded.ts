/** Numbers that look random and are the same in every run of one seed (mulberry32). */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  /** from ≤ n ≤ to, whole */
  between(from: number, to: number): number;
  /** True in `share` of the throws. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Dice for `seed`. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      const one = from[between(0, from.length - 1)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    },
  };
}
