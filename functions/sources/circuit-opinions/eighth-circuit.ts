import { $, type Element, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Eighth Circuit: preformatted text; for each opinion its file, then day and caption in bold, then number and status. */
export const eighthCircuit: Listing = {
  court: "ca8",
  home: "https://media.ca8.uscourts.gov/",
  isListing: (text) => /\/opndir\/\d\d\/\d\d\//.test(text), // /opndir/13/05/121617P.pdf
  read: (text) =>
    treeOf(text)
      .find("a")
      .get()
      .filter((link) => FILE.test($(link).attr("href") ?? ""))
      .map(opinionOf),
};

const FILE = /\/opndir\/\d\d\/\d\d\/(\d\d)(\d{4})([PU])\.pdf$/; // /opndir/13/05/121617P.pdf

function opinionOf(link: Element): PrintedOpinion {
  const href = $(link).attr("href");
  const [, year, number, letter] = FILE.exec(href ?? "") ?? [];
  const heading = $(link).nextAll("b").first();
  const [, day, caseName] = /^\s*(\d\d\/\d\d\/\d{4})\s+(.{1,500})$/s.exec(plainOf(heading)) ?? []; // 05/03/2013 United States v. Rand
  const printed = /\bCase No:\s*(\d\d-\d+)/.exec(textAfter(link))?.[1]; // U.S. Court of Appeals Case No: 12-1617
  return {
    docketNumber: printed ?? (year && number ? `${year}-${number}` : null),
    caseName,
    dateFiled: printedDay(day),
    href,
    status: letter === "P" ? "Published" : "Unpublished",
  };
}

/** What stands between this opinion's heading and the next: the text after the font element that holds it. */
function textAfter(link: Element): string {
  const following = $(link).closest("font").get(0)?.next;
  return following && "data" in following ? textOf(following) : "";
}
