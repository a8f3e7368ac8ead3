import { setTimeout as wait } from "node:timers/promises";
import type { Clock, Mailer } from "../../../functions/ports/index.ts";
import { sendDigests } from "../../../functions/workflows/send-digests.ts";
import { manyReaders, THURSDAY } from "../many-readers.ts";
import { once } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const PER_SECOND = 100;
const SHARE_MIN = 0.98;
/** SES takes short bursts above its rate. */
const BURST = 10;

/** Runs in real time against a stand-in that accepts 100 mails a second and refuses what comes faster. */
export async function rows(): Promise<Row[]> {
  return [await paceRow(5_000, 0, SHARE_MIN), await paceRow(500, 30)];
}

async function paceRow(mails: number, answersAfterMs: number, shareMin?: number): Promise<Row> {
  const service = standIn(answersAfterMs);
  const copy = await manyReaders(mails, service.mailer);
  const clock = clockFrom(THURSDAY);
  const ports = { ...copy.ports, clock };
  const deployment = { ...copy.deployment, perSecond: PER_SECOND };
  const { cpuMs, wallMs } = await once(async () => {
    for (let tick = 0; tick < 20 && service.accepted() < mails; tick += 1) await sendDigests(ports, deployment, {});
  });
  const rate = service.accepted() / (wallMs / 1000);
  const row = {
    what: `a run of ${mails.toLocaleString("en-US")} mails, a service that accepts ${PER_SECOND} a second and answers after ${answersAfterMs} ms`,
    figure: `${shown(rate)} a second, ${shown((rate / PER_SECOND) * 100)} % of the rate; refused: ${service.refused()}; ${shown((cpuMs / wallMs) * 100)} % of a core`,
    beside: `${PER_SECOND} a second`,
  };
  if (shareMin === undefined)
    return {
      ...row,
      toReach: "–",
      note: "Readers are told one after another in a tick: with a service that takes longer to answer than a mail's turn lasts, its answers set the pace.",
    };
  return held({ ...row, toReach: `≥ ${shareMin * 100} %` }, rate / PER_SECOND, { min: shareMin });
}

function standIn(answersAfterMs: number): { mailer: Mailer; accepted(): number; refused(): number } {
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
      if (answersAfterMs > 0) await wait(answersAfterMs);
      if (tokens < 1) {
        refused += 1;
        return { kind: "refused", reason: "Throttling", later: true };
      }
      tokens -= 1;
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
