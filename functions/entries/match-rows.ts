import { daysBetween } from "../model/time.ts";
import { likeOrdinals, relationOf } from "./lookups.ts";
import type { KnownEntry, Reconciling } from "./reconciling.ts";
import { rewordedRows } from "./reworded-rows.ts";
import type { Row } from "./row.ts";
import { aliasesOnSister, idsDiffer, textHash } from "./row-aliases.ts";
import { likeness } from "./same-filing.ts";
import { isStub } from "./versions.ts";

/** A stub's day of entry and its docket row's day of filing lie at most this far apart. */
const STUB_DAYS_APART_MAX = 7;
/** More than any rewording is like. */
const SAME_WORDS = 2;

/** Place of a row → the id of the entry it is. Rows that are nothing we know are left out. */
export function matchRows(input: Reconciling): Map<number, string> {
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
  // One e-filing may be entered as several rows: each is told by its words first, by its number last.
  for (const isLast of [false, true]) {
    input.rows.forEach(({ row }, place) => {
      if (matches.has(place)) return;
      const behind = entryBehind(input, row, taken, (alias) => isLast || alias !== row.efileAlias);
      match(place, isLast ? likestOfFiling(input, row, behind, taken) : behind);
    });
  }
  if (input.shows !== "whole docket") return matches;
  for (const [place, entry] of rewordedRows(input, matches)) match(place, entry);
  return matches;
}

/**
 * Of the entries of the row's e-filing whose own rows are gone from the page: the one in its very words, whatever day a
 * clerk has set right; else the one that it may be a rewording of; else `behind`, unless that was gone before this page.
 */
function likestOfFiling(
  { known, entries, missing }: Reconciling,
  row: Row,
  behind: string | undefined,
  taken: ReadonlySet<string>,
): string | undefined {
  const url = row.efileAlias && row.documents[0]?.url;
  if (!url) return behind;
  let [likest, best]: [string | undefined, number] = [undefined, 0];
  for (const id of new Set([...(behind === undefined ? [] : [behind]), ...known.map(({ entry }) => entry)])) {
    const entry = taken.has(id) ? undefined : entries.get(id)?.entry;
    if (!entry || (id !== behind && entry.documents[0]?.url !== url)) continue;
    const isSame = row.text !== null && textHash(row.text) === textHash(entry.text);
    const own = isSame ? SAME_WORDS : likeness(row, entry);
    if (own > best) [likest, best] = [id, own];
  }
  if (likest !== undefined || behind === undefined) return likest;
  const isGoneBefore = missing[behind] !== undefined || entries.get(behind)?.entry.status === "withdrawn";
  return isGoneBefore ? undefined : behind;
}

/** The entry that one of the row's aliases points to: the row's own, the strongest first, then those on sibling dockets. */
function entryBehind(
  input: Reconciling,
  row: Row,
  taken: ReadonlySet<string>,
  isAllowed: (alias: string) => boolean,
): string | undefined {
  for (const alias of row.aliases().flatMap((one) => [one, ...likeOrdinals(one)])) {
    if (!isAllowed(alias)) continue;
    const id = input.aliases.get(alias);
    const known = id === undefined ? undefined : input.entries.get(id);
    if (id !== undefined && known && mayBe(row, known, alias, taken)) return id;
  }
  for (const sibling of input.siblingDockets) {
    const id = aliasesOnSister(row, sibling.id, relationOf(input.docket, sibling))
      .map((alias) => input.aliases.get(alias))
      .find((one) => one !== undefined);
    if (id !== undefined && input.entries.has(id)) return id;
  }
  return undefined;
}

/**
 * Whether the entry behind an alias may be this row. Ids of the court decide, but that one e-filing is one row
 * only while no other row is it; equal text does not unite two filings
 * with different ids; a bare number unites only a stub with its full row, some days apart at most.
 */
function mayBe(row: Row, known: KnownEntry, alias: string, taken: ReadonlySet<string>): boolean {
  const scheme = alias.split("|")[1] ?? "";
  if (scheme === "efile" && taken.has(known.entry.id)) return false;
  if (scheme !== "text" && scheme !== "number") return true;
  if (taken.has(known.entry.id) || idsDiffer(row.aliases(), known.aliases)) return false;
  if (scheme === "text" || /[@#]/.test(alias)) return true; // number|39@2019-06-26, number|39#5d41…
  const stubs = (row.text === null) !== isStub(known.entry);
  const day = row.filedOn ?? row.enteredOn;
  const before = known.entry.filedOn ?? known.entry.enteredOn;
  return stubs && day !== null && before !== null && Math.abs(daysBetween(before, day)) <= STUB_DAYS_APART_MAX;
}
