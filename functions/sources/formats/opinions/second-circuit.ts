import { cleanCaseName } from "../case-name.ts";
import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hasClass, hrefIn, markupText, plainIn, textOf } from "../nodes.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Second Circuit: a search result, two cells an opinion; since June 2026 a script writes the caption. */
export const secondCircuit: Listing = {
  court: "ca2",
  home: "https://ww3.ca2.uscourts.gov/decisions.html",
  isListing: (text) => text.includes("ResultsTable"),
  read: (text) =>
    elementsIn(treeOf(text), "tr")
      .map((row) => row.children.filter(({ name }) => name === "td"))
      .filter(([first]) => first && hasClass(first, "ResultsItemLeft"))
      .map(opinionOf),
};

function opinionOf([left, right]: MarkupNode[]): PrintedOpinion {
  const about = right ? textOf(right) : "";
  const type = /Type: *\/decisions\/(OPN|SUM)/.exec(about)?.[1]; // Type: /decisions/SUM
  return {
    docketNumber: plainIn(left).replace(/^docket #: */i, ""), // "Docket #: 23-6571-cr"
    caseName: cleanCaseName(printedCaption(about) ?? writtenCaption(right)),
    dateFiled: dayOf(/Date(?: Posted)?:\s*(\S+)/.exec(about)?.[1]), // Date Posted: 4/27/2026
    href: hrefIn(left),
    status: type === "OPN" ? "Published" : type === "SUM" ? "Unpublished" : null,
  };
}

function printedCaption(about: string): string | undefined {
  return /Caption:([^\n]{1,500})/.exec(about)?.[1]; // Caption: United States v. McIntosh
}

function writtenCaption(cell: MarkupNode | undefined): string | undefined {
  const script = cell && elementsIn(cell, "script")[0]?.children[0]?.text;
  const text = /captionStr = "((?:[^"\\\n]|\\.){1,500})"/.exec(script ?? "")?.[1]; // captionStr = "A v. B &amp; Sons";
  return text && markupText(text.replace(/\\(.)/g, "$1")); // \" in a script's string
}
