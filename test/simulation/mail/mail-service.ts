import type { Instant } from "../../../functions/model/time.ts";
import type { Mail, Outcome } from "../../../functions/ports/index.ts";
import { type CheapMail, cheapMailIn } from "./cheap-templates.ts";
import type { Task } from "./scheduler.ts";
import type { Claim, Witness } from "./witness.ts";

/** A mail that the service took: it will reach its reader, whatever we know of it. */
export interface Accepted {
  readonly at: Instant;
  readonly key: string;
  readonly reader: string;
  readonly mail: CheapMail;
  /** The claim that it was handed over under. */
  readonly claim: Claim | undefined;
  /** The process that handed it over, and when it began to: one that stands still then goes on with it afterwards. */
  readonly task: Task;
  readonly begunAt: Instant;
  /** When the handler took a receipt of it; null: never. */
  receiptTakenAt: Instant | null;
}

/** A time in which something did not work. */
export interface Outage {
  readonly from: Instant;
  /** Null: it goes on. */
  readonly to: Instant | null;
}

export interface MailService {
  /** When it took nothing. */
  readonly refusals: readonly Outage[];
  readonly accepted: readonly Accepted[];
  /** Takes one mail from a process; `receipts` are played by the simulation. */
  take(mail: Mail, by: Pick<Accepted, "task" | "begunAt">): Outcome;
  /** Refuses mails in this way until told otherwise. */
  refuse(outcome: Outcome | undefined): void;
}

/** The mail service as it is, behind whatever loses its answers. */
export function mailService(how: {
  readonly now: () => Instant;
  readonly witness: Witness;
  readonly onAccepted: (accepted: Accepted) => void;
}): MailService {
  const accepted: Accepted[] = [];
  const refusals: Outage[] = [];
  let refusal: Outcome | undefined;
  return {
    accepted,
    refusals,
    take({ key, raw }, by) {
      if (refusal) return refusal;
      const claim = how.witness.claims.findLast((one) => one.key === key);
      const one: Accepted = {
        at: how.now(),
        key,
        reader: claim?.reader ?? "nobody",
        mail: cheapMailIn(raw),
        claim,
        ...by,
        receiptTakenAt: null,
      };
      accepted.push(one);
      how.onAccepted(one);
      return { kind: "accepted", messageId: `m-${accepted.length}` };
    },
    refuse(outcome) {
      const last = refusals.at(-1);
      if (last?.to === null) refusals.splice(-1, 1, { ...last, to: how.now() });
      if (outcome) refusals.push({ from: how.now(), to: null });
      refusal = outcome;
    },
  };
}
