import { dayOf } from "../day-of.ts";
import { documentOf, elementsIn, hasClass, type MarkupNode } from "../markup.ts";
import { type Listing, type PrintedOpinion, textIn } from "./listing.ts";

/** Fifth Circuit since August 2026: one link an opinion, its parts in spans named for what they hold. */
export const fifthCircuit: Listing = {
  court: "ca5",
  home: "https://www.ca5.uscourts.gov/",
  isListing: (text) => text.includes("oprow"),
  read: (text) =>
    elementsIn(documentOf(text).root().toArray(), "a")
      .filter((link) => hasClass(link, "oprow"))
      .map(opinionOf),
};

function opinionOf(row: MarkupNode): PrintedOpinion {
  const spans = elementsIn([row], "span");
  const part = (name: string): string => textIn(spans.find((span) => hasClass(span, `oprow__${name}`)));
  const status = /^(?:Un)?published/i.exec(part("type"))?.[0].toLowerCase(); // "Unpublished Opinion"
  return {
    docketNumber: part("docket"),
    caseName: part("caption"),
    dateFiled: dayOf(part("date")),
    href: row.attribs?.["href"],
    status: status === "published" ? "Published" : status === "unpublished" ? "Unpublished" : null,
  };
}
