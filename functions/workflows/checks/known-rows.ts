import type { KnownRow, Reconciled } from "../../entries/reconciling.ts";
import type { Ports } from "../../ports/index.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import type { Recording } from "./checking.ts";

/** The fingerprint of no row. */
const NOT_COMPARED = "";

type RowPorts = Pick<Ports, "record" | "archive">;

/**
 * The docket's last healthy reading, kept whole. Of what a worker recorded that died before it could keep its own reading
 * only the entries are known: such a row is looked at anew, and an entry that no row was is missed like any other.
 */
export async function knownRows(ports: RowPorts, recording: Recording): Promise<KnownRow[]> {
  const { kept, isWhole } = rowsIn(await ports.archive.getNamed(nameOf(recording)));
  const recorded = await recordedSince(ports, recording, isWhole ? recording.state.recordingFrom : 0);
  if (recorded.size === 0) return kept;
  const entries = new Set(kept.map(({ entry }) => entry));
  const orphans = [...recorded].filter((entry) => !entries.has(entry));
  return [
    ...kept.map((row) => (recorded.has(row.entry) ? { ...row, fingerprint: NOT_COMPARED } : row)),
    ...orphans.map((entry) => ({ fingerprint: NOT_COMPARED, entry, publishedAt: null })),
  ];
}

/** Kept rows can be made anew from the ledger: what cannot be read (a power cut left half a file) is as good as not there. */
function rowsIn(bytes: Uint8Array | undefined): { readonly kept: KnownRow[]; readonly isWhole: boolean } {
  if (!bytes) return { kept: [], isWhole: true };
  try {
    return { kept: JSON.parse(new TextDecoder().decode(bytes)) as KnownRow[], isWhole: true };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kept: [], isWhole: false };
  }
}

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
  recording: Recording,
  { rows, kept }: Pick<Reconciled, "rows" | "kept">,
  firstPlace: number,
): Promise<void> {
  const shown: KnownRow[] = rows.map(({ row, is }) => ({
    fingerprint: row.fingerprint,
    entry: typeof is === "string" ? is : `${recording.matter}-${firstPlace + 1 + is}`,
    publishedAt: row.publishedAt,
  }));
  await archive.putNamed(nameOf(recording), new TextEncoder().encode(JSON.stringify([...shown, ...kept])));
}

function nameOf({ matter, docket, source }: Recording): string {
  return `rows/${matter}/${docket.id}/${source.id}`;
}
