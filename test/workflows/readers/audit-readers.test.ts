import { describe, expect, it } from "vitest";
import type { Cadence } from "../../../functions/model/reader.ts";
import { auditReaders } from "../../../functions/workflows/readers/audit-readers.ts";
import { mailWorld } from "../../support/mail-world.ts";

describe("a reader who is owed something", () => {
  it.each<[Cadence, number]>([
    ["as_filed", 2],
    ["daily", 46],
    ["weekdays", 94],
    ["weekly", 194],
  ])("is named when it is longer than the cadence explains: %s, %i hours", async (cadence, hours) => {
    const w = mailWorld();
    const reader = await w.joined("ann", { cadence });
    await w.file({ number: "1" });
    w.clock.forward(hours * 60);
    expect((await auditReaders(w.ports, w.deployment)).gaps).toEqual([]);
    w.clock.forward(1);
    expect((await auditReaders(w.ports, w.deployment)).gaps.map((gap) => gap.reader)).toEqual([reader]);
  });
});
