import { isExpected } from "../model/errors.ts";
import type { Change, Condition, Item, Table } from "../ports/index.ts";
import { headKey } from "./keys.ts";
import { HeadItem } from "./ledger-items.ts";

/**
 * Which ledger of a matter this is. Numbers alone do not tell: a record restored to an earlier moment would go on with
 * numbers that stood for other events. Whatever is derived from a ledger names its epoch, and is worth nothing in another.
 */
export interface LedgerEpoch {
  readonly id: string;
  /** Epochs before this one, oldest first. None: what names no epoch (it is older than epochs are) is of this one. */
  readonly former: readonly string[];
  /** Numbers up to here may have stood for events of an epoch before: no other event ever gets one of them. */
  readonly usedTo: number;
}

/** The epoch of a ledger, read consistently; undefined for one that nobody opened since there are epochs. */
export async function epochOf(record: Table, matter: string): Promise<LedgerEpoch | undefined> {
  return epochIn(await record.get(headKey(matter), { consistent: true }));
}

/**
 * Begins the epoch `next` over `known`, unless another worker was first.
 * @returns the epoch that the ledger is in from now on
 */
export async function beginEpoch(
  record: Table,
  matter: string,
  known: LedgerEpoch | undefined,
  next: LedgerEpoch,
): Promise<LedgerEpoch> {
  const change: Change = { set: { epoch: next.id, epochsBefore: next.former, usedTo: next.usedTo } };
  const onlyIf: Condition = known ? { equals: { epoch: known.id } } : { missing: ["epoch"] };
  try {
    await record.update(headKey(matter), change, onlyIf);
    return next;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return (await epochOf(record, matter)) ?? next;
  }
}

/** Whether something derived belongs to `epoch`. `named` is the epoch that it names; what is older names none. */
export function isOfEpoch(named: string | undefined, epoch: LedgerEpoch): boolean {
  return named === undefined ? epoch.former.length === 0 : named === epoch.id;
}

/** Whether readers may have been told of what comes after `n` in an epoch before this one. */
export function mayBeTold(epoch: LedgerEpoch | undefined, n: number): boolean {
  return epoch !== undefined && epoch.former.length > 0 && n < epoch.usedTo;
}

function epochIn(item: Item | undefined): LedgerEpoch | undefined {
  const { epoch: id, epochsBefore: former = [], usedTo = 0 } = item ? HeadItem.in(item) : {};
  return id === undefined ? undefined : { id, former, usedTo };
}
