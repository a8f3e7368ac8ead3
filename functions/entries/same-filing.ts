import type { Entry } from "../model/entry.ts";
import { daysBetween } from "../model/time.ts";
import { classify } from "./classify.ts";
import type { Row } from "./identify.ts";

/** Days that a clerk's rewording may move a row. */
const REWORDED_DAYS_MAX = 3;
/** Share of the words that two wordings of one filing have in common. */
const WORDS_SHARED_MIN = 0.6;
const AMICUS_KINDS: readonly string[] = ["amicus_brief", "motion_for_leave_amicus"];

/**
 * Whether a new row is the clerk's rewording of an entry whose own row has gone from the page: "Amicus brief of X
 * submitted." became "Brief amicus curiae of X filed." Asked only when the one appeared as the other went.
 */
export function sameFiling(row: Row, entry: Entry): boolean {
  if (row.text === null) return false;
  const day = row.filedOn ?? row.enteredOn;
  const before = entry.filedOn ?? entry.enteredOn;
  if (!day || !before || Math.abs(daysBetween(before, day)) > REWORDED_DAYS_MAX) return false;
  if (row.number && entry.number && row.number !== entry.number) return false;
  const words = classify({ court: entry.court, text: row.text });
  const bothAmicus = AMICUS_KINDS.includes(words.kind) && AMICUS_KINDS.includes(entry.kind);
  if (bothAmicus) return words.filer !== null && plain(words.filer) === plain(entry.filer ?? "");
  if (
    words.kind !== entry.kind ||
    (words.filer !== null && entry.filer !== null && plain(words.filer) !== plain(entry.filer))
  )
    return false;
  return sharedWords(row.text, entry.text) >= WORDS_SHARED_MIN;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bet al\b/g, "")
    .trim();
}

/** Words in common ÷ words of either (Jaccard). */
function sharedWords(one: string, other: string): number {
  const a = new Set(plain(one).split(" "));
  const b = new Set(plain(other).split(" "));
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
