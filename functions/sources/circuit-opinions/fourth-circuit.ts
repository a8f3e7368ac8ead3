import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Fourth Circuit: a table with file, docket report, day and caption; the file's name ends in U or P. */
export const fourthCircuit: Listing = {
  court: "ca4",
  home: "https://www.ca4.uscourts.gov/opinions/",
  isListing: (text) => FILE.test(text),
  read: (text) => treeOf(text).find("table").get().flatMap(rowsByHeading).map(opinionOf),
};

const FILE = /\/Opinions\/\w+\.([PU])\.pdf/i; // /Opinions/164772.U.pdf

function opinionOf(cell: HeadedRow): PrintedOpinion {
  const href = cell("opinion").find("a").attr("href");
  const letter = FILE.exec(href ?? "")?.[1]?.toUpperCase();
  return {
    docketNumber: plainOf(cell("dkt report")),
    caseName: plainOf(cell("case name")),
    dateFiled: printedDay(plainOf(cell("last updated"))),
    href,
    status: letter === "P" ? "Published" : letter === "U" ? "Unpublished" : null,
  };
}
