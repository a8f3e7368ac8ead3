import { $, treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { plainOf } from "../markup/text-of.ts";
import { type HeadedRow, type Listing, type PrintedOpinion, rowsByHeading } from "./listing.ts";

/** Supreme Court: slip opinions, opinions relating to orders and in chambers, a table each; a revision is listed too. */
export const supremeCourt: Listing = {
  court: "scotus",
  home: "https://www.supremecourt.gov/opinions/",
  isListing: (text) => /\/opinions\/\d\dpdf\//.test(text), // /opinions/22pdf/600us1r57_o7kq.pdf
  read(text) {
    const status = statusOf(text);
    const rows = treeOf(text).find("table").get().flatMap(rowsByHeading);
    return rows.filter((cell) => cell("docket").length > 0).flatMap((cell) => opinionsOf(cell, status));
  },
};

function statusOf(text: string): PrintedOpinion["status"] {
  const title = /<title>([^<]{0,200})/i.exec(text)?.[1] ?? ""; // <title> 2015 Term Opinions Relating to Orders
  if (/relating to orders/i.test(title)) return "Relating-to";
  return /in.chambers/i.test(title) ? "In-chambers" : "Published";
}

function opinionsOf(cell: HeadedRow, status: PrintedOpinion["status"]): PrintedOpinion[] {
  const name = cell("name");
  const author = plainOf(cell("j."));
  const opinion: PrintedOpinion = {
    docketNumber: plainOf(cell("docket")),
    caseName: plainOf(name),
    dateFiled: printedDay(plainOf(cell("date"))),
    href: name.find("a").attr("href"),
    status,
    citation: plainOf(cell("citation")),
    judges: JUSTICES[author] ?? author,
  };
  const revisions = cell("revised").find("a").get(); // one may be revised more than once
  return [
    opinion,
    ...revisions.map((link) => ({ ...opinion, href: $(link).attr("href"), dateFiled: printedDay(plainOf(link)) })),
  ];
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
