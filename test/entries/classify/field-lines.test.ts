import { describe, expect, it } from "vitest";
import { classify } from "../../../functions/entries/classify.ts";
import type { Act } from "../../../functions/model/entry.ts";
import { FIELD_LINES } from "../../support/field-lines.ts";

function told({ act, of, limits = [], effective }: Act): string {
  const bounds = limits.map((limit) => `${limit.kind}: ${limit.text}`).join("; ");
  return `${act}: ${of ?? "–"}${bounds ? ` [${bounds}]` : ""}${effective ? ` (${effective})` : ""}`;
}

describe("what a clerk's line says was done, for whoever is told it", () => {
  it("is asked of lines of every circuit and of every kind of court", () => {
    const courts = new Set(FIELD_LINES.map(({ court }) => court));
    for (const circuit of [
      "ca1",
      "ca2",
      "ca3",
      "ca4",
      "ca5",
      "ca6",
      "ca7",
      "ca8",
      "ca9",
      "ca10",
      "ca11",
      "cadc",
      "cafc",
    ])
      expect(courts).toContain(circuit);
    expect(FIELD_LINES.filter(({ court }) => court === "scotus").length).toBeGreaterThan(30);
    expect(FIELD_LINES.filter(({ acts }) => acts.length === 0).length).toBeGreaterThan(40);
    expect(FIELD_LINES.length).toBeGreaterThan(200);
  });

  it.each(FIELD_LINES)("$court: $text", ({ court, text, ...expected }) => {
    const { kind, acts, notDone = [], votes = [] } = classify({ court, text });
    const by = (acts[0] ?? notDone[0])?.by;
    expect({
      kind,
      acts: acts.map(told),
      ...(notDone.length > 0 ? { notDone: notDone.map(told) } : {}),
      ...(votes.length > 0 ? { votes: votes.map(({ who, how }) => `${who}: ${how}`) } : {}),
      ...(by && by.kind !== "court" ? { by: `${by.kind}${by.name ? ` ${by.name}` : ""}` } : {}),
    }).toEqual(expected);
  });
});
