import { expect, it } from "vitest";
import { addMinutes, minutesBetween } from "../../../functions/model/time.ts";
import { isKept, judge } from "./judge.ts";
import { simulatedMail } from "./simulated-mail.ts";

/** 6 a.m. Eastern, an hour before the slot. */
const BEGIN = "2024-06-03T10:00:00.000Z";
const SLOT = "2024-06-03T11:00:00.000Z";

it.each([
  { readers: 1_500, workers: 1 as const },
  { readers: 1_500, workers: 2 as const },
])(
  "tells $readers readers of one hour at 14 a second within a tenth more than that takes, with $workers worker(s) at a time",
  async ({ readers, workers }) => {
    const perSecond = 14;
    const mail = simulatedMail({
      begin: BEGIN,
      until: addMinutes(BEGIN, 3 * 60),
      seed: "throughput",
      workers,
      perSecond,
    });
    for (let n = 0; n < readers; n += 1) await mail.joined(`reader${n}`, { cadence: "daily" });
    await mail.file("ruling");
    await mail.time.run();
    const { accepted } = mail.service;
    expect(accepted).toHaveLength(readers);
    const seconds = minutesBetween(SLOT, accepted.at(-1)?.at ?? "") * 60;
    expect(seconds).toBeLessThanOrEqual((1.1 * readers) / perSecond);
    // Nor faster than the service takes them, however many are at work.
    expect(seconds).toBeGreaterThanOrEqual((0.95 * readers) / perSecond);
    expect(isKept(await judge(mail), "none")).toBe(true);
  },
  60_000,
);
