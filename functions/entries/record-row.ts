import { isImpossible } from "../model/event.ts";
import { addDays, type Day, type Instant } from "../model/time.ts";
import { changedFields, kindOf, loudness } from "./amendment.ts";
import { likeOrdinals } from "./lookups.ts";
import { addNumber, rangeText } from "./number-ranges.ts";
import { eventAbout, type KnownEntry, type SeenRow, type Work } from "./reconciling.ts";
import type { Row } from "./row.ts";
import { firstVersion, nextVersion } from "./versions.ts";

/** Older than the newest known by more than this is late. */
export const LATE_AFTER_DAYS = 2;

/** The entry's id, or the place of the event that files it. */
export function recordRow(work: Work, seen: SeenRow, match: string | undefined): string | number {
  if (match !== undefined) {
    const known = work.input.entries.get(match);
    if (known) recordSeenAgain(work, seen, known);
    return match;
  }
  const twin = seen.row
    .aliases()
    .filter((alias) => /\|(?:seq|doc|cl)\|/.test(alias)) // ca9/19-15716|seq|123
    .map((alias) => work.filed.get(alias))
    .find((place) => place !== undefined);
  return twin ?? recordFiled(work, seen);
}

function recordFiled(work: Work, { row, sighting }: SeenRow): number {
  const { input } = work;
  const entry = firstVersion(input.matter, input.docket, row, sighting, input.hosts);
  const day = row.filedOn ?? row.enteredOn;
  const quiet = day !== null && day < input.docket.watchFrom && !isNew(work, row);
  const newest = isPossible(work.newestFiledOn, input.now) ? work.newestFiledOn : null;
  const late = !quiet && day !== null && newest !== null && day < addDays(newest, -LATE_AFTER_DAYS);
  const notSeen = revealed(work, row);
  // A clerk's 2091 would make everything that follows late.
  work.newestFiledOn = day !== null && isPossible(day, input.now) && (newest === null || day > newest) ? day : newest;
  const place = work.events.length;
  const aliases = ownAliases(work, row, []);
  for (const alias of aliases) if (!work.filed.has(alias)) work.filed.set(alias, place);
  work.events.push({
    ...eventAbout(input, "entry_filed", sighting),
    after: entry,
    aliases,
    ...(quiet ? { quiet: true } : {}),
    ...(late ? { late: true } : {}),
    ...(notSeen.length > 0 ? { notSeen } : {}),
  });
  return place;
}

/**
 * Whether a row of a day before the watch is a filing made since, whose day a clerk got wrong. A page that shows the whole
 * docket, or what came in the last hours, tells by showing it for the first time; a listing of changes also gains old
 * entries, so there its number must be the highest yet.
 */
function isNew({ input, numbers }: Work, row: Row): boolean {
  if (input.isBaseline || input.ownReadingChanged) return false;
  if (input.shows !== "changes") return true;
  const n = Number(row.number);
  const highest = numbers.at(-1)?.[1];
  return row.number !== null && Number.isSafeInteger(n) && highest !== undefined && n > highest;
}

/** Whether a court can have dated a row so by now. */
function isPossible(day: Day | null, now: Instant): boolean {
  return day === null || !isImpossible(day, now);
}

/**
 * The aliases that the entry has from now on. Day and words point to one filing of several alike: a row takes the first
 * place among equals that nobody has, once.
 */
function ownAliases({ input, filed }: Work, row: Row, before: readonly string[]): string[] {
  const aliases = new Set(before);
  for (const alias of row.aliases()) {
    // An e-filing number stays with the row that had it first.
    if (alias === row.efileAlias && !aliases.has(alias) && (input.aliases.has(alias) || filed.has(alias))) continue;
    const alike = [alias, ...likeOrdinals(alias)];
    const isFree = (one: string): boolean => !input.aliases.has(one) && !filed.has(one);
    if (alike.length === 1) aliases.add(alias);
    else if (!alike.some((one) => aliases.has(one))) aliases.add(alike.find(isFree) ?? alias);
  }
  return [...aliases];
}

/** Numbers that this row shows to have been skipped; each is told once, beside the entry that revealed it. */
function revealed(work: Work, row: Row): string[] {
  const n = Number(row.number);
  if (!row.number || !Number.isSafeInteger(n)) return [];
  const highest = work.numbers.at(-1)?.[1];
  work.numbers = addNumber(work.numbers, n);
  if (highest === undefined || n <= highest + 1) return [];
  return [rangeText([highest + 1, n - 1])];
}

function recordSeenAgain(work: Work, { row, sighting }: SeenRow, known: KnownEntry): void {
  const { input } = work;
  const before = known.entry;
  const entry = nextVersion(before, row, input.docket, sighting, input.hosts);
  const aliases = ownAliases(work, row, known.aliases);
  const fields = changedFields(before, entry);
  const news =
    aliases.length > known.aliases.length ||
    entry.sources.length > before.sources.length ||
    entry.alsoOn.length > before.alsoOn.length;
  const notSeen = revealed(work, row);
  if (fields.length === 0 && !news) return;
  const versions = fields.length > 0 ? before.versions + 1 : before.versions;
  work.events.push({
    ...eventAbout(input, kindOf(input, before, entry, fields), sighting),
    entry: before.id,
    version: versions,
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: { ...entry, versions },
    aliases,
    ...loudness(input, before, entry, fields),
    // The feeds of some courts give no numbers: the docket's row reveals the hole.
    ...(notSeen.length > 0 ? { notSeen } : {}),
  });
}
