import { courtOf } from "../model/courts.ts";
import type { DigestDocument } from "../model/digest.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";

/** The entry's main document and how a reader gets at it; null when the entry has none. */
export function digestDocument(entry: Entry, matter: Matter): DigestDocument | null {
  const [main, ...others] = entry.documents;
  if (!main) return null;
  const told: DigestDocument = {
    state: main.state,
    url: main.url,
    pages: main.pages,
    others: others.length,
    ...(entry.demonstration ? { demonstration: true } : {}),
  };
  const whose = {
    ...(main.suppliedByOperator ? { suppliedByOperator: true as const } : {}),
    ...(isReadFromText(main) ? { fromText: true as const } : {}),
  };
  // What was read without a file that anybody can open stands behind PACER all the same.
  const isSold = main.state === "paywalled" || (main.state === "read" && main.url === null && main.pacerDocId);
  if (!isSold) return { ...told, ...whose };
  const number = matter.dockets.find((one) => one.id === entry.docket)?.number ?? entry.docket.split("/")[1] ?? "";
  const pacerUrl = pacerUrlOf(entry.court, main);
  return { ...told, ...whose, copyUrl: copyUrlOf(entry.court, number), ...(pacerUrl ? { pacerUrl } : {}) };
}

function isReadFromText({ textFrom, url, state, suppliedByOperator }: DocumentRecord): boolean {
  return textFrom !== undefined && url === null && state === "read" && !suppliedByOperator;
}

/** Where PACER sells the document: `docs1` at the courts of appeals, `doc1` at the district courts. */
function pacerUrlOf(court: string, document: DocumentRecord): string | undefined {
  if (!document.pacerDocId) return undefined;
  const { site, level } = courtOf(court);
  return `https://${site}/${level === "appeals" ? "docs1" : "doc1"}/${encodeURIComponent(document.pacerDocId)}`;
}

/** CourtListener's search for the docket, where volunteers' free copies are. */
function copyUrlOf(court: string, number: string): string {
  const query = new URLSearchParams({ type: "r", docket_number: number, court });
  return `https://www.courtlistener.com/?${query}`;
}
