import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Federal Circuit: a blog's feed; the title holds number, name and kind, the content the link to the file. */
export const federalCircuit: Listing = {
  court: "cafc",
  home: "https://cafc.uscourts.gov/",
  isListing: (text) => text.includes("<rss") && text.includes("content:encoded"),
  read: (text) => (rssFeed(text)?.items ?? []).map((item) => opinionOf(item)),
};

// 20-1046: KYOCERA SENCO INDUS. TOOLS INC v. ITC [OPINION], Precedential
const TITLE = /^\s*([^:]{4,60}): {0,3}(.{1,500}?) {0,3}\[[^[\]]{1,80}\],? {0,3}(\w{0,40})/;

function opinionOf(item: Readonly<Record<string, string | undefined>>): PrintedOpinion {
  const [, docketNumber, caseName, status = ""] = TITLE.exec(item["title"] ?? "") ?? [];
  return {
    docketNumber,
    caseName,
    dateFiled: printedDay(item["pubDate"]),
    href: fileIn(item["content:encoded"] ?? ""),
    status: /^precedential$/i.test(status) ? "Published" : "Unpublished",
  };
}

function fileIn(content: string): string | undefined {
  return treeOf(content).find('a[href$=".pdf" i]').attr("href"); // /opinions-orders/20-1046.OPINION.1-21-2022_1896055.pdf
}
