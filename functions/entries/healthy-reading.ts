import type { DocketReading, Reading, ReadingEntry } from "../model/reading.ts";
import type { Page } from "../model/source.ts";
import { type FilledFields, filledFields } from "./filled-fields.ts";

/** Healthy readings of a docket that we remember for comparison, newest last. */
export const HEALTHY_READINGS_MAX = 14;

/** What is kept of one healthy reading to judge later ones by. */
export interface HealthyReading {
  /** Rows of the docket on the page. */
  readonly rows: number;
  /** Length of the body. */
  readonly bytes: number;
  /** Length of all docket texts together. */
  readonly text?: number;
  /** `layout` of the reading: the names of the columns, when the format tells them. */
  readonly layout?: string;
  /** Which fields held something, and how often; kept of the newest only. */
  readonly fields?: FilledFields;
}

/** What to remember of a healthy reading. */
export function healthyReading(page: Pick<Page, "bytes">, reading: Reading): HealthyReading {
  const size = { rows: rowsOf(reading).length, bytes: page.bytes.length };
  if (reading.kind === "feed") return { ...size, fields: filledFields(reading) };
  if (reading.kind !== "docket") return size;
  const fields = filledFields(reading);
  return { ...size, text: textLength(reading), fields, ...(reading.layout ? { layout: reading.layout } : {}) };
}

/** `history` with one more healthy reading, the oldest dropped. */
export function remember(history: readonly HealthyReading[], latest: HealthyReading): HealthyReading[] {
  const earlier = history.map(({ rows, bytes }) => ({ rows, bytes }));
  return [...earlier, latest].slice(-HEALTHY_READINGS_MAX);
}

/** A row of a docket or feed, as far as its dates go. */
export type Row = Pick<ReadingEntry, "dateFiled" | "dateEntered" | "publishedAt">;

/** The rows of a reading, of whatever kind. */
export function rowsOf(reading: Reading): readonly Row[] {
  if (reading.kind === "docket") return reading.entries;
  if (reading.kind === "feed") return reading.dockets.flatMap((docket) => docket.entries);
  return reading.kind === "opinions" ? reading.opinions : [];
}

/** Length of all docket texts together. */
export function textLength(reading: DocketReading): number {
  return reading.entries.reduce((sum, entry) => sum + (entry.description?.length ?? 0), 0);
}
