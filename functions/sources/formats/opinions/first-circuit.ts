import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hrefIn, plainIn, textOf } from "../nodes.ts";
import { type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** First Circuit: a table with day, file, docket number, and the title above the court below. */
export const firstCircuit: Listing = {
  court: "ca1",
  home: "https://www.ca1.uscourts.gov/",
  isListing: (text) => text.includes("opn-short-title"),
  read: (text) => elementsIn(treeOf(text), "table").flatMap(rowsByHeading).map(opinionOf),
};

function opinionOf(row: Map<string, MarkupNode>): PrintedOpinion {
  const title = row.get("short title/district");
  const file = row.get("click for opinion");
  return {
    docketNumber: plainIn(row.get("click for docketsheet")),
    caseName: title && textOf(title, ({ name }) => name === "span"),
    dateFiled: dayOf(plainIn(row.get("date of issuance"))),
    href: hrefIn(file),
    status: statusOf(plainIn(file)),
    lowerCourt: plainIn(title && elementsIn(title, "span")[0]),
  };
}

function statusOf(file: string): PrintedOpinion["status"] {
  const letter = /^\d\d-\d+([A-Z])/.exec(file)?.[1]; // 23-1701P.01A, 22-1117P2.01A, 23-1234U.01A
  if (letter === "P") return "Published";
  return letter === "U" ? "Unpublished" : null;
}
