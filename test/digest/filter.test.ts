import { describe, expect, it } from "vitest";
import { passes, passesEntry } from "../../functions/digest/filter.ts";
import { anEntry } from "../support/filed-entries.ts";
import { event } from "../support/telling.ts";

const brief = anEntry({
  kind: "amicus_brief",
  weight: "filing",
  amici: ["Andrés and others"],
  supporting: "appellee",
  supportingStatus: "stated",
});
const ruling = anEntry({ kind: "order", weight: "ruling", docket: "txnd/2:21-cv-00067" });

describe("a reader's choices", () => {
  it("let everything through when there are none", () => {
    for (const entry of [brief, ruling, anEntry()]) expect(passesEntry(entry, {})).toBe(true);
    expect(passesEntry(brief, { courts: [], kinds: [], sides: [], keywords: [] })).toBe(true);
  });

  it("must all be met", () => {
    expect(passesEntry(brief, { courts: ["ca9"], kinds: ["amicus_brief"] })).toBe(true);
    expect(passesEntry(brief, { courts: ["ca9"], kinds: ["motion"] })).toBe(false);
    expect(passesEntry(brief, { courts: ["scotus"], kinds: ["amicus_brief"] })).toBe(false);
  });

  it("never leave out a ruling, unless that was switched off by hand", () => {
    expect(passesEntry(ruling, { courts: ["ca9"] })).toBe(true);
    expect(passesEntry(ruling, { courts: ["ca9"], rulingsToo: "only if they pass" })).toBe(false);
    expect(passesEntry(ruling, { courts: ["txnd"], rulingsToo: "only if they pass" })).toBe(true);
  });

  it("of a side leave out only what is known to be another's", () => {
    expect(passesEntry(brief, { sides: ["appellee"] })).toBe(true);
    expect(passesEntry(brief, { sides: ["appellant"] })).toBe(false);
    expect(passesEntry({ ...brief, supporting: null, supportingStatus: "not_read" }, { sides: ["appellant"] })).toBe(
      true,
    );
    expect(
      passesEntry(anEntry({ kind: "motion", weight: "filing", role: "Appellants" }), { sides: ["appellant"] }),
    ).toBe(true);
    expect(
      passesEntry(anEntry({ kind: "motion", weight: "filing", role: "Appellants" }), { sides: ["appellee"] }),
    ).toBe(false);
  });

  it("of keywords ask for any, without case and accents, in text, caption, names and court", () => {
    expect(passesEntry(brief, { keywords: ["ANDRES"] })).toBe(true);
    expect(passesEntry(brief, { keywords: ["texas", "law lab"] })).toBe(true);
    expect(passesEntry(brief, { keywords: ["ninth circuit"] })).toBe(true);
    expect(passesEntry(brief, { keywords: ["texas"] })).toBe(false);
  });

  it("of courts hold for gaps too", () => {
    const gap = event(1, { kind: "gap_opened", docket: "ca9/19-15716" });
    expect(passes(gap, { courts: ["ca9"] })).toBe(true);
    expect(passes(gap, { courts: ["scotus"] })).toBe(false);
    expect(passes(gap, { kinds: ["motion"] })).toBe(true);
  });
});
