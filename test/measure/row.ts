/** One line of the measured table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly toReach: string;
  /** Whether the figure reaches it; null: there was nothing to measure with, or nothing to reach. */
  readonly reached: boolean | null;
  /** What was wrong, one line a case. */
  readonly misses?: readonly string[];
}

/** A share of cases that are right, in percent. */
export function shareRow(input: {
  readonly what: string;
  readonly right: number;
  readonly of: number;
  /** Percent. */
  readonly min: number;
  readonly misses?: readonly string[];
}): Row {
  const { what, right, of, min, misses } = input;
  if (of === 0) return notMeasured(what, `≥ ${min} %`, "no case in this folder");
  const percent = (100 * right) / of;
  return {
    what,
    figure: `${percent.toFixed(1)} % (${right} of ${of})`,
    toReach: min === 100 ? "100 %" : `≥ ${min} %`,
    reached: percent >= min,
    ...(misses === undefined ? {} : { misses }),
  };
}

/** A count of wrong cases, of which at most `max` may be. */
export function wrongRow(input: {
  readonly what: string;
  readonly misses: readonly string[];
  readonly of: number;
  readonly max: number;
}): Row {
  const { what, misses, of, max } = input;
  const toReach = max === 0 ? "0" : `≤ ${max}`;
  if (of === 0) return notMeasured(what, toReach, "no case in this folder");
  return { what, figure: `${misses.length} of ${of}`, toReach, reached: misses.length <= max, misses };
}

/** A mean figure that has a floor. */
export function meanRow(what: string, values: readonly number[], min: number): Row {
  if (values.length === 0) return notMeasured(what, `≥ ${min}`, "no case in this folder");
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { what, figure: `${mean.toFixed(1)} (${values.length})`, toReach: `≥ ${min}`, reached: mean >= min };
}

/** A line that says why there is no figure. */
export function notMeasured(what: string, toReach: string, why: string): Row {
  return { what, figure: `not measured: ${why}`, toReach, reached: null };
}
