import type { TableShape } from "./table.ts";

/*
 * The tables that can be downloaded and their columns, in order: CSV, SQLite and Parquet have the same. Rows and codebook
 * are typed by them: a column without a value, or without a meaning, does not compile.
 */

export const TABLE_COLUMNS = {
  entries: [
    "entry",
    "docket",
    "also_on",
    "court",
    "caption",
    "number",
    "filed_on",
    "entered_on",
    "kind",
    "detail",
    "weight",
    "filer",
    "role",
    "amici",
    "counsel",
    "supporting",
    "supporting_status",
    "acts",
    "judges",
    "text",
    "status",
    "versions",
    "first_seen_at",
    "document_url",
    "document_pages",
    "document_state",
    "source_url",
    "source_sha256",
  ],
  versions: [
    "event",
    "at",
    "entry",
    "docket",
    "kind",
    "version",
    "quiet",
    "text",
    "source",
    "url",
    "sha256",
    "edition",
  ],
  amicus: [
    "entry",
    "docket",
    "caption",
    "number",
    "kind",
    "amici",
    "counsel",
    "supporting",
    "supporting_status",
    "supporting_name",
    "stage",
    "filed_on",
    "filed_from",
    "filed_to",
    "filing",
    "decided_by",
    "consent",
    "consent_status",
    "status",
    "document_url",
    "document_pages",
    "document_state",
    "asks",
    "argues",
    "demonstration",
    "link",
  ],
  amici: [
    "amicus",
    "entry",
    "docket",
    "kind",
    "supporting",
    "supporting_status",
    "supporting_name",
    "stage",
    "filed_on",
    "filed_from",
    "filed_to",
    "filing",
    "status",
  ],
} as const;

export type TableName = keyof typeof TABLE_COLUMNS;

export type ColumnOf<T extends TableName> = (typeof TABLE_COLUMNS)[T][number];

const DAYS = { filed_on: "day", filed_from: "day", filed_to: "day" } as const;
const PLACES = { entry: "entries.entry", docket: "dockets.docket" } as const;

/** Their types, keys and references. Briefs that are known from elsewhere have no entry: there it is no key. */
export const TABLE_SHAPES: Readonly<Record<TableName, TableShape>> = {
  entries: {
    types: {
      filed_on: "day",
      entered_on: "day",
      versions: "integer",
      first_seen_at: "instant",
      document_pages: "integer",
    },
    key: ["entry"],
    refers: { docket: "dockets.docket" },
  },
  versions: {
    types: { event: "integer", at: "instant", version: "integer", quiet: "boolean", edition: "integer" },
    key: ["event"],
    refers: PLACES,
  },
  amicus: { types: { ...DAYS, document_pages: "integer", demonstration: "boolean" }, key: [], refers: PLACES },
  amici: { types: DAYS, key: [], refers: PLACES },
};

/** What each column means. */
export type Codebook = { readonly [T in TableName]: Readonly<Record<ColumnOf<T>, string>> };
