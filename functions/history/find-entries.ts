import type { Entry } from "../model/entry.ts";
import type { Ports, SearchHit, SearchQuery, SearchResult } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";
import { type EntryQuery, holdsWords, wants, writeEntryQuery } from "./entry-query.ts";
import { type List, readCursor, writeCursor } from "./list-cursor.ts";
import { type EntryPage, listEntries } from "./list-entries.ts";
import type { MatterRecord } from "./matter-records.ts";
import { narrowed } from "./narrowed-entries.ts";
import { searchDocument } from "./search-documents.ts";

type FindPorts = Pick<Ports, "keyring" | "search">;

/** A list of entries; one that was searched for says more. */
export interface FoundEntries extends EntryPage {
  /** On all pages together; counted up to 10,000. */
  readonly total?: number;
  /** Words that nobody wrote were read as these. */
  readonly readAs?: string;
  /** By entry: the passage that matches best. */
  readonly passages?: Readonly<Record<string, SearchHit["passage"]>>;
}

/** Entries that were given in one export or feed. */
export const MATCHES_MAX = 10_000;

/** One page of the entries that a query asks for: by the search index when it has words. @throws ExpectedError("invalid") for a foreign cursor */
export async function findEntries(ports: FindPorts, record: MatterRecord, query: EntryQuery): Promise<FoundEntries> {
  const { q } = query.filters;
  if (q === undefined || query.asOf !== undefined) return listEntries(record, query, ports.keyring);
  const list = listOf(ports, record, query);
  const place = query.cursor === undefined ? { offset: 0, upTo: record.head } : placeIn(list, query.cursor);
  const only = numbersOf(narrowed(record, query.filters));
  const found = await search(ports, record, { ...query, ...place, only, filters: { ...query.filters, q } });
  const entries = found.hits.flatMap(({ id }) => {
    const entry = record.entry(id);
    return entry ? [record.whole(entry)] : [];
  });
  const reached = place.offset + found.hits.length;
  const more = found.hits.length === query.limit && reached < found.total;
  return {
    entries,
    next: more ? writeCursor(list, [reached, place.upTo]) : null,
    total: found.total,
    ...(found.readAs === undefined ? {} : { readAs: found.readAs }),
    passages: Object.fromEntries(found.hits.map(({ id, passage }) => [id, passage])),
  };
}

/** Every entry that passes the filters, newest first: for exports and feeds. */
export async function allMatching(
  ports: FindPorts,
  record: MatterRecord,
  { filters, asOf }: Pick<EntryQuery, "filters" | "asOf">,
): Promise<Entry[]> {
  const { q } = filters;
  const narrow = narrowed(record, filters);
  if (q === undefined || asOf !== undefined) {
    const passes = (entry: Entry): boolean => wants(filters, entry) && (q === undefined || holdsWords(entry, q));
    return record.entries.filter((entry) => narrow?.has(entry.id) !== false && passes(entry));
  }
  const only = numbersOf(narrow);
  const wanted = { filters: { ...filters, q }, sort: "newest" as const, limit: MATCHES_MAX, offset: 0, only };
  const { hits } = await search(ports, record, wanted);
  return hits.flatMap(({ id }) => record.entry(id) ?? []);
}

function numbersOf(ids: ReadonlySet<string> | undefined): number[] | undefined {
  return ids && [...ids].map(numberOf);
}

/** Brings the index up to the ledger's head, then asks it. Of a sealed entry nothing is left to be found. */
async function search(ports: FindPorts, record: MatterRecord, wanted: SearchQuery): Promise<SearchResult> {
  const { matter, head } = record;
  const indexed = await ports.search.indexedTo(matter.id);
  if (indexed !== head) {
    const changed = record.entries.filter((entry) => indexed > head || lastEventOf(record, entry) > indexed);
    const [sealed, open] = [changed.filter(isSealed), changed.filter((entry) => !isSealed(entry))];
    const documents = open.map((entry) => searchDocument(entry, matter));
    await ports.search.index(
      matter.id,
      head,
      documents,
      sealed.map((entry) => entry.id),
    );
  }
  return ports.search.find(matter.id, wanted);
}

function isSealed(entry: Entry): boolean {
  return entry.status === "sealed";
}

function lastEventOf(record: MatterRecord, entry: Entry): number {
  return record.histories.get(entry.id)?.at(-1) ?? numberOf(entry.id);
}

/** Where a page begins, and the ledger's head when the list was begun: what came since is not found. */
function placeIn(list: List, cursor: string): { readonly offset: number; readonly upTo: number } {
  const [offset, upTo] = readCursor(list, cursor);
  return { offset: Number(offset), upTo: Number(upTo) };
}

/** Named by matter, words, filters and order. */
function listOf({ keyring }: FindPorts, record: MatterRecord, { filters, sort }: EntryQuery): List {
  return { keyring, name: `search ${record.matter.id}?${writeEntryQuery({ filters, sort })}` };
}
