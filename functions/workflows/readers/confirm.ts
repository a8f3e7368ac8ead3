import { maskedAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Language } from "../../model/languages.ts";
import type { Cadence, SendState } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";
import { readerAt } from "../../store/readers.ts";
import { finishRequest, isOpen, readSubscribeRequest, type SubscribeRequest } from "../../store/requests.ts";
import { readSend } from "../../store/send-states.ts";
import { isSuppressed } from "../../store/suppression.ts";
import { type LetterPorts, sendLetter } from "../mail/send-letter.ts";
import { join } from "./join.ts";
import { isNever, neverToken, neverWrite } from "./never-write.ts";
import { welcome } from "./welcome.ts";

/**
 * What a confirmation link is good for. open: the button will start the mails. already: it was used, and the mails come.
 * ended: it was used, and the mails were stopped since. expired: 48 hours are over. invalid: not a link of ours.
 */
export type ConfirmationState = "open" | "already" | "ended" | "expired" | "invalid";

export interface Confirmation {
  readonly state: ConfirmationState;
  /** All but "invalid" and most of "expired": what was asked for. */
  readonly asked?: {
    readonly masked: string;
    readonly matter: string;
    readonly cadence: Cadence;
    readonly language: Language;
  };
}

/** What the page behind a confirmation link says. Changes nothing. */
export async function readConfirmation(
  ports: Pick<Ports, "clock" | "keyring" | "readers" | "log">,
  token: string,
): Promise<Confirmation> {
  const { state, request } = await lookUp(ports, token);
  if (!request) return { state };
  const { address, matter, cadence, language } = request;
  return { state, asked: { masked: maskedAddress(address), matter, cadence, language } };
}

/**
 * Somebody says that it was not he who asked: no letter goes to the mailbox any more. @returns the token that takes it back;
 * undefined when the link is none of ours or forgotten
 */
export async function declineRequest(
  ports: Pick<Ports, "clock" | "keyring" | "readers" | "log">,
  token: string,
): Promise<string | undefined> {
  const { request } = await lookUp(ports, token);
  if (!request) return undefined;
  const never = neverToken(ports, request.address);
  await neverWrite(ports, never);
  return never;
}

/** Starts the mails that a request asked for, and sends the welcome letter. May be repeated: the second time it is "already". */
export async function confirm(
  ports: LetterPorts & Pick<Ports, "record">,
  deployment: Deployment,
  { token }: { readonly token: string },
): Promise<Confirmation & { readonly outcome: "confirmed" | Exclude<ConfirmationState, "open"> }> {
  const { state, request } = await lookUp(ports, token);
  if (state !== "open" || !request) return { state, outcome: state === "open" ? "invalid" : state };
  const { address, matter, cadence, language, askedAt, networkHash, formHash } = request;
  const confirmedAt = ports.clock.now();
  const joined = await join(ports, {
    address,
    matter,
    preferences: { cadence, language },
    consent: { askedAt, confirmedAt, networkHash, formHash },
  });
  const asked = { masked: maskedAddress(address), matter, cadence, language };
  // Of two who press at once, one sends the letter.
  if (!(await finishRequest(ports.readers, request.id, confirmedAt))) return { state, outcome: "already", asked };
  await sendLetter(ports, deployment, {
    to: address,
    about: joined,
    letter: await welcome(ports, deployment, joined, matter),
  });
  return { state, outcome: "confirmed", asked };
}

async function lookUp(
  ports: Pick<Ports, "clock" | "keyring" | "readers" | "log">,
  token: string,
): Promise<{ readonly state: ConfirmationState; readonly request?: SubscribeRequest }> {
  const id = ports.keyring.check("confirm", token);
  if (id === undefined) return { state: "invalid" };
  const request = await readSubscribeRequest(ports.readers, id);
  if (!request) return { state: "expired" };
  const reader = await readerAt(ports.readers, request.addressHash);
  const state = reader === undefined ? undefined : await readSend(ports.readers, reader);
  if (request.doneAt !== undefined) return { state: state?.active ? "already" : "ended", request };
  if (!isOpen(request, ports.clock.now()) || isOlderThanEnd(request, state)) return { state: "expired", request };
  if ((await isSuppressed(ports.readers, request.addressHash)) || (await isNever(ports, request.address)))
    return { state: "expired", request };
  return { state: "open", request };
}

/** A link from before the mails were stopped does not start them again. */
function isOlderThanEnd({ askedAt }: SubscribeRequest, state: SendState | undefined): boolean {
  return state?.ended !== undefined && askedAt <= state.ended.at;
}
