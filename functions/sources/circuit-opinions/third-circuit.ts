import { treeOf } from "../markup/markup-tree.ts";
import { printedDay } from "../markup/printed-day.ts";
import { textOf } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Third Circuit: no table, three lines an opinion: day and number, the link, the court below. */
export const thirdCircuit: Listing = {
  court: "ca3",
  home: "http://www2.ca3.uscourts.gov/",
  isListing: (text) => /Recent (?:Not )?Precedential Opinions|Precedential Opinions Filed Today/i.test(text),
  read(text) {
    const opinions: PrintedOpinion[] = [];
    // A line break ends a line; the heading's links come before the first "Filed".
    for (const paragraph of text.split(FILED).slice(1)) {
      const [about = "", link = "", below = ""] = paragraph.split(/<br ?\/?>/i);
      const line = treeOf(link);
      const href = line.find("a").attr("href");
      opinions.push({
        docketNumber: /No\. *(\S+)/.exec(about)?.[1], // 05/27/2016, No. 15-2658
        caseName: textOf(line),
        dateFiled: printedDay(about),
        href,
        status: statusOf(href),
        lowerCourt: textOf(treeOf(below)),
      });
    }
    return opinions;
  },
};

const FILED = /\bFiled (?=\d{2}\/\d{2}\/\d{4}, No\.)/; // Filed 05/27/2016, No. 15-2658

function statusOf(href: string | undefined): PrintedOpinion["status"] {
  const ending = /\d(np|p)[a-z\d]*\.pdf$/.exec(href ?? "")?.[1]; // 152658p.pdf, 153224po.pdf, 133513npo.pdf
  if (ending === "p") return "Published";
  return ending === "np" ? "Unpublished" : null;
}
