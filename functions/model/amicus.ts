import type { DigestSummary } from "./digest.ts";
import type { DocumentState } from "./document.ts";
import type { EntryStatus, FieldStatus, Kind, Side } from "./entry.ts";
import type { Day } from "./time.ts";

/** The amicus record, docket by docket. */
export interface AmicusView {
  readonly dockets: readonly AmicusDocket[];
}

/** One docket of the record. */
export interface AmicusDocket {
  readonly id: string;
  readonly court: string;
  readonly number: string;
  readonly caption: string;
  /** Of this docket's dated rows only, never summed across dockets. */
  readonly counts: { readonly briefs: number; readonly motions: number };
  /** Oldest first. */
  readonly rows: readonly AmicusRow[];
  /** Known from elsewhere, the day of filing not known. */
  readonly undated: readonly AmicusRow[];
}

/** Where a case stood when a brief was filed. */
export const AMICUS_STAGES = ["district_court", "appeal", "application", "petition", "merits"] as const;
export type AmicusStage = (typeof AMICUS_STAGES)[number];

/** What became of an amicus filing, as far as the docket says it. */
export const AMICUS_FILINGS = [
  "submitted",
  "filed",
  "leave_sought",
  "leave_granted",
  "leave_denied",
  "not_accepted",
] as const;
export type AmicusFiling = (typeof AMICUS_FILINGS)[number];

/** One filing of amici. */
export interface AmicusRow {
  /** Null for rows that stand on no docket of ours. */
  readonly entry: string | null;
  readonly kind: Kind;
  readonly number: string | null;
  /** The caption of the day of filing. */
  readonly caption: string;
  /** As printed. */
  readonly amici: readonly string[];
  readonly counsel: readonly string[];
  readonly supporting: Side | null;
  readonly supportingStatus: FieldStatus;
  /** The party's name of that day. */
  readonly supportingName: string | null;
  readonly stage: AmicusStage | null;
  readonly filedOn: Day | null;
  readonly filedBetween: readonly [Day, Day] | null;
  /** Null for rows that stand on no docket of ours. */
  readonly filing: AmicusFiling | null;
  /** The entry by which the court granted, denied or filed it. */
  readonly decidedBy: string | null;
  /** As the cover states it, else as the docket line prints it. */
  readonly consent: string | null;
  readonly consentStatus: FieldStatus;
  readonly status: EntryStatus;
  /** What the brief says, as a digest tells it; null when we have no summary of it. */
  readonly summary: DigestSummary | null;
  readonly document: {
    readonly url: string | null;
    readonly pages: number | null;
    readonly state: DocumentState;
  } | null;
  /** A page elsewhere that tells of it. */
  readonly link: string | null;
}
