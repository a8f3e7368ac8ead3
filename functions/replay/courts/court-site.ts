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

/** A replayed court's site: what it answers at `now`, and nothing else moves it. */
export type CourtSite = (request: CourtRequest, now: Instant) => CourtAnswer | Promise<CourtAnswer>;

/** What a site answers for an address it does not have. */
export const NOT_THERE: CourtAnswer = { status: 404, type: "text/html", body: "<html><body>Not found</body></html>" };
