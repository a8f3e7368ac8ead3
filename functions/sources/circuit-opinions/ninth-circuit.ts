import { dayOf } from "../markup/day-of.ts";
import { rssFeed } from "../markup/rss-feed.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

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
    dateFiled: dayOf(pubDate),
    href,
    status: href.includes("/memoranda/") ? "Unpublished" : "Published",
  };
}
