import { rowsOf } from "../entries/identify.ts";
import type { Docket } from "../model/docket.ts";
import type { DocumentRecord } from "../model/document.ts";
import { isExpected } from "../model/errors.ts";
import type { Ports } from "../ports/index.ts";
import { SOURCES } from "../sources/index.ts";
import type { StoredEntry } from "../store/entries.ts";

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
  const source = SOURCES.find(({ id }) => id === document.textFrom?.source);
  const [format] = source?.formats ?? [];
  if (!format || !document.textFrom) return undefined;
  try {
    const bytes = await archive.get(document.textFrom.sha256);
    const url = entry.sources.find((one) => one.source === source?.id)?.url ?? "";
    const page = { url, bytes, court: docket.court, docketNumber: docket.number };
    const rows = rowsOf(await isolate.read(format.id, page), docket);
    const row = rows.find((one) => one.aliases.some((alias) => aliases.includes(alias)));
    const place = entry.documents.indexOf(document);
    const seen = row?.documents.find(({ pacerDocId }, index) =>
      document.pacerDocId ? pacerDocId === document.pacerDocId : index === place,
    );
    return seen?.isSealed ? undefined : (seen?.plainText ?? undefined);
  } catch (error) {
    if (!isExpected(error, "missing", "unreadable")) throw error;
    return undefined;
  }
}
