import { entryAfterReading, type Settled } from "../../entries/read-entry.ts";
import type { DocumentRecord } from "../../model/document.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Ports } from "../../ports/index.ts";
import { entriesOf } from "../../store/entries.ts";
import { numberOf } from "../../store/keys.ts";
import { append, eventsBetween, rollForward } from "../../store/ledger.ts";
import { openLedger, reserve } from "../open-ledger.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;

/** A document that was settled, and where its bytes came from. */
export interface SettledDocument {
  readonly entry: Pick<Entry, "matter" | "id">;
  readonly document: string;
  readonly settled: Settled;
  /** Source id, or "import" for a copy that the operator has. */
  readonly source: string;
  /** Our reading of the document changed, not the document: nobody is told. */
  readonly quiet?: true;
  /** The entry as it is by now, made ready for this document; undefined when it may not be settled so any more. */
  ready(entry: Entry): Entry | undefined;
}

export type RecordPorts = Pick<Ports, "clock" | "ids" | "record" | "archive" | "log">;

/**
 * Appends `document_read` to what the entry is by now. It is told when there is something to read, and when readers were
 * told of the entry: what was recorded quietly stays quiet.
 * @returns the event; undefined when the document may not be settled so any more
 */
export async function recordDocument(
  ports: RecordPorts,
  { entry: about, document, settled, source, ready, quiet }: SettledDocument,
): Promise<LedgerEvent | undefined> {
  const { clock, record } = ports;
  let ledger = await openLedger(ports, about.matter);
  const filedQuietly = await isFiledQuietly(record, about);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(record, about.matter);
    const [stored] = await entriesOf(record, about.matter, [about.id]);
    const before = stored && ready(stored.entry);
    const settling = before?.documents.find((one) => one.id === document);
    if (!stored || !before || !settling) return undefined;
    const isNews = !quiet && settled.state === "read" && settled.outcome?.summary != null && !filedQuietly;
    ledger = await reserve(ports, about.matter, ledger, appliedTo + 1);
    try {
      const event = await append(record, appliedTo + 1, clock.now(), {
        matter: about.matter,
        docket: stored.entry.docket,
        kind: "document_read",
        entry: about.id,
        version: stored.entry.versions,
        before: { documents: stored.entry.documents },
        after: entryAfterReading(before, document, settled),
        aliases: stored.aliases,
        source,
        url: settling.url ?? "",
        sha256: settled.sha256 ?? stored.entry.sources[0]?.sha256 ?? "",
        edition: settled.outcome?.summary?.edition ?? 0,
        ...(isNews ? {} : { quiet: true as const }),
      });
      await rollForward(record, about.matter);
      return event;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", `${document}: other writers were faster ${ROUNDS_MAX} times in a row`);
}

/** An entry's id is the number of the event that filed it. */
async function isFiledQuietly(record: Ports["record"], { matter, id }: Pick<Entry, "matter" | "id">): Promise<boolean> {
  const n = numberOf(id);
  const [filed] = await eventsBetween(record, matter, n - 1, n);
  return filed?.quiet === true;
}

/** The entry when its document still waits: nothing else settles one that was fetched. */
export function whileWaiting(document: string): (entry: Entry) => Entry | undefined {
  const waits = (one: DocumentRecord): boolean => one.id === document && one.state === "waiting";
  return (entry) => (entry.status !== "sealed" && entry.documents.some(waits) ? entry : undefined);
}
