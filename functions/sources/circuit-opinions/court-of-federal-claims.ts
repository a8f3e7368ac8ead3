import { z } from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";
import { printedDay } from "../markup/printed-day.ts";
import { markupText } from "../markup/text-of.ts";
import type { Listing, PrintedOpinion } from "./listing.ts";

/** Court of Federal Claims: a script builds the list from JSON in the page. */
export const courtOfFederalClaims: Listing = {
  court: "uscfc",
  alsoCalled: "cofc",
  home: "https://ecf.cofc.uscourts.gov/",
  isListing: (text) => START.test(text),
  read: (text) => opinionsIn(text).map(opinionOf),
};

const START = /\bconst recent_opinions = (?=\[)/;

const opinion = z.object({ link: z.string(), date: z.string(), title: z.string(), criteria: z.string() });
type Row = z.infer<typeof opinion>;

function opinionsIn(text: string): Row[] {
  const from = START.exec(text);
  const end = text.indexOf("}];", from?.index);
  if (!from || end < 0) throw new ExpectedError("unreadable", "listing of opinions of uscfc: its list has no end");
  try {
    return z.array(opinion).parse(JSON.parse(text.slice(from.index + from[0].length, end + 2)));
  } catch (cause) {
    throw new ExpectedError("unreadable", "listing of opinions of uscfc: its list is no JSON that we know", { cause });
  }
}

function opinionOf({ link, date, title, criteria }: Row): PrintedOpinion {
  const [number, ...caption] = markupText(title).split("•"); // 24-1246 • ALLEN v. USA
  return {
    docketNumber: number,
    caseName: caption.join("•"),
    dateFiled: printedDay(date),
    href: link,
    status: criteria === "reported" ? "Published" : criteria === "unreported" ? "Unpublished" : null,
  };
}
