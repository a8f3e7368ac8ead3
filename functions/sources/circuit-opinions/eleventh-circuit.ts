import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Eleventh Circuit: a table each of published and unpublished opinions; the heading says which. */
export const eleventhCircuit: Listing = {
  court: "ca11",
  home: "http://media.ca11.uscourts.gov/opinions/pub/",
  isListing: (text) => text.includes("gridtable"),
  read(text) {
    const isUnpublished = /Unpublished Opinions Listed/i.test(text);
    const rows = treeOf(text).find("table.gridtable").get().flatMap(rowsByHeading);
    return rows.map((row) => opinionOf(row, isUnpublished ? "Unpublished" : "Published"));
  },
};

function opinionOf(cell: HeadedRow, status: "Published" | "Unpublished"): PrintedOpinion {
  const href = cell("case name").find("a").attr("href");
  return {
    docketNumber: plainOf(cell("appeal case #")),
    caseName: plainOf(cell("case name")),
    dateFiled: printedDay(plainOf(cell("date of issuance"))),
    href: status === "Unpublished" ? href?.replace(/^files\//, "../unpub/files/") : href, // files/201314377.pdf
    status,
    lowerCourtNumber: plainOf(cell("district court docket #")),
    natureOfSuit: plainOf(cell("type")),
  };
}
