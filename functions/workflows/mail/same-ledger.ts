import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { epochOf, isOfEpoch, type LedgerEpoch } from "../../store/epoch.ts";
import { headOf } from "../../store/ledger.ts";
import { type NotifiedLedger, notifiedLedger, notifyFrom, notifyUpTo } from "../../store/notified-ledger.ts";
import { openLedger } from "../open-ledger.ts";

type Matters = Pick<Deployment, "matters">;

/**
 * Whether the ledgers are those that readers were told from. A record that was restored is not: its numbers mean something
 * else, or are missing, and what it records anew was told already. Nothing is told before the operator says so.
 */
export async function isSameLedger(
  ports: Pick<Ports, "record" | "readers" | "log">,
  { matters }: Matters,
): Promise<boolean> {
  let isSame = true;
  for (const { id } of matters) {
    const epoch = await epochOf(ports.record, id);
    const head = await headOf(ports.record, id);
    const told = await notifiedLedger(ports.readers, id);
    if (told && !goesOn(told, epoch, head)) {
      isSame = false;
      ports.log.error("mail is on hold: the record was restored", {
        matter: id,
        told: told.head,
        holds: head,
        goOn: "npm run -s cli -- release mail",
      });
    } else if (!told || told.head < head || told.epoch !== epoch?.id) {
      await notifyUpTo(ports.readers, id, { head, ...(epoch && { epoch: epoch.id }) });
    }
  }
  return isSame;
}

/** Matters whose record was restored, and whose readers are told nothing until the operator says so. */
export async function restoredMatters(
  { record, readers }: Pick<Ports, "record" | "readers">,
  { matters }: Matters,
): Promise<string[]> {
  const restored: string[] = [];
  for (const { id } of matters) {
    const told = await notifiedLedger(readers, id);
    if (told && !goesOn(told, await epochOf(record, id), await headOf(record, id))) restored.push(id);
  }
  return restored;
}

function goesOn(told: NotifiedLedger, epoch: LedgerEpoch | undefined, head: number): boolean {
  if (head < told.head) return false;
  return epoch ? isOfEpoch(told.epoch, epoch) : told.epoch === undefined;
}

/**
 * The operator has looked: readers are told from the ledgers as they are now. What a restored record lost gets no number
 * that a reader was told of, so what it records anew comes after every watermark.
 */
export async function adoptLedgers(
  ports: Pick<Ports, "clock" | "ids" | "record" | "readers" | "archive" | "log">,
  { matters }: Matters,
  isRestored = false,
): Promise<void> {
  for (const { id } of matters) {
    const told = await notifiedLedger(ports.readers, id);
    const { epoch } = await openLedger(ports, id, { atLeast: told?.head ?? 0, isRestored });
    const head = await headOf(ports.record, id);
    await notifyFrom(ports.readers, id, { head, epoch: epoch.id });
  }
}
