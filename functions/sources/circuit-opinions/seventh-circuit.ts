import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import { plainOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Seventh Circuit: a feed whose descriptions hold everything. */
export const seventhCircuit: Listing = {
  court: "ca7",
  home: "https://media.ca7.uscourts.gov/",
  isListing: (text) => text.includes("<rss") && text.includes("in case# "),
  read: (text) => (rssFeed(text)?.items ?? []).map((item) => opinionOf(item["description"] ?? "", item["link"])),
};

// FinalOpinion in case# 21-2913 Catrina Bragg v. Munster Medical Research Found (cv) {Wood} [uploaded: 01/17/2023]
const DESCRIPTION =
  /^\s*([\w -]{1,60}?) in case# {0,3}(\S{1,60}) {1,3}(.{1,500}?) {0,3}(?:\(\w{2,3}\))? {0,3}\{([^{}]{0,100})\} {0,3}\[uploaded: ([\d/]{6,10})\]/;

function opinionOf(description: string, href: string | undefined): PrintedOpinion {
  const [, type = "", docketNumber, caseName, author = "", uploaded] = DESCRIPTION.exec(description) ?? [];
  return {
    docketNumber,
    caseName,
    dateFiled: printedDay(uploaded),
    href,
    status: /^non-?prec/i.test(type) ? "Unpublished" : "Published", // FinalOpinion, NonPrecedentialDisposition
    judges: /^per ?curiam$/i.test(author) ? null : author,
  };
}

/** Seventh Circuit: the table of its search for opinions; a separate writing stands in a row of its own under its author. */
export const seventhCircuitTable: Listing = {
  court: "ca7",
  home: "https://media.ca7.uscourts.gov/",
  isListing: (text) => text.includes("rssExec.pl?Submit=Display"),
  read(text) {
    const rows = treeOf(text).find("table").get().flatMap(rowsByHeading);
    return rows.filter((cell) => cell("document").find("a").length > 0).map(rowOf);
  },
};

function rowOf(cell: HeadedRow): PrintedOpinion {
  const file = cell("document");
  return {
    docketNumber: plainOf(cell("case #")),
    caseName: plainOf(cell("caption")),
    dateFiled: printedDay(plainOf(cell("filed"))),
    href: file.find("a").attr("href"),
    status: /^non-?prec/i.test(plainOf(file)) ? "Unpublished" : "Published",
    judges: plainOf(cell("author")).replace(/^PerCuriam$/, "Per Curiam"),
    natureOfSuit: plainOf(cell("case type")),
  };
}
