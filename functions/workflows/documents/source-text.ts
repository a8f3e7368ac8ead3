import type { Docket } from "../../model/docket.ts";
import type { DocumentRecord } from "../../model/document.ts";
import { isExpected } from "../../model/errors.ts";
import type { Ports } from "../../ports/index.ts";
import type { StoredEntry } from "../../store/entries.ts";
import { archivedRows } from "../checks/archived-rows.ts";

/** A document whose words a source gives where it has no file. */
export interface DocumentInPage {
  readonly stored: StoredEntry;
  readonly docket: Docket;
  readonly document: DocumentRecord;
}

/** The words of a document in the archived page that gave them; undefined when they are not there any more. */
export async function sourceText(
  { archive, isolate }: Pick<Ports, "archive" | "isolate">,
  { stored, docket, document }: DocumentInPage,
): Promise<string | undefined> {
  const { entry, aliases } = stored;
  if (!document.textFrom) return undefined;
  const { source, sha256 } = document.textFrom;
  try {
    const url = entry.sources.find((one) => one.source === source)?.url ?? "";
    const rows = await archivedRows({ isolate }, { source, url, docket }, await archive.get(sha256));
    const row = rows.find((one) => one.aliases().some((alias) => aliases.includes(alias)));
    const place = entry.documents.indexOf(document);
    const seen = row?.documents.find(({ pacerDocId }, index) =>
      document.pacerDocId ? pacerDocId === document.pacerDocId : index === place,
    );
    return seen?.isSealed ? undefined : (seen?.plainText ?? undefined);
  } catch (error) {
    if (!isExpected(error, "missing", "unreadable", "invalid")) throw error;
    return undefined;
  }
}
