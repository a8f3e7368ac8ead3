import { describe, expect, it } from "vitest";
import { curated } from "../../../functions/matters/mpp/curated.ts";
import { laterHistory } from "../../../functions/matters/mpp/later-history.ts";
import { FACTS, isShown } from "../../../functions/replay/courts/facts.ts";

describe("what the MPP litigation's file says beside the dockets", () => {
  it("is every undated amicus brief of the facts, and nothing else", () => {
    const undated = FACTS.filter((fact) => fact.dateFiled === null && fact.amici && !fact.skip && !fact.adjacent);
    expect(undated).toHaveLength(20);
    const rows = undated.map((fact) => ({
      docket: `${fact.court}/${fact.docketNumber}`,
      filedBetween: fact.filedBetween,
      kind: fact.kind,
      amici: fact.amici,
      link: fact.sourceUrl?.replace(/^http:/, "https:"), // readers are sent nowhere else
    }));
    const printed = (list: readonly object[]): string[] => list.map((row) => JSON.stringify(row)).sort();
    expect(printed(curated)).toEqual(printed(rows));
  });

  it("speaks of rulings and orders that the facts have", () => {
    const days = new Set(FACTS.filter(isShown).map((fact) => `${fact.court}/${fact.docketNumber} ${fact.dateFiled}`));
    for (const { order, ruling } of laterHistory) {
      expect(days).toContain(`${order.docket} ${order.filedOn}`);
      expect(days).toContain(`${ruling.docket} ${ruling.filedOn}`);
    }
  });
});
