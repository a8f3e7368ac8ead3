import { expect, it } from "vitest";
import { slotsBetween } from "../../functions/model/slot.ts";
import { addDays, type Day, dayIn, timeIn } from "../../functions/model/time.ts";

const FIRST = "2016-01-01";
const LAST = "2025-12-31";
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

it("all time zones, ten years of transitions: one daily slot a local date, at its first valid moment", () => {
  let transitions = 0;
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const day of transitionsOf(zone)) {
      transitions += 1;
      for (const hour of HOURS) expectOneADate(zone, hour, day);
    }
  }
  expect(transitions).toBeGreaterThan(2500);
});

/** Days on which a clock in `zone` stands differently at noon (UTC) than the day before. */
function transitionsOf(zone: string): Day[] {
  const days: Day[] = [];
  let before = "";
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const now = timeIn(zone, `${day}T12:00:00.000Z`);
    if (before !== "" && now !== before) days.push(day);
    before = now;
  }
  return days;
}

function expectOneADate(zone: string, hour: string, day: Day): void {
  const where = `${zone} ${hour} ${day}`;
  const slots = slotsBetween(
    { cadence: "daily", zone, hour },
    `${addDays(day, -2)}T12:00:00.000Z`,
    `${addDays(day, 2)}T12:00:00.000Z`,
  );
  slots.forEach((slot, n) => {
    const before = slots[n - 1];
    if (before) expect(slot.day, where).toBe(addDays(before.day, 1));
    if (before) expect(slot.at > before.at, where).toBe(true);
    // The first moment at which the wall clock shows that hour of that date, or later: a jump may skip it.
    const wanted = `${slot.day}T${hour}`;
    expect(wallClock(zone, slot.at) >= wanted, where).toBe(true);
    expect(wallClock(zone, new Date(Date.parse(slot.at) - 1).toISOString()) < wanted, where).toBe(true);
  });
  expect(slots.length, where).toBeGreaterThanOrEqual(3);
}

function wallClock(zone: string, at: string): string {
  return `${dayIn(zone, at)}T${timeIn(zone, at)}`;
}
