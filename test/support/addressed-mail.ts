import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { DigestInput } from "../../functions/model/digest.ts";
import type { Language } from "../../functions/model/languages.ts";
import { type RenderedMail, renderDigest } from "../../functions/render/digest-mail.ts";
import { digestHeaders } from "../../functions/render/mail-headers.ts";
import { addressMessage, prepareMessage } from "../../functions/render/message.ts";
import { aDeployment } from "./telling.ts";

/** In the shape of a reader's token. */
export const TOKEN = "cmVhZGVyLTE.3q2-7wAbCdEfGhIjKlMnOpQrStUvWxYz0123456789";

/** The digest of `input` as mail; undefined when there is nothing to tell. */
export function mailOf(
  input: DigestInput,
  language: Language = "en",
  replay: "replay" | "live" = "live",
): RenderedMail | undefined {
  const digest = composeDigest(input);
  const deployment = replay === "replay" ? { ...aDeployment, replay: true as const } : aDeployment;
  return digest && renderDigest(digest, { deployment, language });
}

/** One reader's copy, as it would be handed over. */
export async function addressed(mail: RenderedMail): Promise<Uint8Array> {
  const template = await prepareMessage({
    ...mail,
    from: aDeployment.sender,
    replyTo: aDeployment.operator.email,
    headers: digestHeaders(
      aDeployment,
      [{ matter: { id: "mpp", name: "MPP litigation", longName: "" }, from: 0, to: 1 }],
      "en",
    ),
    date: "2019-06-27T11:00:00.000Z",
  });
  return addressMessage(template, {
    to: "daily@example.org",
    messageId: "3q2-7w@example.org",
    unsubscribeUrl: `${aDeployment.baseUrl}/u/${TOKEN}`,
    preferencesUrl: `${aDeployment.baseUrl}/preferences/${TOKEN}`,
  });
}
