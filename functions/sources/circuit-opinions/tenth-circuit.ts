import { printedDay } from "../markup/printed-day.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Tenth Circuit: a feed of the day's decisions; number and kind stand in the description. */
export const tenthCircuit: Listing = {
  court: "ca10",
  home: "https://www.ca10.uscourts.gov/",
  isListing: (text) => text.includes("<rss") && text.includes("Docket#:"),
  read: (text) => (rssFeed(text)?.items ?? []).map((item) => opinionOf(item)),
};

// Docket#: 24-3179 - Date Issued: Tue Aug 26 2025 - Unpublished Order and Judgment
const DESCRIPTION = /^\s*Docket#: {0,3}(.{1,200}?) - Date Issued: {0,3}(?:[A-Z][a-z]{2} )?(.{1,30}?) - {0,3}(\w{0,40})/;

function opinionOf(item: Readonly<Record<string, string | undefined>>): PrintedOpinion {
  const [, docketNumber, issued, status = ""] = DESCRIPTION.exec(item["description"] ?? "") ?? [];
  return {
    docketNumber,
    caseName: item["title"],
    dateFiled: printedDay(issued) ?? printedDay(item["pubDate"]),
    href: item["link"],
    status: /^unpublished$/i.test(status) ? "Unpublished" : "Published",
    lowerCourt: item["dc:creator"]?.replace(/ - [^-]*$/, ""), // "… for the District of Utah - Salt Lake City"
  };
}
