import { describe, expect, it } from "vitest";
import { addDays } from "../../functions/model/time.ts";
import { isWorkingDay } from "../../functions/model/working-days.ts";

describe("a working day of the federal courts", () => {
  it("is none of the legal holidays, on the day on which they are kept", () => {
    const kept = ["01-01", "01-20", "02-17", "05-26", "06-19", "07-04", "09-01", "10-13", "11-11", "11-27", "12-25"];
    const free: string[] = [];
    for (let day = "2025-01-01"; day < "2026-01-01"; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (!isWorkingDay(day) && weekday !== 0 && weekday !== 6) free.push(day);
    }
    expect(free).toEqual(kept.map((day) => `2025-${day}`));
  });

  it("is not the Friday before a holiday on a Saturday, nor the Monday after one on a Sunday", () => {
    expect(isWorkingDay("2026-07-03")).toBe(false); // July 4, 2026 is a Saturday
    expect(isWorkingDay("2027-07-05")).toBe(false); // July 4, 2027 is a Sunday
    expect(isWorkingDay("2021-12-31")).toBe(false); // for January 1, 2022
    expect(isWorkingDay("2026-05-25")).toBe(false); // Memorial Day
    expect(isWorkingDay("2026-05-18")).toBe(true);
    expect(isWorkingDay("2026-07-06")).toBe(true);
    expect(isWorkingDay("2026-07-05")).toBe(false); // a Sunday
  });
});
