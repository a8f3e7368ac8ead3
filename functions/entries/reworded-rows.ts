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
  const present = new Set(matches.values());
  const gone = input.known
    .flatMap(({ entry: id }, place) => {
      const one = input.entries.get(id);
      if (!one || present.has(id) || input.missing[id] !== undefined) return [];
      return hasCourtsId(one.aliases) ? [] : [{ one, place }];
    })
    // Last: of a long docket nearly every row is still there.
    .map(({ one, place }) => ({ one, at: neighborsOf(place, input.known.length, (at) => known(input, at, present)) }));
  if (gone.length === 0) return new Map(); // of a first reading no row is known, and each would look for neighbors in vain
  const pairs = input.rows.flatMap(({ row }, place) => {
    if (matches.has(place)) return [];
    const at = neighborsOf(place, input.rows.length, (other) => matches.get(other));
    return gone
      .filter((other) => other.at.before === at.before && other.at.after === at.after)
      .map(({ one }) => ({ place, id: one.entry.id, likeness: likeness(row, one.entry) }));
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

/** A row in the very words of the one that went, each the only one of them: the clerk has set its day right, however far that is. */
function redatedRows(
  input: Reconciling,
  matches: ReadonlyMap<number, string>,
  gone: readonly KnownEntry[],
): Map<number, string> {
  const unmatched = [...input.rows.keys()].filter((place) => !matches.has(place));
  const places = Map.groupBy(unmatched, (place) => textHash(input.rows[place]?.row.text ?? ""));
  const entries = Map.groupBy(gone, ({ entry }) => textHash(entry.text));
  const pairs = [...entries].flatMap(([text, [one, ...others]]): [number, string][] => {
    const [place, ...more] = places.get(text) ?? [];
    const isSure = one !== undefined && place !== undefined && others.length + more.length === 0;
    return isSure && isSameFiling(input.rows[place]?.row, one) ? [[place, one.entry.id]] : [];
  });
  return new Map(pairs);
}

function isSameFiling(row: Row | undefined, { entry, aliases }: KnownEntry): boolean {
  return (
    row?.text != null &&
    (row.number ?? entry.number) === (entry.number ?? row.number) &&
    !idsDiffer(row.aliases(), aliases)
  );
}

function known(input: Reconciling, place: number, present: ReadonlySet<string>): string | undefined {
  const entry = input.known[place]?.entry;
  return entry !== undefined && present.has(entry) ? entry : undefined;
}

/** The nearest places before and after `place` that have an entry. */
function neighborsOf(place: number, length: number, entryAt: (place: number) => string | undefined): Neighbors {
  let before: string | undefined;
  let after: string | undefined;
  for (let at = place - 1; at >= 0 && before === undefined; at -= 1) before = entryAt(at);
  for (let at = place + 1; at < length && after === undefined; at += 1) after = entryAt(at);
  return { before, after };
}
