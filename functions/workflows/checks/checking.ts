import type { Unreadable } from "../../entries/health-gates.ts";
import type { Docket } from "../../model/docket.ts";
import type { Reading } from "../../model/reading.ts";
import type { PageRequest, Source } from "../../model/source.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import type { SourceState } from "../../store/dockets.ts";
import type { LedgerEpoch } from "../../store/epoch.ts";

/** What a check needs of the outside. */
export type CheckPorts = Pick<Ports, "clock" | "ids" | "sites" | "record" | "archive" | "wake" | "isolate" | "log">;

/** A docket of a matter at a source, with what is remembered of it there. */
export interface Target {
  readonly matter: string;
  readonly docket: Docket;
  /** Other dockets of the same matter and court. */
  readonly siblingDockets: readonly Docket[];
  readonly state: SourceState;
}

/** The earlier of two instants, either of which may be missing. */
export function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Nothing more is asked when less of the lease is left; what is due then is taken by the next visit. */
export const LEASE_LEFT_MINUTES = 1;

/** One page to ask, with the dockets that it answers for. */
export interface PageVisit {
  readonly host: string;
  readonly source: Source;
  readonly request: PageRequest;
  readonly targets: readonly Target[];
}

/** A page that is asked now, under the host's lease. */
export interface PageCheck extends PageVisit {
  readonly leaseUntil: Instant;
  /** The host's item says already that these dockets were asked: when nothing is new, nothing more is written. */
  readonly isClaimed: boolean;
  /** Everything is read anew, whatever validators and marks say. */
  readonly isSweep: boolean;
}

export interface PageOutcome {
  readonly next: Instant | null;
  /** The host said no, or the budget is spent: ask nothing more of it in this visit. */
  readonly stop: boolean;
  readonly answered: boolean;
  /** The page is as it was recorded last. */
  readonly isUnchanged?: true;
}

/** What a page was recorded with, to ask whether it changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One page as it was answered, archived and read. */
export interface ReadPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly at: Instant;
  readonly sha256: string;
  readonly parserEdition: number;
  readonly reading: Reading | Unreadable;
}

/** Pages that are believed, and what they are of. */
export interface Recording extends Target {
  readonly source: Source;
  readonly pages: readonly ReadPage[];
  readonly askedAt: Instant;
  readonly partial: boolean;
  /** The pages seem to be older than those recorded last: what they would change is doubted. */
  readonly isOlder?: boolean;
}

/** A recording in the ledger of an epoch. */
export interface InEpoch extends Recording {
  readonly epoch: LedgerEpoch;
}

/** The pages of one check. */
export interface AskedPages {
  readonly pages: readonly ReadPage[];
  readonly askedAt: Instant;
  /** Address at which the listing goes on: it was not read to its end. */
  readonly rest: string | undefined;
  /** The budget is spent until then. */
  readonly wait: Instant | undefined;
  readonly sourceKey: string | undefined;
  readonly isSweep: boolean;
}
