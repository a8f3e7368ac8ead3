import { isExpected } from "../model/errors.ts";
import type { NewEvent } from "../model/event.ts";
import type { Ports } from "../ports/index.ts";
import { beginEpoch, epochOf, type LedgerEpoch } from "../store/epoch.ts";
import { append, headOf } from "../store/ledger.ts";

type LedgerPorts = Pick<Ports, "clock" | "ids" | "record" | "archive" | "log">;

/** What is remembered of a ledger outside the record, in the archive: the two are not restored together. */
interface Witness {
  readonly epoch: string;
  /** How far the ledger came, at least. */
  readonly head: number;
  /** Numbers up to here may be in use: they are reserved before they are. */
  readonly reserved: number;
}

/** A ledger that may be added to. */
export interface OpenLedger {
  readonly epoch: LedgerEpoch;
  readonly reserved: number;
}

/** Numbers reserved at a time, so that hardly any event needs a reservation of its own. */
const RESERVED_AT_A_TIME = 20;

/**
 * Opens a matter's ledger before anything is added to it. A record that was restored is shorter than its witness in the
 * archive says, or names an epoch that was over: then a new epoch begins, and the numbers that the lost events may have
 * had are used up, so that one number never stands for two events. What they told is recorded anew, from the courts' pages.
 */
export async function openLedger(ports: LedgerPorts, matter: string, known: KnownOutside = {}): Promise<OpenLedger> {
  const { atLeast = 0, isRestored = false } = known;
  const before = await epochOf(ports.record, matter);
  const head = await headOf(ports.record, matter);
  const witness = witnessIn(await ports.archive.getNamed(nameOf(matter)));
  const goesOn = !isRestored && head >= atLeast && (!witness || !before || isSame(before, head, witness));
  const isKnown = before !== undefined && goesOn;
  const epoch = isKnown ? before : await nextEpoch(ports, { matter, before, witness, head, atLeast, isRestored });
  await useUp(ports, matter, head, epoch.usedTo);
  const reserved = Math.max(witness?.reserved ?? 0, epoch.usedTo);
  if (!isKnown) await keepWitness(ports, matter, { epoch, reserved }, Math.max(head, epoch.usedTo));
  return { epoch, reserved };
}

/** What is known of a ledger beside the record and the archive. */
export interface KnownOutside {
  /** How far readers were told. */
  readonly atLeast?: number;
  /** The copy itself was put back, the archive with it. */
  readonly isRestored?: boolean;
}

interface Restored extends Required<KnownOutside> {
  readonly matter: string;
  readonly before: LedgerEpoch | undefined;
  readonly witness: Witness | undefined;
  readonly head: number;
}

async function nextEpoch(
  ports: LedgerPorts,
  { matter, before, witness, head, atLeast, isRestored }: Restored,
): Promise<LedgerEpoch> {
  const isNew = !before && !witness && !isRestored && head >= atLeast;
  const named = [...(before?.former ?? []), before?.id, witness?.epoch].filter((id) => id !== undefined);
  const former = new Set(isNew || named.length > 0 ? named : [UNNAMED]);
  const usedTo = isNew ? 0 : Math.max(witness?.reserved ?? 0, atLeast, head);
  const next = { id: ports.ids.random(), former: [...former], usedTo };
  const begun = await beginEpoch(ports.record, matter, before, next);
  if (!isNew)
    ports.log.error("the record was restored: what was derived from it is made anew, and mail waits to be released", {
      matter,
      holds: head,
      held: Math.max(witness?.head ?? 0, atLeast),
      goOn: "npm run -s cli -- release mail",
    });
  return begun;
}

/** Stands among former epochs for a ledger of the time before there were any. */
const UNNAMED = "";

/** A worker that died after it had begun an epoch left the witness of the one before. */
function isSame(epoch: LedgerEpoch, head: number, witness: Witness): boolean {
  if (witness.epoch === epoch.id) return head >= witness.head;
  return epoch.former.includes(witness.epoch);
}

/** Puts a quiet event in every place that a lost one may have had. Any number of workers may do it at once. */
async function useUp(ports: LedgerPorts, matter: string, head: number, usedTo: number): Promise<void> {
  const at = ports.clock.now();
  const nothing = { docket: "", source: "restore", url: "", sha256: "", edition: 0 };
  const lost: NewEvent = { matter, kind: "number_lost", quiet: true, ...nothing };
  for (let n = head + 1; n <= usedTo; n += 1) {
    try {
      await append(ports.record, n, at, lost);
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
}

/** Reserves the numbers up to `upTo` outside the record, before the first of them is used. */
export async function reserve(
  ports: Pick<Ports, "archive">,
  matter: string,
  ledger: OpenLedger,
  upTo: number,
): Promise<OpenLedger> {
  if (upTo <= ledger.reserved) return ledger;
  const reserved = (Math.ceil(upTo / RESERVED_AT_A_TIME) + 1) * RESERVED_AT_A_TIME;
  const more = { ...ledger, reserved };
  await keepWitness(ports, matter, more, 0);
  return more;
}

/** Says outside the record how far its ledger came: without that a restored record could not be told. */
export async function keepWitness(
  { archive }: Pick<Ports, "archive">,
  matter: string,
  { epoch, reserved }: OpenLedger,
  head: number,
): Promise<void> {
  const before = witnessIn(await archive.getNamed(nameOf(matter)));
  const isSameEpoch = before?.epoch === epoch.id;
  const witness: Witness = {
    epoch: epoch.id,
    head: Math.max(head, isSameEpoch ? before.head : 0),
    reserved: Math.max(reserved, isSameEpoch ? before.reserved : 0),
  };
  await archive.putNamed(nameOf(matter), new TextEncoder().encode(JSON.stringify(witness)));
}

function nameOf(matter: string): string {
  return `ledger/${matter}`;
}

function witnessIn(bytes: Uint8Array | undefined): Witness | undefined {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Witness;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // half a file, after a power cut: the next recording writes it whole
    throw error;
  }
}
