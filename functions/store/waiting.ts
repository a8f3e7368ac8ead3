import type { Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { waitingPk } from "./keys.ts";
import { WaitingItem } from "./ledger-items.ts";

/** A document that is to be fetched and read. */
export interface WaitingDocument {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly entry: string;
  readonly document: string;
  /** Fetches that brought nothing so far. */
  readonly attempts: number;
  /** Not before. */
  readonly nextAt: Instant | null;
}

/** The documents of a matter that wait, at most `limit`, in the order of their dockets and entries. */
export async function waitingDocuments(record: Table, matter: string, limit: number): Promise<WaitingDocument[]> {
  const { items } = await record.query({ pk: waitingPk(matter), limit });
  return items.map(waitingIn);
}

/** Comes again at `until`; `inVain`: one more fetch that brought nothing. */
export async function postponeDocument(
  record: Table,
  { key }: WaitingDocument,
  { until, inVain }: { readonly until: Instant; readonly inVain: boolean },
): Promise<void> {
  await record.update(key, { add: { attempts: inVain ? 1 : 0 }, set: { nextAt: until } }, { exists: true });
}

/** Nothing waits there any more. */
export async function dropWaiting(record: Table, waiting: WaitingDocument): Promise<void> {
  await record.delete(waiting.key);
}

function waitingIn(item: Item): WaitingDocument {
  const { pk, sk, entry, document, attempts = 0, nextAt = null } = WaitingItem.in(item);
  return { key: { pk, sk }, entry, document, attempts, nextAt };
}
