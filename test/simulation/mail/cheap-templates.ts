import { passes } from "../../../functions/digest/filter.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import type { SendState, Watermarks } from "../../../functions/model/reader.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { eventsBetween } from "../../../functions/store/ledger.ts";
import type { DigestTemplates, MailTemplate } from "../../../functions/workflows/mail/mail-template.ts";
import { unnamedDigests } from "../../../functions/workflows/mail/refused-digests.ts";

/** What a mail of the cheap press says, read back from its bytes. */
export interface CheapMail {
  readonly to: string;
  readonly kind: "digest" | "note";
  readonly mayRepeat: boolean;
  /** `mpp/3`: the events that it tells, in order. */
  readonly told: readonly string[];
  /** Refused digests that it names, `mpp/3..5`. */
  readonly named: readonly string[];
  readonly unsubscribeUrl: string;
}

/** Prints the numbers of the events that pass the reader's filters, as the real press would tell them, without markup. */
export function cheapTemplates({ record }: Pick<Ports, "record">): DigestTemplates {
  return {
    async digest(state, to) {
      const told = await deliveredTo(record, state, to);
      return told.length === 0 ? undefined : print("digest", state, told);
    },
    note: async (state) => print("note", state, []),
  };
}

async function deliveredTo(record: Ports["record"], state: SendState, to: Watermarks): Promise<string[]> {
  const told: string[] = [];
  for (const [matter, from] of Object.entries(state.watermarks)) {
    const events = await eventsBetween(record, matter, from, to[matter] ?? from);
    told.push(...events.filter((event) => isDelivered(event, state)).map((event) => `${matter}/${event.n}`));
  }
  return told;
}

/** Whether a digest tells `event` to a reader with these preferences. */
export function isDelivered(event: LedgerEvent, { preferences }: Pick<SendState, "preferences">): boolean {
  return !event.quiet && passes(event, preferences.filters);
}

function print(kind: CheapMail["kind"], state: SendState, told: readonly string[]): MailTemplate {
  return ({ to, unsubscribeUrl }) =>
    Buffer.from(
      JSON.stringify({
        to,
        kind,
        mayRepeat: state.rolledOver !== undefined,
        told,
        named: unnamedDigests(state.recent).map((one) => `${one.matter}/${one.from}..${one.to}`),
        unsubscribeUrl,
      }),
    );
}

export function cheapMailIn(raw: Uint8Array): CheapMail {
  return JSON.parse(Buffer.from(raw).toString()) as CheapMail;
}
