import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { baseOf } from "../markup/web-address.ts";
import { looseText } from "./cells.ts";
import { districtEntries, type EntryTables } from "./district-entries.ts";
import { captionOf, headFields, headOf } from "./district-head.ts";
import { districtParties } from "./district-parties.ts";
import { districtHeading, type Heading, isWholePage } from "./heading.ts";
import { noDocket } from "./no-docket.ts";
import type { PacerPage } from "./page.ts";
import { pacerPage } from "./page-reader.ts";

/**
 * The docket report of a district or bankruptcy court's CM/ECF, saved as HTML.
 *
 *     CLOSED,ECF                                     flags
 *     U.S. District Court                            heading; the number of the case stands in it
 *     CIVIL DOCKET FOR CASE #: 3:19-cv-00807-RS
 *     Alder v. Birch et al        Date Filed: …      one table: caption, judges, cause | dates, jury, nature of suit
 *     Plaintiff                                      party tables; criminal cases: one a defendant, with counts
 *     Alder   represented by  Cedar, Ash LLP
 *     Date Filed | # | Docket Text                   entry table, whole docket or the part that was asked for
 *     02/14/2019 | 1 | COMPLAINT … (Entered: …)
 *     PACER Service Center, Transaction Receipt      not ours
 */
export const pacerDistrict: Format = { id: "pacer-district", parserEdition: 1, read };

function read(page: Page): Reading {
  const nothing = noPage(page);
  if (nothing) return nothing;
  const reader = districtEntries(baseOf(page.url, `https://${courtOf(page.court).site}/`));
  const shown = pacerPage(pageText(page), reader.take);
  if (isOpening(shown)) return noDocket(shown);
  const heading = districtHeading(shown, reader.isEntryTable);
  if (!heading && !reader.hasEntryTable()) return noDocket(shown); // a receipt or a search result may have dated rows as well
  const found = reader.finish();
  if (!heading) throw new ExpectedError("unreadable", "the docket's number is not on the page");
  return docketOf(page, shown, heading, found);
}

function isOpening(page: PacerPage): boolean {
  return /in the process of being opened/i.test(looseText(page)); // This case is in the process of being opened
}

function docketOf(page: Page, shown: PacerPage, heading: Heading, found: EntryTables): Reading {
  if (shown.isTorn) throw new ExpectedError("unreadable", "rows of the docket stand outside of its tables");
  if (!isWholePage(shown)) throw new ExpectedError("unreadable", "the page ends before the docket does");
  if (heading.tables.length === 0) return noDocket(shown);
  if (!found.layout && isMatterWithoutEntries(shown, heading))
    return none("a magistrate's matter with no entry to show");
  const [headTable, ...partyTables] = heading.tables;
  const parties = districtParties(partyTables);
  const docket: DocketReading = {
    kind: "docket",
    court: page.court,
    docketNumber: heading.docketNumber,
    caseName: captionOf(headTable, heading.court, parties),
    ...headFields(headOf(heading.tables)),
    parties,
    entries: found.entries,
  };
  if (found.caseId) docket.pacerCaseId = found.caseId;
  if (found.unread.length > 0) docket.unread = found.unread;
  if (found.layout) docket.layout = found.layout;
  return docket;
}

/** A warrant or the like, numbered by a magistrate, of which the court shows nothing: no case that could be followed. */
function isMatterWithoutEntries(page: PacerPage, heading: Heading): boolean {
  return heading.docketNumber.includes("-mj-") && /none satisfy the selection criteria/i.test(looseText(page));
}
