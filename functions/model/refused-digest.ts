import type { Instant } from "./time.ts";

/** A digest that the reader's mail provider took and then refused: it can be read on the web. */
export interface RefusedDigest {
  readonly matter: string;
  readonly from: number;
  readonly to: number;
  /** When it was sent. */
  readonly at: Instant;
}
