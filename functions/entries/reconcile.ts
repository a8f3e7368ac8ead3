import type { Docket } from "../model/docket.ts";
import type { Entry, Sighting } from "../model/entry.ts";
import type { EventKind, NewEvent } from "../model/event.ts";
import type { Source } from "../model/source.ts";
import { addDays, type Day, daysBetween, type Instant, minutesBetween } from "../model/time.ts";
import { aliasesOnSister, type Row, textHash } from "./identify.ts";
import { relationOf } from "./lookups.ts";
import { addNumber, type NumberRange, rangeText } from "./number-ranges.ts";
import { sameFiling } from "./same-filing.ts";
import { type DocumentHosts, firstVersion, isStub, nextVersion } from "./versions.ts";

/** A row of the docket's last healthy reading, and the entry that it is. */
export interface KnownRow {
  readonly fingerprint: string;
  readonly entry: string;
  readonly publishedAt: Instant | null;
}

/** A row and the page that shows it. */
export interface SeenRow {
  readonly row: Row;
  readonly sighting: Sighting;
}

/** An entry of ours with every alias it is known under. */
export interface KnownEntry {
  readonly entry: Entry;
  readonly aliases: readonly string[];
}

/** A row withdrawn is believed only when it is missing from two healthy checks at least this far apart. */
export const WITHDRAWN_AFTER_MINUTES = 60;
/** Older than the newest known by more than this is late. */
export const LATE_AFTER_DAYS = 2;
/** A stub's day of entry and its docket row's day of filing lie at most this far apart. */
const STUB_DAYS_APART_MAX = 7;

export interface Reconciling {
  readonly matter: string;
  readonly docket: Docket;
  /** Dockets of the matter and court whose rows may be ours too. */
  readonly sisters: readonly Docket[];
  readonly shows: Source["shows"];
  readonly hosts: DocumentHosts;
  /** In the order the filings were made, each with the page it stands on. */
  readonly rows: readonly SeenRow[];
  /** The docket's last healthy reading at this source. */
  readonly known: readonly KnownRow[];
  /** Alias → entry id, for the aliases of rows that are not known. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly now: Instant;
  /** Entry → since when it is missing from this source. */
  readonly missing: Readonly<Record<string, Instant>>;
  /** Part of the page was not read: withdraw nothing. */
  readonly partial: boolean;
  /** The format's edition grew since the last healthy reading: what changed is our own reading. */
  readonly ownReadingChanged: boolean;
  /** Oldest item of the whole feed: rows below it have left the window. */
  readonly windowFrom: Instant | null;
  readonly newestFiledOn: Day | null;
  readonly numbers: readonly NumberRange[];
}

export interface Reconciled {
  /** In the order to append. */
  readonly events: readonly NewEvent[];
  /** What each row is: an entry's id, or the place in `events` of the event that files it. */
  readonly rows: readonly { readonly row: Row; readonly is: string | number }[];
  /** Known rows that are missing now but not yet believed withdrawn, or have left the window of a source that keeps them. */
  readonly kept: readonly KnownRow[];
  readonly missing: Readonly<Record<string, Instant>>;
  readonly newestFiledOn: Day | null;
  readonly numbers: readonly NumberRange[];
}

/** Known entries + what a page shows → what happened. Pure. */
export function reconcile(input: Reconciling): Reconciled {
  const matches = matchRows(input);
  const work: Work = {
    input,
    events: [],
    filed: new Map(),
    newestFiledOn: input.newestFiledOn,
    numbers: [...input.numbers],
  };
  const rows = input.rows.map((seen, place) => ({ row: seen.row, is: recordRow(work, seen, matches.get(place)) }));
  const present = new Set([...matches.values()]);
  const { kept, missing } = recordMissing(work, present);
  return { events: work.events, rows, kept, missing, newestFiledOn: work.newestFiledOn, numbers: work.numbers };
}

interface Work {
  readonly input: Reconciling;
  readonly events: NewEvent[];
  /** Aliases of the entries filed by this very page → the place of their event. */
  readonly filed: Map<string, number>;
  newestFiledOn: Day | null;
  numbers: NumberRange[];
}

