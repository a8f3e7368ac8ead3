import type { Settled } from "../entries/read-entry.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Docket } from "../model/docket.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import { isExpected } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { entriesOf } from "../store/entries.ts";
import { dropWaiting, postponeDocument, type WaitingDocument, waitingDocuments } from "../store/waiting.ts";
import { earlier } from "./checking.ts";
import { type DocumentBytes, fetchDocument } from "./fetch-document.ts";
import { recordDocument, whileWaiting } from "./record-document.ts";

/** Documents read in one pass. */
export const DOCUMENTS_PER_PASS_MAX = 20;
/** Documents of a matter that are looked at in one pass: those that wait for their time must not hide those that are due. */
const WAITING_MAX = 1_000;

type ReadingPorts = Pick<Ports, "clock" | "ids" | "sites" | "record" | "archive" | "wake" | "isolate">;

/**
 * Fetches documents that wait, from the document hosts of their source only, archives and reads them, and appends what
 * became of each. The digest goes out with the link whatever that is.
 * @returns how many were settled, and when the next one is due (null: none waits)
 */
export async function readDocuments(
  ports: ReadingPorts,
  deployment: Deployment,
): Promise<{ readonly read: number; readonly next: Instant | null }> {
  let next: Instant | null = null;
  let read = 0;
  for (const matter of deployment.matters) {
    const waiting = await waitingDocuments(ports.record, matter.id, WAITING_MAX);
    const due = waiting.filter(({ nextAt }) => nextAt === null || nextAt <= ports.clock.now());
    for (const { nextAt } of waiting) if (nextAt !== null && nextAt > ports.clock.now()) next = earlier(next, nextAt);
    if (due.length > DOCUMENTS_PER_PASS_MAX) next = ports.clock.now();
    for (const one of due.slice(0, DOCUMENTS_PER_PASS_MAX)) {
      const became = await readOne(ports, matter, one);
      if (became === "settled") read += 1;
      else if (became !== "gone") next = earlier(next, became);
    }
  }
  if (read > 0) await ports.wake.wake("send");
  return { read, next };
}

/** "settled", "gone" (nothing waits there any more), or when to come again. */
async function readOne(
  ports: ReadingPorts,
  matter: Matter,
  waiting: WaitingDocument,
): Promise<"settled" | "gone" | Instant> {
  const [stored] = await entriesOf(ports.record, matter.id, [waiting.entry]);
  const entry = stored && whileWaiting(waiting.document)(stored.entry);
  const document = entry?.documents.find((one) => one.id === waiting.document);
  const docket = matter.dockets.find((one) => one.id === entry?.docket);
  if (!entry || !document || document.url === null || !docket) {
    await dropWaiting(ports.record, waiting);
    return "gone";
  }
  const got = await fetchDocument(ports, { url: document.url, docket, attempts: waiting.attempts });
  if (typeof got === "string") {
    await postponeDocument(ports.record, waiting, got);
    return got;
  }
  await recordDocument(ports, {
    entry,
    document: document.id,
    settled: "bytes" in got ? await readBytes(ports, { entry, docket, document }, got) : got,
    source: entry.sources[0]?.source ?? "import",
    ready: whileWaiting(document.id),
  });
  return "settled";
}

interface Reading {
  readonly entry: Entry;
  readonly docket: Docket;
  readonly document: DocumentRecord;
}

/** Archives and reads what came. */
async function readBytes(
  ports: ReadingPorts,
  { entry, docket }: Reading,
  { bytes, contentType }: DocumentBytes,
): Promise<Settled> {
  const sha256 = await ports.archive.put(bytes, { contentType });
  try {
    const outcome = await ports.isolate.readDocument({
      bytes,
      contentType: "application/pdf",
      kind: entry.kind,
      court: entry.court,
      docketNumber: docket.number,
      entryNumber: entry.number,
      filedOn: entry.filedOn,
      sha256,
    });
    return { state: outcome.state, reason: outcome.reason, sha256, outcome };
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { state: "failed", reason: error.message, sha256, outcome: null };
  }
}
