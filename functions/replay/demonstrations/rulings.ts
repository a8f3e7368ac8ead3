import { centered, type Demonstration, heading, paragraph } from "./demonstration.ts";

/** Rulings of the litigation, told from the public facts in our own words. */
export const rulings: readonly Demonstration[] = [
  {
    docket: "cand/3:19-cv-00807",
    day: "2019-04-08",
    line: "PRELIMINARY INJUNCTION",
    stamp: (n, pages) => `Case 3:19-cv-00807-RS Document 73 Filed 04/08/19 Page ${n} of ${pages}`,
    pages: [
      [
        centered("UNITED STATES DISTRICT COURT"),
        centered("NORTHERN DISTRICT OF CALIFORNIA"),
        centered("INNOVATION LAW LAB, et al., Plaintiffs, v. KIRSTJEN M. NIELSEN, et al., Defendants."),
        centered("Case No. 19-cv-00807-RS"),
        heading("ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION"),
        paragraph(
          "Six legal-service organizations and eleven asylum seekers move for a preliminary injunction against the Migrant Protection Protocols, under which certain applicants for admission are returned to Mexico while their cases are decided.",
        ),
        paragraph(
          "The question presented is whether the statute that allows returns to a contiguous territory reaches these applicants, and whether the procedures protect them against being sent to danger.",
        ),
      ],
      [
        paragraph(
          "Plaintiffs are likely to show that the return statute does not reach applicants of this kind. They are also likely to show that the safeguards against refoulement are inadequate.",
        ),
        heading("CONCLUSION"),
        paragraph(
          "The motion for a preliminary injunction is GRANTED. Defendants are enjoined from continuing to implement or expand the Migrant Protection Protocols.",
        ),
        paragraph("IT IS SO ORDERED."),
        paragraph("Dated: April 8, 2019"),
        centered("RICHARD SEEBORG"),
        centered("United States District Judge"),
      ],
    ],
  },
  {
    docket: "ca9/19-15716",
    day: "2019-05-07",
    line: "pending appeal",
    stamp: (n, pages) => `Case: 19-15716, 05/07/2019, ID: 11289861, DktEntry: 28-1, Page ${n} of ${pages}`,
    pages: [
      [
        centered("FOR PUBLICATION"),
        centered("UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT"),
        centered(
          "INNOVATION LAW LAB, et al., Plaintiffs-Appellees, v. KEVIN K. McALEENAN, et al., Defendants-Appellants.",
        ),
        centered("No. 19-15716"),
        heading("ORDER"),
        paragraph(
          "The government moves for a stay pending appeal of the preliminary injunction of April 8, 2019. The government is likely to succeed on its argument from the statute and on its argument that no notice and comment were required.",
        ),
        paragraph(
          "The motion for a stay pending appeal is GRANTED. The preliminary injunction is stayed pending appeal.",
        ),
      ],
    ],
  },
  {
    docket: "ca9/19-15716",
    day: "2020-02-28",
    line: "FILED OPINION",
    stamp: (n, pages) => `Case: 19-15716, 02/28/2020, ID: 11612990, DktEntry: 89-1, Page ${n} of ${pages}`,
    pages: [
      [
        centered("FOR PUBLICATION"),
        centered("UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT"),
        centered("INNOVATION LAW LAB, et al., Plaintiffs-Appellees, v. CHAD F. WOLF, et al., Defendants-Appellants."),
        centered("No. 19-15716"),
        centered("D.C. No. 3:19-cv-00807-RS"),
        heading("OPINION"),
        centered("Appeal from the United States District Court for the Northern District of California"),
        centered("Richard Seeborg, District Judge, Presiding"),
        centered("Argued and Submitted October 1, 2019, San Francisco, California"),
        centered("Filed February 28, 2020"),
        centered("Before: Ferdinand F. Fernandez, William A. Fletcher, and Richard A. Paez, Circuit Judges."),
        centered("Opinion by Judge W. Fletcher; Dissent by Judge Fernandez"),
      ],
      [
        heading("OPINION"),
        paragraph("W. FLETCHER, Circuit Judge:"),
        paragraph(
          "The question before the panel is whether the district court was right to enjoin the Migrant Protection Protocols while this case goes on.",
        ),
        paragraph(
          "The panel concludes that the plaintiffs are likely to succeed in showing that the Protocols are inconsistent with section 1225(b) of the immigration laws.",
        ),
        paragraph(
          "The panel also concludes that the plaintiffs are likely to succeed in showing that the Protocols do not comply with the statutory bar on refoulement.",
        ),
        paragraph(
          "The panel affirms the preliminary injunction of April 8, 2019. The order of the district court is AFFIRMED.",
        ),
      ],
      [
        paragraph("FERNANDEZ, Circuit Judge, dissenting:"),
        paragraph(
          "The dissent would follow the decision of the motions panel that stayed the injunction, and would reverse the order of the district court.",
        ),
      ],
    ],
  },
  {
    docket: "txnd/2:21-cv-00067",
    day: "2021-08-13",
    line: "FINAL JUDGMENT",
    stamp: (n, pages) => `Case 2:21-cv-00067-Z Document 94 Filed 08/13/21 Page ${n} of ${pages}`,
    pages: [
      [
        centered("UNITED STATES DISTRICT COURT"),
        centered("NORTHERN DISTRICT OF TEXAS"),
        centered(
          "THE STATE OF TEXAS and THE STATE OF MISSOURI, Plaintiffs, v. JOSEPH R. BIDEN, JR., et al., Defendants.",
        ),
        centered("2:21-CV-067-Z"),
        heading("MEMORANDUM OPINION AND ORDER"),
        paragraph(
          "Texas and Missouri challenge the memorandum of June 1, 2021 that ended the Migrant Protection Protocols. The Court held a bench trial of one day.",
        ),
      ],
      [
        heading("CONCLUSION"),
        paragraph("The June 1 Memorandum is VACATED and remanded to the agency for further consideration."),
        paragraph(
          "Defendants are permanently ENJOINED to enforce and implement the Migrant Protection Protocols in good faith until they have been lawfully rescinded and there is sufficient detention capacity.",
        ),
        paragraph("SO ORDERED."),
        paragraph("August 13, 2021"),
        centered("MATTHEW J. KACSMARYK"),
        centered("UNITED STATES DISTRICT JUDGE"),
      ],
    ],
  },
  {
    docket: "ca5/21-10806",
    day: "2021-12-13",
    line: "PUBLISHED OPINION FILED",
    stamp: (n) => `Case: 21-10806   Document: 00516128000   Page: ${n}   Date Filed: 12/13/2021`,
    pages: [
      [
        centered("United States Court of Appeals for the Fifth Circuit"),
        centered("No. 21-10806"),
        centered(
          "STATE OF TEXAS; STATE OF MISSOURI, Plaintiffs-Appellees, versus JOSEPH R. BIDEN, JR., et al., Defendants-Appellants.",
        ),
        centered("Appeal from the United States District Court for the Northern District of Texas, No. 2:21-cv-67"),
        centered("Before Barksdale, Engelhardt, and Oldham, Circuit Judges."),
        paragraph("Andrew S. Oldham, Circuit Judge:"),
        paragraph(
          "This appeal concerns the permanent injunction of August 13, 2021, which requires the government to carry on the Migrant Protection Protocols.",
        ),
      ],
      [
        paragraph(
          "The Court holds that the decision to end the Protocols is distinct from the memoranda that explain it, so that the later memoranda do not moot this case.",
        ),
        paragraph(
          "The motion to vacate the judgment and remand is DENIED. The judgment of the district court is AFFIRMED.",
        ),
      ],
    ],
  },
  {
    docket: "scotus/21-954",
    day: "2022-06-30",
    line: "delivered the opinion of the Court",
    stamp: () => null,
    pages: [
      [
        centered("SUPREME COURT OF THE UNITED STATES"),
        centered("No. 21-954"),
        centered("JOSEPH R. BIDEN, JR., PRESIDENT OF THE UNITED STATES, ET AL., PETITIONERS v. TEXAS, ET AL."),
        centered("ON WRIT OF CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE FIFTH CIRCUIT"),
        centered("[June 30, 2022]"),
        paragraph("CHIEF JUSTICE ROBERTS delivered the opinion of the Court."),
        paragraph(
          "The question presented is whether the government violated section 1225 of the immigration laws when it rescinded the Migrant Protection Protocols.",
        ),
      ],
      [
        paragraph("The Court holds that the rescission did not violate section 1225."),
        paragraph("The Court also holds that the memoranda of October 29, 2021 were final agency action."),
        paragraph(
          "The judgment of the Court of Appeals for the Fifth Circuit is reversed, and the case is remanded for further proceedings consistent with this opinion.",
        ),
        paragraph("It is so ordered."),
      ],
      [
        paragraph("JUSTICE KAVANAUGH, concurring."),
        paragraph("The concurrence agrees with the opinion of the Court and adds remarks of its own."),
      ],
      [
        paragraph("JUSTICE ALITO, with whom JUSTICE THOMAS and JUSTICE GORSUCH join, dissenting."),
        paragraph("The dissent would affirm the judgment of the Court of Appeals."),
      ],
    ],
  },
  {
    docket: "cacd/2:20-cv-09893",
    day: "2025-04-16",
    line: "Stay of Agency Action",
    stamp: (n, pages) =>
      `Case 2:20-cv-09893-JGB-SHK Document 405 Filed 04/16/25 Page ${n} of ${pages} Page ID #:${8800 + n}`,
    pages: [
      [
        centered("UNITED STATES DISTRICT COURT"),
        centered("CENTRAL DISTRICT OF CALIFORNIA"),
        centered("IMMIGRANT DEFENDERS LAW CENTER, et al., Plaintiffs, v. KRISTI NOEM, et al., Defendants."),
        centered("Case No. 2:20-cv-09893-JGB"),
        heading("ORDER GRANTING APPLICATION FOR A STAY OF AGENCY ACTION"),
        paragraph("Plaintiffs apply for a stay of the re-implementation of the Migrant Protection Protocols in 2025."),
        heading("CONCLUSION"),
        paragraph(
          "The application is GRANTED. The re-implementation of the Migrant Protection Protocols is STAYED nationwide until its legality is decided.",
        ),
        paragraph("IT IS SO ORDERED."),
        paragraph("Dated: April 16, 2025"),
        centered("JESUS G. BERNAL"),
        centered("United States District Judge"),
      ],
    ],
  },
];
