import type { Settled } from "../../entries/read-entry.ts";
import { withoutPages } from "../../entries/without-pages.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { DocumentJob } from "../../model/document-job.ts";
import { isExpected } from "../../model/errors.ts";
import type { Matter } from "../../model/matter.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { entriesOf } from "../../store/entries.ts";
import { dropWaiting, postponeDocument, type WaitingDocument, waitingDocuments } from "../../store/waiting.ts";
import { earlier } from "../checks/checking.ts";
import { draftSummary } from "./draft-summary.ts";
import { type Fetching, fetchDocument, type Later, unsettled } from "./fetch-document.ts";
import { hideSealedDocument } from "./hide-sealed-document.ts";
import { recordDocument, whileWaiting } from "./record-document.ts";
import { type DocumentInPage, sourceText } from "./source-text.ts";

/** Documents read in one pass. */
export const DOCUMENTS_PER_PASS_MAX = 20;
/** A pass that took longer takes no further document: a function must end before its time does. */
const PASS_MS_MAX = 120_000;
/** Documents of a matter that are looked at in one pass: those that wait for their time must not hide those that are due. */
const WAITING_MAX = 1_000;

export type ReadingPorts = Pick<
  Ports,
  "clock" | "ids" | "sites" | "record" | "archive" | "wake" | "isolate" | "log" | "drafter"
>;

/**
 * Fetches documents that wait, from the document hosts of their source only, archives and reads them, and appends what
 * became of each. The digest goes out with the link whatever that is.
 * @returns how many were settled, and when the next one is due (null: none waits)
 */
export async function readDocuments(
  ports: ReadingPorts,
  deployment: Deployment,
): Promise<{ readonly read: number; readonly next: Instant | null }> {
  const begun = Date.parse(ports.clock.now());
  let next: Instant | null = null;
  let read = 0;
  for (const matter of deployment.matters) {
    const waiting = await waitingDocuments(ports.record, matter.id, WAITING_MAX);
    const due = waiting.filter(({ nextAt }) => nextAt === null || nextAt <= ports.clock.now());
    for (const { nextAt } of waiting) if (nextAt !== null && nextAt > ports.clock.now()) next = earlier(next, nextAt);
    if (due.length > DOCUMENTS_PER_PASS_MAX) next = ports.clock.now();
    for (const one of due.slice(0, DOCUMENTS_PER_PASS_MAX)) {
      if (Date.parse(ports.clock.now()) - begun > PASS_MS_MAX)
        return { read: await told(ports, read), next: ports.clock.now() };
      const became = await readOne(ports, matter, one);
      if (became === "settled") read += 1;
      else if (became !== "gone") next = earlier(next, became);
    }
  }
  return { read: await told(ports, read), next };
}

/** Wakes the mail when there is something new to tell. */
async function told({ wake }: Pick<Ports, "wake">, read: number): Promise<number> {
  if (read > 0) await wake.wake("send");
  return read;
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
  if (!entry || !document || !docket) {
    if (stored) await hideSealedDocument(ports, stored.entry, waiting.document);
    await dropWaiting(ports.record, waiting);
    return "gone";
  }
  const reading = { stored, docket, document };
  const settled = await (document.url === null
    ? readText(ports, reading)
    : readFile(ports, reading, { url: document.url, docket, attempts: waiting.attempts }));
  if ("until" in settled) {
    await postponeDocument(ports.record, waiting, settled);
    return settled.until;
  }
  await recordDocument(ports, {
    entry,
    document: document.id,
    settled,
    source: document.textFrom?.source ?? entry.sources[0]?.source ?? "import",
    ready: whileWaiting(document.id),
  });
  return "settled";
}

/** What became of the file at the document's address, or when to come again. */
async function readFile(ports: ReadingPorts, reading: DocumentInPage, fetching: Fetching): Promise<Settled | Later> {
  const got = await fetchDocument(ports, fetching);
  if (!("bytes" in got)) return got;
  const sha256 = await ports.archive.put(got.bytes, { contentType: got.contentType });
  return readBytes(ports, reading, { bytes: got.bytes, contentType: "application/pdf", sha256 });
}

/** What the words say that a source gives without a file. Where nothing can be quoted from them, it is as if they were not there. */
async function readText(ports: ReadingPorts, reading: DocumentInPage): Promise<Settled> {
  const { document } = reading;
  const text = await sourceText(ports, reading);
  const without = document.pacerDocId ? "paywalled" : "unavailable";
  if (text === undefined) return unsettled(without, "the source gives neither a file nor its words");
  const bytes = new TextEncoder().encode(text);
  const contentType = "text/plain; charset=utf-8";
  const sha256 = await ports.archive.put(bytes, { contentType });
  const settled = await readBytes(ports, reading, { bytes, contentType, sha256 });
  if (!settled.outcome?.summary)
    return unsettled(without, "nothing can be quoted from the words that the source gives");
  const hasPages = text.includes("\f") || document.pages === 1;
  return hasPages ? settled : { ...settled, outcome: withoutPages(settled.outcome) };
}

/** What bytes that were kept come to, a file or the words that a source gave. */
export async function readKept(ports: ReadingPorts, reading: DocumentInPage, bytes: Uint8Array): Promise<Settled> {
  const sha256 = reading.document.sha256 ?? "";
  const isFile = Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
  if (isFile) return readBytes(ports, reading, { bytes, contentType: "application/pdf", sha256 });
  const settled = await readBytes(ports, reading, { bytes, contentType: "text/plain; charset=utf-8", sha256 });
  const hasPages = bytes.includes(0x0c) || reading.document.pages === 1; // a form feed between pages
  return hasPages || !settled.outcome?.summary ? settled : { ...settled, outcome: withoutPages(settled.outcome) };
}

/** What reading the bytes came to; a file that cannot be read says why. */
async function readBytes(
  ports: ReadingPorts,
  { stored: { entry }, docket }: DocumentInPage,
  file: Pick<DocumentJob, "bytes" | "contentType" | "sha256">,
): Promise<Settled> {
  const { kind, court, number, filedOn } = entry;
  const { sha256 } = file;
  try {
    const about = { kind, court, docketNumber: docket.number, entryNumber: number, filedOn };
    const wants = ports.drafter ? { wantsSentences: true as const } : {};
    const outcome = await draftSummary(ports, await ports.isolate.readDocument({ ...about, ...file, ...wants }));
    return { state: outcome.state, reason: outcome.reason, sha256, outcome };
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { state: "failed", reason: error.message, sha256, outcome: null };
  }
}
