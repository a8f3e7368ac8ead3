import { DAYS_AHEAD_MAX } from "../model/event.ts";
import type { Reading, UnreadRow } from "../model/reading.ts";
import type { Page, Source } from "../model/source.ts";
import { addDays, type Day, dayIn, EASTERN, type Instant } from "../model/time.ts";
import { sameDocketNumber } from "./docket-number.ts";
import { disusedFields, type FilledFields, filledFields, thinnedFields, vanishedFields } from "./filled-fields.ts";
import { HEALTHY_READINGS_MAX, type HealthyReading, type Row, rowsOf, textLength } from "./healthy-reading.ts";

/** A body's length is not judged before this many healthy readings. */
const LENGTH_JUDGED_FROM = 3;
/** Rows that may be missing from a whole docket: this many, or {@link ROWS_LOST_SHARE_MAX} of those known. */
const ROWS_LOST_MAX = 2;
const ROWS_LOST_SHARE_MAX = 0.02;
/** Share of the docket's text that must still be there while no row is missing; not judged of a few rows. */
const TEXT_SHARE_MIN = 0.5;
const TEXT_JUDGED_FROM_ROWS = 4;
const LENGTH_SHARE_MIN = 0.3;
const LENGTH_SHARE_MAX = 4;

/** A page that the format could not read (it threw `unreadable`), in its words. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly reason: string;
}

/** What a check asked for, and of whom. */
export interface PageAsked {
  /** The docket's number; none for a court-wide page. */
  readonly docketNumber?: string;
  /** What kind of page the source gives. */
  readonly kind: Exclude<Reading["kind"], "none">;
  readonly shows: Source["shows"];
  /** The listing's first page; later ones may hold nothing. */
  readonly isFirstPage?: boolean;
  /** `not_yet_open`: "no such case" is a healthy answer until the first healthy reading. */
  readonly state: "not_yet_open" | "open" | "closed";
}

export interface Evidence {
  readonly page: Pick<Page, "bytes"> & { /** HTTP status; 200 for a saved file. */ readonly status?: number };
  readonly reading: Reading | Unreadable;
  readonly asked: PageAsked;
  /** Up to {@link HEALTHY_READINGS_MAX}, newest last; empty for a docket never read. */
  readonly history: readonly HealthyReading[];
  readonly now: Instant;
}

export interface Judgment {
  /** healthy: believe all of it. partial: commit the good rows, withdraw nothing, say so. quarantined: believe nothing. */
  readonly verdict: "healthy" | "partial" | "quarantined";
  /** Why it is not healthy, or what is odd though every row was read, in words for the operator; never a text of the page. */
  readonly reasons: string[];
  /** Every row was read, but days of some are missing or impossible: what is new is recorded, and nothing is withdrawn. */
  readonly isWhole?: true;
  /** The court has no such case yet: a healthy answer, but no reading (it enters no history, moves no mark). */
  readonly notYetOpen?: true;
}

/**
 * The health gates of a check: whether what was read may be believed. Pure. A failed gate quarantines; a row that was
 * not read, or a field of the case that is gone, makes the check partial. Rows without a possible date are
 * said; so many that the page's days may be misread make it partial, too.
 */
export function judgeReading(evidence: Evidence): Judgment {
  if (isNotYetOpen(evidence)) return { verdict: "healthy", reasons: [], notYetOpen: true };
  for (const gate of WHOLE_PAGE_GATES) {
    const reasons = gate(evidence);
    if (reasons.length > 0) return { verdict: "quarantined", reasons }; // the later gates judge what the earlier let pass
  }
  const lacking = PARTIAL_GATES.flatMap((gate) => gate(evidence));
  const misdated = DAY_GATES.flatMap((gate) => gate(evidence));
  if (lacking.length > 0) return { verdict: "partial", reasons: [...lacking, ...misdated] };
  const verdict = misdatedRows(evidence) > tolerated(rowsIn(evidence)) ? "partial" : "healthy";
  return { verdict, reasons: misdated, ...(misdated.length > 0 ? { isWhole: true } : {}) };
}

