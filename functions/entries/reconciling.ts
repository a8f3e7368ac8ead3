import type { Docket } from "../model/docket.ts";
import type { Entry, Sighting } from "../model/entry.ts";
import type { EventKind, NewEvent } from "../model/event.ts";
import type { KnownRow } from "../model/known-row.ts";
import type { Source } from "../model/source.ts";
import type { Day, Instant } from "../model/time.ts";
import type { NumberRange } from "./number-ranges.ts";
import type { Row } from "./row.ts";
import type { DocumentHosts } from "./seen-documents.ts";

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

export interface Reconciling {
  readonly matter: string;
  readonly docket: Docket;
  /** Dockets of the matter and court whose rows may be ours too. */
  readonly siblingDockets: readonly Docket[];
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
  /** Nothing of this source was recorded whole yet: what it shows first is what was there before. */
  readonly isBaseline: boolean;
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
  /** Filings that have another day than before. */
  readonly redated: number;
  readonly newestFiledOn: Day | null;
  readonly numbers: readonly NumberRange[];
}

/** What grows while a page is reconciled. */
export interface Work {
  readonly input: Reconciling;
  readonly events: NewEvent[];
  /** Aliases of the entries filed by this very page → the place of their event. */
  readonly filed: Map<string, number>;
  newestFiledOn: Day | null;
  numbers: NumberRange[];
}

/** What every event of this page says of its origin. */
export function eventAbout(input: Reconciling, kind: EventKind, sighting: Sighting): Omit<NewEvent, "after"> {
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
