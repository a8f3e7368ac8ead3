import { ExpectedError } from "../../model/errors.ts";
import type { OpinionListing, Reading, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { plain, plainOrNull } from "../markup/text.ts";
import { baseOf, webAddress } from "../markup/web-address.ts";
import type { PrintedOpinion } from "./listing.ts";
import { LISTINGS } from "./listings.ts";

/** A court's listing of its opinions: each court has its own page, and each its own file in opinions/. */
export const opinions: Format = {
  id: "opinions",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page);
    const listing = LISTINGS.find(
      ({ court, alsoCalled, isListing }) => (court === page.court || alsoCalled === page.court) && isListing(text),
    );
    if (!listing) return none(`the page is no listing of opinions of ${page.court} that we know`);
    const base = baseOf(page.url, listing.home);
    const found: OpinionListing[] = [];
    const unread: UnreadRow[] = [];
    for (const [index, printed] of listing.read(text).entries()) {
      const opinion = opinionOf(printed, base);
      if (typeof opinion === "string") unread.push({ where: `opinion ${index + 1}`, why: opinion });
      else found.push(opinion);
    }
    // A redesigned page looks like this; a court without any opinion in its window does not exist.
    if (found.length === 0)
      throw new ExpectedError("unreadable", `listing of opinions of ${page.court}: no opinion in it`);
    const opinions = found.toSorted(newestFirst);
    return { kind: "opinions", court: page.court, opinions, ...(unread.length > 0 && { unread }) };
  },
};

/** The opinion, or in words why it cannot be read. */
function opinionOf(printed: PrintedOpinion, base: string): OpinionListing | string {
  const docketNumber = plain(printed.docketNumber ?? "");
  const caseName = cleanCaseName(printed.caseName);
  const url = webAddress(printed.href, base)?.replace(/#.*$/, "") ?? null; // …_c07d.pdf#page=2
  if (!docketNumber) return "it has no docket number";
  if (!caseName) return "it has no case name";
  if (!printed.dateFiled) return "it has no date that can be read";
  if (!url) return "it has no address";
  return {
    docketNumber,
    caseName,
    dateFiled: printed.dateFiled,
    url,
    status: printed.status,
    citation: plainOrNull(printed.citation),
    judges: plainOrNull(printed.judges),
    lowerCourt: plainOrNull(printed.lowerCourt),
    lowerCourtNumber: plainOrNull(printed.lowerCourtNumber),
    natureOfSuit: plainOrNull(printed.natureOfSuit),
  };
}

/** Courts sort by day, by number or not at all. Ties fall by name and author: two opinions in one file keep their order. */
function newestFirst(one: OpinionListing, other: OpinionListing): number {
  const key = ({ dateFiled, caseName, judges }: OpinionListing): string => `${dateFiled} ${caseName} ${judges ?? ""}`;
  return key(one) < key(other) ? 1 : -1;
}
