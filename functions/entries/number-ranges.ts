/** Entry numbers from the first to the second, both included. */
export type NumberRange = readonly [number, number];

/** `ranges` (ascending, apart) with `n` in them. */
export function addNumber(ranges: readonly NumberRange[], n: number): NumberRange[] {
  const merged: NumberRange[] = [];
  let from = n;
  let to = n;
  for (const range of ranges) {
    if (range[1] < from - 1 || range[0] > to + 1) merged.push(range);
    else {
      from = Math.min(from, range[0]);
      to = Math.max(to, range[1]);
    }
  }
  return [...merged, [from, to] as const].sort((a, b) => a[0] - b[0]);
}

/** The numbers of both, in ranges. */
export function joinRanges(some: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...some, ...others].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A range as it is kept in an event: `40-42`, `45`. */
export function rangeText(range: NumberRange): string {
  return range[0] === range[1] ? String(range[0]) : `${range[0]}-${range[1]}`;
}