function isNotYetOpen({ page, reading, asked, history }: Evidence): boolean {
  if (asked.state !== "not_yet_open" || history.length > 0) return false;
  return page.status === 404 || (reading.kind === "none" && saysNoSuchCase(reading.reason));
}

/** Formats begin the reason with these words when the court itself says that it has no case of that number. */
function saysNoSuchCase(reason: string | null): boolean {
  return /^no such case/i.test(reason ?? ""); // "no such case: the court says …"
}

type Gate = (evidence: Evidence) => string[];

const WHOLE_PAGE_GATES: readonly Gate[] = [
  status,
  kind,
  docketNumber,
  layout,
  listingEmptied,
  rowsLost,
  bodyLength,
  textLost,
  rowFieldsLost,
  itemFieldsLost,
];
const PARTIAL_GATES: readonly Gate[] = [unreadRows, fieldsLost];
const DAY_GATES: readonly Gate[] = [undatedRows, futureRows];

function status({ page, history }: Evidence): string[] {
  const code = page.status ?? 200;
  if (code === 200) return [];
  if (code === 404 && history.length > 0) return ["status 404 for a docket that was there before"];
  return [`status ${code}`];
}

function kind({ reading, asked }: Evidence): string[] {
  if (reading.kind === asked.kind) return [];
  if (reading.kind === "unreadable") return [`could not be read: ${reading.reason}`];
  if (reading.kind === "none") return [`holds no ${asked.kind}: ${reading.reason ?? "no reason given"}`];
  return [`a ${reading.kind} page where a ${asked.kind} page was asked`];
}

function docketNumber({ reading, asked }: Evidence): string[] {
  if (reading.kind !== "docket" || asked.docketNumber === undefined) return [];
  if (sameDocketNumber(reading.docketNumber, asked.docketNumber)) return [];
  return [`the page is of docket ${reading.docketNumber}, asked was ${asked.docketNumber}`];
}

function layout({ reading, history }: Evidence): string[] {
  const before = history.at(-1)?.layout;
  if (reading.kind !== "docket" || !reading.layout || !before || reading.layout === before) return [];
  return [`the columns changed from "${before}" to "${reading.layout}"`];
}

/** A listing of changes goes back to the first entry: it never becomes empty. */
function listingEmptied({ reading, asked, history }: Evidence): string[] {
  const known = history.at(-1)?.rows ?? 0;
  if (asked.shows !== "changes" || reading.kind !== "docket" || !asked.isFirstPage) return [];
  return known > 0 && rowsOf(reading).length === 0 ? [`no rows where ${known} were listed`] : [];
}

function rowsLost({ reading, asked, history }: Evidence): string[] {
  const known = history.at(-1)?.rows;
  if (asked.shows !== "whole docket" || reading.kind !== "docket" || known === undefined) return [];
  const rows = rowsOf(reading).length + (reading.unread?.length ?? 0);
  const lost = known - rows;
  return lost <= tolerated(known) ? [] : [`${rows} rows where ${known} were known`];
}

/** As many as a clerk strikes or seals. */
function tolerated(known: number): number {
  return Math.max(ROWS_LOST_MAX, known * ROWS_LOST_SHARE_MAX);
}

function textLost({ reading, asked, history }: Evidence): string[] {
  const known = history.at(-1);
  if (asked.shows !== "whole docket" || reading.kind !== "docket" || known?.text === undefined) return [];
  if (known.rows < TEXT_JUDGED_FROM_ROWS || reading.entries.length < known.rows) return [];
  const length = textLength(reading);
  if (length >= known.text * TEXT_SHARE_MIN) return [];
  return [`${length} characters of docket text where ${known.text} were known`];
}

