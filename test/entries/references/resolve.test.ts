import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveReference } from "../../../functions/entries/references/resolve.ts";
import { MATTERS } from "../../../functions/matters/index.ts";
import { COURTS } from "../../../functions/model/courts.ts";

interface Wanted {
  readonly reference: string;
  readonly docket: string | null;
}

const wanted: Wanted[] = readFileSync(new URL("./references.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("a reference that somebody pastes", () => {
  it.each(wanted)("$reference is $docket", ({ reference, docket }) => {
    const resolved = resolveReference(reference, MATTERS);
    expect(resolved.docket).toBe(docket);
    expect(resolved.reference).toBe(reference);
    expect(resolved.why).not.toBe("");
    if (docket !== null) expect(resolved.candidates).toEqual([docket]);
  });

  it("names every federal court by its id, its abbreviation and its whole name", () => {
    for (const { id, short, long, level, special } of COURTS) {
      const number = level === "district" && special === undefined ? "1:25-cv-00123" : "25-1234";
      const kept = special === "national" && level === "district" ? "25-cv-01234" : number;
      for (const name of [id, short, long])
        expect(resolveReference(`No. ${number} (${name})`).docket, name).toBe(`${id}/${kept}`);
    }
  });

  it("says what is missing, and shows what it may be", () => {
    expect(resolveReference("19-807 (N.D. Cal.)")).toMatchObject({
      docket: null,
      candidates: ["cand/19-cv-00807", "cand/19-cr-00807"],
      why: expect.stringContaining("say whether this is cv, cr or mj"),
    });
    expect(resolveReference("No. 19-1212", MATTERS)).toMatchObject({
      docket: null,
      candidates: ["scotus/19-1212"],
      why: expect.stringContaining("several courts may have this number"),
    });
    expect(resolveReference("Nos. 20-16859, 20-16907 (9th Cir.)").candidates).toEqual(["ca9/20-16859", "ca9/20-16907"]);
    expect(resolveReference("RG19012345 (Cal. Super. Ct.)").why).toContain("State court");
    expect(resolveReference("https://www.courtlistener.com/docket/14575384/x/").why).toContain("14575384");
  });

  it("takes whatever is pasted without an error", () => {
    for (const text of ["(((((", "No. No. No.", "9".repeat(5000), "https://[", "３:19-cv-00807", "a/b/c", "-1-1-1-"])
      expect(resolveReference(text, MATTERS).docket).toBeNull();
  });
});
