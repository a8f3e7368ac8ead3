import type { Coverage, Docket } from "./docket.ts";
import type { Reading } from "./reading.ts";
import type { Instant } from "./time.ts";

/** Bytes of one page, and what we know of how they were asked for. */
export interface Page {
  /** Where they came from; `file:` addresses for saved files. Relative links are resolved against it. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The Content-Type header, when there was one. */
  readonly contentType?: string | null;
  /** The court we asked. */
  readonly court: string;
  /** The docket number we asked for, when the page is one docket's. */
  readonly docketNumber?: string | null;
}

/** How to understand one kind of page. Pure; used by sources, by `cli read` and by imports (a format without a source). */
export interface Format {
  /** "scotus-html", "pacer-rss" … */
  readonly id: string;
  /** Grows when OUR reading of these pages changes. */
  readonly parserEdition: number;
  /** The normal form, `{kind: "none"}` included. @throws ExpectedError("unreadable") for a docket page that cannot be read whole */
  read(page: Page): Reading;
}

/** What we remember of a docket at a source, from earlier checks. */
export interface Observed {
  /** When the last page was healthy. */
  readonly observedAt?: Instant;
  /** When the last page was asked all of whose events are in the ledger. */
  readonly recordedAt?: Instant;
  /** The source's own mark at that time (CourtListener: the newest `date_modified` recorded). */
  readonly recordedMark?: string;
  /** The source's own id of the docket, asked once and kept (CourtListener: the docket id). */
  readonly sourceKey?: string;
}

export interface PageRequest {
  readonly url: string;
  readonly format: string;
  /** Dockets that this one request answers for. */
  readonly dockets: readonly string[];
  readonly accept?: string;
  /** Name of the credential to add, if the operator configured it. Never part of the URL. */
  readonly credential?: "courtlistener";
}

/** How to ask one site. Capabilities and limits are data on the object. Sources never fetch. */
export interface Source {
  /** Part of stored keys: never changes. */
  readonly id: string;
  /** Shown to readers: "the Supreme Court's docket page". */
  readonly name: string;
  readonly formats: readonly Format[];
  /** "changes": newest change first; absence means nothing. */
  readonly shows: "whole docket" | { readonly lastHours: number } | { readonly lastItems: number } | "changes";
  /** An e-mail or a webhook only wakes a check. */
  readonly tells: "entries" | "wake";
  readonly checkEveryMinutes: number;
  readonly budget?: { readonly perMinute: number; readonly perHour: number; readonly perDay: number };
  /** Off unless the operator opts in (robots disallows its path). */
  readonly optIn?: boolean;
  /** What our record of a docket is when this is its best source. */
  readonly coverage: Coverage;
  /** Which courts it serves. */
  serves(court: string): boolean;
  /** The only hosts it may ask or link to. */
  hosts(docket: Pick<Docket, "court" | "number">): { pages: readonly string[]; documents: readonly string[] };
  /** Several dockets may share one request (a court-wide feed). `seen` has one item a docket id. */
  first(dockets: readonly Docket[], seen: Readonly<Record<string, Observed>>): PageRequest[];
  /** Paging; undefined: enough. */
  next(reading: Reading, docket: Docket, seen: Observed): PageRequest | undefined;
}
