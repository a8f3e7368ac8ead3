import type { AmicusRow, AmicusView } from "../model/amicus.ts";
import type { ToldField } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";
import type { CsvRow } from "../ports/index.ts";

/** A table for spreadsheets: its columns in order, one row an item. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

const AMICUS_COLUMNS = [
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
];

/** The amicus record, docket by docket, a row a brief; its codebook stands on the page. */
export function amicusTable(view: AmicusView): ExportTable {
  const rows = view.dockets.flatMap((docket) =>
    [...docket.rows, ...docket.undated].map((row) => ({
      entry: row.entry,
      docket: docket.id,
      caption: docket.caption,
      number: row.number,
      kind: row.kind,
      amici: row.amici.join("; "),
      counsel: row.counsel.join("; "),
      supporting: row.supporting,
      supporting_status: row.supportingStatus,
      supporting_name: row.supportingName,
      stage: row.stage,
      filed_on: row.filedOn,
      filed_from: row.filedBetween?.[0] ?? null,
      filed_to: row.filedBetween?.[1] ?? null,
      filing: row.filing,
      decided_by: row.decidedBy,
      consent: row.consent,
      consent_status: row.consentStatus,
      status: row.status,
      document_url: row.document?.url ?? null,
      document_pages: row.document?.pages ?? null,
      document_state: row.document?.state ?? null,
      asks: saidIn(row, "asks"),
      argues: saidIn(row, "argues", "says"),
      demonstration: row.summary?.demonstration ? 1 : 0,
      link: row.link,
    })),
  );
  return { columns: AMICUS_COLUMNS, rows };
}

/** The sentences of a summary that stand in these fields, each with its page where it is known. */
function saidIn({ summary }: AmicusRow, ...fields: readonly ToldField[]): string | null {
  const sentences = summary?.sentences.filter(({ field }) => fields.includes(field)) ?? [];
  const cells = sentences.map(
    ({ text, page, cut }) => `${text}${cut ? " […]" : ""}${page === 0 ? "" : ` (p. ${page})`}`,
  );
  return cells.length > 0 ? cells.join(" | ") : null;
}

const AMICI_COLUMNS = [
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
];

/** The same record, a row an amicus: one that joined several briefs has several rows. */
export function amiciTable(view: AmicusView): ExportTable {
  const rows = view.dockets.flatMap((docket) =>
    [...docket.rows, ...docket.undated].flatMap((row) =>
      row.amici.map((amicus) => ({
        amicus,
        entry: row.entry,
        docket: docket.id,
        kind: row.kind,
        supporting: row.supporting,
        supporting_status: row.supportingStatus,
        supporting_name: row.supportingName,
        stage: row.stage,
        filed_on: row.filedOn,
        filed_from: row.filedBetween?.[0] ?? null,
        filed_to: row.filedBetween?.[1] ?? null,
        filing: row.filing,
        status: row.status,
      })),
    ),
  );
  return { columns: AMICI_COLUMNS, rows };
}

const ENTRY_COLUMNS = [
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
];

/** Entries, one a row. */
export function entryTable(entries: readonly Entry[]): ExportTable {
  return { columns: ENTRY_COLUMNS, rows: entries.map(entryRow) };
}

function entryRow(entry: Entry): CsvRow {
  const [document] = entry.documents;
  const [source] = entry.sources;
  return {
    entry: entry.id,
    docket: entry.docket,
    also_on: entry.alsoOn.join("; "),
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
    amici: entry.amici.join("; "),
    counsel: entry.counsel.join("; "),
    supporting: entry.supporting,
    supporting_status: entry.supportingStatus,
    acts: entry.acts.map(({ act, of }) => (of === null ? act : `${act}: ${of}`)).join("; "),
    judges: entry.judges.join("; "),
    text: entry.text,
    status: entry.status,
    versions: entry.versions,
    first_seen_at: entry.firstSeenAt,
    document_url: document?.url ?? null,
    document_pages: document?.pages ?? null,
    document_state: document?.state ?? null,
    source_url: source?.url ?? null,
    source_sha256: source?.sha256 ?? null,
  };
}

const VERSION_COLUMNS = [
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
];

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
  return { columns: VERSION_COLUMNS, rows };
}
