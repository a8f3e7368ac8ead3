import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Bankruptcy Appellate Panel of the First Circuit: a table with file, docket sheet, day, and the title above the court below. */
export const bankruptcyPanelFirst: Listing = {
  court: "bap1",
  home: "https://www.bap1.uscourts.gov/opn",
  isListing: (text) => text.includes("opn-short-title"),
  read: (text) => treeOf(text).find("table").get().flatMap(rowsByHeading).map(opinionOf),
};

function opinionOf(cell: HeadedRow): PrintedOpinion {
  const file = cell("opinion");
  const title = cell("short title/district");
  const letter = /^\d\d-\d+([A-Z])/.exec(plainOf(file))?.[1]; // 23-004U, 21-005P
  return {
    docketNumber: plainOf(cell("docketsheet")),
    caseName: textOf(title, ({ name }) => name === "span"),
    dateFiled: printedDay(plainOf(cell("pub date"))),
    href: file.find("a").attr("href"),
    status: letter === "P" ? "Published" : letter === "U" ? "Unpublished" : null,
    lowerCourt: plainOf(title.find("span").first()),
  };
}
