import { $, type Element, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf, textOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Sixth Circuit: file, docket number, day, title with the court below in a font, the panel's initials. */
export const sixthCircuit: Listing = {
  court: "ca6",
  home: "http://www.opn.ca6.uscourts.gov/",
  isListing: (text) => text.includes("opinions.pdf/"),
  read(text) {
    const rows = treeOf(text).find("tr").get();
    return rows.map(opinionOf).filter(({ href }) => FILE.test(href ?? ""));
  },
};

const FILE = /opinions\.pdf\/\d\da\d+([np])-\d+\.pdf$/; // /opinions.pdf/16a0351n-06.pdf

function opinionOf(row: Element): PrintedOpinion {
  const cells = $(row).children("td, th");
  const href = cells.eq(0).find("a").attr("href");
  const title = cells.eq(3);
  const below = plainOf(title.find("font").first());
  return {
    docketNumber: plainOf(cells.eq(1)),
    caseName: textOf(title, ({ name }) => name === "font").replace(/-\s*$/, ""), // "USA v. John Davis - "
    dateFiled: printedDay(plainOf(cells.eq(2))),
    href,
    status: FILE.exec(href ?? "")?.[1] === "p" ? "Published" : "Unpublished",
    judges: namesOf(plainOf(cells.eq(4))),
    lowerCourt: below.includes("District of") ? `United States District Court for the ${below}` : below,
  };
}

/** The names behind initials, as far as this table goes: visiting judges and some of the court's own are not in it. */
function namesOf(initials: string): string {
  const names = initials.split(",").map((one) => JUDGES[one.trim()]); // DWM,RAG,WOB
  return names.filter((name) => name !== undefined).join("; ");
}

const JUDGES: Readonly<Record<string, string>> = {
  AEN: "Alan E. Norris",
  AMB: "Alice M. Batchelder",
  DJB: "Danny J. Boggs",
  DLC: "Deborah L. Cook",
  DWM: "David W. McKeague",
  EES: "Eugene E. Siler, Jr.",
  ELC: "Eric L. Clay",
  HNW: "Helene N. White",
  JBS: "Jane Branstetter Stranch",
  JMR: "John M. Rogers",
  JSG: "Julia Smith Gibbons",
  JSS: "Jeffrey S. Sutton",
  KNM: "Karen Nelson Moore",
  MCD: "Martha Craig Daughtrey",
  RAG: "Richard Allen Griffin",
  RBG: "Ralph B. Guy, Jr.",
  RFS: "Richard F. Suhrheinrich",
  RGC: "R. Guy Cole, Jr.",
  RLG: "Ronald Lee Gilman",
  RMK: "Raymond M. Kethledge",
};
