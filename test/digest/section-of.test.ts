import { describe, expect, it } from "vitest";
import type { EntryChange } from "../../functions/digest/entry-changes.ts";
import { sectionOf } from "../../functions/digest/sections/index.ts";
import { KINDS, WEIGHTS } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { anEntry } from "../support/filed-entries.ts";

const event = {} as LedgerEvent;
const filed = (kind: (typeof KINDS)[number], weight: (typeof WEIGHTS)[number]): EntryChange => ({
  what: "filed",
  events: [1],
  first: event,
  last: event,
  entry: anEntry({ kind, weight }),
});

describe("the section that tells a change", () => {
  it("is the first that takes it: a ruling of any kind, then amicus filings of any weight", () => {
    for (const kind of KINDS) expect([kind, sectionOf(filed(kind, "ruling"))]).toEqual([kind, "rulings"]);
    for (const weight of WEIGHTS.filter((one) => one !== "ruling"))
      for (const kind of ["amicus_brief", "motion_for_leave_amicus"] as const)
        expect([kind, weight, sectionOf(filed(kind, weight))]).toEqual([kind, weight, "amicus_briefs"]);
    expect(sectionOf(filed("motion", "filing"))).toBe("requests");
    expect(sectionOf(filed("motion", "minor"))).toBe("filings");
    expect(sectionOf(filed("motion", "routine"))).toBe("counted");
    expect(sectionOf(filed("brief", "filing"))).toBe("filings");
  });

  it("is one for everything that can happen", () => {
    const whole = KINDS.flatMap((kind) => WEIGHTS.map((weight) => sectionOf(filed(kind, weight))));
    expect(whole.filter((section) => section === undefined)).toEqual([]);
    const others = (["readable", "changed", "status", "mistake", "gap"] as const).map((what) =>
      sectionOf({ ...filed("order", "minor"), what }),
    );
    expect(others).toEqual(["now_readable", "changes", "changes", "changes", "visibility"]);
    expect(sectionOf({ what: "status", events: [1], first: event, last: event })).toBe("changes");
  });
});
