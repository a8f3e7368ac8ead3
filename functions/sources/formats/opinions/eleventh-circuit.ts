import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hasClass, hrefIn, plainIn } from "../nodes.ts";
import { type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Eleventh Circuit: a table each of published and unpublished opinions; the heading says which. */
export const eleventhCircuit: Listing = {
  court: "ca11",
  home: "http://media.ca11.uscourts.gov/opinions/pub/",
  isListing: (text) => text.includes("gridtable"),
  read(text) {
    const isUnpublished = /Unpublished Opinions Listed/i.test(text);
    const tables = elementsIn(treeOf(text), "table").filter((table) => hasClass(table, "gridtable"));
    return tables.flatMap(rowsByHeading).map((row) => opinionOf(row, isUnpublished ? "Unpublished" : "Published"));
  },
};

function opinionOf(row: Map<string, MarkupNode>, status: "Published" | "Unpublished"): PrintedOpinion {
  const href = hrefIn(row.get("case name"));
  return {
    docketNumber: plainIn(row.get("appeal case #")),
    caseName: plainIn(row.get("case name")),
    dateFiled: dayOf(plainIn(row.get("date of issuance"))),
    href: status === "Unpublished" ? href?.replace(/^files\//, "../unpub/files/") : href, // files/201314377.pdf
    status,
    lowerCourtNumber: plainIn(row.get("district court docket #")),
    natureOfSuit: plainIn(row.get("type")),
  };
}
