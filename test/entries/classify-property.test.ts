import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND_RULES } from "../../functions/entries/classify/kind-of.ts";
import { classify } from "../../functions/entries/classify.ts";
import type { Classification } from "../../functions/model/entry.ts";
import { holds } from "../support/holds.ts";

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

/** `promise` is kept of what any line of any court is classified as. */
const ofAnyLine = (promise: (entry: Classification, text: string, court: string) => void): Promise<void> =>
  holds(
    fc.property(courts, line, (court, text) => {
      promise(classify({ court, text }), text, court);
    }),
    { numRuns: 100 },
  );

describe("classify, on any line", () => {
  it("quotes only what the line holds", () =>
    ofAnyLine((entry, text) => {
      for (const words of Object.values(entry.evidence)) expect(text).toContain(words);
      for (const act of entry.acts) {
        expect(text).toContain(act.evidence);
        if (act.of !== null) expect(text).toContain(act.of);
        for (const limit of act.limits ?? []) expect(text).toContain(limit.text);
      }
      for (const vote of entry.votes ?? []) expect(text).toContain(vote.how);
      for (const name of [...entry.judges, ...entry.amici, ...entry.counsel]) expect(text).toContain(name);
      if (entry.filer !== null) expect(text).toContain(entry.filer);
    }));

  it("keeps its own promises: amici only in amicus filings, a stated side with its words, the first act as disposition", () =>
    ofAnyLine((entry) => {
      const isAmicus = entry.kind === "amicus_brief" || entry.kind === "motion_for_leave_amicus";
      if (!isAmicus) expect([entry.amici, entry.counsel, entry.supporting]).toEqual([[], [], null]);
      expect(entry.supporting !== null).toBe(entry.supportingStatus === "stated");
      if (entry.supporting !== null) expect(entry.evidence["supporting"]).toBeTruthy();
      expect(entry.disposition).toBe(entry.acts[0]?.act ?? null);
    }));

  it("answers the same twice", () =>
    ofAnyLine((entry, text, court) => expect(classify({ court, text })).toEqual(entry)));
});
