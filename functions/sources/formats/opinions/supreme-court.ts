import { dayOf } from "../day-of.ts";
import { type MarkupNode, treeOf } from "../markup.ts";
import { elementsIn, hrefIn, plainIn } from "../nodes.ts";
import { type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Supreme Court: slip opinions, opinions relating to orders and in chambers, a table each; a revision is listed too. */
export const supremeCourt: Listing = {
  court: "scotus",
  home: "https://www.supremecourt.gov/opinions/",
  isListing: (text) => /\/opinions\/\d\dpdf\//.test(text), // /opinions/22pdf/600us1r57_o7kq.pdf
  read(text) {
    const status = statusOf(text);
    const tables = elementsIn(treeOf(text), "table");
    return tables
      .flatMap(rowsByHeading)
      .filter((row) => row.has("docket"))
      .flatMap((row) => opinionsOf(row, status));
  },
};

function statusOf(text: string): PrintedOpinion["status"] {
  const title = /<title>([^<]{0,200})/i.exec(text)?.[1] ?? ""; // <title> 2015 Term Opinions Relating to Orders
  if (/relating to orders/i.test(title)) return "Relating-to";
  return /in.chambers/i.test(title) ? "In-chambers" : "Published";
}

function opinionsOf(row: Map<string, MarkupNode>, status: PrintedOpinion["status"]): PrintedOpinion[] {
  const name = row.get("name");
  const author = plainIn(row.get("j."));
  const opinion: PrintedOpinion = {
    docketNumber: plainIn(row.get("docket")),
    caseName: plainIn(name),
    dateFiled: dayOf(plainIn(row.get("date"))),
    href: hrefIn(name),
    status,
    citation: plainIn(row.get("citation")),
    judges: JUSTICES[author] ?? author,
  };
  const revised = row.get("revised");
  const href = hrefIn(revised);
  return href ? [opinion, { ...opinion, href, dateFiled: dayOf(plainIn(revised)) }] : [opinion];
}

/** The letters by which the Court's tables name the author. */
const JUSTICES: Readonly<Record<string, string>> = {
  A: "Samuel Alito",
  AB: "Amy Coney Barrett",
  AS: "Antonin Scalia",
  B: "Stephen Breyer",
  BK: "Brett Kavanaugh",
  D: "Decree",
  DS: "David Souter",
  EK: "Elena Kagan",
  G: "Ruth Bader Ginsburg",
  JS: "John Paul Stevens",
  K: "Anthony Kennedy",
  KJ: "Ketanji Brown Jackson",
  NG: "Neil Gorsuch",
  PC: "Per Curiam",
  R: "John G. Roberts",
  SS: "Sonia Sotomayor",
  T: "Clarence Thomas",
};