/** Numbers, links or ids that are gone from many rows at once: the page changed, not the docket. */
function rowFieldsLost(evidence: Evidence): string[] {
  const [known, seen] = fieldsOf(evidence);
  const lost = thinnedFields(known, seen, tolerated).filter((path) => path.startsWith("entries."));
  return lost.length > 0 ? [`the rows lost ${lost.join(", ")}`] : [];
}

/** A feed shows other items every time, but of one make: links or ids that no item has any more are a change of the feed. */
function itemFieldsLost({ reading, history }: Evidence): string[] {
  const known = history.at(-1);
  if (reading.kind !== "feed" || !known?.fields) return [];
  const rows = { known: known.rows, seen: rowsOf(reading).length };
  const lost = disusedFields(known.fields, filledFields(reading), rows);
  return lost.length > 0 ? [`the items lost ${lost.join(", ")}`] : [];
}

/** The rows may be right although fields of the case or its parties are gone. */
function fieldsLost(evidence: Evidence): string[] {
  const [known, seen] = fieldsOf(evidence);
  const lost = new Set([...thinnedFields(known, seen, tolerated), ...vanishedFields(known, seen)]);
  return lost.size > 0 ? [`the page lost ${[...lost].join(", ")}`] : [];
}

/** Fields of the last healthy reading and of this one; none where absence means nothing. */
function fieldsOf({ reading, asked, history }: Evidence): [FilledFields, FilledFields] {
  const known = history.at(-1)?.fields;
  if (asked.shows !== "whole docket" || reading.kind !== "docket" || !known) return [{}, {}];
  return [known, filledFields(reading)];
}

function bodyLength({ page, reading, asked, history }: Evidence): string[] {
  if (asked.shows !== "whole docket" || reading.kind !== "docket" || history.length < LENGTH_JUDGED_FROM) return [];
  const usual = median(history.slice(-HEALTHY_READINGS_MAX).map((one) => one.bytes));
  const share = page.bytes.length / usual;
  if (share >= LENGTH_SHARE_MIN && share <= LENGTH_SHARE_MAX) return [];
  return [`${page.bytes.length} bytes where ${usual} are usual`];
}

function unreadRows({ reading }: Evidence): string[] {
  const unread: readonly UnreadRow[] = "unread" in reading ? (reading.unread ?? []) : [];
  return unread.map((row) => `${row.where} was not read: ${row.why}`);
}

function undatedRows({ reading }: Evidence): string[] {
  const undated = undatedIn(reading);
  return undated > 0 ? [`${undated} undated ${undated === 1 ? "row" : "rows"}`] : [];
}

function futureRows({ reading, now }: Evidence): string[] {
  const future = futureIn(reading, now);
  return future > 0 ? [`${future} ${future === 1 ? "row" : "rows"} dated after ${lastPossible(now)}`] : [];
}

function misdatedRows({ reading, now }: Evidence): number {
  return undatedIn(reading) + futureIn(reading, now);
}

function rowsIn({ reading }: Evidence): number {
  return isReading(reading) ? rowsOf(reading).length : 0;
}

function undatedIn(reading: Evidence["reading"]): number {
  return isReading(reading) ? rowsOf(reading).filter((row) => daysOf(row).length === 0).length : 0;
}

function futureIn(reading: Evidence["reading"], now: Instant): number {
  if (!isReading(reading)) return 0;
  const last = lastPossible(now);
  return rowsOf(reading).filter((row) => daysOf(row).some((day) => day > last)).length;
}

function lastPossible(now: Instant): Day {
  return addDays(dayIn(EASTERN, now), DAYS_AHEAD_MAX);
}

function isReading(reading: Reading | Unreadable): reading is Reading {
  return reading.kind !== "unreadable";
}

function daysOf(row: Row): Day[] {
  const published = row.publishedAt ? dayIn(EASTERN, row.publishedAt) : undefined;
  return [row.dateFiled, row.dateEntered, published].filter((day) => day !== null && day !== undefined);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
