import type { Receipt } from "../../model/receipt.ts";
import type { Ports, Table } from "../../ports/index.ts";
import { apart } from "../../store/separate-world.ts";
import { takeReceipt } from "../mail/take-receipt.ts";

/** Items of the canary's world begin with it. */
const WORLD = "CANARY#";
/** Ids of the canary's world begin with it; the 22 random characters of a reader's id do by a chance of 1 in 2^42. */
export const CANARY_READER = "canary-";

/** The canary's own world within a table. */
export function canaryTable(table: Table): Table {
  return apart(table, WORLD);
}

/** Takes a receipt in the world of the reader whom its mail was for. */
export async function takeReceiptOfAny(
  ports: Pick<Ports, "clock" | "readers" | "log"> & Partial<Pick<Ports, "record">>,
  receipt: Receipt,
): Promise<void> {
  const { record: _, ...others } = ports;
  const isCanary = receipt.key.startsWith(CANARY_READER);
  await takeReceipt(isCanary ? { ...others, readers: canaryTable(ports.readers) } : ports, receipt);
}
