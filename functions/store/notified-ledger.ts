import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import type { Table, Value } from "../ports/index.ts";
import { notifiedLedgerKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** The ledger that readers were told from: it stands beside their watermarks, so it is restored with them. */
const NotifiedShape = z.object({
  /** Absent while the ledger had none. */
  epoch: z.exactOptional(z.string()),
  /** No reader's watermark is higher. */
  head: z.number(),
});
export type NotifiedLedger = Of<typeof NotifiedShape>;
export const NotifiedLedgerItem = stored("told-ledger", NotifiedShape);

export async function notifiedLedger(readers: Table, matter: string): Promise<NotifiedLedger | undefined> {
  const item = await readers.get(notifiedLedgerKey(matter), { consistent: true });
  if (!item) return undefined;
  const { pk: _pk, sk: _sk, ...told } = NotifiedLedgerItem.in(item);
  return told;
}

/** Says how far readers may be told, before anybody is; it never goes back within one epoch. */
export async function notifyUpTo(readers: Table, matter: string, { epoch, head }: NotifiedLedger): Promise<void> {
  const set: Record<string, Value> = { head, ...(epoch === undefined ? {} : { epoch }) };
  try {
    await readers.update(
      notifiedLedgerKey(matter),
      { set },
      { any: [{ missing: ["head"] }, { below: { head: head + 1 } }] },
    );
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // somebody is further
  }
}

/** The operator lets readers be told from this ledger from now on. */
export async function notifyFrom(readers: Table, matter: string, { epoch, head }: NotifiedLedger): Promise<void> {
  await readers.put({ ...notifiedLedgerKey(matter), head, ...(epoch === undefined ? {} : { epoch }) });
}
