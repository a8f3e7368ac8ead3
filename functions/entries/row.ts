import type { ReadingDocument } from "../model/reading.ts";
import type { Day, Instant } from "../model/time.ts";

/** One line of a docket as one page shows it, with everything that may identify it. */
export interface Row {
  /**
   * `<docket>|<scheme>|<value>`, the strongest first: seq, doc, efile, cl, opinion, number, text. A number counts only
   * together with the same day or the same text. Made when asked for: of a long docket nearly every row is known and needs none.
   */
  readonly aliases: () => readonly string[];
  readonly number: string | null;
  readonly filedOn: Day | null;
  readonly enteredOn: Day | null;
  /** Full docket text; null in a stub, which has only its event's name. */
  readonly text: string | null;
  readonly shortText: string | null;
  readonly documents: readonly ReadingDocument[];
  readonly publishedAt: Instant | null;
  readonly modifiedAt: Instant | null;
  /** CourtListener numbers entries as it meets them; its pages show the newest change first. */
  readonly copyNumber?: number;
  /** The alias of its e-filing number, when it has one. */
  readonly efileAlias?: string;
  /** Equal for rows that say the same. */
  readonly fingerprint: string;
}

/** Filed, else entered. */
export function rowDay(row: Pick<Row, "filedOn" | "enteredOn"> | undefined): Day | "" {
  return row?.filedOn ?? row?.enteredOn ?? "";
}
