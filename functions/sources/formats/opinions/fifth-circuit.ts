import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hasClass, plainIn } from "../nodes.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Fifth Circuit since August 2026: one link an opinion, its parts in spans named for what they hold. */
export const fifthCircuit: Listing = {
  court: "ca5",
  home: "https://www.ca5.uscourts.gov/",
  isListing: (text) => text.includes("oprow"),
  read: (text) =>
    elementsIn(treeOf(text), "a")
      .filter((link) => hasClass(link, "oprow"))
      .map(opinionOf),
};

function opinionOf(row: MarkupNode): PrintedOpinion {
  const spans = elementsIn(row, "span");
  const part = (name: string): string => plainIn(spans.find((span) => hasClass(span, `oprow__${name}`)));
  const status = /^(?:Un)?published/i.exec(part("type"))?.[0].toLowerCase(); // "Unpublished Opinion"
  return {
    docketNumber: part("docket"),
    caseName: part("caption"),
    dateFiled: dayOf(part("date")),
    href: row.attributes["href"],
    status: status === "published" ? "Published" : status === "unpublished" ? "Unpublished" : null,
  };
}
