import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { findStamp, parseStamp } from "../../functions/documents/stamp.ts";
import { isSameDocket, stampOf } from "../../functions/documents/summarize.ts";

describe("the stamp on a page's edge", () => {
  it.each([
    [
      "ca9",
      "Case: 21-40001, 06/26/2021, ID: 12345678, DktEntry: 39, Page 1 of 37",
      { docketNumber: "21-40001", entryNumber: "39", filedOn: "2021-06-26", page: 1, pages: 37 },
    ],
    [
      "ca9 and ca2 ACMS",
      "Case: 25-4001, 07/15/2025, DktEntry: 28.1, Page 1 of 2",
      { docketNumber: "25-4001", entryNumber: "28.1", filedOn: "2025-07-15", page: 1, pages: 2 },
    ],
    [
      "ca1, ca3, ca5",
      "Case: 20-4007     Document: 00117600001     Page: 3      Date Filed: 12/22/2020      Entry ID: 6390001",
      { docketNumber: "20-4007", entryNumber: "00117600001", filedOn: "2020-12-22", page: 3 },
    ],
    [
      "ca2",
      "Case 17-4010, Document 1-1, 10/31/2017, 2160001, Page1 of 2",
      { docketNumber: "17-4010", entryNumber: "1-1", filedOn: "2017-10-31", page: 1, pages: 2 },
    ],
    [
      "ca4",
      "USCA4 Appeal: 21-4018      Doc: 17            Filed: 10/31/2021      Pg: 1 of 24",
      { docketNumber: "21-4018", entryNumber: "17", filedOn: "2021-10-31", page: 1, pages: 24 },
    ],
    [
      "ca6",
      "Case: 17-4094     Document: 1-3     Filed: 09/20/2017     Page: 1",
      { docketNumber: "17-4094", entryNumber: "1-3", filedOn: "2017-09-20", page: 1 },
    ],
    [
      "ca7, which counts",
      "Case: 17-4000      Document: 3            Filed: 07/13/2017      Pages: 4",
      { docketNumber: "17-4000", entryNumber: "3", filedOn: "2017-07-13", pages: 4 },
    ],
    [
      "ca8, ca10",
      "Appellate Case: 21-400     Document: 010110400022     Date Filed: 01/11/2021     Page: 1",
      { docketNumber: "21-400", entryNumber: "010110400022", filedOn: "2021-01-11", page: 1 },
    ],
    [
      "ca11",
      "USCA11 Case: 20-14003     Date Filed: 12/01/2020     Page: 1 of 15",
      { docketNumber: "20-14003", filedOn: "2020-12-01", page: 1, pages: 15 },
    ],
    [
      "cadc",
      "USCA Case #19-5000      Document #1854000            Filed: 08/03/2020      Page 1 of 44",
      { docketNumber: "19-5000", entryNumber: "1854000", filedOn: "2020-08-03", page: 1, pages: 44 },
    ],
    [
      "a district court",
      "Case 3:17-cv-04366-ABC-DEF Document 216-1 Filed 02/21/19 PageID.4660 Page 1 of 23",
      { docketNumber: "3:17-cv-04366-ABC-DEF", entryNumber: "216-1", filedOn: "2019-02-21", page: 1, pages: 23 },
    ],
    [
      "a stamp that lost its spaces",
      "Case1:20-cv-00416-ABC Document45-1 Filed03/06/20 Page1 of 34",
      { docketNumber: "1:20-cv-00416-ABC", entryNumber: "45-1", filedOn: "2020-03-06", page: 1, pages: 34 },
    ],
    [
      "a stamp printed twice",
      "Case Case 4:08-cv-04214-ABCDocument 4:08-cv-04214-ABC   Document 54   Filed 06/02/2009   Page 2 of 5",
      { docketNumber: "4:08-cv-04214-ABC", entryNumber: "54", filedOn: "2009-06-02", page: 2, pages: 5 },
    ],
  ])("is read: %s", (_, line, stamp) => {
    expect(parseStamp(line)).toEqual(stamp);
  });

  it("is no line that only cites a case, and no day that there is not", () => {
    expect(parseStamp("See Case: 19-15716 for the earlier appeal.")).toBeUndefined();
    expect(parseStamp("Case 1:20-cv-00116 was decided on 03/06/20")).toBeUndefined();
    expect(parseStamp("Case: 21-40001, 13/45/2021, DktEntry: 39, Page 1 of 37")).toEqual({
      docketNumber: "21-40001",
      entryNumber: "39",
      page: 1,
      pages: 37,
    });
  });

  it("is found inside a text that lost its lines", () => {
    const found = findStamp("xx Case: 21-40001, 06/26/2021, ID: 1, DktEntry: 39, Page 1 of 37 No. 21-40001 IN THE");
    expect(found).toMatchObject({ index: 3, stamp: { docketNumber: "21-40001", pages: 37 } });
    expect(findStamp("No stamp here")).toBeUndefined();
  });

  it("is parsed before it is removed: it is no part of the page's text", () => {
    const document = cleanDocument(
      readPlainText(
        "Case: 21-40001, 06/26/2021, ID: 1, DktEntry: 39, Page 1 of 2\n(1 of 9)\nThe motion is granted.\fCase: 21-40001, 06/26/2021, ID: 1, DktEntry: 39, Page 2 of 2\nIt is so ordered.",
      ),
    );
    expect(document.pages.map(({ text }) => text)).toEqual(["The motion is granted.", "It is so ordered."]);
    expect(document.pages.map(({ stamp }) => stamp?.page)).toEqual([1, 2]);
    expect(stampOf(document)?.entryNumber).toBe("39");
  });

  it("names the same docket with and without the judges' initials", () => {
    expect(isSameDocket("3:19-cv-00807-RS", "3:19-cv-00807")).toBe(true);
    expect(isSameDocket("3:19-cv-00807", "3:19-cv-00808")).toBe(false);
    expect(isSameDocket("19-15716", "19-15716")).toBe(true);
  });
});
