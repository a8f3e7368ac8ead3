import { addDays } from "../model/time.ts";
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
    .filter((alias) => /\|(?:seq|doc|efile|cl)\|/.test(alias)) // ca9/19-15716|seq|123
    .map((alias) => work.filed.get(alias))
    .find((place) => place !== undefined);
  return twin ?? recordFiled(work, seen);
}

function recordFiled(work: Work, { row, sighting }: SeenRow): number {
  const { input } = work;
  const entry = firstVersion(input.matter, input.docket, row, sighting, input.hosts);
  const day = row.filedOn ?? row.enteredOn;
  const quiet = day !== null && day < input.docket.watchFrom;
  const late =
    !quiet && day !== null && work.newestFiledOn !== null && day < addDays(work.newestFiledOn, -LATE_AFTER_DAYS);
  const notSeen = revealed(work, row);
  if (day !== null && (work.newestFiledOn === null || day > work.newestFiledOn)) work.newestFiledOn = day;
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
 * The aliases that the entry has from now on. Day and words point to one filing of several alike: a row takes the first
 * place among equals that nobody has, once.
 */
function ownAliases({ input, filed }: Work, row: Row, before: readonly string[]): string[] {
  const aliases = new Set(before);
  for (const alias of row.aliases()) {
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
