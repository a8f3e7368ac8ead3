import { expect, it } from "vitest";
import { slotOfReaders } from "./slot-of-readers.ts";

it.each([
  { readers: 1_500, workers: 1 as const },
  { readers: 1_500, workers: 2 as const },
])(
  "tells $readers readers of one hour at 14 a second within a tenth more than that takes, with $workers worker(s) at a time",
  async ({ readers, workers }) => {
    const perSecond = 14;
    const slot = await slotOfReaders({ readers, perSecond, workers });
    expect(slot.told).toBe(readers);
    expect(slot.seconds).toBeLessThanOrEqual((1.1 * readers) / perSecond);
    // Nor faster than the service takes them, however many are at work.
    expect(slot.seconds).toBeGreaterThanOrEqual((0.95 * readers) / perSecond);
    expect(slot.isKept).toBe(true);
  },
  60_000,
);
