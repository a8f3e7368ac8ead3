import type { SendState } from "../../model/reader.ts";
import type { Receipt } from "../../model/receipt.ts";
import { addMinutes } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { letterReceipt } from "../../store/correction-letters.ts";
import { forgetAddressLater } from "../../store/forget.ts";
import { readReader } from "../../store/readers.ts";
import { AS_SOON_AS_MAY_BE, recheckAt } from "../../store/recheck-queue.ts";
import { epochOfKey, isCorrectionKey, isToAddressOf, readerOfKey } from "../../store/send-item.ts";
import { ending, proofOfAcceptance, rejection, softBounce } from "../../store/send-revisions.ts";
import { glanceAtSend, type Revision, readSend, revise } from "../../store/send-states.ts";
import { suppress } from "../../store/suppression.ts";
import { note } from "./keep-refusals.ts";
import { countReturn } from "./letter-breaker.ts";
import { takeLetterReceipt } from "./take-letter-receipt.ts";
import { nextTurnOf } from "./what-is-due.ts";

/** A receipt that ends mails is noted in the record too, where there is one. */
type ReceiptPorts = Pick<Ports, "clock" | "readers" | "log"> & Partial<Pick<Ports, "record">>;

/**
 * Takes one receipt, at any time, any number of times, in any order. Any receipt but a reject or a rendering failure
 * proves that the mail was accepted. Writes only when it changes something; stores no receipt.
 */
export async function takeReceipt(ports: ReceiptPorts, receipt: Receipt): Promise<void> {
  const reader = readerOfKey(receipt.key);
  if (reader === undefined) {
    ports.log.warn("a receipt for a mail that is not ours", { event: receipt.event });
    return;
  }
  const state = await stateFor(ports, reader, receipt.key);
  if (!state) return takeLetterReceipt(ports, reader, receipt);
  if (isCorrectionKey(receipt.key)) return takeCorrectionReceipt(ports, state, receipt);
  if (receipt.event === "reject" || receipt.event === "rendering_failure") return takeRejection(ports, state, receipt);
  const told = await settleBy(ports, state, receipt);
  if (!told) return;
  if (receipt.event === "complaint" || isHardBounce(receipt)) await endFor(ports, told, receipt);
  else if (receipt.event === "bounce") await restAfter(ports, told, receipt.key);
}

/** Of a corrections letter: it is settled, and an address that does not exist, or complains, is never written to again. */
async function takeCorrectionReceipt(ports: ReceiptPorts, state: SendState, receipt: Receipt): Promise<void> {
  const isRefused = receipt.event === "reject" || receipt.event === "rendering_failure";
  const settled = isRefused ? "refused" : "accepted";
  await revise(ports.readers, state.reader, (read) => letterReceipt(read, receipt.key, settled), state);
  if (receipt.event === "complaint" || isHardBounce(receipt)) await endFor(ports, state, receipt);
}

/** When a reader whom a receipt settled is looked at again: the settling is through by then. */
const SETTLED_BY_MINUTES = 1;

/** A glance is enough when it knows the mail; otherwise it may be older than the mail. */
async function stateFor(
  { readers }: Pick<Ports, "readers">,
  reader: string,
  key: string,
): Promise<SendState | undefined> {
  const glance = await glanceAtSend(readers, reader);
  return glance && knows(glance, key) ? glance : readSend(readers, reader);
}

function knows(state: SendState, key: string): boolean {
  return state.recent.some((mail) => mail.key === key) || state.corrections?.key === key;
}

/** Runs that came while nobody knew of the mail passed the reader by: whoever is settled by a receipt is looked at again. */
async function settleBy(
  { readers, clock }: Pick<Ports, "readers" | "clock">,
  state: SendState,
  { key, at }: Receipt,
): Promise<SendState | undefined> {
  const isOpen = (one: SendState): boolean => one.pending?.key === key || one.rolledOver?.key === key;
  let wasOpen = false;
  const decide = (read: SendState): Revision | undefined => {
    wasOpen ||= isOpen(read);
    return proofOfAcceptance(read, key, at);
  };
  // Written before the settling, which a second delivery of this receipt would find done.
  const { reader } = state;
  const again = { at: addMinutes(clock.now(), SETTLED_BY_MINUTES), reader, slot: AS_SOON_AS_MAY_BE };
  if (isOpen(state)) await recheckAt(readers, again);
  const settled = await revise(readers, reader, decide, state);
  if (wasOpen && !isOpen(state)) await recheckAt(readers, again);
  return settled;
}

