import type { Entry } from "../model/entry.ts";
import { isAmicusKind } from "../model/kinds.ts";
import { daysBetween } from "../model/time.ts";
import { classify } from "./classify.ts";
import type { Row } from "./row.ts";

/** Days that a clerk's rewording may move a row. */
const REWORDED_DAYS_MAX = 3;
/** Share of the words that two wordings of one filing have in common. */
const WORDS_SHARED_MIN = 0.6;

/**
 * How like a new row is to an entry whose own row has gone from the page, 0 to 1; 0 when it cannot be the clerk's
 * rewording of it. "Amicus brief of X submitted." became "Brief amicus curiae of X filed." Asked only when the one
 * appeared as the other went, in the same place.
 */
export function likeness(row: Row, entry: Entry): number {
  if (row.text === null) return 0;
  const day = row.filedOn ?? row.enteredOn;
  const before = entry.filedOn ?? entry.enteredOn;
  if (!day || !before || Math.abs(daysBetween(before, day)) > REWORDED_DAYS_MAX) return 0;
  if (row.number && entry.number && row.number !== entry.number) return 0;
  const words = classify({ court: entry.court, text: row.text });
  const sameFiler = words.filer !== null && plain(words.filer) === plain(entry.filer ?? "");
  if (isAmicusKind(words.kind) && isAmicusKind(entry.kind)) return sameFiler ? 1 : 0;
  if (words.kind !== entry.kind || (words.filer !== null && entry.filer !== null && !sameFiler)) return 0;
  const shared = sharedWords(row.text, entry.text);
  return shared >= WORDS_SHARED_MIN ? shared : 0;
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
