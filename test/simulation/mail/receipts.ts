import type { Receipt } from "../../../functions/model/receipt.ts";
import type { Instant } from "../../../functions/model/time.ts";
import { takeReceipt } from "../../../functions/workflows/mail/take-receipt.ts";
import type { Accepted } from "./mail-service.ts";
import { secondsAfter } from "./scheduler.ts";
import type { Stage } from "./stage.ts";

export interface PlannedReceipt extends Pick<Receipt, "event" | "bounceType"> {
  readonly afterSeconds: number;
}

/** A hard bounce or a complaint that arrived; once the handler has taken it, nothing may go to that address any more. */
export interface Returned {
  readonly address: string;
  /** When it was taken; null: not yet. */
  readonly takenAt: Instant | null;
  readonly because: "bounce" | "complaint";
}

const RECEIPT_SECONDS = 2;
const REDELIVERY_SECONDS = 60;
const DELIVERIES_MAX = 5;

/** Plays the receipts of each mail that the service took: at least once each, in any order, through the real handler. */
export function receiptPlayer(how: {
  readonly stage: () => Stage;
  /** Receipts of a mail, beside the one of acceptance. */
  readonly receiptsOf?: (accepted: Accepted) => readonly PlannedReceipt[];
  readonly none?: true;
  /** The tag by which the mail service knows the mail. */
  readonly keyOf: (accepted: Accepted) => string;
}) {
  const returned: Returned[] = [];

  /** At least once: what is not acknowledged comes again, a few times. */
  function deliver(accepted: Accepted, receipt: Omit<PlannedReceipt, "afterSeconds">, attempt: number): void {
    const { time, portsOf } = how.stage();
    let isAcknowledged = false;
    const again = (): void => {
      if (!isAcknowledged && attempt < DELIVERIES_MAX) deliver(accepted, receipt, attempt + 1);
    };
    time.start("receipt", async (task) => {
      let copies = 0;
      const arrives = { kind: "deliver" as const, name: `${receipt.event} arrives` };
      const count = async (): Promise<void> => {
        copies += 1;
      };
      const isLost = await time.step(task, arrives, count).then(
        () => false,
        () => copies === 0,
      );
      if (isLost) {
        isAcknowledged = true; // the queue never had it
        return;
      }
      noteReturn(accepted, receipt, null);
      for (let copy = 0; copy < copies; copy += 1) {
        await takeReceipt(portsOf(task), { ...receipt, key: how.keyOf(accepted), messageId: "m", at: accepted.at });
        accepted.receiptTakenAt ??= time.now();
      }
      noteReturn(accepted, receipt, time.now());
      isAcknowledged = true;
    });
    time.at(secondsAfter(time.now(), REDELIVERY_SECONDS), again);
  }

  function noteReturn(
    { mail: { to: address } }: Accepted,
    { event, bounceType }: Pick<Receipt, "event" | "bounceType">,
    takenAt: Instant | null,
  ): void {
    if (event === "complaint") returned.push({ address, takenAt, because: "complaint" });
    if (event === "bounce" && bounceType === "Permanent") returned.push({ address, takenAt, because: "bounce" });
  }

  return {
    returned,
    play(accepted: Accepted): void {
      const planned = [
        { event: "send" as const, afterSeconds: RECEIPT_SECONDS },
        ...(how.receiptsOf?.(accepted) ?? []),
      ];
      if (how.none) return;
      const { time } = how.stage();
      for (const { afterSeconds, ...receipt } of planned)
        time.at(secondsAfter(time.now(), afterSeconds), () => deliver(accepted, receipt, 1));
    },
  };
}
