import { describe, expect, it } from "vitest";
import { findTitle } from "../../functions/documents/title.ts";

describe("the title on a cover", () => {
  it.each([
    ["No. 21-1 BRIEF OF AMICUS CURIAE HARBOR LEAGUE IN SUPPORT OF APPELLEES", "HARBOR LEAGUE"],
    ["BRIEF FOR AMICI CURIAE TWELVE PORT CITIES SUPPORTING PETITIONER", "TWELVE PORT CITIES"],
    [
      "AMICUS CURIAE BRIEF OF THE STATES OF AVALON, BARATARIA, AND CIMMERIA IN SUPPORT OF APPELLEES",
      "STATES OF AVALON, BARATARIA, AND CIMMERIA",
    ],
    ["BRIEF OF LAW PROFESSORS AS AMICI CURIAE IN SUPPORT OF RESPONDENTS", "LAW PROFESSORS"],
    [
      "BRIEF AMICI CURIAE OF THE HARBOR LEAGUE AND THE PILOTS’ GUILD IN SUPPORT OF NEITHER PARTY",
      "HARBOR LEAGUE AND THE PILOTS’ GUILD",
    ],
  ])("names the amici in any order of its words: %s", (text, amici) => {
    const title = findTitle(text);
    expect(title).toMatchObject({ kind: "amicus_brief", amici: { text: amici } });
    expect(text.slice(title?.amici?.start, title?.amici?.end)).toBe(amici);
  });

  it("tells a motion for leave from a brief and both from a party's brief", () => {
    expect(
      findTitle("MOTION FOR LEAVE TO FILE BRIEF FOR THE STATE OF AVALON AS AMICUS CURIAE IN SUPPORT OF REHEARING"),
    ).toMatchObject({ kind: "motion_for_leave_amicus", amici: { text: "STATE OF AVALON" } });
    expect(findTitle("ANSWERING BRIEF OF PLAINTIFFS")?.kind).toBe("party_brief");
    expect(findTitle("The brief was late.")).toBeUndefined();
  });

  it("ends before the lawyers and the rest of the cover", () => {
    expect(
      findTitle("BRIEF OF AMICI CURIAE TWELVE PORT CITIES IN SUPPORT OF APPELLEES Counsel for Amici Lisa Marlowe")
        ?.text,
    ).toBe("BRIEF OF AMICI CURIAE TWELVE PORT CITIES IN SUPPORT OF APPELLEES");
  });
});
