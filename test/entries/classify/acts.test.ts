import { describe, expect, it } from "vitest";
import { classify } from "../../../functions/entries/classify.ts";

/** "verb: object [kind: words; …] (day)" of each act. */
function told(court: string, text: string): string[] {
  return classify({ court, text }).acts.map(({ act, of, limits = [], effective }) => {
    const bounds = limits.map((limit) => `${limit.kind}: ${limit.text}`).join("; ");
    return `${act}: ${of ?? "–"}${bounds ? ` [${bounds}]` : ""}${effective ? ` (${effective})` : ""}`;
  });
}

function by(court: string, text: string) {
  return classify({ court, text }).acts[0]?.by;
}

function votes(court: string, text: string): string[] {
  return (classify({ court, text }).votes ?? []).map(({ who, how }) => `${who}: ${how}`);
}

describe("what a court did, for a reader of its line", () => {
  it.each([
    [
      "ca9",
      "ORDER FILED. (Ada FERN, Bo ELM, Cy ASH) The order is stayed pending appeal except as to the clients of Appellee Harbor Law Center.",
      ["stayed: order [until: pending appeal; except: except as to the clients of Appellee Harbor Law Center]"],
    ],
    [
      "ca9",
      "Filed order (ADA FERN, BO ELM and CY ASH): The injunction of April 8, 2019 is stayed outside the Ninth Circuit, effective March 12, 2020; a stay within the Ninth Circuit is denied.",
      [
        "stayed: injunction of April 8, 2019 [where: outside the Ninth Circuit; from: effective March 12, 2020] (2020-03-12)",
        "denied: stay within the Ninth Circuit",
      ],
    ],
    [
      "scotus",
      "The injunction is stayed until the disposition of a petition for a writ of certiorari, if one is timely sought, and, if it is granted, until the judgment of this Court issues.",
      [
        "stayed: injunction [until: until the disposition of a petition for a writ of certiorari, if one is timely sought, and, if it is granted, until the judgment of this Court issues]",
      ],
    ],
    [
      "scotus",
      "Judgment VACATED and case REMANDED with instructions to direct the District Court to vacate as moot its order of April 8, 2019.",
      [
        "vacated: Judgment",
        "remanded: case [condition: with instructions to direct the District Court to vacate as moot its order of April 8, 2019]",
      ],
    ],
    [
      "txnd",
      "FINAL JUDGMENT: the June 1, 2021 Memorandum is VACATED; Defendants are permanently ENJOINED from enforcing the June 1, 2021 Memorandum and shall enforce the Protocols in good faith. (Ordered by Judge Ada Fern on 8/13/2021)",
      [
        "vacated: June 1, 2021 Memorandum",
        "enjoined: enforcing the June 1, 2021 Memorandum [manner: permanently]",
        "ordered: enforce the Protocols in good faith",
      ],
    ],
    [
      "txnd",
      "ORDER: The effective date of the Final Rule is POSTPONED under 5 U.S.C. § 705 as to the State of Franklin pending further order of the Court.",
      [
        "postponed: effective date of the Final Rule [manner: under 5 U.S.C. § 705; only: as to the State of Franklin; until: pending further order of the Court]",
      ],
    ],
    [
      "wawd",
      "ORDER that Defendants' Motion to Dismiss is GRANTED as to Counts I and III and DENIED as to Count II.",
      [
        "granted: Defendants' Motion to Dismiss [only: as to Counts I and III]",
        "denied: Defendants' Motion to Dismiss [only: as to Count II]",
      ],
    ],
    [
      "mad",
      "ORDER granting Motion to Seal. The Clerk is directed to seal the entry. This seal shall only remain in effect until the court rules on the motion.",
      ["granted: Motion to Seal [until: until the court rules on the motion]"],
    ],
    [
      "flsd",
      "PAPERLESS ORDER denying without prejudice 14 Motion to Compel for failure to confer.",
      ["denied: Motion to Compel [manner: without prejudice; manner: for failure to confer]"],
    ],
    [
      "cadc",
      "PER CURIAM ORDER filed denying motion for reconsideration; ORDERED that the administrative stay entered on June 3, 2022 be dissolved.",
      ["denied: motion for reconsideration", "dissolved: administrative stay entered on June 3, 2022"],
    ],
    [
      "deb",
      "Order Confirming First Amended Chapter 11 Plan. (Related Doc 30)",
      ["ordered: Confirming First Amended Chapter 11 Plan"],
    ],
  ])("keeps every limit, in the court's words, at its act: %s %s", (court, text, expected) => {
    expect(told(court, text)).toEqual(expected);
  });

  it.each([
    ["ca9", "Filed order: In the event we deny the motion, appellants would have seven days to comply."],
    ["cand", "ORDER: the motion for a preliminary injunction is not granted."],
    ["cand", "ORDER not granting 20 Motion to Compel."],
    ["cand", "ORDER: the motion would be granted if it were timely."],
    ["caed", "FINDINGS and RECOMMENDATIONS signed by Judge Ada Fern RECOMMENDING that the petition be DENIED."],
    ["cand", "ORDER TO SHOW CAUSE WHY CASE SHOULD NOT BE DISMISSED FOR FAILURE TO PROSECUTE."],
    ["hid", "EO: MINUTES: Final Pretrial Conference - CASE TO BE DISMISSED."],
    ["scotus", "Application (16A1191) for a stay pending appeal, submitted to Justice Fern."],
    ["nynd", "Minute Entry: Initial Appearance. Defendant is remanded."],
    ["ca5", "PUBLISHED OPINION FILED. [21-1 Affirmed] The injunction of August 13, 2021 is REVERSED. Judge: AF"], // two readings
  ])("tells nothing of what was asked, supposed, recommended or said two ways: %s %s", (court, text) => {
    expect(told(court, text)).toEqual([]);
  });

  it("says who acted: one Justice, one judge, the clerk, a panel, the court", () => {
    expect(by("scotus", "It is ordered by Justice Fern that the injunction is administratively stayed.")).toEqual({
      kind: "judge",
      name: "Justice Fern",
    });
    expect(
      by(
        "scotus",
        "Application (19A1) for stay presented to Justice Fern and by her referred to the Court is granted.",
      ),
    ).toEqual({ kind: "court", name: null });
    expect(by("scotus", "The stay previously entered by The Chief Justice is vacated.")).toEqual({
      kind: "court",
      name: null,
    });
    expect(by("ca9", "Filed clerk order (Deputy Clerk: AF): The motion is granted.")).toEqual({
      kind: "clerk",
      name: "Deputy Clerk: AF",
    });
    expect(by("ca9", "Filed order (ADA FERN, BO ELM and CY ASH): The motion is granted.")).toEqual({
      kind: "court",
      name: "ADA FERN, BO ELM and CY ASH",
    });
    expect(by("cand", "ORDER by Judge Ada Q. Fern GRANTING 12 Motion to Seal.")).toEqual({
      kind: "judge",
      name: "Ada Q. Fern",
    });
  });

  it("keeps each vote that is noted apart from what the court did", () => {
    const denied = "The application is denied. Justice Fern, Justice Elm and Justice Ash would grant the application.";
    expect(told("scotus", denied)).toEqual(["denied: application"]);
    expect(votes("scotus", denied)).toEqual([
      "Justice Fern: would grant the application",
      "Justice Elm: would grant the application",
      "Justice Ash: would grant the application",
    ]);
    expect(
      votes(
        "scotus",
        "Judgment REVERSED. Fern, C. J., delivered the opinion of the Court. Elm, J., filed a dissenting opinion, in which Ash and Moss, JJ., joined. Quill, J., filed a dissenting opinion.",
      ),
    ).toEqual([
      "Elm, J.: dissenting opinion",
      "Ash: dissenting opinion",
      "Moss: dissenting opinion",
      "Quill, J.: dissenting opinion",
    ]);
    // Initials are resolved where the line itself prints the panel
    expect(
      votes(
        "ca9",
        "FILED OPINION (ADA F. FERN, BO G. ELM and CY H. ASH) AFFIRMED. Judge: BGE Dissenting, Judge: AFF Authoring.",
      ),
    ).toEqual(["BO G. ELM: Dissenting"]);
    expect(told("ca9", "Filed order: The petition is DENIED. Judge Elm would grant the petition.")).toEqual([
      "denied: petition",
    ]);
  });
});
