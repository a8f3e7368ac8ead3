import { SUMMARY_EDITION } from "../../documents/summary-edition.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { DocumentRecord } from "../../model/document.ts";
import type { Entry } from "../../model/entry.ts";
import { isExpected } from "../../model/errors.ts";
import type { Matter } from "../../model/matter.ts";
import type { StoredEntry } from "../../store/entries.ts";
import { numberOf } from "../../store/keys.ts";
import { rollForward } from "../../store/ledger.ts";
import { entriesAfter, moveRereading, rereadingOf } from "../../store/rereading.ts";
import { type ReadingPorts, readKept } from "./read-documents.ts";
import { recordDocument } from "./record-document.ts";

/** Documents summarized again in one pass: each takes as long as when it was new. */
const DOCUMENTS_PER_PASS_MAX = 5;
/** Entries looked at for them. */
const ENTRIES_PER_PASS_MAX = 300;

/**
 * Summarizes documents again that an older edition summarized, from the bytes that were kept, a few a pass. Quietly: the
 * document is the same, and what was told of it were its own words. A summary with a model's sentences stays, as do bytes
 * that are kept no more.
 * @returns how many were summarized again, and whether some are left
 */
export async function rereadDocuments(
  ports: ReadingPorts,
  { matters }: Pick<Deployment, "matters">,
): Promise<{ readonly reread: number; readonly isDone: boolean }> {
  let [reread, isDone] = [0, true];
  for (const matter of matters) {
    const known = await rereadingOf(ports.record, matter.id, SUMMARY_EDITION, "documents");
    if (known.isDone) continue;
    await rollForward(ports.record, matter.id);
    const entries = await entriesAfter(ports.record, matter.id, known.through, ENTRIES_PER_PASS_MAX);
    let { through } = known;
    let left = false;
    for (const stored of entries) {
      const document = olderIn(stored.entry);
      if (document && reread === DOCUMENTS_PER_PASS_MAX) {
        left = true;
        break;
      }
      if (document && (await readAgain(ports, matter, { stored, document }))) reread += 1;
      through = numberOf(stored.entry.id);
    }
    const isThrough = !left && entries.length < ENTRIES_PER_PASS_MAX;
    const next = { edition: SUMMARY_EDITION, through, isDone: isThrough };
    await moveRereading(ports.record, matter.id, next, "documents");
    isDone &&= isThrough;
  }
  if (reread > 0) ports.log.info("documents were summarized again", { reread, edition: SUMMARY_EDITION });
  return { reread, isDone };
}

/** The document whose summary an older edition made, where its bytes tell all that is in it. */
function olderIn({ status, summary, documents }: Entry): DocumentRecord | undefined {
  if (status === "sealed" || !summary || summary.method !== "extract" || summary.edition >= SUMMARY_EDITION)
    return undefined;
  return documents.find(({ state, sha256 }) => state === "read" && sha256 === summary.sha256);
}

async function readAgain(
  ports: ReadingPorts,
  matter: Matter,
  { stored, document }: { readonly stored: StoredEntry; readonly document: DocumentRecord },
): Promise<boolean> {
  const docket = matter.dockets.find(({ id }) => id === stored.entry.docket);
  const bytes = document.sha256 === null ? undefined : await keptBytes(ports, document.sha256);
  if (!docket || !bytes) return false;
  const settled = await readKept(ports, { stored, docket, document }, bytes);
  // Where today's rules vouch for no summary, the one that was vouched for stays.
  if (!settled.outcome?.summary) return false;
  const event = await recordDocument(ports, {
    entry: stored.entry,
    document: document.id,
    settled,
    source: stored.entry.sources[0]?.source ?? "import",
    ready: (entry) => (olderIn(entry)?.id === document.id ? entry : undefined),
    quiet: true,
  });
  return event !== undefined;
}

async function keptBytes({ archive }: Pick<ReadingPorts, "archive">, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await archive.get(sha256);
  } catch (error) {
    if (!isExpected(error, "missing")) throw error;
    return undefined;
  }
}
