import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import type { Act } from "../../functions/model/entry.ts";

function acts(court: string, text: string): [Act["act"], string | null][] {
  return classify({ court, text }).acts.map(({ act, of }) => [act, of]);
}

describe("classify", () => {
  it("reads the Ninth Circuit's amicus brief: filer as printed, counsel apart, no side", () => {
    const entry = classify({
      court: "ca9",
      text: "Submitted (ECF) Amicus brief for review (by government or with consent per FRAP 29(a)). Submitted by Federation of Harbor Employees Local 12. Date of service: 06/26/2019. [11340001] [19-10001] (Moss, Ira) [Entered: 06/26/2019 02:03 PM]",
    });
    expect(entry).toMatchObject({
      kind: "amicus_brief",
      weight: "filing",
      filer: "Federation of Harbor Employees Local 12",
      amici: ["Federation of Harbor Employees Local 12"],
      counsel: ["Moss, Ira"],
      supporting: null,
      supportingStatus: "not_read",
      disposition: null,
    });
    expect(entry.evidence["filer"]).toBe("Federation of Harbor Employees Local 12");
  });

  it.each([
    [
      "ca1",
      "AMICUS BRIEF filed by Amicus Curiae Lantern Society. Certificate of service dated 05/02/2016. [16-1001] (IM)",
    ],
    [
      "ca2",
      "DEFECTIVE DOCUMENT,Amicus Brief, [166], on behalf of Amicus Curiae Lantern Society, FILED.[3270001] [21-1001]",
    ],
    [
      "ca3",
      "ECF FILER: ELECTRONIC AMICUS BRIEF on behalf of Lantern Society, filed. Certificate of Service dated 08/08/2022 by ECF.",
    ],
    [
      "ca4",
      "AMICUS CURIAE/INTERVENOR BRIEF by Lantern Society in electronic and paper format. Type of Brief: Amicus Curiae.",
    ],
    ["ca5", "AMICUS CURIAE BRIEF FILED by Lantern Society. # of Copies Provided: 0 [21-10001] (Ira Moss )"],
    [
      "ca6",
      "AMICUS BRIEF filed by Mr. Ira Moss for Lantern Society. Certificate of Service: 04/18/2023. [22-5001] (IM)",
    ],
    ["ca7", "Amicus Curiae brief by Lantern Society filed. [35] [6789001] [19-1001] (Moss, Ira)"],
    [
      "ca8",
      "AMICUS BRIEF FILED - AMICUS brief of Lantern Society filed by Attorney Mr. Ira Moss for Lantern Society, w/service 06/10/2019.",
    ],
    ["ca9", "AMICUS BRIEF submitted for filing by Amicus Curiae Lantern Society. [Entered: 07/07/2025 11:00 AM]"],
    [
      "ca10",
      "[10650001] Amicus Curiae brief filed by Lantern Society. Served on 06/10/2019. Manner of service: email. [19-4001] IM",
    ],
    ["ca11", "Amicus Brief filed by Amicus Curiae Lantern Society. [9735001-1] [22-11001] (ECF: Ira Moss)"],
    [
      "cadc",
      "AMICUS FOR APPELLEE BRIEF [1790001] filed by Lantern Society [Service Date: 05/01/2019 ] Length of Brief: 6,400 words.",
    ],
    [
      "cafc",
      "MODIFIED ENTRY: BRIEF FILED (AMICUS BRIEF) by Amicus Curiae Lantern Society in support of Appellant. Service: 05/01/2019 by email.",
    ],
    ["scotus", "Brief amicus curiae of Lantern Society filed. VIDED."],
    ["scotus", "Amicus brief of Lantern Society submitted."],
    ["scotus", "Amicus brief of Lantern Society not accepted for filing. (May 5, 2022)"],
    ["mad", "AMICUS BRIEF filed by Lantern Society . (Moss, Ira)"],
    ["nysd", "BRIEF OF AMICI CURIAE. Document filed by Lantern Society..(Moss, Ira)"],
    ["ilnd", "BRIEF by Lantern Society as amicus curiae (Moss, Ira)"],
    [
      "cod",
      "BRIEF re 20 MOTION for Preliminary Injunction Brief of Amici Curiae Lantern Society by Amici Lantern Society. (Moss, Ira)",
    ],
    ["moed", "SUGGESTIONS in support of Defendant filed by Ira Moss on behalf of Amicus Lantern Society"],
  ])("%s: recognizes an amicus brief and its filer", (court, text) => {
    expect(classify({ court, text })).toMatchObject({
      kind: "amicus_brief",
      filer: "Lantern Society",
      amici: ["Lantern Society"],
    });
  });

  it.each([
    [
      "scotus",
      "Motion (19A001) for leave to file amicus brief, and motion for leave to file brief in 8 1/2 by 11 inch format filed by Harbor Law Clinic.",
    ],
    [
      "ca4",
      "MOTION by Ira Moss, Counsel for Harbor Law Clinic as Amicus Supporting Appellants to file amicus curiae brief (FRAP 29(e)) with consent of all parties on appeal.",
    ],
    [
      "ca5",
      "UNOPPOSED MOTION filed by Amicus Curiae Harbor Law Clinic for leave to file amicus brief [9765001-2]. Date of service: 10/01/2021",
    ],
    [
      "cadc",
      "UNOPPOSED MOTION [1790001] to participate as amicus curiae filed by Harbor Law Clinic (Service Date: 05/01/2019 by CM/ECF NDA)",
    ],
    [
      "cand",
      "ADMINISTRATIVE MOTION for Leave to File Amicus Brief filed by Harbor Law Clinic. Responses due by 3/4/2019. (Moss, Ira)",
    ],
    [
      "hid",
      "MOTION for Leave to File Brief of Amici Curiae in Support of 65 Plaintiff's Motion for a Temporary Restraining Order] Ira Moss appearing for Amicus Harbor Law Clinic (Attachments: # 1 Exhibit)(Moss, Ira)",
    ],
    ["ilnd", "MOTION by Amicus Harbor Law Clinic for leave to file Amicus Brief (Attachments: # 1 Exhibit)(Moss, Ira)"],
    [
      "nysd",
      "FILING ERROR - DEFICIENT DOCKET ENTRY - LETTER MOTION for Leave to File Amicus Brief addressed to Judge Ada Fern from Ira Moss dated August 8, 2022. Document filed by Harbor Law Clinic..(Moss, Ira)",
    ],
  ])("%s: recognizes a motion for leave and its filer", (court, text) => {
    expect(classify({ court, text })).toMatchObject({ kind: "motion_for_leave_amicus", filer: "Harbor Law Clinic" });
  });

  it.each([
    ["ca6", "AMICUS APPEARANCE filed for Lantern Society by Ira Moss. Certificate of Service: 04/18/2023.", "notice"],
    ["ca9", "Received 7 paper copies of Amicus Brief [39] filed by Lantern Society.", "administrative"],
    [
      "ca9",
      "Filed clerk order (Deputy Clerk: AF): The amicus brief [39] submitted by Lantern Society is filed.",
      "order",
    ],
    ["cand", "ORDER by Judge Ada Fern granting 36 Motion to File Amicus Curiae Brief.", "order"],
    ["mdd", "MOTION to Strike 44 Amicus Curiae Brief by Port Authority.", "motion"],
    [
      "txnd",
      "RESPONSE in Opposition re 40 MOTION for Leave to File Amicus Brief filed by Port Authority.",
      "opposition",
    ],
    ["scotus", "Blanket Consent filed by Petitioners, Ada Fern, et al.", "notice"],
    [
      "scotus",
      "Motion of the Solicitor General for leave to participate in oral argument as amicus curiae and for divided argument filed.",
      "motion",
    ],
  ])("%s: does not take what only speaks of an amicus for a brief", (court, text, kind) => {
    expect(classify({ court, text })).toMatchObject({ kind, amici: [], supporting: null });
  });

  it("tells amici one by one where the line's commas do, and keeps a name whole where they do not", () => {
    const amici = (names: string) => classify({ court: "scotus", text: `Brief amici curiae of ${names} filed.` }).amici;
    expect(amici("Lantern Society, Harbor Law Clinic, and State of Franklin")).toEqual([
      "Lantern Society",
      "Harbor Law Clinic",
      "State of Franklin",
    ]);
    expect(amici("Firearms Coalition and Harbor Foundation")).toEqual(["Firearms Coalition", "Harbor Foundation"]);
    expect(amici("Center for Law and Public Policy")).toEqual(["Center for Law and Public Policy"]);
    expect(amici("Harbor Lines, Inc., et al.")).toEqual(["Harbor Lines, Inc., et al."]);
    expect(amici("Bo Elm of Waco, Texas")).toEqual(["Bo Elm of Waco, Texas"]);
    expect(amici("Ada Fern, Former Secretary of Commerce")).toEqual(["Ada Fern, Former Secretary of Commerce"]);
    expect(amici("19 States")).toEqual(["19 States"]);
  });

  it.each([
    ["scotus", "Brief amicus curiae of Mothers Against Harm filed.", "Mothers Against Harm"],
    ["scotus", "Brief amicus curiae of United States supporting petitioners filed.", "United States"],
    ["scotus", "Brief amici curiae of States of Franklin, et al. filed (in 19-1).", "States of Franklin, et al."],
    [
      "ca9",
      "Submitted (ECF) Amicus brief for review. Submitted by Harbor Law Institute (HLI). Date of service: 06/26/2019.",
      "Harbor Law Institute (HLI)",
    ],
    [
      "ca9",
      "Submitted (ECF) Amicus brief for review. Submitted by Lantern Society; Harbor Law Clinic. Date of service: 06/26/2019.",
      "Lantern Society; Harbor Law Clinic",
    ],
    [
      "ca9",
      "Submitted (ECF) Amicus brief for review. Submitted by Professor Ada Q. Fern. Date of service: 06/26/2019.",
      "Professor Ada Q. Fern",
    ],
    [
      "ca9",
      "Submitted (ECF) Amicus brief for review. Submitted by Harbor Lines, Inc.. Date of service: 06/26/2019.",
      "Harbor Lines, Inc.",
    ],
    ["wawd", "AMICUS BRIEF by Lantern Society (JG)", "Lantern Society"],
    ["dcd", "AMICUS BRIEF by AMERICANS FOR IMMIGRANT JUSTICE. (ztd)", "AMERICANS FOR IMMIGRANT JUSTICE"],
    [
      "txnd",
      "Amicus Brief filed by Committee to Defend Harbors re: 149 MOTION (Moss, Ira)",
      "Committee to Defend Harbors",
    ],
    ["dcd", "Amicus Brief", null],
  ])("%s: prints the filer as it stands: %s", (court, text, filer) => {
    expect(classify({ court, text })).toMatchObject({ kind: "amicus_brief", filer });
  });

  it.each([
    ["ca9", "NOTICE OF APPEARANCE by Ira Moss for Petitioner Bo Elm. [Entered: 12/27/2022 04:46 PM]", "Bo Elm"],
    ["ca11", "APPEARANCE of Counsel Form filed by Ira Q. Moss representing respondent (ECF: Ira Moss)", "Ira Q. Moss"],
    [
      "njd",
      "Corporate Disclosure Statement by HARBOR LINES, INC. identifying NONE as Corporate Parent.. (MOSS, IRA)",
      "HARBOR LINES, INC.",
    ],
    ["ncwd", "Appearance BOND entered by Bo Elm, Ada Fern in Amount $ 5,000, secured (ab)", "Bo Elm, Ada Fern"],
    ["jpml", "RESPONSE -- (re: pldg. 1 ) Filed by Harbor Lines, Inc. -w/cert of serv (ab)", "Harbor Lines, Inc."],
    ["hid", "WARRANT of arrest issued as to Bo Elm; bail set by Mag Judge Ada Fern (ab)", null],
  ])("%s: a party's name ends where the clerk goes on: %s", (court, text, filer) => {
    expect(classify({ court, text }).filer).toBe(filer);
  });

  it("states a side only when the line names a party, and says when it names two", () => {
    const side = (court: string, text: string) => {
      const { supporting, supportingStatus } = classify({ court, text });
      return [supporting, supportingStatus];
    };
    expect(side("scotus", "Brief amici curiae of Lantern Society in support of neither party filed.")).toEqual([
      "neither",
      "stated",
    ]);
    expect(side("scotus", "Brief amici curiae of 19 States in support of respondents filed.")).toEqual([
      "respondent",
      "stated",
    ]);
    expect(side("cadc", "AMICUS FOR APPELLEE BRIEF [1790001] filed by Lantern Society")).toEqual([
      "appellee",
      "stated",
    ]);
    expect(
      side("ca3", "ELECTRONIC AMICUS BRIEF on behalf of Lantern Society in support of Appellant/Petitioner, filed."),
    ).toEqual(["appellant", "stated"]);
    expect(
      side(
        "scotus",
        "Motion for leave to file amicus brief filed by State of Franklin in opposition to the stay applications.",
      ),
    ).toEqual([null, "not_read"]);
    expect(
      side("cacd", "AMICUS BRIEF by Lantern Society in support of Plaintiffs' Motion for Preliminary Injunction."),
    ).toEqual([null, "not_read"]);
    expect(side("ca9", "AMICUS BRIEF by Lantern Society in support of appellants and supporting appellees")).toEqual([
      null,
      "conflict",
    ]);
    expect(
      side(
        "ca9",
        "Submitted (ECF) Opening Brief for review. Submitted by Appellants Chad Doe in support of Appellants.",
      ),
    ).toEqual([null, "not_stated"]);
  });

  it("names nothing by a pronoun", () => {
    expect(acts("txnd", "FINAL JUDGMENT: Defendants are permanently ENJOINED from implementing it.")).toEqual([
      ["enjoined", null],
    ]);
    expect(acts("txnd", "FINAL JUDGMENT: Defendants are ENJOINED from implementing the Memorandum.")).toEqual([
      ["enjoined", "implementing the Memorandum"],
    ]);
  });

  it("names what each act acts on, or nothing", () => {
    expect(
      acts(
        "scotus",
        "Application (19A001) for stay presented to Justice Kagan and by her referred to the Court is granted. The district court's April 8, 2019 order granting a preliminary injunction is stayed pending the timely filing and disposition of a petition for a writ of certiorari. Justice Sotomayor would deny the application.",
      ),
    ).toEqual([
      ["granted", "Application (19A001) for stay"],
      ["stayed", "district court's April 8, 2019 order granting a preliminary injunction"],
    ]);
    expect(
      acts("ca9", "FILED OPINION (ADA FERN, BO ELM and CY ASH) AFFIRMED. Judge: AF Dissenting, Judge: BE Authoring."),
    ).toEqual([["affirmed", null]]);
    expect(
      acts(
        "ca9",
        "FILED OPINION (ADA FERN, BO ELM and CY ASH) The preliminary injunction of April 8, 2019 is AFFIRMED.",
      ),
    ).toEqual([["affirmed", "preliminary injunction of April 8, 2019"]]);
    expect(
      acts("scotus", "Judgment VACATED and case REMANDED to the United States Court of Appeals with instructions."),
    ).toEqual([
      ["vacated", "Judgment"],
      ["remanded", "case"],
    ]);
    expect(
      acts(
        "ca2",
        "SUMMARY ORDER AND JUDGMENT, vacating and remanding the judgment of the district court, by AF, BE, FILED.",
      ),
    ).toEqual([
      ["vacated", "judgment of the district court"],
      ["remanded", "judgment of the district court"],
    ]);
    expect(
      acts(
        "ca5",
        "PUBLISHED OPINION FILED. [21-10001 Affirmed ] Judge: AF , Judge: BE , Judge: CA. Mandate issue date is 02/04/2022",
      ),
    ).toEqual([["affirmed", null]]);
    expect(
      acts(
        "txnd",
        "OPINION AND ORDER: The June 1 Memorandum is VACATED in its entirety and REMANDED. DHS is permanently ENJOINED from enforcing the June 1 Memorandum. (Ordered by Judge Ada Fern on 8/13/2021)",
      ),
    ).toEqual([
      ["vacated", "June 1 Memorandum"],
      ["remanded", "June 1 Memorandum"],
      ["enjoined", "enforcing the June 1 Memorandum"],
    ]);
    expect(
      acts(
        "cacd",
        "MINUTES (IN CHAMBERS) - ORDER GRANTING PLAINTIFFS' MOTION FOR CLASS CERTIFICATION AND DENYING DEFENDANTS' MOTION TO DISMISS by Judge Ada Fern",
      ),
    ).toEqual([
      ["granted", "PLAINTIFFS' MOTION FOR CLASS CERTIFICATION"],
      ["denied", "DEFENDANTS' MOTION TO DISMISS"],
    ]);
    expect(
      acts(
        "cadc",
        "PER CURIAM ORDER [2129001] filed granting in part and denying in part motion for stay pending appeal [2123001-2]. Before Judges: Fern, Elm and Ash.",
      ),
    ).toEqual([["granted_in_part", "motion for stay pending appeal"]]);
  });

  it("says an act once when the line says it twice, and leaves a lower court's act to the lower court", () => {
    expect(
      acts(
        "nysd",
        "ORDER denying 40 Motion for Summary Judgment. For the reasons stated on the record, the Defendants' Motion for Summary Judgment, Dkt. No. 40, is denied.",
      ),
    ).toEqual([["denied", "Motion for Summary Judgment"]]);
    expect(
      acts(
        "ca9",
        "Filed clerk order (Deputy Clerk: AF): The mandate issued on 06/19/2017 is recalled pursuant to the Supreme Court's order vacating and remanding the judgment of this Court.",
      ),
    ).toEqual([["recalled", "mandate issued on 06/19/2017"]]);
    expect(acts("txsd", "MOTION to Vacate Order granting Preliminary Injunction by Bo Elm")).toEqual([]);
  });

  it.each([
    ["scotus", "Petition GRANTED.", "cert_grant", null, "ruling"],
    ["scotus", "Petition DENIED.", "cert_denial", null, "ruling"],
    ["scotus", "Rehearing DENIED.", "order", null, "ruling"],
    ["scotus", "JUDGMENT ISSUED.", "mandate", null, "filing"],
    ["scotus", "DISTRIBUTED for Conference of 10/16/2020.", "scheduling", null, "routine"],
    ["scotus", "Response Requested. (Due June 27, 2024)", "scheduling", null, "minor"],
    [
      "scotus",
      "Motion to extend the time to file a response is granted and the time is extended to and including June 15, 2020.",
      "scheduling",
      null,
      "minor",
    ],
    ["scotus", "SET FOR ARGUMENT on Monday, March 1, 2021.", "scheduling", "argument_set", "filing"],
    [
      "scotus",
      "Argued. For petitioners: Ada Quill, Solicitor General. For respondents: Ira Moss, Austin, Tex.",
      "minute_entry",
      "argument_heard",
      "filing",
    ],
    ["scotus", "Blanket Consent filed by Respondents, Bo Elm, et al.", "notice", "blanket_consent", "filing"],
    ["scotus", "Application (19A001) referred to the Court.", "order", null, "minor"],
    ["scotus", "Application (19A001) for a stay, submitted to Justice Kagan.", "motion", null, "filing"],
    [
      "scotus",
      "Application (21A01) for a stay presented to Justice Alito and by him referred to the Court is denied.",
      "order",
      null,
      "ruling",
    ],
    [
      "scotus",
      "UPON CONSIDERATION of the application, IT IS ORDERED that the August 13, 2021 order of the District Court is hereby administratively stayed until 11:59 p.m. (EDT) on Tuesday, August 24, 2021.",
      "stay",
      "administrative",
      "ruling",
    ],
    [
      "scotus",
      "The motion of petitioners to hold further briefing in abeyance is granted.",
      "stay",
      "of_proceedings",
      "ruling",
    ],
    [
      "ca9",
      "Filed order (ADA FERN, BO ELM and CY ASH): The motion for a stay pending appeal is GRANTED.",
      "stay",
      "pending_appeal",
      "ruling",
    ],
    [
      "ca9",
      "DOCKETED CAUSE AND ENTERED APPEARANCES OF COUNSEL. SEND MQ: Yes. Preliminary Injunction Appeal.",
      "notice",
      "appeal_docketed",
      "filing",
    ],
    [
      "ca9",
      "Filed (ECF) Appellants Chad Doe citation of supplemental authorities. Date of service: 08/08/2022.",
      "notice",
      "supplemental_authority",
      "filing",
    ],
    ["ca9", "Filed (ECF) notice of appearance of Ira Moss for Appellants Chad Doe.", "notice", null, "routine"],
    ["ca9", "MANDATE ISSUED.(AF, BE and CA)", "mandate", null, "filing"],
    [
      "ca1",
      "ORDER granting motion to extend time to file brief filed by Petitioner Bo Elm.",
      "scheduling",
      null,
      "minor",
    ],
    ["cand", "Order on Motion for Preliminary Injunction", "order", null, "ruling"],
    ["cand", "ORDER by Judge Ada Fern granting 20 Motion for Preliminary Injunction.", "order", null, "ruling"],
    ["cand", "ORDER by Judge Ada Fern granting 30 Motion for Leave to File Excess Pages.", "order", null, "minor"],
    [
      "cand",
      "ORDER REASSIGNING CASE. Case reassigned to Judge Ada Fern for all further proceedings.",
      "order",
      null,
      "minor",
    ],
    [
      "cand",
      "NOTICE OF APPEAL to the 9th Circuit Court of Appeals filed by Chad Doe.",
      "notice",
      "notice_of_appeal",
      "filing",
    ],
    ["cand", "COMPLAINT against Chad Doe. Filed by Harbor Law Clinic.", "complaint", null, "filing"],
    [
      "mad",
      "ELECTRONIC Clerk's Notes for proceedings held before Judge Ada Fern: Motion Hearing held on 5/8/2020 re 6 MOTION for Preliminary Injunction",
      "minute_entry",
      "argument_heard",
      "filing",
    ],
    [
      "mad",
      "Judge Ada Fern: ELECTRONIC ORDER entered granting 5 Motion for Extension of Time.",
      "scheduling",
      null,
      "minor",
    ],
    ["dcd", "Status Conference", "minute_entry", null, "routine"],
    ["wvnd", "ORDER STAYING CASE. Signed by District Judge Ada Fern on 2/22/2022.", "stay", "of_proceedings", "ruling"],
    [
      "wvnd",
      "NOTICE of Voluntary Dismissal by State of Franklin (Moss, Ira)",
      "notice",
      "voluntary_dismissal",
      "filing",
    ],
    [
      "cacd",
      "ORDER by Judge Ada Fern: granting 350 EX PARTE APPLICATION for Stay under 5 U.S.C. 705.",
      "stay",
      "agency_action",
      "ruling",
    ],
    ["nyed", "Summons Issued as to Harbor Lines.", "administrative", null, "routine"],
    ["nyed", "Zebra crossing", "other", null, "filing"],
  ])("%s: %s", (court, text, kind, detail, weight) => {
    expect(classify({ court, text })).toMatchObject({ kind, detail, weight });
  });

  it("names the judge or panel that acts, as printed", () => {
    const judges = (court: string, text: string) => classify({ court, text }).judges;
    expect(judges("cand", "ORDER by Judge Ada Q. Fern granting 20 Motion to Dismiss.")).toEqual(["Ada Q. Fern"]);
    expect(judges("vaed", "ORDER granting 20 Motion. Signed by District Judge T. S. Elm, III on 08/02/2019.")).toEqual([
      "T. S. Elm, III",
    ]);
    expect(judges("ca9", "Filed order (ADA FERN, WILLIAM A. ELM and CY ASH) The motion is GRANTED.")).toEqual([
      "ADA FERN",
      "WILLIAM A. ELM",
      "CY ASH",
    ]);
    expect(judges("ca9", "ARGUED AND SUBMITTED TO ADA FERN, WILLIAM A. ELM and CY ASH.")).toEqual([
      "ADA FERN",
      "WILLIAM A. ELM",
      "CY ASH",
    ]);
    expect(judges("ca9", "MEMORANDUM DISPOSITION (Ada D. FERN, Jr., Bo B. ELM, Cy Ash) PETITION DISMISSED.")).toEqual([
      "Ada D. FERN, Jr.",
      "Bo B. ELM",
      "Cy Ash",
    ]);
    expect(
      judges(
        "ca1",
        "OPINION issued by Ada L. Fern, Appellate Judge; Bo V. Elm, Appellate Judge and Cy Ash, Appellate Judge. Published.",
      ),
    ).toEqual(["Ada L. Fern", "Bo V. Elm", "Cy Ash"]);
    expect(judges("scotus", "Application (04A001) denied by Justice Thomas.")).toEqual(["Justice Thomas"]);
    expect(judges("scotus", "Judgment REVERSED. Rivera, C. J., delivered the opinion of the Court.")).toEqual([
      "Rivera, C. J.",
    ]);
    expect(judges("scotus", "Application (19A001) for a stay, submitted to Justice Kagan.")).toEqual([]);
    expect(judges("ca5", "PUBLISHED OPINION FILED. [21-10001 Affirmed ] Judge: RHB , Judge: KDE")).toEqual([]);
  });

  it("tells which entries a ruling decides and which an answer answers", () => {
    const numbers = (court: string, text: string) => classify({ court, text }).resolves;
    expect(
      numbers("cand", "ORDER by Judge Ada Fern granting 20 Motion for TRO; denying [32] Motion to Strike."),
    ).toEqual(["20", "32"]);
    expect(numbers("cand", "ORDER by Judge Ada Fern GRANTING {{36}} Motion to File Amicus Curiae Brief.")).toEqual([
      "36",
    ]);
    expect(numbers("wawd", "ORDER denying Bo Elm's #99 Motion for Leave to File Amicus Brief.")).toEqual(["99"]);
    expect(
      numbers(
        "ca9",
        "Filed order (ADA FERN, BO ELM and CY ASH) The consent motion to issue the mandate, Dkt. No. [316], is GRANTED.",
      ),
    ).toEqual(["316"]);
    expect(
      numbers(
        "ca9",
        "ORDER FILED. The motion for summary disposition (Docket Entry No. 11) is denied. See 9th Cir. R. 3-6(a).",
      ),
    ).toEqual(["11"]);
    expect(numbers("azd", "RESPONSE in Opposition re 109 MOTION in Limine filed by Harbor Lines.")).toEqual(["109"]);
    expect(numbers("ca1", "ORDER granting motion to strike [5996001-2] filed by Bo Elm.")).toEqual([]);
    expect(numbers("cand", "MOTION to Stay re 73 Order by Chad Doe.")).toEqual([]);
  });

  it("reads a feed's event name where there is no text", () => {
    expect(classify({ court: "cand", text: "", shortText: "Amicus Brief" })).toMatchObject({
      kind: "amicus_brief",
      filer: null,
    });
  });

  it("answers a hostile line in bounded time, with nothing that is not in it", () => {
    const lines = [
      "granting 1 Motion and ".repeat(9_000),
      "ORDER (".repeat(9_000),
      `Brief amici curiae of ${"A, ".repeat(9_000)}filed`,
      "is granted ".repeat(9_000),
      " ".repeat(90_000),
      `ORDER by Judge ${"A. ".repeat(20_000)}`,
    ];
    const started = performance.now();
    for (const court of ["scotus", "ca9", "cand"]) for (const text of lines) classify({ court, text });
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
