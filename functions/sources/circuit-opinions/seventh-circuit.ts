import { dayOf } from "../markup/day-of.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

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
    dateFiled: dayOf(uploaded),
    href,
    status: /^non-?prec/i.test(type) ? "Unpublished" : "Published", // FinalOpinion, NonPrecedentialDisposition
    judges: /^per ?curiam$/i.test(author) ? null : author,
  };
}