/** Place of a row → the id of the entry it is. Rows that are nothing we know are left out. */
function matchRows(input: Reconciling): Map<number, string> {
  const matches = new Map<number, string>();
  const known = new Map(input.known.map((one) => [one.fingerprint, one.entry]));
  const taken = new Set<string>();
  const match = (place: number, entry: string | undefined): void => {
    if (entry === undefined || matches.has(place)) return;
    matches.set(place, entry);
    taken.add(entry);
  };
  input.rows.forEach(({ row }, place) => {
    match(place, known.get(row.fingerprint));
  });
  input.rows.forEach(({ row }, place) => {
    if (!matches.has(place)) match(place, entryBehind(input, row, taken));
  });
  if (input.shows !== "whole docket") return matches;
  const gone = input.known.filter((one) => !taken.has(one.entry)).map((one) => input.entries.get(one.entry)?.entry);
  input.rows.forEach(({ row }, place) => {
    if (matches.has(place)) return;
    match(place, gone.find((entry) => entry && !taken.has(entry.id) && sameFiling(row, entry))?.id);
  });
  return matches;
}

/** The entry that one of the row's aliases points to: the row's own, the strongest first, then those on sister dockets. */
function entryBehind(input: Reconciling, row: Row, taken: ReadonlySet<string>): string | undefined {
  for (const alias of row.aliases) {
    const id = input.aliases.get(alias);
    const known = id === undefined ? undefined : input.entries.get(id);
    if (id !== undefined && known && mayBe(row, known, alias, taken)) return id;
  }
  for (const sister of input.sisters) {
    const id = aliasesOnSister(row, sister.id, relationOf(input.docket, sister))
      .map((alias) => input.aliases.get(alias))
      .find((one) => one !== undefined);
    if (id !== undefined && input.entries.has(id)) return id;
  }
  return undefined;
}

/**
 * Whether the entry behind an alias may be this row. Ids of the court decide; equal text does not unite two filings
 * with different ids; a bare number unites only a stub with its full row, some days apart at most.
 */
function mayBe(row: Row, known: KnownEntry, alias: string, taken: ReadonlySet<string>): boolean {
  const scheme = alias.split("|")[1] ?? "";
  if (scheme !== "text" && scheme !== "number") return true;
  if (taken.has(known.entry.id) || idsDiffer(row, known)) return false;
  if (scheme === "text" || /[@#]/.test(alias)) return true; // number|39@2019-06-26, number|39#5d41…
  const stubs = (row.text === null) !== isStub(known.entry);
  const day = row.filedOn ?? row.enteredOn;
  const before = known.entry.filedOn ?? known.entry.enteredOn;
  return stubs && day !== null && before !== null && Math.abs(daysBetween(before, day)) <= STUB_DAYS_APART_MAX;
}

/** Both carry an id of one scheme, and none is the same. */
function idsDiffer(row: Row, known: KnownEntry): boolean {
  const of = (aliases: readonly string[], scheme: string): string[] =>
    aliases.filter((alias) => alias.split("|")[1] === scheme);
  return ["seq", "doc", "efile", "cl"].some((scheme) => {
    const mine = of(row.aliases, scheme);
    const theirs = of(known.aliases, scheme);
    return mine.length > 0 && theirs.length > 0 && !mine.some((alias) => theirs.includes(alias));
  });
}

/** The entry's id, or the place of the event that files it. */
function recordRow(work: Work, seen: SeenRow, match: string | undefined): string | number {
  if (match !== undefined) {
    const known = work.input.entries.get(match);
    if (known) recordSeenAgain(work, seen, known);
    return match;
  }
  const twin = seen.row.aliases
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
  for (const alias of row.aliases) if (!work.filed.has(alias)) work.filed.set(alias, place);
  work.events.push({
    ...eventAbout(input, "entry_filed", sighting),
    after: entry,
    aliases: row.aliases,
    ...(quiet ? { quiet: true } : {}),
    ...(late ? { late: true } : {}),
    ...(notSeen.length > 0 ? { notSeen } : {}),
  });
  return place;
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
  const aliases = [...new Set([...known.aliases, ...row.aliases])];
  const fields = changedFields(before, entry);
  const news =
    aliases.length > known.aliases.length ||
    entry.sources.length > before.sources.length ||
    entry.alsoOn.length > before.alsoOn.length;
  if (row.number && Number.isSafeInteger(Number(row.number)))
    work.numbers = addNumber(work.numbers, Number(row.number));
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
  });
}

