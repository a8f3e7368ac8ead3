import { maskedAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Reader, SendState } from "../../model/reader.ts";
import { linkLetter } from "../../render/letters.ts";
import { delist } from "../../store/groups.ts";
import { deleteReader, freeAddress, readReader } from "../../store/readers.ts";
import {
  deleteRequestsOf,
  finishRequest,
  isOpen,
  keepRequest,
  type ReaderRequest,
  readReaderRequest,
} from "../../store/requests.ts";
import { readSend } from "../../store/send-states.ts";
import { eraseSending, note } from "../mail/keep-refusals.ts";
import { type LetterPorts, sendLetter } from "../mail/send-letter.ts";
import { addressHashOf } from "./address-hash.ts";
import { mayAsk } from "./letter-allowance.ts";
import { linkFor } from "./personal-links.ts";
import { readerByPreferences } from "./preferences.ts";

/** What a reader may ask for by a fresh link to the reader's own address. */
export type DataPurpose = "export" | "erase";

/** A reader asks for a copy of what we keep, or to be erased: a fresh link goes to the reader's address. */
export async function requestData(
  ports: LetterPorts,
  deployment: Deployment,
  asked: { readonly token: string; readonly purpose: DataPurpose },
): Promise<{ readonly outcome: "asked" | "unknown" }> {
  const state = await readerByPreferences(ports, asked.token);
  if (!state?.address) return { outcome: "unknown" };
  const { address, reader, addressEpoch, preferences } = state;
  if (!(await mayAsk(ports, { purpose: asked.purpose, reader }))) return { outcome: "asked" };
  const [id, askedAt] = [ports.ids.random(), ports.clock.now()];
  const addressHash = addressHashOf(ports, address);
  await keepRequest(ports.readers, { id, kind: asked.purpose, reader, epoch: addressEpoch, addressHash, askedAt });
  const url = linkFor(deployment, asked.purpose, ports.keyring.sign(asked.purpose, id));
  const letter = linkLetter({ deployment, language: preferences.language, now: askedAt, purpose: asked.purpose, url });
  await sendLetter(ports, deployment, { to: address, about: id, letter });
  return { outcome: "asked" };
}

/** What the page behind a link says: whose data it is about. Changes nothing. */
export async function readDataRequest(
  ports: LetterPorts,
  purpose: DataPurpose,
  token: string,
): Promise<{ readonly state: "open"; readonly masked: string } | { readonly state: "expired" | "invalid" }> {
  const found = await lookUp(ports, purpose, token);
  if (found.state !== "open") return { state: found.state };
  return { state: "open", masked: maskedAddress(found.reader.address ?? "") };
}

/** Everything that we keep of a reader. */
export interface ReaderExport {
  readonly reader: Reader | undefined;
  readonly sending: Omit<SendState, "pending" | "rolledOver">;
}

/** A copy of everything that we keep of the reader; undefined when the link is dead. Changes nothing. */
export async function exportReader(
  ports: LetterPorts,
  { token }: { readonly token: string },
): Promise<ReaderExport | undefined> {
  const found = await lookUp(ports, "export", token);
  if (found.state !== "open") return undefined;
  const { pending: _, rolledOver: __, ...sending } = found.reader;
  return { reader: await readReader(ports.readers, sending.reader), sending };
}

/**
 * Erases a reader: address, choices, consents, send state. What stays is the hash of an address that must never be
 * written to again. First what sending needs, so that nothing leaves after the answer; pressing again finishes what was
 * interrupted.
 */
export async function eraseReader(
  ports: LetterPorts,
  { token }: { readonly token: string },
): Promise<{ readonly outcome: "erased" | "expired" | "invalid" }> {
  const id = ports.keyring.check("erase", token);
  const request = id === undefined ? undefined : await readReaderRequest(ports.readers, id, "erase");
  if (id === undefined) return { outcome: "invalid" };
  if (!request || !isOpen(request, ports.clock.now())) return { outcome: "expired" };
  const state = await readSend(ports.readers, request.reader);
  if (state && state.addressEpoch !== request.epoch) return { outcome: "expired" };
  await ports.mailer.forget?.({ reader: request.reader, address: state?.address ?? null });
  const at = ports.clock.now();
  await note(ports, { at, because: "erased", reader: request.reader, addressHash: null });
  if (state) await eraseSending(ports, state);
  const { readers } = ports;
  await freeAddress(readers, request.addressHash, request.reader);
  await delist(readers, request.reader);
  await deleteReader(readers, request.reader);
  await finishRequest(readers, request.id, ports.clock.now());
  await deleteRequestsOf(readers, request);
  return { outcome: "erased" };
}

async function lookUp(
  ports: LetterPorts,
  purpose: DataPurpose,
  token: string,
): Promise<
  | { readonly state: "open"; readonly request: ReaderRequest; readonly reader: SendState }
  | { readonly state: "expired" | "invalid" }
> {
  const id = ports.keyring.check(purpose, token);
  if (id === undefined) return { state: "invalid" };
  const request = await readReaderRequest(ports.readers, id, purpose);
  const reader = request && (await readSend(ports.readers, request.reader));
  if (!request || !reader || reader.addressEpoch !== request.epoch || !isOpen(request, ports.clock.now())) {
    return { state: "expired" };
  }
  return { state: "open", request, reader };
}
