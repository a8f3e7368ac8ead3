import { expect, it } from "vitest";
import { slotsBetween } from "../../functions/model/slot.ts";
import { addDays, dayIn } from "../../functions/model/time.ts";

const YEARS = { first: "2016-01-01", last: "2025-12-31" };
const HOURS = ["00:00", "01:00", "02:00", "03:00", "07:00", "23:00"];

it("all time zones, ten years of transitions: one daily slot a local date, in the order of the dates", () => {
  let slots = 0;
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const hour of HOURS) {
      let through = `${YEARS.first}T00:00:00.000Z`;
      const days: string[] = [];
      for (let day = YEARS.first; day <= YEARS.last; day = addDays(day, 7)) {
        const upTo = `${day}T12:00:00.000Z`;
        if (upTo <= through) continue;
        for (const slot of slotsBetween({ cadence: "daily", zone, hour }, through, upTo)) {
          expect(dayIn(zone, slot.at), `${zone} ${hour}`).toBe(slot.day);
          days.push(slot.day);
        }
        through = upTo;
      }
      slots += days.length;
      expect(new Set(days).size, `${zone} ${hour}: a date twice`).toBe(days.length);
      const first = days[0] ?? "";
      days.forEach((day, n) => {
        expect(day, `${zone} ${hour}: a date missing`).toBe(addDays(first, n));
      });
    }
  }
  expect(slots).toBeGreaterThan(400 * HOURS.length * 3600);
});
