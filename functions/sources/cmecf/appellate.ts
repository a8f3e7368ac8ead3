import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { noPage, pageText } from "../markup/page-text.ts";
import { baseOf } from "../markup/web-address.ts";
import { type AppellateEntryReader, appellateEntries } from "./appellate-entries.ts";
import { appellateHead, isStub, namesDocket } from "./appellate-head.ts";
import { appellateParties } from "./appellate-parties.ts";
import { everyTable } from "./cells.ts";
import { noDocket } from "./no-docket.ts";
import type { PacerPage, Table } from "./page.ts";
import { pacerPage } from "./page-reader.ts";

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
export const pacerAppellate: Format = { id: "pacer-appellate", parserEdition: 1, read };

function read(page: Page): Reading {
  const nothing = noPage(page);
  if (nothing) return nothing;
  const reader = appellateEntries(baseOf(page.url, `https://${courtOf(page.court).site}/`));
  const shown = pacerPage(pageText(page), reader.take);
  if (!namesDocket(shown)) return noDocket(shown); // a list of cases may have dated rows as well
  const found = reader.finish();
  const head = appellateHead(shown);
  if (!head && found.entries.length > 0)
    throw new ExpectedError("unreadable", "the docket's number is not on the page");
  if (!head) return noDocket(shown);
  if (shown.isTorn) throw new ExpectedError("unreadable", "rows of the docket stand outside of its tables");
  if (!shown.ended) throw new ExpectedError("unreadable", "the page ends before the docket does");
  const docket: DocketReading = {
    kind: "docket",
    court: page.court,
    ...head,
    parties: appellateParties(aboveEntries(shown, reader)),
    entries: found.entries,
  };
  if (found.caseId) docket.pacerCaseId = found.caseId;
  if (found.unread.length > 0) docket.unread = found.unread;
  return docket;
}

/** What stands below the entries (court's footer, selection of documents) names no party. */
function aboveEntries(page: PacerPage, reader: AppellateEntryReader): Table[] {
  const tables = [...everyTable(page)];
  const end = tables.findIndex((table) => reader.isEntryTable(table));
  const start = tables.findIndex(isStub);
  return tables.slice(start, end < 0 ? undefined : end);
}
