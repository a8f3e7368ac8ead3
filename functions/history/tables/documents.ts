import { DOCUMENT_STATES } from "../../model/document.ts";
import type { Entry } from "../../model/entry.ts";
import { column, ENTRY, type TableSchema } from "../../model/table.ts";
import type { CsvRow } from "../../ports/index.ts";

export const documentsSchema: TableSchema = {
  name: "documents",
  row: "A file attached to an entry.",
  key: ["entry", "n"],
  columns: {
    entry: column("text", "The entry.", "mpp-34", ENTRY),
    n: column("integer", "Its place, from 0; 0 is the main document.", 0),
    title: column("text", "As the source calls it.", "Main document", { none: "the source gives none" }),
    url: column("text", "Where its source has it.", "https://example.org/opinion.pdf", {
      none: "the source names no address",
    }),
    pages: column("integer", "Its pages.", 57, { none: "not read" }),
    state: column("text", `How far we got: ${DOCUMENT_STATES.join(", ")}.`, "read"),
    reason: column("text", "Why it could not be read.", "the file is encrypted", {
      none: "it could, or was not tried",
    }),
    sha256: column("text", "Checksum of the bytes that were read.", "9f86d081884c7d65…", {
      none: "no bytes were read",
    }),
    by_operator: column("boolean", "1: supplied by the operator.", 0),
    demonstration: column("boolean", "1: a demonstration document of the replay.", 0),
  },
};

/** Every document of every entry. */
export function documentRows(entries: readonly Entry[]): CsvRow[] {
  return entries.flatMap((entry) =>
    entry.documents.map((document, at) => ({
      entry: entry.id,
      n: at,
      title: document.title,
      url: document.url,
      pages: document.pages,
      state: document.state,
      reason: document.reason,
      sha256: document.sha256,
      by_operator: document.suppliedByOperator ? 1 : 0,
      demonstration: at === 0 && entry.summary?.demonstration ? 1 : 0,
    })),
  );
}
