import { entryAfterReading, type Settled } from "../entries/read-entry.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Docket } from "../model/docket.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import { isExpected } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Answer, Ports } from "../ports/index.ts";
import { SOURCES } from "../sources/index.ts";
import { entriesOf } from "../store/entries.ts";
import { holdHost, leaveHost, takeHost } from "../store/hosts.ts";
import { append, rollForward } from "../store/ledger.ts";
import { dropWaiting, postponeDocument, type WaitingDocument, waitingDocuments } from "../store/waiting.ts";
import { earlier } from "./checking.ts";

/** Documents read in one pass. */
export const DOCUMENTS_PER_PASS_MAX = 20;
/** Bytes of one document on the wire. */
export const DOCUMENT_BYTES_MAX = 40_000_000;
/** After so many fetches in vain, over about two days, a document counts as failed. */
const WAITS_MINUTES = [5, 15, 60, 240, 720, 1440] as const;
const ROUNDS_MAX = 20;

type ReadingPorts = Pick<Ports, "clock" | "ids" | "sites" | "record" | "archive" | "wake" | "isolate" | "log">;

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
    for (const waiting of await waitingDocuments(ports.record, matter.id, DOCUMENTS_PER_PASS_MAX)) {
      const due =
        waiting.nextAt === null || waiting.nextAt <= ports.clock.now()
          ? await readOne(ports, matter, waiting)
          : waiting.nextAt;
      if (due === "settled") read += 1;
      else if (due !== "gone") next = earlier(next, due);
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
  const document = stored?.entry.documents.find((one) => one.id === waiting.document);
  const docket = matter.dockets.find((one) => one.id === stored?.entry.docket);
  if (
    !stored ||
    !docket ||
    document?.state !== "waiting" ||
    document.url === null ||
    stored.entry.status === "sealed"
  ) {
    await dropWaiting(ports.record, waiting);
    return "gone";
  }
  const settled = await settle(ports, {
    entry: stored.entry,
    document,
    url: document.url,
    docket,
    attempts: waiting.attempts,
  });
  if (typeof settled === "string") {
    await postponeDocument(ports.record, waiting, settled);
    return settled;
  }
  await appendSettled(ports, stored.entry, waiting.document, settled);
  return "settled";
}

interface Fetching {
  readonly entry: Entry;
  readonly document: DocumentRecord;
  readonly url: string;
  readonly docket: Docket;
  readonly attempts: number;
}

/** What became of the document, or when to try again. */
async function settle(ports: ReadingPorts, fetching: Fetching): Promise<Settled | Instant> {
  const answer = await fetch(ports, fetching);
  if (typeof answer === "string") return answer;
  if ("state" in answer) return answer;
  const sha256 = await ports.archive.put(answer.bytes, {
    contentType: answer.headers["content-type"] ?? "application/pdf",
  });
  const { entry, docket } = fetching;
  try {
    const outcome = await ports.isolate.readDocument({
      bytes: answer.bytes,
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

async function fetch(ports: ReadingPorts, fetching: Fetching): Promise<Answer | Settled | Instant> {
  const host = new URL(fetching.url).hostname;
  const nonce = ports.ids.random();
  const turn = await takeHost(ports.record, host, ports.clock.now(), nonce);
  if (!turn.granted) return turn.until;
  try {
    const answer = await ports.sites.ask({
      url: fetching.url,
      hosts: documentHosts(fetching.docket),
      accept: "application/pdf",
      wireBytesMax: DOCUMENT_BYTES_MAX,
    });
    if (answer.status === 200) return answer;
    if (answer.status === 404 || answer.status === 410)
      return unsettled("unavailable", `the address answers ${answer.status}`);
    if (answer.status === 429 || answer.status === 403)
      return await holdHost(ports.record, host, ports.clock.now(), null);
    return again(ports, fetching, `the address answers ${answer.status}`);
  } catch (error) {
    if (!isExpected(error, "unreachable", "invalid")) throw error;
    return error.kind === "invalid" ? unsettled("unavailable", error.message) : again(ports, fetching, error.message);
  } finally {
    await leaveHost(ports.record, host, nonce);
  }
}

function documentHosts(docket: Docket): string[] {
  return [
    ...new Set(
      SOURCES.filter((source) => docket.sources.includes(source.id)).flatMap(
        (source) => source.hosts(docket).documents,
      ),
    ),
  ];
}

function again(ports: ReadingPorts, { attempts }: Fetching, reason: string): Settled | Instant {
  const wait = WAITS_MINUTES[attempts];
  return wait === undefined ? unsettled("failed", reason) : addMinutes(ports.clock.now(), wait);
}

function unsettled(state: Settled["state"], reason: string): Settled {
  return { state, reason, sha256: null, outcome: null };
}

/** Appends `document_read` to what the entry is by now; quietly for what readers were never told. */
async function appendSettled(ports: ReadingPorts, seen: Entry, document: string, settled: Settled): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(ports.record, seen.matter);
    const [stored] = await entriesOf(ports.record, seen.matter, [seen.id]);
    const known = stored?.entry.documents.find((one) => one.id === document);
    if (!stored || known?.state !== "waiting") return;
    const after = entryAfterReading(stored.entry, document, settled);
    const sighting = stored.entry.sources[0];
    try {
      await append(ports.record, appliedTo + 1, ports.clock.now(), {
        matter: seen.matter,
        docket: seen.docket,
        kind: "document_read",
        entry: seen.id,
        version: stored.entry.versions,
        before: { documents: stored.entry.documents },
        after,
        aliases: stored.aliases,
        source: sighting?.source ?? "import",
        url: known.url ?? "",
        sha256: settled.sha256 ?? sighting?.sha256 ?? "",
        edition: settled.outcome?.summary?.edition ?? 0,
        ...(settled.state === "read" && settled.outcome?.summary ? {} : { quiet: true as const }),
      });
    } catch (error) {
      if (isExpected(error, "conflict")) continue;
      throw error;
    }
    await rollForward(ports.record, seen.matter);
    return;
  }
  ports.log.error("document not recorded: other writers were faster", { document });
}
