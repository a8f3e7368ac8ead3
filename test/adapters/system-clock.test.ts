import { describe, expect, it } from "vitest";
import { systemClock } from "../../functions/adapters/system-clock.ts";

describe("the system's clock", () => {
  it("gives instants in UTC with milliseconds", () => {
    const before = Date.now();
    const now = systemClock().now();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
  });

  it("sleeps as long as it says", async () => {
    const before = performance.now();
    await systemClock().sleep(30);
    expect(performance.now() - before).toBeGreaterThanOrEqual(25);
  });
});
