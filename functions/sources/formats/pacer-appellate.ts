import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { appellateEntries } from "./pacer-appellate-entries.ts";
import { appellateHead } from "./pacer-appellate-head.ts";
import { appellateParties } from "./pacer-appellate-parties.ts";
import { noDocket } from "./pacer-no-docket.ts";
import { type PacerPage, pacerPage } from "./pacer-page.ts";
import { noPage, pageText } from "./page-text.ts";
import { baseOf } from "./web-address.ts";

/**
 * The docket of a court of appeals (or of the Court of Appeals for Veterans Claims) in CM/ECF: the "full docket" report,
 * or the case summary, which lists no parties and only some entries. Saved as HTML.
 *
 *     General Docket, United States Court of Appeals for the Ninth Circuit
 *     Court of Appeals Docket #: 19-15716   Docketed: 04/10/2019     tables in a table: case, type, court below,
 *     Alder v. Birch                          Termed: 02/28/2020     prior cases, panel
 *     Originating Court Information: …
 *     ALDER                     Cedar Ash, Attorney                  a row a party: name and role | lawyers
 *       Plaintiff - Appellee    [COR LD NTC Retained]
 *     04/10/2019 | 1 | DOCKETED CAUSE … [Entered: …]                 entry table without a heading
 */
export const pacerAppellate: Format = { id: "pacer-appellate", edition: 1, read };

function read(page: Page): Reading {
  const nothing = noPage(page);
  if (nothing) return nothing;
  const shown = pacerPage(pageText(page));
  const head = appellateHead(shown);
  if (!head) return withoutNumber(page, shown);
  const { entries, unread, caseId } = appellateEntries(shown, siteOf(page));
  if (!shown.ended) throw new ExpectedError("unreadable", "the page ends before the docket does");
  const docket: DocketReading = {
    kind: "docket",
    court: page.court,
    ...head,
    parties: appellateParties(shown),
    entries,
  };
  if (caseId) docket.pacerCaseId = caseId;
  if (unread.length > 0) docket.unread = unread;
  return docket;
}

function withoutNumber(page: Page, shown: PacerPage): Reading {
  if (appellateEntries(shown, siteOf(page)).entries.length > 0)
    throw new ExpectedError("unreadable", "the docket's number is not on the page");
  return noDocket(shown);
}

function siteOf(page: Page): string {
  return baseOf(page.url, `https://${courtOf(page.court).site}/`);
}