/** Fields of an entry that a page can change and a reader can see. */
const SEEN_FIELDS = ["number", "filedOn", "enteredOn", "text", "documents", "status"] as const;
/** Facts that we may have told wrongly when our own reading of the same page changes. */
const TOLD_FIELDS = ["kind", "filer", "supporting", "acts", "filedOn", "number"] as const;
type SeenField = (typeof SEEN_FIELDS)[number] | (typeof TOLD_FIELDS)[number];

function changedFields(before: Entry, after: Entry): SeenField[] {
  const fields = new Set<SeenField>([...SEEN_FIELDS, ...TOLD_FIELDS]);
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function kindOf(input: Reconciling, before: Entry, after: Entry, fields: readonly SeenField[]): EventKind {
  if (before.status === "withdrawn" && after.status === "current") return "entry_returned";
  const told = TOLD_FIELDS.some((field) => fields.includes(field));
  return input.ownReadingChanged && told && !isStub(before) ? "correction" : "entry_amended";
}

type Loudness = Pick<NewEvent, "quiet" | "fuller" | "correction">;

/** What of an amendment is news. A stub that gets its full text is told once: again only when the text makes it a ruling or an amicus brief. */
function loudness(input: Reconciling, before: Entry, after: Entry, fields: readonly SeenField[]): Loudness {
  const day = after.filedOn ?? after.enteredOn;
  if (day !== null && day < input.docket.watchFrom) return { quiet: true };
  if (before.status === "withdrawn" && after.status === "current") return {};
  if (isStub(before) && !isStub(after)) {
    const grew = matters(after) && !matters(before);
    return grew ? { fuller: true } : { fuller: true, quiet: true };
  }
  if (input.ownReadingChanged) {
    const field = TOLD_FIELDS.find((one) => fields.includes(one));
    return field ? { correction: { field, old: printed(before[field]), new: printed(after[field]) } } : { quiet: true };
  }
  const moved = before.number !== null && before.number !== after.number;
  const redated = before.filedOn !== null && before.filedOn !== after.filedOn;
  return moved || redated || textHash(before.text) !== textHash(after.text) ? {} : { quiet: true };
}

function matters(entry: Entry): boolean {
  return entry.weight === "ruling" || entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
}

function printed(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** Known rows that the page does not show any more: withdrawn when missing twice, an hour apart, where absence means something. */
function recordMissing(work: Work, present: ReadonlySet<string>): Pick<Reconciled, "kept" | "missing"> {
  const { input } = work;
  const kept: KnownRow[] = [];
  const missing: Record<string, Instant> = {};
  for (const known of input.known) {
    if (present.has(known.entry)) continue;
    const inWindow = known.publishedAt !== null && input.windowFrom !== null && known.publishedAt > input.windowFrom;
    if (input.shows === "changes") kept.push(known);
    if (input.shows === "changes" || (input.shows !== "whole docket" && !inWindow)) continue;
    const since = input.missing[known.entry];
    const twice = since !== undefined && minutesBetween(since, input.now) >= WITHDRAWN_AFTER_MINUTES;
    if (twice && !input.partial) recordWithdrawn(work, known.entry);
    else {
      kept.push(known);
      if (since !== undefined || !input.partial) missing[known.entry] = since ?? input.now;
    }
  }
  return { kept, missing };
}

function recordWithdrawn(work: Work, id: string): void {
  const known = work.input.entries.get(id);
  const sighting = work.input.rows[0]?.sighting;
  if (!known || !sighting || known.entry.status !== "current" || known.entry.docket !== work.input.docket.id) return;
  const day = known.entry.filedOn ?? known.entry.enteredOn;
  work.events.push({
    ...eventAbout(work.input, "entry_withdrawn", sighting),
    entry: id,
    version: known.entry.versions + 1,
    before: { status: known.entry.status },
    after: { ...known.entry, status: "withdrawn", versions: known.entry.versions + 1 },
    aliases: known.aliases,
    ...(day !== null && day < work.input.docket.watchFrom ? { quiet: true } : {}),
  });
}

function eventAbout(input: Reconciling, kind: EventKind, sighting: Sighting): Omit<NewEvent, "after"> {
  return {
    matter: input.matter,
    docket: input.docket.id,
    kind,
    source: sighting.source,
    url: sighting.url,
    sha256: sighting.sha256,
    edition: sighting.edition,
  };
}
