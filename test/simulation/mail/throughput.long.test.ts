import { expect, it } from "vitest";
import { slotOfReaders } from "./slot-of-readers.ts";

/** 6,000 readers of one hour at what a mail service takes at first: 7 minutes and 8 seconds, over many ticks. */
it.each([1, 2] as const)(
  "tells 6,000 readers of one hour at 14 a second within a tenth more than that takes, with %i worker(s) at a time",
  async (workers) => {
    const { told, seconds, ticks, isKept } = await slotOfReaders({ readers: 6_000, perSecond: 14, workers });
    expect(told).toBe(6_000);
    expect(seconds).toBeLessThanOrEqual((1.1 * 6_000) / 14);
    expect(seconds).toBeGreaterThanOrEqual((0.95 * 6_000) / 14);
    expect(ticks).toBeGreaterThan(5);
    expect(isKept).toBe(true);
  },
);
