import { rowsOf } from "../../entries/identify.ts";
import type { Row } from "../../entries/row.ts";
import type { Docket } from "../../model/docket.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Ports } from "../../ports/index.ts";
import { savedFormatOf } from "../../sources/cmecf/saved-format.ts";
import { SOURCES } from "../../sources/index.ts";

/** Where an archived page came from. */
export interface ArchivedPage {
  /** Source id, or "import": then what kind of page it is shows in its bytes. */
  readonly source: string;
  readonly url: string;
  readonly docket: Docket;
}

/** The rows of a docket in an archived page, read today. @throws ExpectedError("unreadable" | "invalid") */
export async function archivedRows(
  { isolate }: Pick<Ports, "isolate">,
  { source: id, url, docket }: ArchivedPage,
  bytes: Uint8Array,
): Promise<Row[]> {
  const source = SOURCES.find((one) => one.id === id);
  if (!source && id !== "import") throw new ExpectedError("invalid", `no source ${id}`);
  const format = source ? (source.formats[0]?.id ?? "") : savedFormatOf(bytes).id;
  return rowsOf(await isolate.read(format, { url, bytes, court: docket.court, docketNumber: docket.number }), docket);
}
