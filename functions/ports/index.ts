import type { DocumentJob, DocumentOutcome } from "../model/document-job.ts";
import type { Reading } from "../model/reading.ts";
import type { Page } from "../model/source.ts";
import type { TableShape } from "../model/table.ts";
import type { Instant } from "../model/time.ts";
import type { Drafter } from "./drafter.ts";
import type { Search } from "./search.ts";
import type { Table } from "./table.ts";

export type { Drafter, DraftRequest } from "./drafter.ts";
export type { Search, SearchDocument, SearchHit, SearchQuery, SearchResult } from "./search.ts";
export type { Change, Condition, Item, Key, Query, Table, Value } from "./table.ts";

/** The only thing that knows the time. */
export interface Clock {
  now(): Instant;
  /** Waits; in tests and the replay it need not take that long. */
  sleep(ms: number): Promise<void>;
}

export interface Ids {
  /** 128 random bits, base64url. */
  random(): string;
}

/** What a token lets its bearer do. A token for one purpose is worthless for another. */
export type Purpose =
  | "confirm"
  | "unsubscribe"
  | "preferences"
  | "move"
  | "export"
  | "erase"
  | "never"
  | "restart"
  | "cursor"
  | "docket_alert";

/** Signs and checks tokens (HMAC-SHA-256, base64url, purpose-bound, rotating keys). Tokens are never logged. */
export interface Keyring {
  /** A token for `purpose` that carries `subject` (a reader id, or a cursor) in the clear. */
  sign(purpose: Purpose, subject: string): string;
  /** The subject of a token that we signed for `purpose`; undefined for anything else. Constant time in the signature. */
  check(purpose: Purpose, token: string): string | undefined;
  /** Whether a token names a key that was revoked: whoever has that key may have made it. It still stops mail, and nothing else. */
  isRevoked(token: string): boolean;
  /** A keyed hash for things we must compare but not keep (addresses, networks): hex. */
  hash(text: string): string;
}

export interface Ask {
  readonly url: string;
  /** Hosts that the URL and every redirect must be on. */
  readonly hosts: readonly string[];
  readonly accept?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Name of a credential that the operator configured; sent as a header to its own host only. */
  readonly credential?: "courtlistener";
  /** Bytes on the wire; default 5 MB. */
  readonly wireBytesMax?: number;
}

export interface Answer {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for 304. */
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

/** Asks the outside politely: https, honest User-Agent, robots.txt, pace, caps, deadline, no private address. */
export interface Sites {
  /**
   * Any HTTP status is an answer.
   * @throws ExpectedError("unreachable") when there was none (network, deadline, caps, a redirect elsewhere);
   * ExpectedError("invalid") when it may not be asked (host, scheme, robots, no credential)
   */
  ask(ask: Ask): Promise<Answer>;
}

/** Raw bytes by content. */
export interface Archive {
  /**
   * Stores create-only under the SHA-256 of `bytes`; gives it in hex. Storing twice is storing once. What is put for 30
   * days goes then, unless it was put for good as well.
   */
  put(
    bytes: Uint8Array,
    about: { readonly contentType: string; readonly kept?: "for 30 days" | "for good" },
  ): Promise<string>;
  /** @throws ExpectedError("missing") */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
  /** The hashes of everything that is kept, for good or for 30 days, in no order. */
  list(): AsyncIterable<string>;
  /** Derived things that can be made anew (a search index, the last healthy reading), by name. */
  putNamed(name: string, bytes: Uint8Array): Promise<void>;
  getNamed(name: string): Promise<Uint8Array | undefined>;
}

export interface Mail {
  readonly to: string;
  /** The whole message, headers and body. */
  readonly raw: Uint8Array;
  /** Letters, digits, `-` and `_`: comes back in the receipts. */
  readonly key: string;
}

/**
 * What became of a mail handed over.
 * - accepted: the service answered 200 with an id
 * - refused: it was certainly not accepted. `later`: throttled, over quota, or we never reached the service; else permanent
 * - unknown: it may or may not have been accepted
 */
export type Outcome =
  | { readonly kind: "accepted"; readonly messageId: string }
  | { readonly kind: "refused"; readonly reason: string; readonly later: boolean }
  | { readonly kind: "unknown"; readonly reason: string };

export interface Mailer {
  /** Hands over once, never repeats by itself; never throws for what the service does. */
  send(mail: Mail): Promise<Outcome>;
  /** Whether receipts come back (SES) or acceptance is final (SMTP). */
  readonly receipts: boolean;
  /** Takes the words out of every mail that is kept and shows what a court has sealed. Absent where nothing is kept of what was handed over. */
  hide?(shows: (text: string) => boolean): Promise<void>;
  /** Removes what is kept of the mails of a reader who is erased. Absent where nothing is kept of what was handed over. */
  forget?(whose: { readonly reader: string; readonly address: string | null }): Promise<void>;
}

/** Hands signed messages to receivers that the operator named (Standard Webhooks). */
export interface Hooks {
  /** Posts once; never throws for what the receiver does. `status` is null when no answer came. */
  post(message: HookMessage): Promise<{ readonly status: number } | { readonly status: null; readonly reason: string }>;
}
export interface HookMessage {
  readonly url: string;
  /** "whsec_" and base64. */
  readonly secret: string;
  /** The same for every attempt: a receiver can tell a repetition. */
  readonly id: string;
  readonly at: Instant;
  /** JSON. */
  readonly body: string;
}

export type Loop = "check" | "read" | "send";

/** A docket that is to be checked whether due or not: the one that a source knows under this key of its own. */
export interface Wanted {
  readonly source: string;
  readonly key: string;
}

/** Says "look now" to a loop, or "look at this docket" to the checks. Losing it costs minutes, never correctness. */
export interface Wake {
  wake(loop: Loop, wanted?: Wanted): Promise<void>;
}

/** Runs a reading or a PDF in a worker that can be killed. */
export interface Isolate {
  /** @throws ExpectedError("unreadable") when the format says so, or time or memory ran out; ExpectedError("invalid") for an unknown format */
  read(format: string, page: Page): Promise<Reading>;
  /** Text and summary of a document. @throws ExpectedError("unreadable") saying why: encrypted, cut off, too large, too slow */
  readDocument(job: DocumentJob): Promise<DocumentOutcome>;
}

/** Writes file formats that need a library. */
export interface Files {
  /** RFC 4180, UTF-8 with a byte order mark; cells that a spreadsheet would run as a formula are made plain text. */
  csv(columns: readonly string[], rows: readonly CsvRow[]): string;
  /** An SQLite database of these tables, with their keys, what refers where, and an index on each of those. */
  sqlite(tables: readonly FileTable[]): Uint8Array;
}
/** A table of a database file. */
export interface FileTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly shape: TableShape;
}
/** Cells by column; an absent one is empty, and one of no column is left out. */
export type CsvRow = Readonly<Record<string, string | number | null>>;

/** One JSON line an entry: a fixed message and fields. Never an address, a token or a page. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(message: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(message: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
}

/** The outside world as types. A workflow that needs less takes less. */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keyring: Keyring;
  readonly sites: Sites;
  /** The public ledger, entries, dockets, aliases, gaps, hosts, budgets, health. */
  readonly record: Table;
  /** People, send states, groups, suppression, runs. */
  readonly readers: Table;
  readonly archive: Archive;
  readonly mailer: Mailer;
  readonly wake: Wake;
  readonly isolate: Isolate;
  /** Absent unless the operator configured one. */
  readonly drafter?: Drafter;
  readonly files: Files;
  readonly search: Search;
  readonly log: Log;
}
