import { $, type Element, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import { plainOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** D.C. Circuit: rows of a grid; opinions and unpublished judgments have a page each, told apart by their files' path. */
export const dcCircuit: Listing = {
  court: "cadc",
  home: "https://media.cadc.uscourts.gov/",
  isListing: (text) => /\/(?:opinions|judgments|orders)\/docs\//.test(text), // /judgments/docs/2024/12/24-1095-2091620.pdf
  read(text) {
    const rows = treeOf(text).find("div.row:has(> div.col-sm-9)").get();
    return rows.map(opinionOf).filter(({ href }) => FILE.test(href ?? ""));
  },
};

const FILE = /\/(opinions|judgments|orders)\/docs\/.*\.pdf$/; // /opinions/docs/2024/12/23-5235-2091453.pdf

/** Left the number with its file, right a line each for the caption, what the court did, and the day. */
function opinionOf(row: Element): PrintedOpinion {
  const columns = $(row).children("div");
  const link = columns.eq(0).find("a").first();
  const lines = columns.eq(1).children("div").get().map(plainOf);
  const href = link.attr("href");
  return {
    docketNumber: plainOf(link),
    caseName: lines[0],
    dateFiled: lines.map(printedDay).find((day) => day !== null) ?? null,
    href,
    status: FILE.exec(href ?? "")?.[1] === "opinions" ? "Published" : "Unpublished",
  };
}

/** D.C. Circuit: the feed of recent opinions; the title holds number and caption. */
export const dcCircuitFeed: Listing = {
  court: "cadc",
  home: "https://www.cadc.uscourts.gov/",
  isListing: (text) => text.includes("<rss"),
  read: (text) =>
    (rssFeed(text)?.items ?? []).map(({ title = "", pubDate, link }) => {
      const [docketNumber, ...caption] = title.split("|"); // 11-3020 | USA v. Russel Washington
      return {
        docketNumber,
        caseName: caption.join("|"),
        dateFiled: printedDay(pubDate),
        href: link,
        status: "Published",
      };
    }),
};
