import { parseAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Language } from "../../model/languages.ts";
import type { Matter } from "../../model/matter.ts";
import type { Cadence, SendState } from "../../model/reader.ts";
import type { RenderedMail } from "../../render/digest-mail.ts";
import { alreadyLetter, confirmLetter } from "../../render/letters.ts";
import { readerAt } from "../../store/readers.ts";
import { keepRequest, type SubscribeRequest } from "../../store/requests.ts";
import { readSend } from "../../store/send-states.ts";
import { type LetterPorts, sendLetter } from "../mail/send-letter.ts";
import { addressHashOf, formHashOf, networkHashOf } from "./address-hash.ts";
import { mayAsk } from "./letter-allowance.ts";
import { neverUrl } from "./never-write.ts";
import { linkFor, personalLinks } from "./personal-links.ts";

export interface Subscribing {
  readonly matter: string;
  readonly address: string;
  readonly cadence: Cadence;
  readonly language: Language;
  /** IP address of who asks; only a keyed hash of its network is kept. */
  readonly network: string;
  /** The words of the form, of which a hash is kept. */
  readonly formText: string;
}

/**
 * Somebody asks for digests: a letter with a link goes to the address, or one that says that it gets them already. The
 * outcome is the same for known and unknown addresses, for suppressed ones, and for those who asked too often.
 * @throws ExpectedError("invalid") for what is no address; ExpectedError("missing") for a litigation that is not watched
 */
export async function subscribe(ports: LetterPorts, deployment: Deployment, asked: Subscribing): Promise<void> {
  const address = parseAddress(asked.address);
  const matter = deployment.matters.find((one) => one.id === asked.matter);
  if (!matter) throw new ExpectedError("missing", "no such litigation here");
  if (!(await mayAsk(ports, { purpose: "subscribe", address, network: asked.network }))) return;
  await invite(ports, deployment, { ...asked, address, matter });
}

/**
 * Asks somebody who consented elsewhere to confirm, without asking how often: for the operator's list.
 * @throws ExpectedError as {@link subscribe} does
 */
export async function inviteReader(
  ports: LetterPorts,
  deployment: Deployment,
  asked: Omit<Subscribing, "network">,
): Promise<void> {
  const matter = deployment.matters.find((one) => one.id === asked.matter);
  if (!matter) throw new ExpectedError("missing", "no such litigation here");
  const address = parseAddress(asked.address);
  await ports.clock.sleep(1000 / deployment.perSecond);
  await invite(ports, deployment, { ...asked, address, matter, network: "the operator" });
}

/** Sends the letter that fits. */
async function invite(
  ports: LetterPorts,
  deployment: Deployment,
  asked: Omit<Subscribing, "matter"> & { readonly matter: Matter },
): Promise<void> {
  const { address, matter } = asked;
  const addressHash = addressHashOf(ports, address);
  const reader = await readerAt(ports.readers, addressHash);
  const state = reader === undefined ? undefined : await readSend(ports.readers, reader);
  if (state?.active && state.watermarks[matter.id] !== undefined) {
    return sendLetter(ports, deployment, {
      to: address,
      about: state,
      letter: already(ports, deployment, state, matter),
    });
  }
  const request: SubscribeRequest = {
    id: ports.ids.random(),
    kind: "subscribe",
    address,
    addressHash,
    matter: matter.id,
    cadence: asked.cadence,
    language: asked.language,
    askedAt: ports.clock.now(),
    networkHash: networkHashOf(ports, asked.network),
    formHash: formHashOf(ports, asked.formText),
  };
  await keepRequest(ports.readers, request);
  const { language, cadence } = asked;
  const url = linkFor(deployment, "confirm", ports.keyring.sign("confirm", request.id));
  const letter = confirmLetter({
    deployment,
    language,
    now: request.askedAt,
    matter,
    cadence,
    url,
    neverUrl: neverUrl(ports, deployment, address),
  });
  await sendLetter(ports, deployment, { to: address, about: request.id, letter, toAStranger: true });
}

function already(ports: LetterPorts, deployment: Deployment, state: SendState, matter: Matter): RenderedMail {
  const { preferencesUrl } = personalLinks(ports, deployment, state);
  const { preferences } = state;
  const now = ports.clock.now();
  return alreadyLetter({
    deployment,
    language: preferences.language,
    now,
    matter,
    rhythm: preferences,
    preferencesUrl,
  });
}
