/** One line of RESULTS.md. */
export interface Row {
  /** What was measured. */
  readonly what: string;
  /** The figure, with its unit. */
  readonly figure: string;
  /** What it is held against, in the same run. */
  readonly beside: string;
  readonly toReach: string;
  /** Undefined: there is nothing to reach, or it was not measured here. */
  readonly reached?: boolean;
  /** What a reader must know of the figure; where it was missed, by how much and why. */
  readonly note?: string;
}

/** A row that is held against a limit. */
export function held(
  row: Omit<Row, "reached">,
  value: number,
  limit: { readonly max: number } | { readonly min: number },
): Row {
  return { ...row, reached: "max" in limit ? value <= limit.max : value >= limit.min };
}

/** Three significant digits, thousands parted. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) >= 100 ? Math.round(value).toLocaleString("en-US") : String(rounded);
}
