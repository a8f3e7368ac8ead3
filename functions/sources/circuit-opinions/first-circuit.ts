import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** First Circuit: a table with day, file, docket number, and the title above the court below. */
export const firstCircuit: Listing = {
  court: "ca1",
  home: "https://www.ca1.uscourts.gov/",
  isListing: (text) => text.includes("opn-short-title"),
  read: (text) => treeOf(text).find("table").get().flatMap(rowsByHeading).map(opinionOf),
};

function opinionOf(cell: HeadedRow): PrintedOpinion {
  const title = cell("short title/district");
  const file = cell("click for opinion");
  return {
    docketNumber: plainOf(cell("click for docketsheet")),
    caseName: textOf(title, ({ name }) => name === "span"),
    dateFiled: printedDay(plainOf(cell("date of issuance"))),
    href: file.find("a").attr("href"),
    status: statusOf(plainOf(file)),
    lowerCourt: plainOf(title.find("span").first()),
  };
}

function statusOf(file: string): PrintedOpinion["status"] {
  const letter = /^\d\d-\d+([A-Z])/.exec(file)?.[1]; // 23-1701P.01A, 22-1117P2.01A, 23-1234U.01A
  if (letter === "P") return "Published";
  return letter === "U" ? "Unpublished" : null;
}
