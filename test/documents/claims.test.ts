import { describe, expect, it } from "vitest";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";

const COMPLAINT = [
  "UNITED STATES DISTRICT COURT\n\nHARBOR LEAGUE, Plaintiff,\n\nv.\n\nPORT AUTHORITY, Defendant.\n\nCOMPLAINT FOR INJUNCTIVE RELIEF\n\nINTRODUCTION\n\n1. The port raised its night fee without notice to anyone.",
  "CLAIMS FOR RELIEF\n\nCOUNT ONE\n\nHARBOR ACT – UNLAWFUL FEES AND\nCHARGES\n\n2. Plaintiff repeats each allegation above.\n\nCOUNT TWO – DUE PROCESS\n(Against All Defendants)\n\n3. Plaintiff repeats each allegation above. Count One alleges a fee.",
  "Third Cause of Action\n\nAdministrative Procedure Act\n\n4. The fee is arbitrary and was never explained.",
  "PRAYER FOR RELIEF\n\nWHEREFORE, Plaintiff prays that this Court grant the following relief:\n\n1. A declaration that the night fee is void;\n\n2. An injunction against its collection; and,\n\n3. Such other relief as is just.\n\nDated: May 5, 2031\n\nAnn B. Barrow\nAttorney for Plaintiff",
].join("\f");

describe("a complaint", () => {
  const made = summarize({ document: readPlainText(COMPLAINT), kind: "complaint", court: "cand", sha256: "0" });
  if ("none" in made || made.of.form !== "brief") throw new Error("no summary");
  const { points, relief } = made.of;

  it("shows its counts under their own titles, with their pages", () => {
    expect(points.map(({ number, heading }) => [number, heading.text, heading.anchor.page])).toEqual([
      ["ONE", "HARBOR ACT – UNLAWFUL FEES AND CHARGES", 2],
      ["TWO", "DUE PROCESS", 2],
      ["Third", "Administrative Procedure Act", 3],
    ]);
  });

  it("shows its prayer whole, without the signature below it", () => {
    expect(relief.map(({ text }) => text)).toEqual([
      "WHEREFORE, Plaintiff prays that this Court grant the following relief:",
      "A declaration that the night fee is void;",
      "An injunction against its collection; and,",
      "Such other relief as is just.",
    ]);
  });
});
