import { describe, expect, it } from "vitest";
import { dayIn, timeIn } from "../../functions/model/time.ts";
import { dice } from "../support/seeded.ts";

describe("a wall calendar and clock", () => {
  it("show in whatever zone what the system's own calendar shows, also around changes of the clock", () => {
    const random = dice(7);
    const changes = ["2020-03-08T10:00:00.000Z", "2020-11-01T09:00:00.000Z", "2011-12-30T10:00:00.000Z"];
    const zones = Intl.supportedValuesOf("timeZone").filter((_, place) => place % 5 === 0);
    for (const zone of zones) {
      const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
      for (let n = 0; n < 12; n += 1) {
        const far = n < 6 ? random.between(0, 60 * 365 * 24 * 60) - 20 * 365 * 24 * 60 : random.between(-600, 600);
        const at = new Date(Date.parse(random.pick(changes)) + far * 60_000).toISOString();
        expect(`${dayIn(zone, at)} ${timeIn(zone, at)}`, `${zone} ${at}`).toBe(format.format(new Date(at)));
      }
    }
  });
});
