import { maskedAddress, parseAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { SendState } from "../../model/reader.ts";
import { movedLetter, moveLetter } from "../../render/letters.ts";
import { moving } from "../../store/preference-revisions.ts";
import { freeAddress, moveAddressHash, readerAt, readReader, takeAddress } from "../../store/readers.ts";
import {
  deleteRequestsOf,
  finishRequest,
  isOpen,
  keepRequest,
  type ReaderRequest,
  readReaderRequest,
} from "../../store/requests.ts";
import { readSend, revise } from "../../store/send-states.ts";
import { isSuppressed } from "../../store/suppression.ts";
import { note } from "../mail/keep-refusals.ts";
import { type LetterPorts, sendLetter } from "../mail/send-letter.ts";
import { withWakeUp } from "../mail/wake-up.ts";
import { addressHashOf } from "./address-hash.ts";
import { mayAsk } from "./letter-allowance.ts";
import { neverUrl } from "./never-write.ts";
import { linkFor } from "./personal-links.ts";
import { readerByPreferences } from "./preferences.ts";

/**
 * A reader wants the digests at another address: a letter with a link goes there. Same outcome whether the address is
 * somebody's already or not.
 * @throws ExpectedError("invalid") for what is no address
 */
export async function requestMove(
  ports: LetterPorts,
  deployment: Deployment,
  asked: { readonly token: string; readonly address: string },
): Promise<{ readonly outcome: "asked" | "unknown" }> {
  const address = parseAddress(asked.address);
  const state = await readerByPreferences(ports, asked.token);
  if (!state) return { outcome: "unknown" };
  if (!(await mayAsk(ports, { purpose: "move", address, reader: state.reader }))) return { outcome: "asked" };
  const addressHash = addressHashOf(ports, address);
  if ((await readerAt(ports.readers, addressHash)) !== undefined) return { outcome: "asked" };
  const { reader, addressEpoch, preferences } = state;
  const [id, askedAt] = [ports.ids.random(), ports.clock.now()];
  await keepRequest(ports.readers, { id, kind: "move", reader, epoch: addressEpoch, address, addressHash, askedAt });
  const url = linkFor(deployment, "move", ports.keyring.sign("move", id));
  const fromMasked = maskedAddress(state.address ?? "");
  const letter = moveLetter({
    deployment,
    language: preferences.language,
    now: askedAt,
    fromMasked,
    url,
    neverUrl: neverUrl(ports, deployment, address),
  });
  await sendLetter(ports, deployment, { to: address, about: id, letter, toAStranger: true });
  return { outcome: "asked" };
}

export type MoveOutcome = "moved" | "taken" | "expired" | "invalid";

/** What the page behind a move link says. Changes nothing. */
export async function readMove(
  ports: LetterPorts,
  token: string,
): Promise<{ readonly state: "open" | MoveOutcome; readonly masked?: string }> {
  const { state, request } = await lookUp(ports, token);
  return { state, ...(request?.address && { masked: maskedAddress(request.address) }) };
}

/**
 * Moves the reader: links of earlier mails die, but for unsubscribing; the old address is told, with a link that takes it back for
 * 14 days, whatever was done meanwhile: who holds a forwarded digest holds its links. May be repeated.
 */
export async function moveReader(
  ports: LetterPorts,
  deployment: Deployment,
  { token }: { readonly token: string },
): Promise<{ readonly outcome: MoveOutcome; readonly masked?: string }> {
  const { state, request, reader } = await lookUp(ports, token);
  if (state !== "open" || !request?.address || !reader) return { outcome: state === "open" ? "invalid" : state };
  const { address, addressHash, undoes } = request;
  const epoch = undoes ? reader.addressEpoch : request.epoch;
  const masked = maskedAddress(address);
  // What bounced or was complained about since the letter went there is never written to again.
  if (await isSuppressed(ports.readers, addressHash)) return { outcome: "expired" };
  if ((await takeAddress(ports.readers, addressHash, reader.reader)) !== reader.reader) return { outcome: "taken" };
  const known = await readReader(ports.readers, reader.reader);
  // Whoever died in the middle of this move had written down already which address is left.
  const oldHash = known?.formerHashes[epoch] ?? known?.addressHash;
  await moveAddressHash(ports.readers, reader.reader, addressHash, { epoch, addressHash: oldHash });
  // A refusal of the mailbox that is left does not follow the reader.
  if (reader.ended?.because === "bounce") {
    await note(ports, { at: ports.clock.now(), because: "withdrawn", reader: reader.reader, addressHash: null });
  }
  const moved = await withWakeUp(ports, reader.reader, () =>
    revise(ports.readers, reader.reader, (read) => moving(read, epoch, address), reader),
  );
  if (!moved) return { outcome: "expired" };
  if (oldHash && oldHash !== addressHash) {
    await freeAddress(ports.readers, oldHash, reader.reader);
    // They hold the old address in clear, and nothing else would know whose they are.
    // What took the reader elsewhere must not do it again.
    await deleteRequestsOf(ports.readers, { addressHash: oldHash, ...(undoes && { reader: reader.reader }) });
  }
  if (!undoes && oldHash && (await finishRequest(ports.readers, request.id, ports.clock.now())))
    await tellOldAddress(ports, deployment, { old: reader, oldHash, toMasked: masked });
  return { outcome: "moved", masked };
}

async function tellOldAddress(
  ports: LetterPorts,
  deployment: Deployment,
  { old, oldHash, toMasked }: { readonly old: SendState; readonly oldHash: string; readonly toMasked: string },
): Promise<void> {
  const { reader, address } = old;
  if (address === null) return;
  const [id, now] = [ports.ids.random(), ports.clock.now()];
  const epoch = old.addressEpoch + 1;
  const back = { id, kind: "move", reader, epoch, address, addressHash: oldHash, askedAt: now, undoes: true } as const;
  await keepRequest(ports.readers, back);
  const url = linkFor(deployment, "move", ports.keyring.sign("move", id));
  const letter = movedLetter({ deployment, language: old.preferences.language, now, toMasked, url });
  await sendLetter(ports, deployment, { to: address, about: old, letter });
}

async function lookUp(
  ports: LetterPorts,
  token: string,
): Promise<{ readonly state: "open" | MoveOutcome; readonly request?: ReaderRequest; readonly reader?: SendState }> {
  const id = ports.keyring.check("move", token);
  if (id === undefined) return { state: "invalid" };
  const request = await readReaderRequest(ports.readers, id, "move");
  const reader = request && (await readSend(ports.readers, request.reader));
  if (!request || !reader) return { state: "expired" };
  if (request.doneAt !== undefined) return { state: "moved", request };
  const isOfNow = request.undoes ? reader.addressEpoch >= request.epoch : reader.addressEpoch === request.epoch;
  return isOpen(request, ports.clock.now()) && isOfNow && reader.address !== null
    ? { state: "open", request, reader }
    : { state: "expired" };
}
