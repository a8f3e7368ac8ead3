import { pdfOf } from "./pdf-bombs.ts";

/** A PDF whose pages hold these lines, top to bottom; an empty line leaves a gap. */
export function smallPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const first = 4;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(" ");
  const bytes = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, index) => {
      const content = lines
        .map((line, row) => `BT /F1 11 Tf 60 ${760 - 18 * row} Td (${line.replace(/([()\\])/g, "\\$1")}) Tj ET`)
        .join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
  return new Uint8Array(bytes);
}

/** An invented amicus brief of five pages; `stamp` stands at the top of each, as a court's computer prints it. */
export function smallBrief(
  stamp: ((page: number, pages: number) => string) | null,
  more: readonly string[] = [],
): Uint8Array {
  const pages = smallBriefPages(more);
  return smallPdf(pages.map((lines, index) => (stamp ? [stamp(index + 1, pages.length), "", ...lines] : lines)));
}

/** What the brief says, page by page. */
export function smallBriefPages(more: readonly string[] = []): string[][] {
  return [
    [
      "No. 19-15716",
      "",
      "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT",
      "",
      "LAW LAB, et al., Plaintiffs-Appellees,",
      "v.",
      "KIRK NIELSEN, et al., Defendants-Appellants.",
      "",
      "BRIEF OF AMICUS CURIAE EXAMPLE INSTITUTE",
      "IN SUPPORT OF PLAINTIFFS-APPELLEES AND AFFIRMANCE",
    ],
    [
      "INTEREST OF AMICUS CURIAE",
      "",
      "Amicus curiae Example Institute is a nonprofit group that studies how courts handle",
      "asylum cases. Its members have seen the policy at work in three border towns.",
    ],
    [
      "SUMMARY OF ARGUMENT",
      "",
      "The policy departs from the procedure that Congress wrote into the statute. It sends",
      "applicants back before any officer has asked them what they fear.",
      "",
      "The district court weighed the harms with care and found that the balance favors the",
      "applicants. Nothing in the record shows that this finding was an abuse of discretion.",
    ],
    [
      "ARGUMENT",
      "",
      "I. THE STATUTE DOES NOT ALLOW THE RETURN OF APPLICANTS",
      "",
      "Section 1225 speaks of applicants who arrive on land. It does not speak of those who",
      "were placed in expedited removal, and the agency may not write them into it.",
      ...more,
    ],
    ["CONCLUSION", "", "The order of the district court should be affirmed."],
  ];
}

/** The Ninth Circuit's stamp of entry 39 of No. 19-15716. */
export function ninthCircuitStamp(entry = "39", docket = "19-15716"): (page: number, pages: number) => string {
  return (page, pages) => `Case: ${docket}, 06/26/2019, ID: 11345407, DktEntry: ${entry}, Page ${page} of ${pages}`;
}
