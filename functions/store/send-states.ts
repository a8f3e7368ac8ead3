import { type ExpectedError, isExpected } from "../model/errors.ts";
import type { Pending, SendState } from "../model/reader.ts";
import { watermarksText } from "../model/watermarks.ts";
import type { Change, Condition, Item, Table } from "../ports/index.ts";
import { sendKey } from "./keys.ts";
import { KEYS_PER_READ_MAX } from "./request-sizes.ts";
import { pendingAttributes, sendItem, sendStateIn } from "./send-item.ts";

/** Reads and writes that lost to others before we give up and let the next tick go on. */
const TRIES_MAX = 6;

/** The send state of `reader`, read consistently; undefined for an erased or unknown one. */
export async function readSend(readers: Table, reader: string): Promise<SendState | undefined> {
  const item = await readers.get(sendKey(reader), { consistent: true });
  return item && sendStateIn(item);
}

/** The same, perhaps a second old, at half the price: for reads whose write carries a condition. */
export async function glanceAtSend(readers: Table, reader: string): Promise<SendState | undefined> {
  const item = await readers.get(sendKey(reader));
  return item && sendStateIn(item);
}

/**
 * Send states of many readers, perhaps a second old, in no particular order: every claim carries its condition. One that is
 * damaged is told to `damaged` and left out: it must not stop everybody else's mail.
 */
export async function glanceAtSends(
  readers: Table,
  ids: readonly string[],
  damaged: (reader: string, error: ExpectedError) => void,
): Promise<SendState[]> {
  const states: SendState[] = [];
  for (let from = 0; from < ids.length; from += KEYS_PER_READ_MAX) {
    for (const item of await readers.getMany(ids.slice(from, from + KEYS_PER_READ_MAX).map(sendKey))) {
      try {
        states.push(sendStateIn(item));
      } catch (error) {
        if (!isExpected(error, "unreadable")) throw error;
        damaged(item.pk.slice("READER#".length), error);
      }
    }
  }
  return states;
}

/** Makes the send state of a new reader. @throws ExpectedError("conflict") when there is one */
export async function createSend(readers: Table, state: SendState): Promise<void> {
  await readers.put(sendItem(state), { absent: true });
}

/**
 * Claims the window of `seen` for one mail, just before it is handed over: only if nothing changed since the digest was
 * composed. A lower bound on the watermarks would not do: two workers with different heads would tell the overlap twice.
 * @returns the state as claimed, undefined when the claim is not ours
 */
export async function claim(readers: Table, seen: SendState, pending: Pending): Promise<SendState | undefined> {
  const unchanged: Condition = {
    equals: { active: true, gen: seen.preferencesRevision, watermarks: watermarksText(seen.watermarks) },
  };
  const onlyIf: Condition[] = [unchanged, { missing: ["key"] }];
  if (pending.note) onlyIf.push({ differs: { notedSlot: pending.slot } });
  return ours(readers, seen.reader, pending.nonce, () =>
    readers.update(sendKey(seen.reader), { set: pendingAttributes(pending) }, { all: onlyIf }),
  );
}

/**
 * Claims the same window again after its lease and grace ran out without a receipt.
 * @returns the state as claimed, undefined when the claim is not ours
 */
export async function claimAgain(
  readers: Table,
  seen: SendState & { readonly pending: Pending },
  pending: Pending,
): Promise<SendState | undefined> {
  const { key, nonce } = seen.pending;
  return ours(readers, seen.reader, pending.nonce, () =>
    readers.update(
      sendKey(seen.reader),
      { set: pendingAttributes(pending) },
      {
        all: [
          { equals: { active: true, gen: seen.preferencesRevision, key, nonce } },
          { below: { lease: pending.claimedAt } },
        ],
      },
    ),
  );
}

/** A claim whose answer was lost may have been made, and one repeated by the table's client looks lost: the nonce tells. */
async function ours(
  readers: Table,
  reader: string,
  nonce: string,
  write: () => Promise<Item>,
): Promise<SendState | undefined> {
  try {
    return sendStateIn(await write());
  } catch (error) {
    if (!isExpected(error, "conflict", "unreachable")) throw error;
    const now = await readSend(readers, reader);
    return now?.pending?.nonce === nonce ? now : undefined;
  }
}

/** What should be written, and under which condition. */
export interface Revision {
  readonly change: Change;
  readonly onlyIf: Condition;
}

/**
 * Reads, decides and writes with a condition, again from the start when another was faster or an answer was lost.
 * `first` spares the first read. Nothing makes an erased reader again: every revision's condition names what it read.
 * @returns the state afterwards; undefined when there is no such reader
 * @throws ExpectedError("conflict") when others were faster too often; ExpectedError("unreachable")
 */
export async function revise(
  readers: Table,
  reader: string,
  decide: (state: SendState) => Revision | undefined,
  first?: SendState,
): Promise<SendState | undefined> {
  let state = first ?? (await readSend(readers, reader));
  for (let tried = 1; state; tried += 1) {
    const revision = decide(state);
    if (!revision) return state;
    try {
      return sendStateIn(await readers.update(sendKey(reader), revision.change, revision.onlyIf));
    } catch (error) {
      if (!isExpected(error, "conflict", "unreachable") || tried === TRIES_MAX) throw error;
      state = await readSend(readers, reader);
    }
  }
  return undefined;
}

/** Writes once. @throws ExpectedError("conflict") when the state is no longer as it was read */
export async function writeRevision(readers: Table, reader: string, revision: Revision): Promise<SendState> {
  return sendStateIn(await readers.update(sendKey(reader), revision.change, revision.onlyIf));
}

/** Removes the state of an erased reader. */
export async function deleteSend(readers: Table, reader: string): Promise<void> {
  await readers.delete(sendKey(reader));
}
