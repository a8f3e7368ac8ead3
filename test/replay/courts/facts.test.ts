import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify } from "../../../functions/entries/classify.ts";
import { mpp } from "../../../functions/matters/mpp.ts";
import { captionOn } from "../../../functions/model/docket.ts";
import { FACTS, isShown } from "../../../functions/replay/courts/facts.ts";

/** Where a fact's kind and the word of the product for such a line differ, both with reason. */
const READ_OTHERWISE: Readonly<Record<string, { kind: string; detail: string | null }>> = {
  // Setting and moving dates is scheduling.
  "Response to application (19A960) requested by Justice Kagan, due Monday, March 9, 2020, by 4 p.m.": {
    kind: "scheduling",
    detail: null,
  },
  "Motion to extend the time to file a response is granted and the time is extended to and including June 15, 2020.": {
    kind: "scheduling",
    detail: null,
  },
  // A party's waiver or consent is a notice.
  "Waiver of the 14-day waiting period under Rule 15.5 filed.": { kind: "notice", detail: null },
  "Blanket Consent filed by Petitioners, Joseph R. Biden, Jr., et al.": { kind: "notice", detail: "blanket_consent" },
};

const shown = FACTS.filter(isShown);
const dockets = new Map(mpp.dockets.map((docket) => [docket.id, docket]));

describe("the facts of the replay", () => {
  it("are there", () => {
    expect(FACTS).toHaveLength(141);
    expect(shown).toHaveLength(94);
  });

  it("are shown only with a day, and never when they are no docket row", () => {
    for (const fact of FACTS) {
      const hidden = fact.skip !== undefined || fact.adjacent === true || fact.dateFiled === null;
      expect(isShown(fact), fact.facts).toBe(!hidden);
      if (hidden) expect(fact.line, fact.facts).toBeUndefined();
    }
  });

  it("stand on dockets of the litigation, under the caption of their day", () => {
    for (const fact of shown) {
      const docket = dockets.get(`${fact.court}/${fact.docketNumber}`);
      expect(docket, fact.facts).toBeDefined();
      expect(captionOn(docket!, fact.dateFiled), fact.facts).toBe(fact.caseName);
    }
  });

  it("have a line that is a clerk's, not the fact's own sentence", () => {
    for (const fact of shown) {
      expect(fact.line.length, fact.facts).toBeGreaterThan(10);
      expect(sharedWords(fact.line, fact.facts), fact.line).toBeLessThan(8);
    }
  });

  it("never show a reporter citation of a ruling in its own line", () => {
    // 366 F. Supp. 3d 1110, 951 F.3d 1073, 20 F.4th 928
    for (const fact of shown) expect(fact.line).not.toMatch(/\d+ F\. ?(?:Supp\. ?)?(?:\dd|\dth) \d+/);
  });

  it("name no side in a circuit's amicus line", () => {
    const amicus = shown.filter((fact) => fact.kind === "amicus_brief" && /^ca\d/.test(fact.court));
    expect(amicus).toHaveLength(2);
    for (const fact of amicus) expect(fact.line).not.toMatch(/support|appell/i);
  });

  it("are written in US spelling and dates", () => {
    const british =
      /\b(?:judgement|favour|honour|labour|organis|recognis|colour|centre|defence|licence|enrolment)\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/i;
    for (const fact of FACTS) expect(`${fact.facts} ${fact.line ?? ""}`).not.toMatch(british);
  });

  it("are read by the product as what they are", () => {
    for (const fact of shown) {
      const { kind, detail } = classify({ court: fact.court, text: fact.line });
      const expected = READ_OTHERWISE[fact.line] ?? { kind: fact.kind, detail: fact.detail ?? null };
      expect({ kind, detail }, fact.line).toEqual(expected);
    }
    for (const line of Object.keys(READ_OTHERWISE)) expect(shown.map((fact) => fact.line)).toContain(line);
  });

  it.runIf(existsSync("../shared/mpp/docket-facts.json"))("are those that were gathered", () => {
    const gathered = JSON.parse(readFileSync("../shared/mpp/docket-facts.json", "utf8")) as Record<string, unknown>[];
    const ours = JSON.parse(readFileSync("functions/replay/courts/facts.json", "utf8")) as Record<string, unknown>[];
    expect(ours.map(({ line: _line, event: _event, ...fact }) => fact)).toEqual(gathered);
  });
});

/** Length of the longest run of words that both texts have. */
function sharedWords(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [one, other] = [words(a), words(b)];
  let longest = 0;
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < other.length; j += 1) {
      let run = 0;
      while (one[i + run] !== undefined && one[i + run] === other[j + run]) run += 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
