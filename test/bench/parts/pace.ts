import { setTimeout as wait } from "node:timers/promises";
import type { Clock, Mailer } from "../../../functions/ports/index.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { manyReaders, THURSDAY } from "../many-readers.ts";
import { once } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const PER_SECOND = 100;
const SHARE_MIN = 0.98;
/** SES takes short bursts above its rate. */
const BURST = 10;

const MAILS = 5_000;
/** What a mail service in the same region takes to answer. */
const ANSWERS_AFTER_MS = 30;

/** Runs in real time against a stand-in that accepts 100 mails a second and refuses what comes faster. */
export async function rows(): Promise<Row[]> {
  const service = standIn();
  const copy = await manyReaders(MAILS, service.mailer);
  const ports = { ...copy.ports, clock: clockFrom(THURSDAY) };
  const deployment = { ...copy.deployment, perSecond: PER_SECOND };
  const { cpuMs, wallMs } = await once(async () => {
    for (let tick = 0; tick < 20 && service.accepted() < MAILS; tick += 1) await sendDigests(ports, deployment, {});
  });
  const rate = service.accepted() / (wallMs / 1000);
  return [
    held(
      {
        what: `a run of ${MAILS.toLocaleString("en-US")} mails, a service that accepts ${PER_SECOND} a second and answers after ${ANSWERS_AFTER_MS} ms`,
        figure: `${shown(rate)} a second, ${shown((rate / PER_SECOND) * 100)} % of the rate; refused: ${service.refused()}; ${shown((cpuMs / wallMs) * 100)} % of a core`,
        beside: `${PER_SECOND} a second`,
        toReach: `≥ ${SHARE_MIN * 100} %`,
      },
      rate / PER_SECOND,
      { min: SHARE_MIN },
    ),
  ];
}

/** Decides on a mail when it comes, by a bucket that fills at its rate, and answers a little later. */
function standIn(): { mailer: Mailer; accepted(): number; refused(): number } {
  let accepted = 0;
  let refused = 0;
  let tokens = BURST;
  let filledAt = performance.now();
  const mailer: Mailer = {
    receipts: true,
    async send() {
      const now = performance.now();
      tokens = Math.min(BURST, tokens + ((now - filledAt) / 1000) * PER_SECOND);
      filledAt = now;
      const accepts = tokens >= 1;
      if (accepts) tokens -= 1;
      await wait(ANSWERS_AFTER_MS);
      if (!accepts) {
        refused += 1;
        return { kind: "refused", reason: "Throttling", later: true };
      }
      accepted += 1;
      return { kind: "accepted", messageId: `m${accepted}` };
    },
  };
  return { mailer, accepted: () => accepted, refused: () => refused };
}

/** Real time, counted from an instant of the litigation. */
function clockFrom(begin: string): Clock {
  const offset = Date.parse(begin) - Date.now();
  return {
    now: () => new Date(Date.now() + offset).toISOString(),
    sleep: async (ms) => {
      await wait(ms);
    },
  };
}
