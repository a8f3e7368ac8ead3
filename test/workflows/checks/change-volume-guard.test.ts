import { describe, expect, it } from "vitest";
import type { NewEvent } from "../../../functions/model/event.ts";
import { mayPass, NEW_ROWS_MAX, overVolume } from "../../../functions/workflows/checks/change-volume-guard.ts";
import { anEntry, anEvent } from "../../support/filed-entries.ts";

const events = (count: number, fields: Partial<NewEvent>): NewEvent[] =>
  Array.from({ length: count }, () => anEvent({ after: anEntry({ filedOn: "2019-06-26" }), ...fields }));
const changed = (count: number, fields: Partial<NewEvent> = {}): NewEvent[] =>
  events(count, { kind: "entry_amended", ...fields });
const filed = (count: number, fields: Partial<NewEvent> = {}): NewEvent[] => events(count, fields);

/** What holds a batch of these events on a docket of so many known rows. */
function held(of: readonly NewEvent[], known: number, gaps: Parameters<typeof overVolume>[2] = []): string | undefined {
  return overVolume(
    { events: of, rows: [], kept: [], missing: {} } as unknown as Parameters<typeof overVolume>[0],
    known,
    gaps,
  );
}

describe("rows that changed", () => {
  it("wait for the operator when they are ten and more than a fifth of the docket", () => {
    expect(held(changed(10), 50)).toBeUndefined();
    expect(held(changed(10), 49)).toBe("10 of 49 rows changed at once");
    expect(held(changed(9), 9)).toBeUndefined();
    expect(held(changed(40), 200)).toBeUndefined();
    expect(held(changed(41), 200)).toBe("41 of 200 rows changed at once");
  });

  it("do not count when nobody is told of them", () => {
    expect(held([...changed(41, { quiet: true }), ...changed(9)], 10)).toBeUndefined();
  });
});

describe("rows that are new", () => {
  it("wait for the operator when they are more than sixty at once", () => {
    expect(NEW_ROWS_MAX).toBe(60);
    expect(held(filed(60), 0)).toBeUndefined();
    expect(held(filed(61), 1_000)).toBe("61 new rows at once");
    expect(held([...filed(60), ...filed(10, { quiet: true })], 0)).toBeUndefined();
  });

  it("are expected on the days of a gap, and only there", () => {
    const gap = { from: "2019-06-25T12:00:00.000Z", to: "2019-06-27T12:00:00.000Z", source: "cmecf-rss" };
    expect(held(filed(200), 0, [gap])).toBeUndefined();
    const before = filed(61, { after: anEntry({ filedOn: "2019-06-24" }) });
    expect(held([...filed(200), ...before], 0, [gap])).toBe("61 new rows at once");
  });
});

describe("a batch that the operator let go", () => {
  const released = { source: "courtlistener", rows: 100, at: "2019-06-26T15:00:00.000Z", why: "", releasedRows: 100 };

  it("passes with up to sixty rows more, and no others", () => {
    expect([100, 160, 161].map((rows) => mayPass(released, rows))).toEqual([true, true, false]);
    const { releasedRows: _, ...waiting } = released;
    expect([mayPass(waiting, 1), mayPass(undefined, 1)]).toEqual([false, false]);
  });
});
