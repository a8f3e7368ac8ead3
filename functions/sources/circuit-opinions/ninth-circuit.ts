import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import { plainOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Ninth Circuit: a feed each of opinions and memoranda; the file's name is the docket number, the date is no RFC date. */
export const ninthCircuit: Listing = {
  court: "ca9",
  home: "https://www.ca9.uscourts.gov/",
  isListing: (text) => text.includes("<rss"),
  read: (text) => (rssFeed(text)?.items ?? []).map((item) => opinionOf(item)),
};

function opinionOf({ title, link, pubDate }: Readonly<Record<string, string | undefined>>): PrintedOpinion {
  const href = link?.trim() ?? "";
  return {
    docketNumber: /\/(\d\d-\d+)[^/]*\.pdf$/i.exec(href)?.[1], // …/opinions/2022/12/30/20-73486.pdf
    caseName: title,
    dateFiled: printedDay(pubDate),
    href,
    status: href.includes("/memoranda/") ? "Unpublished" : "Published",
  };
}

/** Ninth Circuit: the table that its search pages show, of opinions and of memoranda. */
export const ninthCircuitTable: Listing = {
  court: "ca9",
  home: "https://www.ca9.uscourts.gov/opinions/",
  isListing: (text) => text.includes("search-results-table"),
  read(text) {
    const rows = treeOf(text).find("table#search-results-table").get().flatMap(rowsByHeading);
    return rows.filter((cell) => !NONE.test(plainOf(cell("case title")))).map(rowOf);
  },
};

/** A row says so on a day without any. */
const NONE = /^no (?:opinions|memoranda|memorandum dispositions) filed today$/i;

function rowOf(cell: HeadedRow): PrintedOpinion {
  const href = cell("case title").find("a").attr("href");
  return {
    docketNumber: plainOf(cell("case no.")),
    caseName: plainOf(cell("case title")),
    dateFiled: printedDay(plainOf(cell("date filed"))),
    href,
    status: href?.includes("/memoranda/") ? "Unpublished" : "Published",
    natureOfSuit: plainOf(cell("case type")),
  };
}
