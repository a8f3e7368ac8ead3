import type { AmicusRow, AmicusView } from "../model/amicus.ts";
import type { DigestField } from "../model/digest.ts";
import { type CellsOf, type ExportTable, exportTable } from "./exports.ts";

/** The amicus record, docket by docket, a row a brief; its codebook stands on the page. */
export function amicusTable(view: AmicusView): ExportTable {
  return exportTable(
    "amicus",
    briefsIn(view).map(({ cells }) => cells),
  );
}

/** Every filing of the record with its cells. */
function briefsIn(view: AmicusView): { readonly row: AmicusRow; readonly cells: CellsOf<"amicus"> }[] {
  return view.dockets.flatMap((docket) =>
    [...docket.rows, ...docket.undated].map((row) => ({ row, cells: cellsOf(row, docket) })),
  );
}

function cellsOf(row: AmicusRow, docket: AmicusView["dockets"][number]): CellsOf<"amicus"> {
  return {
    entry: row.entry,
    docket: docket.id,
    caption: row.caption,
    number: row.number,
    kind: row.kind,
    amici: row.amici.join("; ") || null,
    counsel: row.counsel.join("; ") || null,
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
  };
}

/** The sentences of a summary that stand in these fields, each with its page where it is known. */
function saidIn({ summary }: AmicusRow, ...fields: readonly DigestField[]): string | null {
  const sentences = summary?.sentences.filter(({ field }) => fields.includes(field)) ?? [];
  const cells = sentences.map(
    ({ text, page, cut }) => `${text}${cut ? " […]" : ""}${page === 0 ? "" : ` (p. ${page})`}`,
  );
  return cells.length > 0 ? cells.join(" | ") : null;
}

/** The same record, a row an amicus: one that joined several briefs has several rows. */
export function amiciTable(view: AmicusView): ExportTable {
  const rows = briefsIn(view).flatMap(({ row, cells }) => row.amici.map((amicus) => ({ ...cells, amicus })));
  return exportTable("amici", rows);
}
