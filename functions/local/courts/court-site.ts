import type { Instant } from "../../model/time.ts";

export interface CourtRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
}

export interface CourtAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A replayed court's site: what it answers at `now`. Pure. */
export type CourtSite = (request: CourtRequest, now: Instant) => CourtAnswer;
