import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hasClass, hrefIn, plainIn } from "../nodes.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** D.C. Circuit: rows of a grid; opinions and unpublished judgments have a page each, told apart by their files' path. */
export const dcCircuit: Listing = {
  court: "cadc",
  home: "https://media.cadc.uscourts.gov/",
  isListing: (text) => /\/(?:opinions|judgments|orders)\/docs\//.test(text), // /judgments/docs/2024/12/24-1095-2091620.pdf
  read: (text) =>
    elementsIn(treeOf(text), "div")
      .filter((row) => hasClass(row, "row") && columnsOf(row).some((column) => hasClass(column, "col-sm-9")))
      .filter((row) => FILE.test(hrefIn(columnsOf(row)[0]) ?? ""))
      .map(opinionOf),
};

const FILE = /\/(opinions|judgments|orders)\/docs\/.*\.pdf$/; // /opinions/docs/2024/12/23-5235-2091453.pdf

function columnsOf(row: MarkupNode): MarkupNode[] {
  return row.children.filter(({ name }) => name === "div");
}

function opinionOf(row: MarkupNode): PrintedOpinion {
  const [left, right] = columnsOf(row);
  const href = hrefIn(left);
  const lines = right ? columnsOf(right).map(plainIn) : [];
  return {
    docketNumber: plainIn(left && elementsIn(left, "a")[0]),
    caseName: lines[0],
    dateFiled: dayOf(lines.findLast((line) => line !== "")),
    href,
    status: FILE.exec(href ?? "")?.[1] === "opinions" ? "Published" : "Unpublished",
  };
}
