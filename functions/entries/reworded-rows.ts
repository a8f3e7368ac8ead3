import type { Entry } from "../model/entry.ts";
import { NO_PLACE } from "../model/known-row.ts";
import type { KnownEntry, Reconciling } from "./reconciling.ts";
import type { Row } from "./row.ts";
import { hasCourtsId, idsDiffer, textHash } from "./row-aliases.ts";
import { likeness } from "./same-filing.ts";

/** Between which entries that are still on the page something stands or stood. */
interface Neighbors {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * New rows that are rewordings of entries whose rows went from a whole docket in this very reading: alike, and between the
 * same neighbors. An entry with an id of the court's is known by that alone. The likest pairs first, so that of two similar filings each finds its own.
 */
export function rewordedRows(input: Reconciling, matches: ReadonlyMap<number, string>): Map<number, string> {
  const page = onPage(input, matches);
  const gone = input.known
    .flatMap(({ entry: id }, place) => {
      const one = input.entries.get(id);
      if (!one || page.present.has(id) || input.missing[id] !== undefined) return [];
      return hasCourtsId(one.aliases) ? [] : [{ one, place }];
    })
    // Last: of a long docket nearly every row is still there.
    .map(({ one, place }) => ({ one, ...placeOf(input, place, page) }));
  const placed = gone.filter(({ one }) => page.isPlaced(one.entry.id));
  if (gone.length === 0) return new Map(); // of a first reading no row is known, and each would look for neighbors in vain
  const pairs = input.rows.flatMap(({ row }, place) => {
    if (matches.has(place)) return [];
    return placed
      .filter(({ at, own }) => isBetween(at, neighborsAmong(input, matches, { place, own, isPlaced: page.isPlaced })))
      .map(({ one }) => ({
        place,
        id: one.entry.id,
        likeness: isOfOtherFiling(row, one.entry) ? 0 : likeness(row, one.entry),
      }));
  });
  const found = redatedRows(
    input,
    matches,
    gone.map(({ one }) => one),
  );
  const taken = new Set(found.values());
  for (const pair of pairs
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)) {
    if (found.has(pair.place) || taken.has(pair.id)) continue;
    found.set(pair.place, pair.id);
    taken.add(pair.id);
  }
  return found;
}

/** Rows in the very words of those that went, as many as they: the clerk has set their day right, however far that is. */
function redatedRows(
  input: Reconciling,
  matches: ReadonlyMap<number, string>,
  gone: readonly KnownEntry[],
): Map<number, string> {
  const unmatched = [...input.rows.keys()].filter((place) => !matches.has(place));
  const places = Map.groupBy(unmatched, (place) => textHash(input.rows[place]?.row.text ?? ""));
  const entries = Map.groupBy(gone, ({ entry }) => textHash(entry.text));
  const pairs = [...entries].flatMap(([text, alike]): [number, string][] => {
    const at = places.get(text) ?? [];
    if (at.length !== alike.length) return [];
    const ordered = alike.map((one, n): [number, KnownEntry] => [at[n] ?? 0, one]);
    return ordered.every(([place, one]) => isSameFiling(input.rows[place]?.row, one))
      ? ordered.map(([place, one]) => [place, one.entry.id])
      : [];
  });
  return new Map(pairs);
}

function isSameFiling(row: Row | undefined, { entry, aliases }: KnownEntry): boolean {
  return (
    row?.text != null &&
    (row.number ?? entry.number) === (entry.number ?? row.number) &&
    !isOfOtherFiling(row, entry) &&
    !idsDiffer(row.aliases(), aliases)
  );
}

/** Whether the row has an e-filing number and another file than the entry, which may be a later row of an e-filing and have no number itself. */
function isOfOtherFiling({ efileAlias, documents }: Row, entry: Entry): boolean {
  const before = entry.documents[0]?.url;
  return efileAlias !== undefined && before != null && documents[0]?.url !== before;
}

/** Where an entry's row stood, and in which words. Of rows alike each may be the other: none of them is the other's neighbor. */
function placeOf({ known }: Reconciling, place: number, { present, words, isPlaced }: OnPage) {
  const own = words(known[place]?.entry);
  const at = neighborsOf(place, known.length, (other) => {
    const id = known[other]?.entry ?? "";
    return present.has(id) && isPlaced(id) && words(id) !== own ? id : undefined;
  });
  return { at, own };
}

/** Where a row of the page stands, beside rows in other words than these. */
function neighborsAmong(
  { rows }: Reconciling,
  matches: ReadonlyMap<number, string>,
  { place, own, isPlaced }: { readonly place: number; readonly own: string | undefined } & Pick<OnPage, "isPlaced">,
): Neighbors {
  return neighborsOf(place, rows.length, (other) => {
    const id = matches.get(other);
    return id !== undefined && isPlaced(id) && wordsOf(rows[other]?.row) !== own ? id : undefined;
  });
}

/** What a page shows of the entries known. */
interface OnPage {
  readonly present: ReadonlySet<string>;
  /** An entry's words: those of its row, or where that is gone its own. */
  readonly words: (entry: string | undefined) => string | undefined;
  /** Whether it is known where the entry's row stood before this page. */
  readonly isPlaced: (entry: string) => boolean;
}

function onPage(input: Reconciling, matches: ReadonlyMap<number, string>): OnPage {
  const rows = new Map([...matches].map(([place, id]) => [id, input.rows[place]?.row]));
  const placed = new Set(input.known.flatMap(({ entry, fingerprint }) => (fingerprint === NO_PLACE ? [] : [entry])));
  // With its day a row changes its place: beside those that stayed, too, it says nothing any more.
  for (const [id, row] of rows) {
    const entry = input.entries.get(id)?.entry;
    if (row && entry && (row.filedOn ?? row.enteredOn) !== (entry.filedOn ?? entry.enteredOn)) placed.delete(id);
  }
  return {
    present: new Set(matches.values()),
    words: (id = "") => wordsOf(rows.get(id) ?? input.entries.get(id)?.entry),
    isPlaced: (id) => placed.has(id) && input.missing[id] === undefined,
  };
}

function wordsOf(one: Pick<Row, "filedOn" | "enteredOn" | "text"> | undefined): string | undefined {
  return one && `${one.filedOn ?? one.enteredOn} ${one.text}`;
}

function isBetween(one: Neighbors, other: Neighbors): boolean {
  return one.before === other.before && one.after === other.after;
}

/** The nearest places before and after `place` that have an entry. */
function neighborsOf(place: number, length: number, entryAt: (place: number) => string | undefined): Neighbors {
  let before: string | undefined;
  let after: string | undefined;
  for (let at = place - 1; at >= 0 && before === undefined; at -= 1) before = entryAt(at);
  for (let at = place + 1; at < length && after === undefined; at += 1) after = entryAt(at);
  return { before, after };
}
