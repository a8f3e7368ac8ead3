import type { Deployment } from "../model/deployment.ts";
import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";
import { type ColumnOf, TABLE_COLUMNS, TABLE_SHAPES, type TableName } from "../model/export-columns.ts";
import type { TableShape } from "../model/table.ts";
import type { CsvRow } from "../ports/index.ts";
import { openDocument } from "./open-document.ts";

/** A table for spreadsheets: its columns in order, one row an item. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Its types, key and references, where a file keeps them. */
  readonly shape: TableShape;
}

/** A row of one of the tables: a cell a column. */
export type CellsOf<T extends TableName> = Readonly<Record<ColumnOf<T>, CsvRow[string]>>;

/** The table `name` with these rows. */
export function exportTable<T extends TableName>(name: T, rows: readonly CellsOf<T>[]): ExportTable {
  return { columns: TABLE_COLUMNS[name], rows, shape: TABLE_SHAPES[name] };
}

/** Entries, one a row; `deployment` is the copy on which demonstration documents stand. */
export function entryTable(entries: readonly Entry[], deployment: Pick<Deployment, "baseUrl">): ExportTable {
  return exportTable(
    "entries",
    entries.map((entry) => entryRow(entry, deployment)),
  );
}

function entryRow(entry: Entry, deployment: Pick<Deployment, "baseUrl">): CellsOf<"entries"> {
  const [document] = entry.documents;
  const [source] = entry.sources;
  return {
    entry: entry.id,
    docket: entry.docket,
    also_on: entry.alsoOn.join("; ") || null,
    court: entry.court,
    caption: entry.caption,
    number: entry.number,
    filed_on: entry.filedOn,
    entered_on: entry.enteredOn,
    kind: entry.kind,
    detail: entry.detail,
    weight: entry.weight,
    filer: entry.filer,
    role: entry.role,
    amici: entry.amici.join("; ") || null,
    counsel: entry.counsel.join("; ") || null,
    supporting: entry.supporting,
    supporting_status: entry.supportingStatus,
    acts: entry.acts.map(({ act, of }) => (of === null ? act : `${act}: ${of}`)).join("; ") || null,
    judges: entry.judges.join("; ") || null,
    text: entry.text,
    status: entry.status,
    versions: entry.versions,
    first_seen_at: entry.firstSeenAt,
    document_url: openDocument(entry, deployment),
    document_pages: document?.pages ?? null,
    document_state: document?.state ?? null,
    source_url: source?.url ?? null,
    source_sha256: source?.sha256 ?? null,
  };
}

/** Every event that concerns an entry, in the ledger's order: the versions with their sources. */
export function versionTable(events: readonly LedgerEvent[]): ExportTable {
  const rows = events
    .filter((event) => event.after)
    .map((event) => ({
      event: event.n,
      at: event.at,
      entry: event.after?.id ?? null,
      docket: event.docket,
      kind: event.kind,
      version: event.version ?? null,
      quiet: event.quiet ? 1 : 0,
      text: event.after?.text ?? null,
      source: event.source,
      url: event.url,
      sha256: event.sha256,
      edition: event.edition,
    }));
  return exportTable("versions", rows);
}
