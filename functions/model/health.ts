import type { Coverage, DocketState } from "./docket.ts";
import type { Gap } from "./event.ts";
import type { Day, Instant } from "./time.ts";

/** healthy · partial (part of the page was read) · quarantined (a gate failed) · unreachable · not_permitted (401/403 for our token) · failed (it answered, and we could not record it) · off · never (not asked yet) */
export const SOURCE_STATES = [
  "healthy",
  "partial",
  "quarantined",
  "unreachable",
  "not_permitted",
  "failed",
  "off",
  "never",
] as const;
export type SourceHealthState = (typeof SOURCE_STATES)[number];

/** How well we see a docket through one source; what pages and digests say of what we could and could not see. */
export interface SourceHealth {
  readonly source: string;
  readonly state: SourceHealthState;
  /** Asked and answered healthily, last. */
  readonly lastHealthyAt: Instant | null;
  readonly lastCheckAt: Instant | null;
  readonly nextCheckAt: Instant | null;
  /** Consecutive checks that were not healthy. */
  readonly failures: number;
  /** Consecutive checks that read only part of the page. */
  readonly partials: number;
  /** A long listing was read to its middle: the next checks read the rest. */
  readonly isUnfinished: boolean;
  /** First of the failures in a row. */
  readonly failingSince: Instant | null;
  /** Why the last check was not healthy, in words for the operator. */
  readonly reasons: readonly string[];
  /** When the court last built its feed; null for what is no feed. */
  readonly builtAt: Instant | null;
  /** SHA-256 of the quarantined page. */
  readonly quarantined: string | null;
  /** How often it was asked, by day (UTC), for the last days only: "We looked N times". */
  readonly looks?: Readonly<Record<Day, number>>;
}

/** Requests to a source: spent and allowed. */
export interface SpentBudget {
  readonly source: string;
  readonly minute: readonly [number, number];
  readonly hour: readonly [number, number];
  readonly day: readonly [number, number];
}

/** The sorts of filings whose documents are counted. */
export const READ_SORTS = ["amicus briefs", "rulings"] as const;

/** How many of a litigation's filings of one sort could be read. */
export interface ReadCounts {
  readonly of: (typeof READ_SORTS)[number];
  readonly read: number;
  /** Free, and not read: waiting, a scan, or we failed. */
  readonly unread: number;
  readonly paywalled: number;
  /** Sealed, not available, or none was ever shown. */
  readonly without: number;
}

export interface DocketHealth {
  readonly docket: string;
  readonly coverage: Coverage;
  /** First healthy reading: the record begins here ("since" of a feed). */
  readonly since: Instant | null;
  readonly state: DocketState;
  readonly sources: readonly SourceHealth[];
  readonly openGaps: readonly Gap[];
  /** Entry numbers between the first and the last seen that were not seen: "40 to 42" as [40, 42]. */
  readonly notSeen: readonly (readonly [number, number])[];
  /** A batch held for the operator by the change-volume guard. */
  readonly held: boolean;
}
