import { $, type Element, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Fifth Circuit since August 2026: one link an opinion, its parts in spans named for what they hold. */
export const fifthCircuit: Listing = {
  court: "ca5",
  home: "https://www.ca5.uscourts.gov/",
  isListing: (text) => text.includes("oprow"),
  read: (text) => treeOf(text).find("a.oprow").get().map(opinionOf),
};

function opinionOf(row: Element): PrintedOpinion {
  const part = (name: string): string => plainOf($(row).find(`.oprow__${name}`).first());
  const status = /^(?:Un)?published/i.exec(part("type"))?.[0].toLowerCase(); // "Unpublished Opinion"
  return {
    docketNumber: part("docket"),
    caseName: part("caption"),
    dateFiled: printedDay(part("date")),
    href: $(row).attr("href"),
    status: status === "published" ? "Published" : status === "unpublished" ? "Unpublished" : null,
  };
}
