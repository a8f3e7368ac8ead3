/** A run of letters as the PDF draws it; points from the page's left edge and top. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** Runs on one baseline without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What stands on one baseline, in columns. */
export interface Row {
  readonly baseline: number;
  readonly segments: readonly Segment[];
}
