/** A change that no test can notice, and why. */
export interface Explained {
  readonly path: string;
  readonly was: string;
  readonly is: string;
  readonly because: string;
}

/** Survivors of the draw that were looked at, one by one. */
export const EXPLAINED: readonly Explained[] = [];
