import { $, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** District of Columbia: a row a case and day, with each of its opinions in the last cell and the judge below them. */
export const districtOfColumbia: Listing = {
  court: "dcd",
  home: "https://ecf.dcd.uscourts.gov/cgi-bin/Opinions.pl",
  isListing: (text) => text.includes("show_public_doc?"),
  read(text) {
    const rows = treeOf(text).find("table#ts").get().flatMap(rowsByHeading);
    return rows.flatMap(opinionsOf);
  },
};

function opinionsOf(cell: HeadedRow): PrintedOpinion[] {
  const [, docketNumber, caseName] = /^(.{0,40}?No\. ?\S+)\s+(.+)$/s.exec(textOf(cell("case")).trim()) ?? []; // Civil Action No. 2013-1550 LOPES v. …
  const files = cell("opinion");
  return files
    .find("a")
    .get()
    .map((link) => ({
      docketNumber,
      caseName,
      dateFiled: printedDay(plainOf(cell("date filed"))),
      href: $(link).attr("href"),
      status: null,
      judges: /\bby ((?:Chief |Magistrate |Senior )?Judge .{1,80})$/.exec(plainOf(files))?.[1], // by Judge Royce C. Lamberth
    }));
}
