import type { Reconciled } from "../../entries/reconciling.ts";
import { type KeptRows, type KnownRow, keptRowsIn, keptRowsJson, NO_PLACE } from "../../model/known-row.ts";
import type { Ports } from "../../ports/index.ts";
import { isOfEpoch, type LedgerEpoch } from "../../store/epoch.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import type { InEpoch, Recording } from "./checking.ts";

/** The fingerprint of no row. */
const NOT_COMPARED = "";

type RowPorts = Pick<Ports, "record" | "archive">;

/**
 * The docket's last healthy reading, kept whole. Of what a worker recorded that died before it could keep its own reading
 * only the entries are known: such a row is looked at anew, and an entry that no row was is missed like any other.
 */
export async function knownRows(ports: RowPorts, recording: Recording, epoch: LedgerEpoch): Promise<KnownRow[]> {
  const read = rowsIn(await ports.archive.getNamed(nameOf(recording)));
  // Rows of a ledger that was restored since name entries that are not there.
  const isWhole = read ? isOfEpoch(read.epoch, epoch) : recording.state.recordedAt === undefined;
  const kept = isWhole ? [...(read?.rows ?? [])] : [];
  const recorded = await recordedSince(ports, recording, isWhole ? recording.state.recordingFrom : 0);
  if (recorded.size === 0) return kept;
  const entries = new Set(kept.map(({ entry }) => entry));
  const orphans = [...recorded].filter((entry) => !entries.has(entry));
  return [
    ...kept.map((row) => (recorded.has(row.entry) ? { ...row, fingerprint: NOT_COMPARED } : row)),
    ...orphans.map((entry) => ({ fingerprint: NO_PLACE, entry, publishedAt: null })),
  ];
}

/** Kept rows can be made anew from the ledger: what cannot be read (a power cut left half a file) is as good as not there. */
function rowsIn(bytes: Uint8Array | undefined): KeptRows | undefined {
  if (!bytes) return undefined;
  return keptRowsIn(new TextDecoder().decode(bytes)) ?? { epoch: NO_EPOCH, rows: [] };
}

/** The epoch of rows that could not be read. */
const NO_EPOCH = "unreadable";

/** Entries that this docket's page at this source has shown since that place of the ledger: where a recording that was not finished began. */
async function recordedSince(
  ports: RowPorts,
  { matter, docket, source }: Recording,
  since: number | undefined,
): Promise<ReadonlySet<string>> {
  if (since === undefined) return new Set();
  const events = await eventsBetween(ports.record, matter, since, await headOf(ports.record, matter));
  const ours = events.filter((event) => event.docket === docket.id && event.source === source.id);
  return new Set(ours.flatMap(({ entry }) => entry ?? []));
}

/** Keeps what each row of a reading is, and known rows that are missing and not yet believed withdrawn. */
export async function keepRows(
  { archive }: RowPorts,
  recording: InEpoch,
  { rows, kept }: Pick<Reconciled, "rows" | "kept">,
  firstPlace: number,
): Promise<void> {
  const shown: KnownRow[] = rows.map(({ row, is }) => ({
    fingerprint: row.fingerprint,
    entry: typeof is === "string" ? is : `${recording.matter}-${firstPlace + 1 + is}`,
    publishedAt: row.publishedAt,
  }));
  const json = keptRowsJson({ epoch: recording.epoch.id, rows: [...shown, ...kept] });
  await archive.putNamed(nameOf(recording), new TextEncoder().encode(json));
}

function nameOf({ matter, docket, source }: Recording): string {
  return `rows/${matter}/${docket.id}/${source.id}`;
}
