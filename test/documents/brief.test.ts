import { describe, expect, it } from "vitest";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { BriefSummary } from "../../functions/model/summary.ts";
import { BRIEF } from "./sample-brief.ts";

const summary = (text: string) => {
  const made = summarize({ document: readPlainText(text), kind: "amicus_brief", court: "ca9", sha256: "0" });
  if ("none" in made || made.of.form !== "brief") throw new Error("no summary of a brief");
  return { ...made, of: made.of satisfies BriefSummary };
};
const brief = (text: string) => summary(text).of;
const withInterest = (text: string) => BRIEF.replace(/Amici are twelve[^\n]*/, text);

describe("a brief says of itself", () => {
  const read = brief(BRIEF);

  it("who speaks, for whom and for what", () => {
    expect(read.amici.value).toEqual(["TWELVE PORT CITIES"]);
    expect(read.counsel.value).toEqual(["Lisa Marlowe"]);
    expect(read.supporting.value).toBe("appellee");
    expect(read.position.value).toBe("affirmance");
  });

  it("that the parties consent and that nobody else wrote it", () => {
    expect(read.consent).toMatchObject({ status: "stated", value: "all parties" });
    expect(read.consent.evidence[0]?.text).toBe("All parties have consented to the filing of this brief.");
    expect(read.authorship).toMatchObject({ status: "stated", value: "standard disclosure" });
  });

  it("its interest without those formulas, its points, its own summary and what it asks", () => {
    expect(read.interest.map(({ text }) => text)).toEqual([
      "Amici are twelve cities whose ports depend on ships that land by night.",
    ]);
    expect(read.points.map(({ number }) => number)).toEqual(["I", "A", "II"]);
    expect(read.keySentences.length).toBeGreaterThan(0);
    expect(read.keySentences.every(({ part }) => part === "summary_of_argument")).toBe(true);
    expect(read.relief.map(({ text }) => text)).toEqual(["The order of the district court should be affirmed."]);
  });

  it("and the stamp its docket, entry, day and pages", () => {
    expect(summary(BRIEF).stamp).toEqual({
      docketNumber: "21-40001",
      entryNumber: "39",
      filedOn: "2031-06-26",
      pages: 4,
    });
    expect(summary(BRIEF).warnings).toEqual([]);
  });
});

describe("consent", () => {
  it.each([
    ["Plaintiffs have consented, while Defendants take no position on the filing.", "no position taken"],
    ["This motion is unopposed.", "unopposed"],
    ["Defendants did not consent to the filing of this brief.", "opposed"],
    ["The Cities move for leave to file this brief.", "leave sought"],
  ])("is read: %s", (text, value) => {
    expect(brief(withInterest(text)).consent.value).toBe(value);
  });

  it("is not stated where nobody says so", () => {
    expect(brief(withInterest("Amici are twelve cities whose ports depend on ships.")).consent).toEqual({
      status: "not_stated",
      evidence: [],
    });
  });
});

describe("the disclosure of authorship", () => {
  it("wants a look when it is not the formula", () => {
    expect(brief(withInterest("Plaintiffs’ counsel authored this brief in part.")).authorship.value).toBe(
      "needs attention",
    );
    expect(
      brief(
        withInterest(
          "No party’s counsel authored this brief in whole or in part, except that the port paid for its printing.",
        ),
      ).authorship.value,
    ).toBe("needs attention");
    expect(brief(withInterest("Amici are twelve cities whose ports depend on ships.")).authorship.status).toBe(
      "not_stated",
    );
  });

  it("may stand in the first footnote of the text", () => {
    const lines = Array.from({ length: 7 }, (_, i) => `Amici are cities, and ${i + 2} of them are old.`).join("\n");
    const read = brief(
      withInterest(`${lines}\n——————\n1 No counsel for a party authored this brief in whole or in part.`),
    );
    expect(read.authorship.value).toBe("standard disclosure");
    expect(read.authorship.evidence[0]?.text).toBe("No counsel for a party authored this brief in whole or in part.");
  });
});

describe("a brief without a summary of argument", () => {
  it("is quoted from its argument", () => {
    const read = brief(BRIEF.replace(/SUMMARY OF ARGUMENT\n\n[^\n]*/, ""));
    expect(read.keySentences.length).toBeGreaterThan(0);
    expect(read.keySentences.every(({ part }) => part === "argument")).toBe(true);
  });
});
