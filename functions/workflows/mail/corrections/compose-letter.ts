import type { Deployment } from "../../../model/deployment.ts";
import type { ToldWrongly } from "../../../model/mistake.ts";
import type { SendState } from "../../../model/reader.ts";
import type { Instant } from "../../../model/time.ts";
import type { Ports } from "../../../ports/index.ts";
import { correctionsLetter } from "../../../render/corrections-letter.ts";
import type { RenderedMail } from "../../../render/digest-mail.ts";
import { correctionHeaders } from "../../../render/mail-headers.ts";
import { addressMessage, prepareMessage } from "../../../render/message.ts";
import type { MailTemplate } from "../mail-template.ts";
import { messageId } from "../message-id.ts";
import { correctionsFor } from "./corrections-for.ts";
import { doubtedEntries, type ToldEntry } from "./doubted-statements.ts";

/** What each reader was told wrongly, and the letter that says so: what it reads of the record, it reads once. */
export interface LetterComposer {
  /** Entries that were told, any of which may be wrong. */
  entries(): Promise<readonly ToldEntry[]>;
  told(state: SendState): Promise<readonly ToldWrongly[]>;
  /** The letter with marks for the personal parts; undefined for whoever was told nothing wrong. */
  rendered(state: SendState): Promise<RenderedMail | undefined>;
  letterFor(state: SendState): Promise<ComposedLetter | undefined>;
}

/** A letter ready for its personal parts, and the entries that it corrects. */
export interface ComposedLetter {
  readonly mail: MailTemplate;
  readonly about: readonly string[];
}

/** Prepared messages kept at a time. */
const VARIANTS_MAX = 100;

export function letterComposer(
  ports: Pick<Ports, "clock" | "record" | "readers">,
  deployment: Deployment,
  { since, edition }: { readonly since: Instant; readonly edition: number },
): LetterComposer {
  const now = ports.clock.now();
  let read: Promise<ToldEntry[]> | undefined;
  const variants = new Map<string, Promise<MailTemplate>>();
  const entries = (): Promise<readonly ToldEntry[]> => {
    read ??= Promise.all(deployment.matters.map((matter) => doubtedEntries(ports, matter, { since, now }))).then((of) =>
      of.flat(),
    );
    return read;
  };
  const told = async (state: SendState): Promise<ToldWrongly[]> =>
    correctionsFor(state, await entries(), { since, edition });
  const written = (state: SendState, wrong: readonly ToldWrongly[]): RenderedMail =>
    correctionsLetter({ deployment, preferences: state.preferences, now, since, told: wrong });
  return {
    entries,
    told,
    async rendered(state) {
      const wrong = await told(state);
      return wrong.length === 0 ? undefined : written(state, wrong);
    },
    async letterFor(state) {
      const wrong = await told(state);
      if (wrong.length === 0) return undefined;
      const { language, zone, cadence, plainText } = state.preferences;
      const name = JSON.stringify([
        [language, zone, cadence, plainText],
        wrong.map((one) => [one.wrong.entry, one.at, one.isExact, one.wrong.mistakes.length]),
      ]);
      if (variants.size >= VARIANTS_MAX) variants.clear();
      const known = variants.get(name) ?? prepared(written(state, wrong), wrong, deployment, now);
      variants.set(name, known);
      return { mail: await known, about: wrong.map((one) => one.wrong.entry) };
    },
  };
}

async function prepared(
  letter: RenderedMail,
  told: readonly ToldWrongly[],
  deployment: Deployment,
  now: Instant,
): Promise<MailTemplate> {
  const matters = [...new Map(told.map(({ wrong }) => [wrong.matter.id, wrong.matter])).values()];
  const template = await prepareMessage({
    from: deployment.sender,
    replyTo: deployment.operator.email,
    ...letter,
    headers: correctionHeaders(deployment, matters, letter.language),
    date: now,
  });
  return ({ to, key, unsubscribeUrl, preferencesUrl }) =>
    addressMessage(template, { to, messageId: messageId(deployment, key), unsubscribeUrl, preferencesUrl });
}
