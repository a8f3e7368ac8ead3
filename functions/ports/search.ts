import type { EntryFilters, Sort } from "../model/entry-filters.ts";
import type { Day } from "../model/time.ts";

/** What is found of an entry by its words, and what it is filtered by. */
export interface SearchDocument {
  readonly id: string;
  /** Ledger number in the id. */
  readonly n: number;
  readonly day: Day | null;
  readonly court: string;
  /** Its own and those that repeat it. */
  readonly dockets: readonly string[];
  readonly kind: string;
  readonly weight: string;
  readonly supporting: string | null;
  /** Filer and amici, as printed and under their short names. */
  readonly names: string;
  readonly caption: string;
  readonly number: string;
  readonly text: string;
  /** What its document says. */
  readonly summary: string;
}

/** One page of what was found. */
export interface SearchQuery {
  readonly filters: EntryFilters & { readonly q: string };
  readonly sort: Sort;
  readonly limit: number;
  /** Entries passed over: those of the pages before. */
  readonly offset: number;
  /** Only entries of these ledger numbers. */
  readonly only?: readonly number[] | undefined;
  /** Only entries up to this ledger number: a page does not shift because others came in. */
  readonly upTo?: number;
}

export interface SearchHit {
  readonly id: string;
  /** The passage that matches best, in pieces: those that are `hit` are the words asked for. */
  readonly passage: readonly { readonly text: string; readonly hit: boolean }[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** On all pages together. */
  readonly total: number;
  /** Words that nobody wrote were read as these. */
  readonly readAs?: string;
}

/** A matter's full-text index. It can be made anew from the ledger at any time. */
export interface Search {
  /** Number of the last event that the index of `matter` holds; 0 for an empty one. */
  indexedTo(matter: string): Promise<number>;
  /** Puts documents in, each over its older version, takes out `gone`, and notes that events up to `upTo` are held. */
  index(matter: string, upTo: number, documents: readonly SearchDocument[], gone: readonly string[]): Promise<void>;
  find(matter: string, wanted: SearchQuery): Promise<SearchResult>;
}
