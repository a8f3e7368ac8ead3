import type { Deployment } from "../../model/deployment.ts";
import type { SendState } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";
import type { RenderedMail } from "../../render/digest-mail.ts";
import { letterHeaders } from "../../render/mail-headers.ts";
import { addressMessage, prepareMessage } from "../../render/message.ts";
import { countMails } from "../../store/mail-counts.ts";
import { letterKey } from "../../store/send-item.ts";
import { isSuppressed } from "../../store/suppression.ts";
import { addressHashOf } from "../readers/address-hash.ts";
import { isNever } from "../readers/never-write.ts";
import { mayMail } from "./hold.ts";
import { lettersRest } from "./letter-breaker.ts";
import { messageId } from "./message-id.ts";

export type LetterPorts = Pick<Ports, "clock" | "ids" | "keyring" | "readers" | "mailer" | "log">;

interface Letter {
  readonly to: string;
  readonly about: string | Pick<SendState, "reader" | "addressEpoch">;
  readonly letter: RenderedMail;
  readonly toAStranger?: true;
}

/**
 * Sends a letter that somebody asked for: once, without claim or retry ("Not there? Ask again"). Nothing leaves a restored
 * copy, and nothing goes to a suppressed address. `about` comes back in receipts: the request, or the reader at the
 * address of an epoch. A letter
 * `toAStranger`, to an address that nobody confirmed, also obeys the circuit breaker of letters and who asked never to be written to.
 */
export async function sendLetter(
  ports: LetterPorts,
  deployment: Deployment,
  { to, about, letter, toAStranger }: Letter,
): Promise<void> {
  if (!(await mayMail(ports, deployment))) return;
  if (await isSuppressed(ports.readers, addressHashOf(ports, to))) return;
  if (toAStranger && ((await isNever(ports, to)) || (await lettersRest(ports)))) return;
  const key = letterKey(about);
  const template = await prepareMessage({
    from: deployment.sender,
    replyTo: deployment.operator.email,
    ...letter,
    headers: letterHeaders(letter.language),
    date: ports.clock.now(),
  });
  const raw = addressMessage(template, { to, messageId: messageId(deployment, `${key}-${ports.ids.random()}`) });
  const outcome = await ports.mailer.send({ to, raw, key });
  if (outcome.kind !== "refused") await countMails(ports.readers, ports.clock.now(), { sent: 1 }, "letters");
  if (outcome.kind !== "accepted") ports.log.warn("a letter may not have left", { why: outcome.reason });
}
