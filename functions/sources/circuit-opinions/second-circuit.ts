import type { Cheerio } from "cheerio/slim";
import { cleanCaseName } from "../markup/case-name.ts";
import { $, type Element, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { markupText, plainOf, textOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Second Circuit: a search result, two cells an opinion; since June 2026 a script writes the caption. */
export const secondCircuit: Listing = {
  court: "ca2",
  home: "https://ww3.ca2.uscourts.gov/decisions.html",
  isListing: (text) => text.includes("ResultsTable"),
  read: (text) => treeOf(text).find("td.ResultsItemLeft:first-child").get().map(opinionOf),
};

function opinionOf(left: Element): PrintedOpinion {
  const right = $(left).next("td");
  const about = textOf(right);
  const type = /Type:\s*\/decisions\/(OPN|SUM)/.exec(about)?.[1]; // Type: /decisions/SUM
  return {
    docketNumber: plainOf(left).replace(/^docket #:\s*/i, ""), // "Docket #: 23-6571-cr"
    caseName: cleanCaseName(printedCaption(about) ?? writtenCaption(right)),
    dateFiled: printedDay(/Date(?: Posted)?:\s*(\S+)/.exec(about)?.[1]), // Date Posted: 4/27/2026
    href: $(left).find("a").attr("href"),
    status: type === "OPN" ? "Published" : type === "SUM" ? "Unpublished" : null,
  };
}

function printedCaption(about: string): string | undefined {
  return /Caption:(.{1,500}?)(?:\bType:|$)/s.exec(about)?.[1]; // Caption: United States v. McIntosh  Type: /decisions/SUM
}

function writtenCaption(cell: Cheerio<Element>): string | undefined {
  const script = cell.find("script").first().text();
  const text = /captionStr = "((?:[^"\\\n]|\\.){1,500})"/.exec(script)?.[1]; // captionStr = "A v. B &amp; Sons";
  return text && markupText(text.replace(/\\(.)/g, "$1")); // \" in a script's string
}
