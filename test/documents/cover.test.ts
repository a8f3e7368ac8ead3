import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readCover } from "../../functions/documents/cover.ts";
import { wordsAt } from "../../functions/documents/quotes.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";

const documentOf = (lines: readonly string[]) => cleanDocument(readPlainText(lines.join("\n")));
const cover = (...lines: string[]) => readCover(documentOf(lines));

const FRONT = [
  "No. 21-4001",
  "IN THE",
  "United States Court of Appeals",
  "HARBOR LEAGUE, et al.,",
  "Plaintiffs-Appellees,",
  "v.",
  "PORT AUTHORITY,",
  "Defendant-Appellant.",
];

describe("the cover of a brief", () => {
  it("says who the amici are, whom they support and what they ask, each with its words", () => {
    const document = documentOf([
      ...FRONT,
      "BRIEF OF AMICI CURIAE TWELVE PORT CITIES",
      "IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE",
      "LISA MARLOWE",
      "Hale LLP",
      "400 Quay Street",
      "Counsel for Amici Curiae",
    ]);
    const read = readCover(document);
    expect(read).toMatchObject({
      kind: "amicus_brief",
      docketNumber: "21-4001",
      amici: { status: "stated", value: ["TWELVE PORT CITIES"] },
      supporting: { status: "stated", value: "appellee" },
      position: { status: "stated", value: "affirmance" },
      counsel: { status: "stated", value: ["LISA MARLOWE"] },
    });
    for (const { evidence } of [read.amici, read.supporting, read.position, read.counsel])
      for (const quote of evidence) expect(wordsAt(document, quote.anchor)).toBe(quote.text);
  });

  it("keeps counsel apart from the amici: firms, streets and offices are nobody's names", () => {
    const read = cover(
      ...FRONT,
      "BRIEF OF AMICUS CURIAE PILOTS’ GUILD",
      "SUPPORTING APPELLANT",
      "BY PILOTS’ GUILD",
      "Lisa Marlowe",
      "Peter J. Hale, Jr.",
      "Harbor Law Center",
      "Solicitor General",
      "New York, NY 10000",
      "Attorneys for Amicus Curiae Pilots’ Guild",
    );
    expect(read.counsel.value).toEqual(["Lisa Marlowe", "Peter J. Hale, Jr."]);
    expect(read.amici.value).toEqual(["PILOTS’ GUILD"]);
  });

  it("does not state a side that it does not name", () => {
    const read = cover(...FRONT, "BRIEF OF AMICUS CURIAE PILOTS’ GUILD", "IN SUPPORT OF REVERSAL");
    expect(read.supporting).toEqual({ status: "not_stated", evidence: [] });
    expect(read.position.value).toBe("reversal");
  });

  it("shows both words and no side where the cover contradicts itself", () => {
    const read = cover(
      ...FRONT,
      "BRIEF OF AMICUS CURIAE PILOTS’ GUILD IN SUPPORT OF APPELLEES",
      "AND IN SUPPORT OF REVERSAL",
    );
    expect(read.supporting.status).toBe("conflict");
    expect(read.supporting.value).toBeUndefined();
    expect(read.supporting.evidence.map(({ text }) => text)).toEqual(["IN SUPPORT OF APPELLEES", "REVERSAL"]);
  });

  it("stands against a motion with the role that the caption gives the other side", () => {
    const read = cover(
      "Plaintiffs-Appellees,",
      "v.",
      "Defendants-Appellants.",
      "BRIEF OF FORMER HARBOR MASTERS AS AMICI CURIAE IN OPPOSITION TO DEFENDANTS’ EMERGENCY MOTION FOR STAY PENDING APPEAL",
    );
    expect(read.supporting).toMatchObject({ status: "stated", value: "appellee" });
    expect(read.position.value).toBe("opposition to emergency motion for stay pending appeal");
  });

  it("prints no motion whose words lost their spaces", () => {
    const read = cover("BRIEF OF AMICUS CURIAE GUILD 119 INSUPPORT OF PLAINTIFFS’ MOTIONFORSUMMARYJUDGMENT");
    expect(read.supporting.value).toBe("plaintiff");
    expect(read.position.status).toBe("not_stated");
  });

  it("of a party's brief, or none, states nothing", () => {
    expect(cover("ANSWERING BRIEF OF PLAINTIFFS").kind).toBeUndefined();
    expect(cover("ANSWERING BRIEF OF PLAINTIFFS").amici.status).toBe("not_stated");
  });
});
