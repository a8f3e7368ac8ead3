import { describe, expect, it } from "vitest";
import { readPdf } from "../../functions/documents/read-pdf.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import { linesDown, pdfOf } from "./pdf-of.ts";

/** A brief as it is filed: a centered cover, contents, an argument and a conclusion that asks. */
async function briefOf(title: readonly string[], asks: string) {
  const cover = [
    "No. 31-4001",
    "UNITED STATES COURT OF APPEALS",
    "HARBOR LEAGUE, Plaintiff-Appellee,",
    "v.",
    "PORT AUTHORITY, Defendant-Appellant.",
    "On Appeal from the United States District Court",
    ...title,
    "Ann B. Barrow",
    "Counsel for Amici Curiae",
  ];
  const contents = [
    "TABLE OF CONTENTS",
    "ARGUMENT ........ 3",
    "I. The Fee Is Void ........ 3",
    "CONCLUSION ........ 4",
  ];
  const argument = [
    "ARGUMENT",
    "I. The Fee Is Void",
    "The Act speaks of tugs alone, and no court has read it otherwise.",
  ];
  const conclusion = ["CONCLUSION", asks];
  const bytes = await pdfOf([cover, contents, argument, conclusion].map((page) => linesDown(page, { step: 30 })));
  const made = summarize({ document: await readPdf(bytes), kind: "amicus_brief", court: "ca9", sha256: "0" });
  if ("none" in made || made.of.form !== "brief") throw new Error("no summary");
  return made.of;
}

describe("the side of a brief", () => {
  it.each([
    [["BRIEF OF AMICI CURIAE TWELVE PORT CITIES", "IN SUPPORT OF PLAINTIFF-APPELLEE AND AFFIRMANCE"], "appellee"],
    [["BRIEF OF THE PILOTS’ GUILD AS AMICUS CURIAE", "SUPPORTING APPELLEES"], "appellee"],
    [["AMICUS CURIAE BRIEF OF THE PILOTS’ GUILD", "IN SUPPORT OF DEFENDANT-APPELLANT"], "appellant"],
    [["BRIEF FOR THE PILOTS’ GUILD AS AMICUS CURIAE", "IN SUPPORT OF RESPONDENTS"], "respondent"],
    [["BRIEF OF AMICUS CURIAE PILOTS’ GUILD", "IN SUPPORT OF PETITIONER"], "petitioner"],
    [["BRIEF OF AMICUS CURIAE PILOTS’ GUILD", "IN SUPPORT OF NEITHER PARTY"], "neither"],
  ])("is the one that the cover states: %s", async (title, side) => {
    const brief = await briefOf(title, "The judgment should be affirmed.");
    expect(brief.supporting).toMatchObject({ status: "stated", value: side });
    expect(brief.relief.map(({ text }) => text)).toEqual(["The judgment should be affirmed."]);
    expect(brief.points.map(({ heading }) => [heading.text, heading.anchor.page])).toEqual([["The Fee Is Void", 3]]);
  });

  it("is not inferred from what the brief asks", async () => {
    const brief = await briefOf(["BRIEF OF AMICUS CURIAE PILOTS’ GUILD"], "The judgment should be reversed.");
    expect(brief.supporting.status).toBe("not_stated");
  });

  it("is in conflict where the cover states two", async () => {
    const brief = await briefOf(
      ["BRIEF OF AMICUS CURIAE PILOTS’ GUILD", "IN SUPPORT OF APPELLEES AND IN SUPPORT OF REVERSAL"],
      "The judgment should be reversed.",
    );
    expect(brief.supporting.status).toBe("conflict");
  });
});
