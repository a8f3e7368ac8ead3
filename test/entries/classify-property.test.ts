import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { KIND_RULES } from "../../functions/entries/classify/kind-of.ts";
import { classify } from "../../functions/entries/classify.ts";

const courts = fc.constantFrom("scotus", "ca9", "cadc", "ca2", "cand", "mad", "nysd");
const formulas = Object.values(KIND_RULES).flatMap((rules) => rules.flatMap((rule) => rule.examples));
/** Pieces of clerks' formulas, cut and joined anywhere, so that rules meet lines nobody wrote. */
const piece = fc
  .constantFrom(...formulas)
  .chain((formula) =>
    fc.nat(formula.length).chain((from) => fc.nat(formula.length).map((length) => formula.slice(from, from + length))),
  );
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 6 })
  .map((pieces) => pieces.join(" "));

describe("classify, on any line", () => {
  test.prop([courts, line])("quotes only what the line holds", (court, text) => {
    const entry = classify({ court, text });
    for (const words of Object.values(entry.evidence)) expect(text).toContain(words);
    for (const act of entry.acts) {
      expect(text).toContain(act.evidence);
      if (act.of !== null) expect(text).toContain(act.of);
      for (const limit of act.limits ?? []) expect(text).toContain(limit.text);
    }
    for (const vote of entry.votes ?? []) expect(text).toContain(vote.how);
    for (const name of [...entry.judges, ...entry.amici, ...entry.counsel]) expect(text).toContain(name);
    if (entry.filer !== null) expect(text).toContain(entry.filer);
  });

  test.prop([courts, line])(
    "keeps its own promises: amici only in amicus filings, a stated side with its words, the first act as disposition",
    (court, text) => {
      const entry = classify({ court, text });
      const isAmicus = entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
      if (!isAmicus) expect([entry.amici, entry.counsel, entry.supporting]).toEqual([[], [], null]);
      expect(entry.supporting !== null).toBe(entry.supportingStatus === "stated");
      if (entry.supporting !== null) expect(entry.evidence["supporting"]).toBeTruthy();
      expect(entry.disposition).toBe(entry.acts[0]?.act ?? null);
    },
  );

  test.prop([courts, line])("answers the same twice", (court, text) => {
    expect(classify({ court, text })).toEqual(classify({ court, text }));
  });
});
