import { describe, expect, it } from "vitest";
import { opposedParty, statedSide } from "../../functions/documents/side.ts";

describe("the side that a title states", () => {
  it.each([
    ["BRIEF OF TWELVE PORT CITIES IN SUPPORT OF PLAINTIFFS-APPELLEES", "appellee"],
    ["BRIEF OF TWELVE PORT CITIES INSUPPORT OF PLAINTIFFS’ MOTION", "plaintiff"],
    ["Brief of the Harbor League Supporting Respondents", "respondent"],
    ["Brief for the Harbor League as Amicus Curiae on Behalf of Petitioner", "petitioner"],
    ["BRIEF OF LAW PROFESSORS IN SUPPORT OF FEDERAL APPELLANTS", "appellant"],
    ["Brief Amicus Curiae for Petitioner", "petitioner"],
    ["Brief of the Guild in Support of Neither Party", "neither"],
    ["IN SUPPORT OF DEFENDANTS AND APPELLANTS", "appellant"],
    ["IN SUPPORT OF APPELLEES/CROSS-APPELLANTS", "appellee"],
  ])("%s → %s", (title, side) => {
    expect(statedSide(title)).toMatchObject({ status: "stated", side });
  });

  it("is none where none is stated: it is never inferred", () => {
    for (const title of [
      "Brief of the Harbor League, Amicus Curiae",
      "Brief for Respondent",
      "BRIEF OF AMICI CURIAE IN SUPPORT OF REVERSAL",
      "Counsel for Petitioner",
      "Brief of the Guild in Support of Both Petitioners and Respondents",
    ])
      expect(statedSide(title)).toMatchObject({ status: "not_stated" });
  });

  it("is a conflict where two differ, with both places", () => {
    const title = "IN SUPPORT OF APPELLANTS … SUPPORTING APPELLEES";
    const found = statedSide(title);
    expect(found.status).toBe("conflict");
    expect(title.slice(found.start, found.end)).toBe(title);
    const consolidated = "Brief in Support of Respondents in No. 30-12 and Petitioners in No. 30-13";
    expect(statedSide(consolidated).status).toBe("conflict");
    expect(statedSide("Brief in Support of Respondents in Nos. 30-12 and 30-13").side).toBe("respondent");
  });
});

describe("the party whose motion is opposed", () => {
  it("is named or unknown", () => {
    expect(opposedParty("IN OPPOSITION TO DEFENDANTS’ EMERGENCY MOTION FOR STAY").side).toBe("defendant");
    expect(opposedParty("IN OPPOSITION TO THE EMERGENCY MOTION FOR STAY").status).toBe("not_stated");
  });
});
