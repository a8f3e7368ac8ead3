import { addMinutes, minutesBetween } from "../../../functions/model/time.ts";
import { isKept, judge } from "./judge.ts";
import { simulatedMail } from "./simulated-mail.ts";

/** 6 a.m. Eastern, an hour before the slot. */
const BEGIN = "2024-06-03T10:00:00.000Z";
const SLOT = "2024-06-03T11:00:00.000Z";

/** One slot of daily readers who are all told the same, without a fault. */
export async function slotOfReaders(how: {
  readonly readers: number;
  readonly perSecond: number;
  readonly workers: 1 | 2;
}): Promise<{
  readonly told: number;
  /** From the slot to the last mail. */
  readonly seconds: number;
  /** Ticks in which mails were handed over. */
  readonly ticks: number;
  readonly isKept: boolean;
}> {
  const { readers, perSecond, workers } = how;
  const until = addMinutes(BEGIN, 3 * 60);
  const stepsMax = 100 * readers;
  const mail = simulatedMail({ begin: BEGIN, until, seed: "throughput", workers, perSecond, stepsMax });
  for (let n = 0; n < readers; n += 1) await mail.joined(`reader${n}`, { cadence: "daily" });
  await mail.file("ruling");
  await mail.time.run();
  const { accepted } = mail.service;
  return {
    told: accepted.length,
    seconds: minutesBetween(SLOT, accepted.at(-1)?.at ?? "") * 60,
    ticks: new Set(accepted.map(({ task }) => task)).size,
    isKept: isKept(await judge(mail), "none"),
  };
}
