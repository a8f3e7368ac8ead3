import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { cellsOf, elementsIn, hrefIn, plainIn, textOf } from "../nodes.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Sixth Circuit: file, docket number, day, title with the court below in a font, the panel's initials. */
export const sixthCircuit: Listing = {
  court: "ca6",
  home: "http://www.opn.ca6.uscourts.gov/",
  isListing: (text) => text.includes("opinions.pdf/"),
  read: (text) =>
    elementsIn(treeOf(text), "tr")
      .map(cellsOf)
      .filter(([file]) => FILE.test(hrefIn(file) ?? ""))
      .map(opinionOf),
};

const FILE = /opinions\.pdf\/\d\da\d+([np])-\d+\.pdf$/; // /opinions.pdf/16a0351n-06.pdf

function opinionOf([file, number, day, title, panel]: MarkupNode[]): PrintedOpinion {
  const href = hrefIn(file);
  const below = plainIn(title && elementsIn(title, "font")[0]);
  return {
    docketNumber: plainIn(number),
    caseName: title && textOf(title, ({ name }) => name === "font").replace(/-\s*$/, ""), // "USA v. John Davis - "
    dateFiled: dayOf(plainIn(day)),
    href,
    status: FILE.exec(href ?? "")?.[1] === "p" ? "Published" : "Unpublished",
    judges: namesOf(plainIn(panel)),
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
