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

/** One filing of amici. */
export interface AmicusRow {
  /** Null for rows that stand on no docket of ours. */
  readonly entry: string | null;
  readonly kind: Kind;
  readonly number: string | null;
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
  readonly status: EntryStatus;
  readonly document: {
    readonly url: string | null;
    readonly pages: number | null;
    readonly state: DocumentState;
  } | null;
  /** A page elsewhere that tells of it. */
  readonly link: string | null;
}
