import { describe, expect, it } from "vitest";
import { nextSlot, slotName, slotsBetween } from "../../functions/model/slot.ts";

const NEW_YORK = "America/New_York";
const daily = { cadence: "daily", zone: NEW_YORK, hour: "07:00" } as const;

describe("the slots of a group", () => {
  it("are one a local date, also when the clocks change", () => {
    const slots = slotsBetween({ ...daily, hour: "02:00" }, "2019-03-08T12:00:00.000Z", "2019-03-12T12:00:00.000Z");
    expect(slots.map((slot) => [slot.day, slot.at])).toEqual([
      ["2019-03-09", "2019-03-09T07:00:00.000Z"],
      // 2 a.m. does not exist on March 10: the first valid moment is 3 a.m. daylight time.
      ["2019-03-10", "2019-03-10T07:00:00.000Z"],
      ["2019-03-11", "2019-03-11T06:00:00.000Z"],
      ["2019-03-12", "2019-03-12T06:00:00.000Z"],
    ]);
    const autumn = slotsBetween({ ...daily, hour: "01:00" }, "2019-11-02T12:00:00.000Z", "2019-11-04T12:00:00.000Z");
    expect(autumn.map((slot) => slot.at)).toEqual(["2019-11-03T05:00:00.000Z", "2019-11-04T06:00:00.000Z"]);
  });

  it("leave out a date that a zone skipped", () => {
    const apia = { cadence: "daily", zone: "Pacific/Apia", hour: "07:00" } as const;
    const days = slotsBetween(apia, "2011-12-28T00:00:00.000Z", "2012-01-01T00:00:00.000Z").map((slot) => slot.day);
    expect(days).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
  });

  it("are Mondays to Fridays, or Fridays, for who wants that", () => {
    const days = (cadence: "weekdays" | "weekly") =>
      slotsBetween({ ...daily, cadence }, "2019-06-27T12:00:00.000Z", "2019-07-06T12:00:00.000Z").map(
        (slot) => slot.day,
      );
    expect(days("weekdays")).toEqual([
      "2019-06-28",
      "2019-07-01",
      "2019-07-02",
      "2019-07-03",
      "2019-07-04",
      "2019-07-05",
    ]);
    expect(days("weekly")).toEqual(["2019-06-28", "2019-07-05"]);
  });

  it("end with the instant asked for and begin after the one before", () => {
    const at = "2019-06-27T11:00:00.000Z";
    expect(slotsBetween(daily, "2019-06-26T11:00:00.000Z", at).map(slotName)).toEqual([
      `daily#${NEW_YORK}#07:00#2019-06-27`,
    ]);
    expect(slotsBetween(daily, at, "2019-06-27T11:05:00.000Z")).toEqual([]);
  });

  it("go on with the next one", () => {
    expect(nextSlot(daily, "2019-06-27T11:00:00.000Z")?.at).toBe("2019-06-28T11:00:00.000Z");
    expect(nextSlot({ ...daily, cadence: "weekly" }, "2019-06-28T11:00:00.000Z")?.at).toBe("2019-07-05T11:00:00.000Z");
    expect(nextSlot({ cadence: "as_filed", zone: "-", hour: "-" }, "2019-06-28T11:00:00.000Z")).toBeUndefined();
  });
});
