import { courtOf } from "../model/courts.ts";
import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";
import { folded } from "../model/folded.ts";
import type { Filters } from "../model/reader.ts";

/**
 * Whether `event` is within a reader's choices: the one filter of mail, preview and pages. What says nothing of a
 * choice passes it: a gap has no kind, a court takes no side, a brief whose side is not known may be the one wanted.
 */
export function passes(event: Pick<LedgerEvent, "docket" | "after">, filters: Filters): boolean {
  if (event.after) return passesEntry(event.after, filters);
  return passesCourt(event.docket.slice(0, event.docket.indexOf("/")), filters);
}

/** Whether `entry` is within a reader's choices. Rulings always are, unless the reader switched that off by hand. */
export function passesEntry(entry: Entry, filters: Filters): boolean {
  if (entry.weight === "ruling" && filters.rulingsToo !== "only if they pass") return true;
  return (
    passesCourt(entry.court, filters) &&
    chosen(filters.kinds, entry.kind) &&
    passesSide(entry, filters) &&
    passesKeyword(entry, filters)
  );
}

function passesCourt(court: string, filters: Filters): boolean {
  return chosen(filters.courts, court);
}

function chosen<T>(list: readonly T[] | undefined, value: T): boolean {
  return list === undefined || list.length === 0 || list.includes(value);
}

function passesSide(entry: Entry, filters: Filters): boolean {
  if (entry.supporting !== null) return chosen(filters.sides, entry.supporting);
  const role = entry.role?.toLowerCase() ?? null;
  if (role === null || !filters.sides || filters.sides.length === 0) return true;
  return filters.sides.some((side) => role.includes(side));
}

function passesKeyword(entry: Entry, filters: Filters): boolean {
  if (!filters.keywords || filters.keywords.length === 0) return true;
  const haystack = haystackOf(entry);
  return filters.keywords.some((keyword) => haystack.includes(needleOf(keyword)));
}

const NEEDLES_MAX = 10_000;
const needles = new Map<string, string>();

function needleOf(keyword: string): string {
  const known = needles.get(keyword);
  if (known !== undefined) return known;
  if (needles.size >= NEEDLES_MAX) needles.clear();
  const needle = folded(keyword);
  needles.set(keyword, needle);
  return needle;
}

const haystacks = new WeakMap<Entry, string>();

/** Where keywords are looked for; folding it once is most of the work for a thousand choices. */
function haystackOf(entry: Entry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const words = [entry.text, entry.shortText, entry.caption, entry.filer, ...entry.amici, courtOf(entry.court).name];
  const haystack = folded(words.filter((word) => word !== null).join("\n"));
  haystacks.set(entry, haystack);
  return haystack;
}
