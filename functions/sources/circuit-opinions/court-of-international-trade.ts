import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Court of International Trade: a year's slip opinions, a row each; a note about a public version stands under the caption. */
export const courtOfInternationalTrade: Listing = {
  court: "cit",
  home: "https://www.cit.uscourts.gov/SlipOpinions/SlipOps.html",
  isListing: (text) => /Slip_op\d\d\//i.test(text), // Slip_op14/14-90.pdf
  read(text) {
    const rows = treeOf(text).find("table").get().flatMap(rowsByHeading);
    return rows.filter((cell) => cell("court no.").length > 0).map(opinionOf);
  },
};

function opinionOf(cell: HeadedRow): PrintedOpinion {
  const caption = cell("caption");
  return {
    docketNumber: plainOf(cell("court no.")),
    caseName: textOf(caption, ({ name }) => name === "em" || name === "i"),
    dateFiled: printedDay(plainOf(cell("date"))),
    href: cell("number").find("a").attr("href"),
    status: null,
    judges: plainOf(cell("judge")),
  };
}