function isHardBounce({ event, bounceType }: Receipt): boolean {
  return event === "bounce" && bounceType === "Permanent";
}

/**
 * The keyed hash of the address that a mail went to, and whether the reader has it still. A key from before keys told it was
 * made before any move that we know of.
 */
async function addressOf(
  { readers }: Pick<Ports, "readers">,
  state: SendState,
  key: string,
): Promise<{ readonly hash: string | null | undefined; readonly isCurrent: boolean }> {
  const reader = await readReader(readers, state.reader);
  const former = reader?.formerHashes ?? {};
  const { addressEpoch } = state;
  const epoch = epochOfKey(key) ?? Math.min(addressEpoch, ...Object.keys(former).map(Number));
  const hash = former[epoch] ?? (epoch === addressEpoch ? reader?.addressHash : null);
  // Whoever moved away and back is at that address again.
  return { isCurrent: epoch === addressEpoch || (hash !== null && hash === reader?.addressHash), hash };
}

/** A hard bounce or a complaint ends all mail to that address at once, and it is never written to again. Who moved stays. */
async function endFor(ports: ReceiptPorts, state: SendState, { key, event, at }: Receipt): Promise<void> {
  const because = event === "complaint" ? "complaint" : "bounce";
  const current = (await readSend(ports.readers, state.reader)) ?? state;
  const { hash: addressHash, isCurrent } = await addressOf(ports, current, key);
  await note(ports, { at, because, reader: isCurrent ? state.reader : null, addressHash: addressHash ?? null });
  if (isCurrent) {
    const { addressEpoch } = current;
    const ended = await revise(
      ports.readers,
      state.reader,
      (read) => ending(read, because, { at, epoch: addressEpoch }),
      current,
    );
    if (ended) await forgetAddressLater(ports.readers, ended);
  }
  const isNew = addressHash ? await suppress(ports.readers, { addressHash, because, at }) : false;
  if (!isNew) return;
  if (!isCorrectionKey(key)) await countReturn(ports, { key, reader: state.reader, because });
  if (isCurrent) ports.log.warn("a reader goes dark", { reader: state.reader, because });
  else ports.log.warn("an address that a reader left is suppressed", { reader: state.reader, because });
}

/** The provider refused the mail for now: the reader rests a while, and an as-filed one is looked at again afterwards. */
async function restAfter(
  ports: Pick<Ports, "clock" | "readers" | "log">,
  state: SendState,
  key: string,
): Promise<void> {
  const now = ports.clock.now();
  if (!isToAddressOf(state, key)) return;
  const isMarked = (one: SendState): boolean => one.recent.some((mail) => mail.key === key && mail.softBounce);
  const rested = await revise(ports.readers, state.reader, (read) => softBounce(read, key, now), state);
  if (!rested || !isMarked(rested)) return;
  const { paused, reader } = rested;
  if (paused?.because !== "bounces") return;
  if (paused.until === null) ports.log.warn("a reader is paused: three mails in a row bounced", { reader });
  else await recheckAt(ports.readers, { at: paused.until, reader, slot: null });
}

async function takeRejection(
  ports: Pick<Ports, "clock" | "readers" | "log">,
  state: SendState,
  { key, event, at }: Receipt,
): Promise<void> {
  const reason = event === "reject" ? "rejected by the mail service" : "could not be rendered by the mail service";
  const rejected = await revise(ports.readers, state.reader, (read) => rejection(read, key, reason, at), state);
  // Told again with the next turn, not at once: it would be refused again.
  const turn = rejected && nextTurnOf(rejected, state.pending?.to ?? {}, ports.clock.now());
  if (turn !== undefined) await recheckAt(ports.readers, { at: turn, reader: state.reader, slot: AS_SOON_AS_MAY_BE });
  ports.log.error("the mail service would not send a mail it took", { reader: state.reader, reason });
}
