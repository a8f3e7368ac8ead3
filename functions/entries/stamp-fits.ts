import type { Entry } from "../model/entry.ts";
import type { Summary } from "../model/summary.ts";
import { sameDocketNumber } from "./docket-number.ts";

type Stamp = NonNullable<Summary["stamp"]>;
type Stamped = Pick<Entry, "id" | "number" | "filedOn" | "documents">;

/** Digits from which on a stamp's number is PACER's id of the document, not the entry's number. */
const DOCUMENT_ID_DIGITS_MIN = 9;

/**
 * Why pages with this stamp are not this entry's, saying what it says and what was expected; undefined when they are.
 * Docket and entry number must agree; where a court stamps no number that can be compared, the day decides.
 */
export function refuseStamp(stamp: Stamp, entry: Stamped, docketNumber: string): string | undefined {
  const fits = isSameEntry(stamp, entry) ?? isSameDay(stamp, entry) ?? false;
  if (fits && sameDocketNumber(stamp.docketNumber, docketNumber)) return undefined;
  return `the stamp on its pages says ${placeOf(stamp.docketNumber, stamp.entryNumber ?? null, stamp.filedOn ?? null)}; ${entry.id} is ${placeOf(docketNumber, entry.number, entry.filedOn)}`;
}

/** "No. 19-15716, entry 39, filed 2019-06-26" */
export function placeOf(docketNumber: string, number: string | null, filedOn: string | null): string {
  const parts = [`No. ${docketNumber}`, number === null ? "no entry number" : `entry ${number}`];
  return [...parts, ...(filedOn === null ? [] : [`filed ${filedOn}`])].join(", ");
}

/** Undefined: the two cannot be compared. */
function isSameEntry({ entryNumber }: Stamp, entry: Stamped): boolean | undefined {
  const stamped = mainNumber(entryNumber ?? "");
  if (stamped === "") return undefined;
  if (stamped.length >= DOCUMENT_ID_DIGITS_MIN) {
    const ids = entry.documents.flatMap(({ pacerDocId }) => (pacerDocId ? [pacerDocId] : []));
    return ids.length === 0 ? undefined : ids.includes(withFourthZero(stamped));
  }
  return entry.number === null ? undefined : mainNumber(entry.number) === stamped;
}

/** Attachments carry the entry's number and their own: 45-1, 28.1. */
function mainNumber(number: string): string {
  return /^\d+/.exec(number)?.[0] ?? "";
}

/** PACER's ids carry a digit that counts the times a document was opened: 00117684624 is 00107684624. */
function withFourthZero(id: string): string {
  return `${id.slice(0, 3)}0${id.slice(4)}`;
}

function isSameDay({ filedOn }: Stamp, entry: Stamped): boolean | undefined {
  return filedOn === undefined || entry.filedOn === null ? undefined : filedOn === entry.filedOn;
}
